"""Text in columns of a fixed width, as a terminal shows it.

Widths are in cells: a Chinese character takes two, an accent that is put on a letter none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_NARROWEST = 8  # cells that the first column of a table keeps
_QUOTED = re.compile(r"`[^`]{1,40}`")  # "`wellsourced rule NAME`"
_HELD = "\x1f"  # stands for a blank at which no line is broken


def cells(text: str) -> int:
    """Return how many cells *text* takes.

    >>> cells("naïve"), cells("漢字")
    (5, 4)
    """
    if text.isascii():
        return len(text)
    return sum(map(_cells_of_character, text))


def _cells_of_character(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int, indent: int = 0, between: str = " ") -> str:
    r"""Return *text* in lines of *width* cells; every line but the first is indented.

    The first line counts as indented too: what stands before it is the caller's. Lines are
    broken where *between* stands, and nowhere in words in back-quotes (`audit --fix`); a piece
    that is too long stands on a line of its own.

    >>> wrap("one two three", 8, 1)
    'one two\n three'
    >>> wrap("one day · two days", 12, 0, " · ")
    'one day\ntwo days'
    >>> wrap("see `one two`", 8)
    'see\n`one two`'
    """
    return ("\n" + " " * indent).join(_lines(text, max(1, width - indent), between))


def _lines(text: str, width: int, between: str) -> Iterator[str]:
    line: list[str] = []
    used = 0
    for piece in _pieces(text, between):
        wide = cells(piece)
        if line and used + len(between) + wide > width:
            yield between.join(line)
            line, used = [], 0
        used += wide + (len(between) if line else 0)
        line.append(piece)
    yield between.join(line)


def _pieces(text: str, between: str) -> Iterator[str]:
    """Return the pieces of *text* that stay on one line; what is back-quoted is in one."""
    if "`" not in text or _HELD in text:
        return (piece for piece in text.split(between) if piece)
    held = _QUOTED.sub(_hold, text)
    return (piece.replace(_HELD, " ") for piece in held.split(between) if piece)


def _hold(found: re.Match[str]) -> str:
    return found[0].replace(" ", _HELD)


def shorten(text: str, width: int) -> str:
    """Return *text* cut to *width* cells: a path at its beginning, a name at its end.

    >>> shorten("references/articles/kratom.md", 12), shorten("kratom-and-opioids", 12)
    ('…s/kratom.md', 'kratom-and-…')
    """
    if cells(text) <= width:
        return text
    if "/" in text:
        return "…" + _fit(text[::-1], width - 1)[::-1]
    return _fit(text, width - 1) + "…"


def _fit(text: str, room: int) -> str:
    """Return as much of the beginning of *text* as fits into *room* cells."""
    end = 0
    while end < len(text) and (room := room - cells(text[end])) >= 0:
        end += 1
    return text[:end]


def align(rows: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """Return *rows* as lines with their columns under each other.

    The first column stands to the left and the others, which are figures, to the right.
    Where the lines would be wider than *width*, the columns move closer, and then the first
    is cut.

    >>> align([("a.md", "7"), ("long.md", "12")], 80)
    ('a.md       7', 'long.md   12')
    """
    if not rows:
        return ()
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    gap = " " * (2 if sum(widths) + 2 * len(widths[1:]) <= width else 1)
    room = width - sum(widths[1:]) - len(gap) * len(widths[1:])
    first = max(_NARROWEST, min(widths[0], room))
    return tuple(_line(row, [first, *widths[1:]], gap) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int], gap: str) -> str:
    first = shorten(row[0], widths[0])
    figures = [
        " " * (width - cells(value)) + value
        for value, width in zip(row[1:], widths[1:], strict=True)
    ]
    return gap.join([first + " " * (widths[0] - cells(first)), *figures]).rstrip()
