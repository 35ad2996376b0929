"""What a ledger says that nobody will act on: a slip of the pen is named, not refused.

A ledger may hold fields of a person's own, so an unknown key is no error. But one that is
nearly a known one (`verdikt`) is a decision that would count for nothing without a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from wellsourced.errors import name_nearest
from wellsourced.ledger.layout import Layout, Table, lay_out
from wellsourced.ledger.values import Ledger, LedgerClaim, Waiver

# the keys and inner tables that are read, by the path of the table that holds them
KNOWN: dict[tuple[str, ...], tuple[str, ...]] = {
    (): ("article", "last-reviewed", "reviewed-by", "last-id", "claim"),
    ("claim",): ("id", "quote", "prefix", "suffix", "kind", "source", "waive"),
    ("claim", "source"): (
        "key", "intent", "scope", "verdict", "passage", "locator", "by", "on", "note",
        "intentional",
    ),
    ("claim", "waive"): ("rule", "why", "by", "until"),
}  # fmt: skip
NEAR = 0.75  # of the letters of two keys agree, in order: "verdikt", "pasage", "untill"
SHORTEST = 3  # letters of a known key that another can be near to: "no" is not "on"


def check_ledger(ledger: Ledger, rules: Collection[str] = (), article: str = "") -> tuple[str, ...]:
    """Return what is odd in *ledger*, each with its file, its line and what to do.

    *rules* are the names and codes that a waiver can name, *article* the path of the article
    to which the ledger belongs, as `Ledger.article` writes it; what is not given is not
    held against the ledger.
    """
    layout = lay_out(ledger.text)
    found = (
        *_check_article(ledger, layout, article),
        *_check_keys(layout),
        *_check_waivers(ledger, layout, rules),
    )
    return tuple(f"{ledger.path}, line {line}: {what}" for line, what in sorted(found))


def _check_article(ledger: Ledger, layout: Layout, article: str) -> Iterator[tuple[int, str]]:
    same = f"/{ledger.article}".endswith(f"/{article}") or article.endswith(f"/{ledger.article}")
    if article and ledger.article and not same:
        key = layout.root.key("article")
        line = layout.line(key.value.start) if key else 1
        what = f'`article = "{ledger.article}"` is not the article that it is read for'
        yield line, f'{what}; did you mean "{article}"?'


def _check_keys(layout: Layout) -> Iterator[tuple[int, str]]:
    headers: set[tuple[str, ...]] = set()
    for table in layout.tables:
        yield from _check_table(layout, table)
        parent, name = table.path[:-1], table.path[-1:]
        if name and table.path not in headers and (near := _near(name[0], parent)):
            headers.add(table.path)
            meant = ".".join((*parent, near))
            line = layout.line(table.span.start)
            yield line, f"[[{'.'.join(table.path)}]] is not read; did you mean [[{meant}]]?"


def _check_table(layout: Layout, table: Table) -> Iterator[tuple[int, str]]:
    written = {key.path[0] for key in table.keys}
    for key in table.keys:
        near = _near(key.path[0], table.path)
        if near and near not in written:
            line = layout.line(key.span.start)
            yield line, f"`{key.path[0]}` is not read; did you mean `{near}`?"


def _near(name: str, path: tuple[str, ...]) -> str:
    """Return the known key that *name* seems to stand for, or nothing."""
    known = KNOWN.get(path, ())
    if name in known:
        return ""
    folded = name.casefold().replace("_", "-")
    if folded in known:
        return folded
    long = [one for one in known if len(one) >= SHORTEST]
    return next(iter(get_close_matches(folded, long, n=1, cutoff=NEAR)), "")


def _check_waivers(
    ledger: Ledger, layout: Layout, rules: Collection[str]
) -> Iterator[tuple[int, str]]:
    for line, waiver in _place_waivers(ledger, layout):
        if rules and waiver.rule not in rules:
            yield line, f"no rule is called `{waiver.rule}`{name_nearest(waiver.rule, rules)}"
        if not waiver.why.strip():
            yield line, f'this waiver of `{waiver.rule}` says no reason; add why = "…"'


def _place_waivers(ledger: Ledger, layout: Layout) -> Iterator[tuple[int, Waiver]]:
    """Yield each waiver with its line, or that of its claim where it is written inline."""
    blocks = layout.claims()
    apart = len(blocks) == len(ledger.claims)
    for at, claim in enumerate(ledger.claims):
        tables = blocks[at].named("waive") if apart else ()
        yield from zip(_lines(layout, claim, tables), claim.waivers, strict=True)


def _lines(layout: Layout, claim: LedgerClaim, tables: tuple[Table, ...]) -> Iterator[int]:
    for at in range(len(claim.waivers)):
        yield layout.line(tables[at].span.start) if at < len(tables) else max(claim.line, 1)
