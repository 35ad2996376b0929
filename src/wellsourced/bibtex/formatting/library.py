"""A library's text in another layout; what it says is the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block
from wellsourced.bibtex.formatting.agreeing import refuse_other
from wellsourced.bibtex.formatting.casing import lower_names
from wellsourced.bibtex.formatting.delimiting import put_braces, write_numbers
from wellsourced.bibtex.formatting.entry_order import find_unknown, sort_entries
from wellsourced.bibtex.formatting.field_order import sort_fields
from wellsourced.bibtex.formatting.sheet import Part, Sheet, read_sheet
from wellsourced.bibtex.formatting.spacing import Spacing, space
from wellsourced.bibtex.formatting.style import Style
from wellsourced.bibtex.formatting.writing import write_block
from wellsourced.text import LineIndex

_TRANSFORMS = (lower_names, put_braces, write_numbers, sort_fields)


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A block that keeps its layout: its key, the reason, its line (from 1) before and after."""

    line: int
    line_after: int
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Formatted:
    """A library in its new layout, how many blocks it has, and what was left as it stood.

    `unknown` are the names to sort by that no entry has.
    """

    text: str
    blocks: int = 0
    left: tuple[LeftAlone, ...] = ()
    unknown: tuple[str, ...] = ()


def format_library(text: str, style: Style | None = None) -> Formatted:
    r"""Return *text*, the whole of a BibTeX file, in *style*.

    Formatting twice is formatting once. Raises `WriteRefused` where the new text would not
    be read as the old one is: such a knot of flaws is for a person to untie.

    >>> format_library('@Book(doe2020,TITLE="Kratom",year=2020)').text
    '@book{doe2020,\n  title = {Kratom},\n  year = 2020,\n}\n'
    """
    style = style or Style()
    sheet = read_sheet(text)
    blocks = sum(part.block is not None for part in sheet.parts)
    if not blocks:
        return Formatted(text)
    laid = replace(sheet, parts=tuple(_lay_out(part, style) for part in sheet.parts))
    laid = sort_entries(laid, style.sort)
    pieces = tuple(_write(laid, style, space(laid, style, text)))
    written = "".join(pieces)
    if written != text:
        refuse_other(written, laid.parts, text)
    left = tuple(_name_left(laid, text, pieces))
    return Formatted(written, blocks, left, find_unknown(sheet, style.sort))


def _lay_out(part: Part, style: Style) -> Part:
    if part.laid is None:
        return part
    laid = part.laid
    for transform in _TRANSFORMS:
        laid = transform(laid, style)
    return replace(part, laid=laid)


def _write(sheet: Sheet, style: Style, spacing: Spacing) -> Iterator[str]:
    for gap, part in zip(spacing.gaps, sheet.parts, strict=False):
        block = write_block(part.laid, style, spacing.newline) if part.laid else part.text
        yield from (gap, part.head, block, part.tail)
    yield spacing.gaps[-1]


def _name_left(sheet: Sheet, text: str, pieces: Sequence[str]) -> Iterator[LeftAlone]:
    """Yield what is left, in its order in the new layout, whose *pieces* are four a part."""
    before, after = _index_lines(text), _index_lines("".join(pieces))
    starts = list(accumulate(map(len, pieces)))[1::4]
    for part, start in zip(sheet.parts, starts, strict=True):
        if part.block is not None and part.reason:
            key = part.block.key if isinstance(part.block, Block) else ""
            lines = (before.line_column(part.block.span.start), after.line_column(start))
            yield LeftAlone(lines[0][0], lines[1][0], key, part.reason)


def _index_lines(text: str) -> LineIndex:
    return LineIndex((0, *(end.end() for end in marks.LINE_END.finditer(text))))
