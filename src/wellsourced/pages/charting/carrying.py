"""How many claims each reference carries: on how few works an article rests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from wellsourced.page import Chart, ChartFill, Table
from wellsourced.pages.cards import Sheet
from wellsourced.pages.charting.drawing import WIDTH, Portion, Row, draw_rows
from wellsourced.pages.ruling import share
from wellsourced.pages.words import label, plural, short_reference, year_words
from wellsourced.references import Reference

_MOST = 12  # references that are drawn one by one
_TOP = 3  # references that an article leans on most
# what each claim with a source rests on, by the references' addresses
_Rests = dict[int, set[str]]


def chart(anchor: str, sheet: Sheet) -> Chart | None:
    """Return the references by the claims that rest on them; none where no claim does."""
    works: dict[str, Reference] = {}
    rests: _Rests = {}
    for support in sheet.audited.supports:
        if support.reference is not None and support.gives_source:
            address = sheet.addresses.of_reference(support.reference)
            works.setdefault(address, support.reference)
            rests.setdefault(support.claim, set()).add(address)
    if not rests:
        return None
    carried = Counter(address for held in rests.values() for address in held)
    order = sorted(works, key=lambda address: -carried[address])
    named = [(_named(works[address]), carried[address]) for address in order]
    tails = [f" {year_words(works[address].record)}" for address in order[:_MOST]]
    fill = ChartFill(f"{anchor}-plain", "plain", "solid")
    drawing = draw_rows(
        [_row(one, tail, len(rests), fill) for one, tail in zip(named, tails, strict=False)]
    )
    return Chart(
        anchor=anchor,
        name="references",
        title="Claims that each reference carries",
        summary=_summary(rests, order),
        width=WIDTH,
        height=drawing.height,
        fills=(fill,),
        bars=drawing.bars,
        texts=drawing.texts,
        lines=(),
        legend=(),
        notes=_rest(named),
        table=_table(named, len(rests)),
    )


def _named(work: Reference) -> str:
    return f"{label(work)} {short_reference(work.record)}".strip()


def _row(named: tuple[str, int], tail: str, of: int, fill: ChartFill) -> Row:
    name, count = named
    words = f"{name}: {count} of {plural(of, 'claim')} with a source"
    portion = Portion(fill, count, words)
    return Row(name.removesuffix(tail), plural(count, "claim"), (portion,), tail=tail)


def _summary(rests: _Rests, order: Sequence[str]) -> str:
    """Return how much of the article rests on the three works that it leans on most."""
    of = len(rests)
    begun = "The claim that has" if of == 1 else f"The {of} claims that have"
    whole = (
        f"{begun} a source {'rests' if of == 1 else 'rest'} on {plural(len(order), 'reference')}"
    )
    if len(order) <= _TOP:
        return f"{whole}."
    top = frozenset(order[:_TOP])
    some = _count(not held.isdisjoint(top) for held in rests.values())
    only = _count(held <= top for held in rests.values())
    rest = "rests" if some == 1 else "rest"
    alone = "and on no other" if only == some else f"{only} of them on no other"
    return f"{whole}; {share(some, of)} {rest} on the three most used, {alone}."


def _count(said: Iterable[bool]) -> int:
    return sum(said)


def _rest(named: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Return in one line the references that have no bar, or nothing."""
    counts = [count for _, count in named[_MOST:]]
    if not counts:
        return ()
    most, least = counts[0], counts[-1]
    each = plural(most, "claim") if most == least else f"{least} to {most} claims"
    each += " each" if len(counts) > 1 else ""
    return (f"And {plural(len(counts), 'more reference')} with {each}, not drawn.",)


def _table(named: Sequence[tuple[str, int]], of: int) -> Table:
    rows = [(name, share(count, of)) for name, count in named[:_MOST]]
    left = named[_MOST:]
    if left:
        once = f"{left[-1][1]} to {left[0][1]} each" if left[0][1] > left[-1][1] else ""
        rows.append((plural(len(left), "more reference"), once or f"{left[0][1]} each"))
    return Table(("reference", "claims with a source that rest on it"), tuple(rows))
