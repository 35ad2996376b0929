"""Where links inside the document lead: each place is named on the line that stands there.

Some programs that print pages (Chromium among them) count such places without the margins of
the page, so that all are off by the same stretch. What the links print tells: a link "13"
leads to the line that begins with 13, and "Doe 2020" to one that begins with Doe.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import median_low

from wellsourced.readers.pdf.letters import Goal, Sheet
from wellsourced.readers.pdf.lines import Line, name_goal

_LEAST, _FURTHEST = 0.25, 3.5  # of a line's size: how far its baseline may be below its place
_LEFT = 40.0  # points that a place may stand to the left of its line
_ROW = 0.5  # of a line's size: lines so close stand beside each other
_MOST_ASKED = 400  # links by which it is judged whether places are off
_MORE = 1.5  # times as many lines that agree make a stretch believed
_FEWEST = 2
_ASCENT = 0.9  # of a line's size, from its baseline to its top
_NEAR = 2  # points
_RIGHT = 8  # points: places so close to the top of their line are right
_WIDEST_MARGIN = 120
_TOKEN = re.compile(r"[^\W_]+")


def place_goals(texts: Sequence[Sequence[Line]], sheets: Sequence[Sheet]) -> list[tuple[Line, ...]]:
    """Return the lines of the pages, those that links lead to with the names of the places."""
    goals = sorted(
        {link.goal for sheet in sheets for link in sheet.links if link.goal is not None},
        key=lambda goal: (goal.page, goal.top, goal.left or 0.0),
    )
    printed = _printed(texts)
    shift = _find_shift(texts, goals, printed)
    named: dict[tuple[int, int], set[str]] = defaultdict(set)
    for goal in goals:
        at = _find_line(texts[goal.page], goal, shift)
        at = _heed_print(texts[goal.page], at, printed.get(name_goal(goal), ""))
        if at >= 0:
            named[goal.page, at].add(name_goal(goal)[1:])
    return [
        tuple(
            replace(line, goals=tuple(sorted(named.get((number, at), ()))))
            for at, line in enumerate(lines)
        )
        for number, lines in enumerate(texts)
    ]


def _find_shift(
    texts: Sequence[Sequence[Line]], goals: Sequence[Goal], printed: Mapping[str, str]
) -> float:
    """Return by how much places are off, to the right and downwards: 0, or a page's margin."""
    votes: Counter[int] = Counter()
    for goal in [goal for goal in goals if name_goal(goal) in printed][:_MOST_ASKED]:
        for line in texts[goal.page]:
            if _first_word(line) == printed[name_goal(goal)]:
                off = round(line.base - _ASCENT * line.size - goal.top)
                votes.update(range(off - _NEAR, off + _NEAR + 1))
    most = max(votes.values(), default=0)
    best = median_low(sorted(off for off in votes if votes[off] == most) or [0])
    right = max(votes[off] for off in range(-_RIGHT, _RIGHT + 1))
    wrong = _RIGHT < best <= _WIDEST_MARGIN and votes[best] > max(_FEWEST, _MORE * right)
    return float(best) if wrong else 0.0


def _heed_print(lines: Sequence[Line], at: int, word: str) -> int:
    """Return the line that begins with the *word* that its links print: one, or the next.

    Where pages were scaled, places are off by more and more down the page. A number that
    stands before another line than *at* says that *at* is wrong, be there a right one or not.
    """
    if not word or (at >= 0 and _first_word(lines[at]) == word):
        return at
    agreeing = [n for n, line in enumerate(lines) if _first_word(line) == word]
    if len(agreeing) == 1:
        return agreeing[0]
    if word.isdecimal() and at >= 0 and _first_word(lines[at]).isdecimal():
        return -1
    return at


def _first_word(line: Line) -> str:
    found = _TOKEN.search(line.text[:80])
    return found[0].casefold() if found else ""


def _printed(texts: Iterable[Iterable[Line]]) -> Mapping[str, str]:
    """Return the first word that the links to each place print."""
    words: dict[str, str] = {}
    for lines in texts:
        for line in lines:
            for inline in line.inlines:
                found = _TOKEN.search(inline.span.of(line.text))
                if found and inline.target.startswith("#"):
                    words.setdefault(inline.target, found[0].casefold())
    return words


def _find_line(lines: Sequence[Line], goal: Goal, shift: float) -> int:
    """Return which of *lines* stands at *goal*, or -1 where none or more than one may."""
    top = goal.top + shift
    left = None if goal.left is None else goal.left + shift
    fitting = [
        (line.base - top, at)
        for at, line in enumerate(lines)
        if _LEAST * line.size <= line.base - top <= _FURTHEST * line.size
        and (left is None or line.left - _LEFT <= left <= line.right)
    ]
    if not fitting:
        return -1
    nearest, first = min(fitting)
    row = [at for off, at in fitting if off - nearest < _ROW * lines[first].size]
    if left is None:
        return first if len(row) == 1 else -1
    return min(row, key=lambda at: abs(lines[at].left - left))
