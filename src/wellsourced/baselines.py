"""What is new of an audit: findings that no baseline knows, or that stand in changed lines.

A baseline is a file of the findings that a project had on a day and lives with for now. It
holds no lines or columns, so that an edit elsewhere makes none of them new.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from wellsourced.errors import Unreadable
from wellsourced.findings import Finding
from wellsourced.rule import Audit

SCHEMA = "wellsourced-baseline/1"
_KEYS = ("path", "rule", "fingerprint", "message")


@dataclass(frozen=True, slots=True, order=True)
class Known:
    """One finding of a baseline; `path` is from the project's folder, with `/`."""

    path: str
    rule: str
    fingerprint: str
    message: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Which lines of a file changed: ranges of 1-based lines, both ends in, rising; or all.

    >>> changed = Lines(((3, 4), (9, 9)))
    >>> changed.touch(4, 6), changed.touch(5, 8)
    (True, False)
    """

    ranges: tuple[tuple[int, int], ...] = ()
    everything: bool = False

    def touch(self, first: int, last: int) -> bool:
        """Say whether one of the lines from *first* to *last* changed."""
        at = bisect_right(self.ranges, last, key=lambda pair: pair[0]) - 1
        return self.everything or (at >= 0 and self.ranges[at][1] >= first)


@dataclass(frozen=True, slots=True)
class News:
    """An audit of which only what is new is left, and what of a baseline is gone."""

    audit: Audit
    gone: tuple[Known, ...] = ()


def write_baseline(audited: Audit) -> str:
    """Return the baseline of *audited*: JSON, in the order of path and rule, one finding a line."""
    rows = sorted(
        Known(one.home or one.path, one.rule, one.fingerprint, one.message)
        for one in audited.findings
    )
    lines = ",\n".join(
        f"    {json.dumps({key: getattr(row, key) for key in _KEYS}, ensure_ascii=False)}"
        for row in rows
    )
    listed = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "schema": "{SCHEMA}",\n  "findings": {listed}\n}}\n'


def parse_baseline(text: str) -> tuple[Known, ...]:
    """Return the findings that a baseline holds; raise `Unreadable` where *text* is none.

    >>> parse_baseline('{"schema": "wellsourced-baseline/1", "findings": []}')
    ()
    """
    try:
        held = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"it is no JSON: {error}"
        raise Unreadable(message) from error
    if not isinstance(held, dict) or held.get("schema") != SCHEMA:
        message = f"it is no baseline (its `schema` is not `{SCHEMA}`)"
        raise Unreadable(message)
    rows = held.get("findings")
    if not isinstance(rows, list):
        message = "it is no baseline (it has no list of `findings`)"
        raise Unreadable(message)
    return tuple(_read_row(row, number) for number, row in enumerate(rows, start=1))


def _read_row(row: object, number: int) -> Known:
    """Return the finding that *row* holds."""
    found = [row.get(key) for key in _KEYS] if isinstance(row, dict) else []
    words = [one for one in found if isinstance(one, str)]
    if len(words) != len(_KEYS):
        message = f"its finding {number} has not all of {', '.join(_KEYS)}"
        raise Unreadable(message)
    return Known(*words)


def hold_back(
    audited: Audit, known: Collection[Known], looked_at: Collection[str], name: str
) -> News:
    """Return *audited* without what the baseline *name* knows, and what of that is gone.

    Gone is what a rule that ran did not find again in a file that was *looked_at* (named as
    in the baseline): of other rules and files nothing is known.
    """
    fingerprints = {one.fingerprint for one in known}
    new = tuple(one for one in audited.findings if one.fingerprint not in fingerprints)
    found = {one.fingerprint for one in audited.findings}
    ran = {rule.name for rule in audited.rules}
    gone = tuple(
        one
        for one in sorted(known)
        if one.fingerprint not in found and one.rule in ran and one.path in looked_at
    )
    words = f"baseline {name}: {_say(len(audited.findings) - len(new), 'known finding')} held back"
    if gone:
        words += f", {_say(len(gone), 'other')} gone"
    return News(replace(audited, findings=new, checked=(*audited.checked, words)), gone)


def keep_changed(audited: Audit, changed: Mapping[str, Lines], revision: str) -> Audit:
    """Return *audited* with the findings alone whose lines *changed* since *revision*.

    *changed* is by the path that is shown; a file that is not in it did not change. A finding
    that stands nowhere (of a whole article) counts where the file changed at all.
    """
    new = tuple(one for one in audited.findings if _is_changed(one, changed))
    count = _say(len(audited.findings) - len(new), "finding")
    words = f"diff {revision}: {count} held back, in lines that did not change"
    return replace(audited, findings=new, checked=(*audited.checked, words))


def _is_changed(finding: Finding, changed: Mapping[str, Lines]) -> bool:
    lines = changed.get(finding.path)
    if lines is None:
        return False
    place = finding.place
    if place is None or not finding.span:
        return True
    return lines.touch(place.line, place.end_line)


def _say(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
