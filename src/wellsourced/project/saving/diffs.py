"""What would change, as a unified diff; linear in the length of the files.

The library below us (`difflib`) takes minutes for a library of ten thousand entries that
changed in many places. So texts are cut at lines that stand once in both (a patience diff), and
only what lies between two such lines is compared by it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from wellsourced import bibtex
from wellsourced.project.projects import see_from_here
from wellsourced.project.saving.writing import Change

_CONTEXT = 3  # lines around a change
_MOST = 1_000_000  # pairs of lines between two anchors; of more, all of them are shown as changed

# lines of before and after that are not the same: start, end, start, end
Difference = tuple[int, int, int, int]


def show_changes(changes: Sequence[Change]) -> str:
    """Return *changes* of files as a unified diff."""
    lines: list[str] = []
    for change in changes:
        before = bibtex.decode(change.before or b"").text
        after = bibtex.decode(change.after).text
        name = see_from_here(change.path)
        old = name if change.before is not None else "/dev/null"
        shown = tuple(show_difference(before, after))
        lines += (f"--- {old}\n", f"+++ {name}\n", *shown) if shown else ()
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def show_difference(before: str, after: str) -> Iterator[str]:
    r"""Yield the lines of a unified diff without its head.

    >>> list(show_difference("a\nb\n", "a\nc\n"))
    ['@@ -1,2 +1,2 @@\n', ' a\n', '-b\n', '+c\n']
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for group in _group(tuple(_compare(old, new))):
        start, begin = max(group[0][0] - _CONTEXT, 0), max(group[0][2] - _CONTEXT, 0)
        end, until = group[-1][1] + _CONTEXT, group[-1][3] + _CONTEXT
        ranges = (_range(start, min(end, len(old))), _range(begin, min(until, len(new))))
        yield f"@@ -{ranges[0]} +{ranges[1]} @@\n"
        at = start
        for one in group:
            yield from (f" {line}" for line in old[at : one[0]])
            yield from (f"-{line}" for line in old[one[0] : one[1]])
            yield from (f"+{line}" for line in new[one[2] : one[3]])
            at = one[1]
        yield from (f" {line}" for line in old[at:end])


def _range(start: int, end: int) -> str:
    """Return lines as a hunk's head has them: `3` for one line, `0,0` for none."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _group(differences: Sequence[Difference]) -> Iterator[list[Difference]]:
    """Yield the differences whose context would touch, together."""
    group: list[Difference] = []
    for one in differences:
        if group and one[0] - group[-1][1] > 2 * _CONTEXT:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _compare(old: Sequence[str], new: Sequence[str]) -> Iterator[Difference]:
    """Yield where the lines differ, in order."""
    ends = ((-1, -1), *_find_anchors(old, new), (len(old), len(new)))
    for (first, second), (until, end) in pairwise(ends):
        if until - first > 1 or end - second > 1:
            yield from _compare_between(old, new, (first + 1, until, second + 1, end))


def _compare_between(
    old: Sequence[str], new: Sequence[str], place: Difference
) -> Iterator[Difference]:
    start, end, begin, until = place
    if (end - start) * (until - begin) > _MOST or end == start or until == begin:
        yield place
        return
    matcher = SequenceMatcher(None, old[start:end], new[begin:until], autojunk=False)
    for tag, one, two, three, four in matcher.get_opcodes():
        if tag != "equal":
            yield start + one, start + two, begin + three, begin + four


def _find_anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of lines that stand once in both, in one order: the longest chain."""
    ours, theirs = Counter(old), Counter(new)
    at = {line: place for place, line in enumerate(new) if theirs[line] == 1}
    pairs = [(place, at[line]) for place, line in enumerate(old) if ours[line] == 1 and line in at]
    lasts: list[int] = []  # of the chain of each length, the place in *new* where it can end
    links: list[int] = []  # of that chain, the pair at its end
    before: list[int] = []  # of each pair, the one before it in its chain
    for number, (_, place) in enumerate(pairs):
        length = bisect_left(lasts, place)
        before.append(links[length - 1] if length else -1)
        lasts[length : length + 1] = [place]
        links[length : length + 1] = [number]
    chain: list[tuple[int, int]] = []
    number = links[-1] if links else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]
