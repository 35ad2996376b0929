"""The cells of Pandoc's tables: head, bodies and foot, rows and columns counted out."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.pandoc.trees import Node, at, items, number

_WIDEST = 1000  # columns that a cell may span


def rows_of(table: Node) -> Iterator[tuple[int, int, bool, Node]]:
    """Yield row, column, whether it heads others, and blocks of each cell of *table*.

    A cell that spans rows or columns pushes the others aside, as it does on the page.
    """
    covered: dict[int, int] = {}
    for row, (header, cells, stub) in enumerate(_rows(table)):
        column = 0
        for cell in items(cells):
            while covered.get(column, 0) > row:
                column += 1
            down, across = number(at(cell, 2), 1), min(_WIDEST, number(at(cell, 3), 1))
            yield row, column, header or column < stub, at(cell, 4)
            for place in range(column, column + across):
                covered[place] = row + down
            column += across


def _rows(table: Node) -> Iterator[tuple[bool, Node, int]]:
    """Yield whether a row is of the head, its cells, and how many of them head the row."""
    for row in items(at(at(table, 3), 1)):
        yield True, at(row, 1), 0
    for body in items(at(table, 4)):
        stub = number(at(body, 1), 0)
        for row in items(at(body, 2)):
            yield True, at(row, 1), stub
        for row in items(at(body, 3)):
            yield False, at(row, 1), stub
    for row in items(at(at(table, 5), 1)):
        yield False, at(row, 1), 0
