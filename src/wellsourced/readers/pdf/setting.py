"""How a document is set: the size of its text, the distance of its lines, how lines end."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wellsourced.readers.pdf.lines import Line

_RESIZED = 0.07
# how a last line ends, as with "done.", "done.12", "(2019)", "doi:10.1000/x1", "113-21"
_FINISHED = re.compile(
    r"""(?: [.!?:;…。]["”’»)\]]{0,3} | [.!?]\s?\[?\d[\d,–\s\]-]{0,20} | [)\]]
      | \b10\.\d{4,9}/\S{1,90} | https?://\S{1,100} | \bPM(?:C?ID|C):?\s?\S{0,16}\d
      | \d[-–]\d{1,7} )\Z""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document is set: the size of its text, the distance of lines for each size."""

    size: float
    leading: Mapping[int, float]

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> Setting:
        """Ask all lines."""
        sizes: Counter[float] = Counter()
        steps: dict[int, Counter[float]] = defaultdict(Counter)
        for lines in pages:
            for line, after in pairwise(lines):
                sizes[round(line.size, 1)] += len(line.text)
                if line.column == after.column and are_alike(line, after):
                    step = after.base - line.base
                    if 0.8 * line.size < step < 3 * line.size:  # single to triple
                        steps[round(line.size)][round(step, 1)] += 1
        size = max(sizes, key=lambda one: (sizes[one], one), default=10.0)
        return cls(size, {key: _usual(counted) for key, counted in steps.items()})

    def step(self, size: float) -> float:
        """Return the usual distance of lines of *size*."""
        return self.leading.get(round(size), 1.25 * size)


def _usual(steps: Counter[float]) -> float:
    """Return the smallest distance that is common."""
    most = max(steps.values())
    return min(step for step, count in steps.items() if 3 * count >= most)


def are_alike(line: Line, other: Line) -> bool:
    """Say whether two lines are set in one size."""
    return abs(line.size - other.size) <= _RESIZED * max(line.size, other.size)


def is_finished(line: Line) -> bool:
    """Say whether a line ends as a paragraph does: with a stop, a bracket or an address."""
    return _FINISHED.search(line.text[-120:]) is not None
