"""Words for packs of rules: plain text, a line a thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.packs import Pack, PackRow
from wellsourced.rule import Rule


def show_packs(packs: Sequence[Pack]) -> str:
    """Return one line a pack: its name, how many rules it has, what it is."""
    width = max((len(pack.name) for pack in packs), default=0)
    lines = [f"{pack.name:{width}}  {len(pack.rows)} rules  {pack.title}\n" for pack in packs]
    return "".join(("Packs (--select NAME):\n", *lines))


def show_pack(pack: Pack, rules: Sequence[Rule]) -> str:
    """Return what a pack asks for: its rules as they are in it, why, and its sources."""
    known = {rule.name: rule for rule in rules}
    head = f"{pack.name}: {pack.title}"
    lines = [head, "=" * len(head), "", pack.about, "", "Rules:"]
    for row in pack.rows:
        lines += _row(row, known[row.rule])
    lines += ["", "Sources:", *(f"  {name}: {words}" for name, words in pack.sources.items())]
    return "".join(f"{line}\n" for line in lines)


def _row(row: PackRow, rule: Rule) -> Iterator[str]:
    options = ", ".join(f"{name} = {_shown(value)}" for name, value in row.options.items())
    told = f" ({options})" if options else ""
    yield f"  {rule.code}  {rule.name}  {row.severity or rule.severity}{told}"
    yield f"          {row.why} [{row.source}]"


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
