"""White space between blocks: lines of their own, so many blank lines between entries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wellsourced.bibtex import marks
from wellsourced.bibtex.encoding import find_newline
from wellsourced.bibtex.formatting.sheet import Part, Sheet
from wellsourced.bibtex.formatting.style import Style

_MOST = 2  # line ends: one blank line


@dataclass(frozen=True, slots=True)
class Spacing:
    """The white space before each part and behind the last, and the line end of the layout."""

    gaps: tuple[str, ...]
    newline: str


def space(sheet: Sheet, style: Style, text: str) -> Spacing:
    """Return the white space of *sheet*, which was read from *text*, as *style* wants it."""
    counts = tuple(_count_line_ends(sheet, style.blank_lines))
    newline = _choose_newline(sheet, counts, text)
    gaps = (
        gap if count is None else newline * count
        for gap, count in zip(sheet.gaps, counts, strict=True)
    )
    return Spacing(tuple(gaps), newline)


def _choose_newline(sheet: Sheet, counts: Sequence[int | None], text: str) -> str:
    """Return the line end that most lines of the layout have, or of *text* where it has none.

    What stays as it is does not count: the second run might choose otherwise than the first.
    """
    gaps = (gap for gap, count in zip(sheet.gaps, counts, strict=True) if count is not None)
    layout = "".join((*gaps, *(part.laid.frame for part in sheet.parts if part.laid)))
    return find_newline(layout if marks.LINE_END.search(layout) else text)


def _count_line_ends(sheet: Sheet, blank_lines: int) -> Iterator[int | None]:
    """Yield for each gap how many line ends it gets; `None` where it stays as it is."""
    first, last = sheet.gaps[0], sheet.gaps[-1]
    is_indent = sheet.parts[0].block is None and not _count(first)
    yield None if is_indent or sheet.parts[0].is_held else 0
    for (before, after), gap in zip(pairwise(sheet.parts), sheet.gaps[1:-1], strict=True):
        stays = before.is_held or after.is_held or _shares_line(before, gap, after)
        yield None if stays else _space_between(before, gap, after, blank_lines)
    ends_as_is = sheet.parts[-1].is_held or _shares_line(sheet.parts[-1], last)
    yield None if ends_as_is else 1


def _space_between(before: Part, gap: str, after: Part, blank_lines: int) -> int:
    """Return how many line ends part two parts."""
    if before.is_entry and after.is_entry:
        return 1 + blank_lines
    if before.block is None or (after.block and (before.is_entry or after.is_entry)):
        return _MOST
    return min(max(_count(gap), 1), _MOST)


def _shares_line(before: Part, gap: str, after: Part | None = None) -> bool:
    """Say whether free text shares a line with the block before or behind it."""
    if after is None:
        is_text = before.block is None or bool(before.tail)
    else:
        is_text = before.block is None or after.block is None
    return is_text and not _count(gap)


def _count(gap: str) -> int:
    return len(marks.LINE_END.findall(gap))
