"""Years put together in so few bins that each has room for its count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wellsourced.currency import Currency
from wellsourced.pages.charting.drawing import WIDTH, units

_MOST = 24  # bins; fewer where a count may have three digits
_NEAR = 15  # years by which the drawing is made wider so that a line stands in it
_SPARE = 5  # one in so many works may be put into a bin of its own at the beginning


@dataclass(frozen=True, slots=True)
class Bins:
    """How many works are of which years: bins of `step` years from `first` on.

    Where `before` is set, a bin more stands at the beginning, for all years before `first`.
    `limits` are the years from which works are not too old, that for statistics second; `present`
    is the year that ages count from, 0 where there is no limit.
    """

    first: int
    step: int
    counts: tuple[int, ...]
    before: bool
    limits: tuple[int, ...] = ()
    present: int = 0

    @property
    def end(self) -> int:
        """The first year after the last bin."""
        return self.first + self.step * (len(self.counts) - self.before)

    def name(self, at: int) -> str:
        """Return the years of the bin at this place: `2019`, `2010–14`, `before 1990`."""
        if self.before and at == 0:
            return f"before {self.first}"
        year = self.first + self.step * (at - self.before)
        if self.step == 1:
            return str(year)
        last = year + self.step - 1
        same = year // 100 == last // 100
        return f"{year}–{last % 100:02}" if same else f"{year}–{last}"

    def is_older(self, at: int) -> bool:
        """Say whether all years of the bin are too old for any claim about the present."""
        return bool(self.limits) and self.first + self.step * (at - self.before) < self.limits[0]

    def place(self, at: int) -> int:
        """Return where the bin at this place begins, in units of the drawing."""
        return WIDTH * at // len(self.counts)

    def place_of(self, year: int) -> int:
        """Return where *year*, one of the drawing's, begins."""
        bins = len(self.counts)
        return WIDTH * (year - self.first + self.step * self.before) // (self.step * bins)


def find_bins(dated: Sequence[int], currency: Currency | None) -> Bins:
    """Return the years *dated*, in order, in bins of which the limit of *currency* parts none.

    A few works that are much older than the others share the first bin, where that lets the
    others have finer ones.
    """
    limits = tuple(_limits(currency))
    low, high = _range(dated, limits, currency)
    line = limits[0] if limits else 0
    most = min(_MOST, WIDTH // units(str(len(dated))))
    step = _step(low, high, line, most)
    trimmed = max(low, min(dated[len(dated) // _SPARE], *limits, high))
    finer = _step(trimmed, high, line, most - 1)
    before = finer < step
    if before:
        step = finer
        earliest = _edge(high, line, step) - (most - 2) * step
        low = max(earliest, min(dated[bisect_left(dated, earliest)], *limits, high))
    first = _edge(low, line, step)
    edges = range(first, _edge(high, line, step) + step + 1, step)
    places = [bisect_left(dated, edge) for edge in edges]
    counts = [after - at for at, after in pairwise(places)]
    if before:
        counts.insert(0, places[0])
    return Bins(first, step, tuple(counts), before, limits, currency.year if currency else 0)


def _limits(currency: Currency | None) -> Iterator[int]:
    if currency is not None:
        yield currency.year - currency.years
        if currency.statistic < currency.years:
            yield currency.year - currency.statistic


def _range(
    dated: Sequence[int], limits: Sequence[int], currency: Currency | None
) -> tuple[int, int]:
    """Return the first and the last year to be drawn: to the present, with the line if near."""
    low, high = dated[0], dated[-1]
    if currency is not None:
        high = max(high, currency.year)
        if limits[0] < low <= limits[0] + _NEAR:
            low = limits[0]
    return low, high


def _step(low: int, high: int, line: int, most: int) -> int:
    """Return the least of 1, 2, 5, 10, 20 … years a bin by which *most* bins are enough."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if (_edge(high, line, step) - _edge(low, line, step)) // step < most:
                return step
        power *= 10


def _edge(year: int, line: int, step: int) -> int:
    """Return where the bin of *year* begins; one begins at *line*."""
    return line + (year - line) // step * step
