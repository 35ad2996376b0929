"""What a ledger says that nobody will act on: a slip of the pen is named, not refused.

A ledger may hold fields of a person's own, so an unknown key is no error. But one that is
nearly a known one (`verdikt`) is a decision that would count for nothing without a word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from wellsourced.errors import name_nearest
from wellsourced.judgements import (
    DESIGNS,
    Rating,
    Slip,
    StudyLevel,
    find_gaps,
    read_design,
    read_rating,
)
from wellsourced.ledger.layout import Layout, Table, lay_out
from wellsourced.ledger.values import Ledger, LedgerClaim

# the keys and inner tables that are read, by the path of the table that holds them
KNOWN: dict[tuple[str, ...], tuple[str, ...]] = {
    (): ("article", "last-reviewed", "reviewed-by", "last-id", "claim"),
    ("claim",): ("id", "quote", "prefix", "suffix", "kind", "todo", "source", "waive", "evidence"),
    ("claim", "source"): (
        "key", "intent", "scope", "verdict", "passage", "locator", "by", "on", "note",
        "intentional", "design",
    ),
    ("claim", "evidence"): (
        "source", "scheme", "question", "level", "certainty", "outcome", "because", "by", "on",
        "note",
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
        *_check_designs(ledger, layout),
        *_check_ratings(ledger, layout),
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
    for claim, at, table in _place(ledger, layout, "waive"):
        waiver, line = claim.waivers[at], _line(layout, claim, table)
        if rules and waiver.rule not in rules:
            yield line, f"no rule is called `{waiver.rule}`{name_nearest(waiver.rule, rules)}"
        if not waiver.why.strip():
            yield line, f'this waiver of `{waiver.rule}` says no reason; add why = "…"'


def _check_designs(ledger: Ledger, layout: Layout) -> Iterator[tuple[int, str]]:
    for claim, at, table in _place(ledger, layout, "source"):
        design = claim.sources[at].design
        if design.strip() and not read_design(design):
            line = _line(layout, claim, table, "design")
            yield line, f"no design is called `{design}`{name_nearest(design, DESIGNS)}"


def _check_ratings(ledger: Ledger, layout: Layout) -> Iterator[tuple[int, str]]:
    for claim, at, table in _place(ledger, layout, "evidence"):
        for slip in _list_slips(claim, claim.evidence[at]):
            yield _line(layout, claim, table, slip.field), slip.what


def _list_slips(claim: LedgerClaim, rating: Rating) -> Iterator[Slip]:
    judged = read_rating(rating)
    if isinstance(judged, Slip):
        yield judged
    yield from find_gaps(rating)
    keys = {source.key for source in claim.sources}
    if isinstance(judged, StudyLevel) and judged.source not in keys:
        what = f"the claim {claim.id} has no source `{judged.source}`, of which this is a level"
        yield Slip("source", f"{what}{name_nearest(judged.source, keys)}")


def _place(
    ledger: Ledger, layout: Layout, name: str
) -> Iterator[tuple[LedgerClaim, int, Table | None]]:
    """Yield each `[[claim.<name>]]`: its claim, which of it, its table if it is no inline one."""
    blocks = layout.claims()
    apart = len(blocks) == len(ledger.claims)
    for which, claim in enumerate(ledger.claims):
        tables = blocks[which].named(name) if apart else ()
        for at in range(_count(claim, name)):
            yield claim, at, tables[at] if at < len(tables) else None


def _count(claim: LedgerClaim, name: str) -> int:
    return len({"source": claim.sources, "waive": claim.waivers}.get(name, claim.evidence))


def _line(layout: Layout, claim: LedgerClaim, table: Table | None, field: str = "") -> int:
    """Return the line of a field, or of its table, or where that is inline of its claim."""
    if table is None:
        return max(claim.line, 1)
    key = table.key(field)
    return layout.line(key.span.start if key else table.span.start)
