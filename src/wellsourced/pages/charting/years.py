"""References by year of publication, with the line beyond which a source counts as outdated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.currency import Currency
from wellsourced.page import (
    Chart,
    ChartBar,
    ChartFill,
    ChartKey,
    ChartLine,
    ChartText,
    Table,
)
from wellsourced.pages.charting.binning import Bins, find_bins
from wellsourced.pages.charting.drawing import WIDTH, units
from wellsourced.pages.ruling import share
from wellsourced.pages.words import label, listed, percent, plural, short_reference
from wellsourced.references import Reference

_TOP, _HIGH = 100, 240  # where the highest bar begins, and how high it is
_BASE = _TOP + _HIGH
_TICK = _BASE + 30  # base line of the years
_APART = 30  # units between two years, at least
_LEAST = 3  # units of a bar that counts something
_NAMED = 8  # references without a year that are named


def chart(anchor: str, works: Sequence[Reference], currency: Currency | None) -> Chart | None:
    """Return *works* by year; none where no year is known of any."""
    dated = sorted(work.record.issued.year for work in works if work.record.issued)
    if not dated:
        return None
    bins = find_bins(dated, currency)
    older = ChartFill(f"{anchor}-older", "older", "diagonal")
    young = ChartFill(f"{anchor}-plain", "plain", "solid")
    bars = tuple(_bars(bins, older, young))
    undated = [work for work in works if not work.record.issued]
    used = {bar.fill for bar in bars}
    return Chart(
        anchor=anchor,
        name="years",
        title="References by year",
        summary=_summary(dated, len(works), currency),
        width=WIDTH,
        height=_TICK + 10,
        fills=tuple(fill for fill in (older, young) if fill in used),
        bars=bars,
        texts=(*_values(bins, bars), *_ticks(bins), *_limit_words(bins)),
        lines=(ChartLine(0, _BASE, WIDTH, _BASE, "axis"), *_limits(bins)),
        legend=tuple(_legend(dated, (older, young), currency)),
        notes=tuple(_undated(undated)),
        table=_table(bins, len(undated), len(works)),
    )


def _bars(bins: Bins, older: ChartFill, young: ChartFill) -> Iterator[ChartBar]:
    highest = max(bins.counts)
    for at, count in enumerate(bins.counts):
        if count:
            high = max(_LEAST, _HIGH * count // highest)
            left, right = bins.place(at), bins.place(at + 1)
            fill = older if bins.is_older(at) else young
            words = f"{bins.name(at)}: {plural(count, 'reference')}"
            yield ChartBar(left + 2, _BASE - high, right - left - 4, high, fill, words)


def _values(bins: Bins, bars: Sequence[ChartBar]) -> Iterator[ChartText]:
    counts = [count for count in bins.counts if count]
    for count, bar in zip(counts, bars, strict=True):
        yield ChartText(bar.x + bar.width // 2, bar.y - 8, "middle", "value", str(count))


def _ticks(bins: Bins) -> Iterator[ChartText]:
    """Yield the years under the bars, as many as have room."""
    free = 0
    for at in range(len(bins.counts)):
        name = bins.name(at)
        half = units(name) // 2
        middle = (bins.place(at) + bins.place(at + 1)) // 2
        x = min(max(middle, half), WIDTH - half)
        if x - half >= free:
            yield ChartText(x, _TICK, "middle", "tick", name)
            free = x + half + _APART


def _limits(bins: Bins) -> Iterator[ChartLine]:
    for row, (years, statistic) in enumerate(_limit_years(bins)):
        x = bins.place_of(years)
        role = "limit-statistic" if statistic else "limit"
        yield ChartLine(x, 64 - 30 * row, x, _BASE, role)


def _limit_words(bins: Bins) -> Iterator[ChartText]:
    """Yield the word of each line: to its left, or to its right, as there is room."""
    for row, (years, statistic) in enumerate(_limit_years(bins)):
        x = bins.place_of(years)
        age = bins.present - years
        words = f"{age}-year line{' for statistics' if statistic else ''}"
        wide = units(words)
        y = 56 - 30 * row
        if x - 8 < wide <= WIDTH - x - 8:
            yield ChartText(x + 8, y, "start", "line", words)
        else:
            yield ChartText(max(x - 8, wide), y, "end", "line", words)


def _limit_years(bins: Bins) -> Iterator[tuple[int, bool]]:
    """Yield the years at which lines stand in the drawing; the second is that for statistics."""
    for place, year in enumerate(bins.limits):
        if bins.first <= year < bins.end:
            yield year, place > 0


def _legend(
    dated: Sequence[int], fills: tuple[ChartFill, ChartFill], currency: Currency | None
) -> Iterator[ChartKey]:
    if currency is None:
        return
    limit = currency.year - currency.years
    past = sum(year < limit for year in dated)
    of = len(dated)
    words = (f"before {limit}: older than {_years(currency.years)}", f"{limit} or later")
    for fill, word, count in zip(fills, words, (past, of - past), strict=True):
        if count:
            yield ChartKey(fill, "", word, f"{count} of {of}")


def _years(count: int) -> str:
    return plural(count, "year")


def _summary(dated: Sequence[int], of: int, currency: Currency | None) -> str:
    """Return from when to when, and how many are older than the limits."""
    span = f"of {dated[0]}" if dated[0] == dated[-1] else f"of {dated[0]} to {dated[-1]}"
    begun = f"{len(dated)} of {plural(of, 'reference')} {_have(len(dated))} a year, {span}"
    if currency is None:
        return f"{begun}."
    limits = dict.fromkeys((currency.years, currency.statistic))
    told = [
        f"{_past(dated, currency.year - limit)} older than {_years(limit)}"
        + (", the limit where a statistic rests on them" if place else "")
        for place, limit in enumerate(limits)
    ]
    return f"{begun}; counted from {currency.year}, {listed(told)}."


def _have(count: int) -> str:
    return "has" if count == 1 else "have"


def _past(dated: Sequence[int], limit: int) -> str:
    past = sum(year < limit for year in dated)
    return f"{past} of {len(dated)} ({percent(past, len(dated))}) {'is' if past == 1 else 'are'}"


def _undated(undated: Sequence[Reference]) -> Iterator[str]:
    """Yield which references have no year, and so no bar."""
    if undated:
        names = [_named(work) for work in undated[:_NAMED]]
        more = len(undated) - len(names)
        told = listed([*names, f"{more} more"] if more else names)
        yield f"Without a year: {plural(len(undated), 'reference')}, {told.rstrip('.')}."


def _named(work: Reference) -> str:
    return f"{label(work)} {short_reference(work.record)}".strip().removesuffix(" n.d.")


def _table(bins: Bins, undated: int, of: int) -> Table:
    """Return the years that have references, and how many have none."""
    held = bool(bins.limits)
    age = _years(bins.present - bins.limits[0]) if held else ""
    rows = [
        (bins.name(at), share(count, of), f"{'' if bins.is_older(at) else 'not '}older than {age}")
        for at, count in enumerate(bins.counts)
        if count
    ]
    if undated:
        rows.append(("no year", share(undated, of), "not known"))
    width = 3 if held else 2
    return Table(("year", "references", "age")[:width], tuple(row[:width] for row in rows))
