"""Words for packs of rules: plain text, a line a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.layout import wrap
from wellsourced.packs import Pack, PackRow
from wellsourced.rule import Rule

_ITEM = 4  # cells before a line that goes on
_WHY = 10  # cells before why a rule is in a pack


def show_packs(packs: Sequence[Pack], width: int = 0) -> str:
    """Return one line a pack: its name, how many rules it has, what it is."""
    longest = max((len(pack.name) for pack in packs), default=0)
    heads = [f"{pack.name:{longest}}  {len(pack.rows)} rules  " for pack in packs]
    lines = [
        f"{head}{_fold(pack.title, width, len(head))}\n"
        for head, pack in zip(heads, packs, strict=True)
    ]
    return "".join(("Packs (--select NAME):\n", *lines))


def show_pack(pack: Pack, rules: Sequence[Rule], width: int = 0) -> str:
    """Return what a pack asks for: its rules as they are in it, why, and its sources.

    Lines are folded at a *width*, if there is one.
    """
    known = {rule.name: rule for rule in rules}
    head = f"{pack.name}: {pack.title}"
    lines = [_fold(head, width, 0), "=" * min(len(head), width or len(head)), ""]
    lines += [_fold(pack.about, width, 0), "", "Rules:"]
    for row in pack.rows:
        lines += _row(row, known[row.rule], width)
    sources = (f"{name}: {words}" for name, words in pack.sources.items())
    lines += ["", "Sources:", *(f"  {_fold(one, width, _ITEM)}" for one in sources)]
    return "".join(f"{line}\n" for line in lines)


def _row(row: PackRow, rule: Rule, width: int) -> Iterator[str]:
    options = ", ".join(f"{name} = {_shown(value)}" for name, value in row.options.items())
    told = f" ({options})" if options else ""
    head = f"{rule.code}  {rule.name}  {row.severity or rule.severity}{told}"
    yield f"  {_fold(head, width, _WHY)}"
    yield f"{' ' * _WHY}{_fold(f'{row.why} [{row.source}]', width, _WHY)}"


def _fold(text: str, width: int, indent: int) -> str:
    return wrap(text, width, indent) if width else text


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
