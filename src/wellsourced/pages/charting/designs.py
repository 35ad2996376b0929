"""References by type of evidence: the design that a person recorded, never one suggested."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wellsourced.page import Chart, ChartFill, ChartKey, Table
from wellsourced.pages.charting.drawing import WIDTH, Portion, Row, draw_rows
from wellsourced.pages.ruling import share
from wellsourced.pages.words import plural

_MOST = 12  # bars
_UNKNOWN = "kind of work not known"


class Study(NamedTuple):
    """A reference: what sort of work it is, and its design in words, which may be suggested."""

    type: str
    design: str = ""
    suggested: bool = False


class _Bar(NamedTuple):
    """References of one design (`recorded`), or of one sort of work and no recorded design."""

    name: str
    references: int
    recorded: bool
    suggested: str = ""


def chart(anchor: str, studies: Sequence[Study]) -> Chart | None:
    """Return *studies* by design, then those without one by sort; none where there is none."""
    if not studies:
        return None
    bars = [*_recorded(studies), *_unrecorded(studies)]
    of, known = len(studies), sum(bar.references for bar in bars if bar.recorded)
    yes = ChartFill(f"{anchor}-plain", "plain", "solid")
    no = ChartFill(f"{anchor}-open", "open", "blank")
    drawing = draw_rows([_row(bar, of, yes if bar.recorded else no) for bar in bars[:_MOST]])
    keys = (
        ChartKey(yes, "✓", "design recorded", f"{known} of {of}"),
        ChartKey(no, "?", "design not recorded, by sort of work", f"{of - known} of {of}"),
    )
    used = {bar.fill for bar in drawing.bars}
    return Chart(
        anchor=anchor,
        name="designs",
        title="References by type of evidence",
        summary=_summary(studies, known),
        width=WIDTH,
        height=drawing.height,
        fills=tuple(key.fill for key in keys if key.fill in used),
        bars=drawing.bars,
        texts=drawing.texts,
        lines=(),
        legend=tuple(key for key in keys if key.fill in used),
        notes=tuple(_notes(studies, bars)),
        table=_table(bars, of),
    )


def _recorded(studies: Sequence[Study]) -> Iterator[_Bar]:
    counts = Counter(one.design for one in studies if one.design and not one.suggested)
    for design, count in _most_first(counts):
        yield _Bar(design, count, recorded=True)


def _unrecorded(studies: Sequence[Study]) -> Iterator[_Bar]:
    without = [one for one in studies if one.suggested or not one.design]
    counts = Counter(one.type or _UNKNOWN for one in without)
    suggested: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in without:
        if one.design:
            suggested[one.type or _UNKNOWN][one.design] += 1
    for sort, count in _most_first(counts):
        told = ", ".join(f"{design} ({times})" for design, times in _most_first(suggested[sort]))
        yield _Bar(sort, count, recorded=False, suggested=told)


def _most_first(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _row(bar: _Bar, of: int, fill: ChartFill) -> Row:
    what = bar.name if bar.recorded else f"not recorded: {bar.name}"
    words = f"{what}: {bar.references} of {plural(of, 'reference')}"
    return Row(what, str(bar.references), (Portion(fill, bar.references, words),))


def _summary(studies: Sequence[Study], known: int) -> str:
    of = len(studies)
    begun = f"A person recorded the design of {known} of {plural(of, 'reference')}"
    suggested = sum(one.suggested for one in studies)
    if not suggested:
        return f"{begun}."
    return f"{begun}; for {suggested} more a design is suggested, and not counted."


def _notes(studies: Sequence[Study], bars: Sequence[_Bar]) -> Iterator[str]:
    if any(one.suggested for one in studies):
        yield "Suggested designs stand in the table alone, until a person records them."
    if len(bars) > _MOST:
        yield f"{plural(len(bars) - _MOST, 'row')} of the table, with the fewest, are not drawn."


def _table(bars: Sequence[_Bar], of: int) -> Table:
    hinted = any(bar.suggested for bar in bars)
    head = ("type of evidence", "references", "suggested, not counted")
    rows = [
        (
            bar.name if bar.recorded else f"not recorded: {bar.name}",
            share(bar.references, of),
            bar.suggested or "–",
        )
        for bar in bars
    ]
    width = 3 if hinted else 2
    return Table(head[:width], tuple(row[:width] for row in rows))
