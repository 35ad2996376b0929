"""Tell real list items from lines that only begin like one, and number the lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.readers.text.lines import WEAK_BULLETS, Line, Shape

NEAR = 8  # lines: how far a list item may stand from the next one of its list
STEP = 3  # numbers that a list may leave out


def settle_items(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return *lines*, those that only look like list items turned back into text.

    A line that begins with `12.` after a break in a sentence, or with `*` as a footnote
    does, is no item: a number must follow on one, a weak bullet must have company.
    """
    candidates = [index for index, line in enumerate(lines) if line.shape is Shape.ITEM]
    refused = set(_refused(lines, candidates))
    if not refused:
        return tuple(lines)
    return tuple(
        line._replace(shape=Shape.TEXT, skip=0, mark="", label="") if index in refused else line
        for index, line in enumerate(lines)
    )


def _refused(lines: Sequence[Line], candidates: Sequence[int]) -> Iterator[int]:
    last: dict[str, int] = {}
    following = _followers(lines, candidates)
    previous: dict[str, int] = {}
    for index in candidates:
        line = lines[index]
        near = (previous.get(line.mark), following.get(index))
        if line.label.isdigit():
            kept = _continues(lines, index, last.get(line.mark), near[1])
        else:
            kept = _has_company(lines, index, near)
        previous[line.mark] = index
        if kept:
            last[line.mark] = index
        else:
            yield index


def _followers(lines: Sequence[Line], candidates: Sequence[int]) -> dict[int, int]:
    """Return for each candidate the next one with the same mark."""
    following: dict[int, int] = {}
    seen: dict[str, int] = {}
    for index in reversed(candidates):
        mark = lines[index].mark
        if mark in seen:
            following[index] = seen[mark]
        seen[mark] = index
    return following


def _continues(lines: Sequence[Line], index: int, last: int | None, following: int | None) -> bool:
    """Say whether a number goes on with the last one that was kept, or begins a list."""
    number = int(lines[index].label)
    if number <= 1:
        return True
    if last is not None:
        step = number - int(lines[last].label)
        if 0 <= step <= STEP or (step > 0 and last == index - 1 and not lines[index].gap):
            return True
    if following is None or following - index > NEAR:
        return False
    return 1 <= int(lines[following].label) - number <= STEP


def _has_company(lines: Sequence[Line], index: int, near: tuple[int | None, int | None]) -> bool:
    line = lines[index]
    if line.mark not in WEAK_BULLETS and line.mark != "a":
        return True
    if any(other is not None and abs(other - index) <= NEAR for other in near):
        return True
    return index > 0 and lines[index - 1].words.rstrip("0123456789,").endswith(":")
