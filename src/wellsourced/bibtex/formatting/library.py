"""A library's text in another layout; what it says is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block
from wellsourced.bibtex.formatting.agreeing import refuse_other
from wellsourced.bibtex.formatting.casing import lower_names
from wellsourced.bibtex.formatting.delimiting import put_braces, write_numbers
from wellsourced.bibtex.formatting.entry_order import sort_entries
from wellsourced.bibtex.formatting.field_order import sort_fields
from wellsourced.bibtex.formatting.sheet import Part, Sheet, read_sheet
from wellsourced.bibtex.formatting.spacing import Spacing, space
from wellsourced.bibtex.formatting.style import Style
from wellsourced.bibtex.formatting.writing import write_block
from wellsourced.text import LineIndex

_TRANSFORMS = (lower_names, put_braces, write_numbers, sort_fields)


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A block that keeps its layout: its line (from 1) and key before, and the reason."""

    line: int
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Formatted:
    """A library in its new layout, and what of it was left as it stood."""

    text: str
    left: tuple[LeftAlone, ...] = ()


def format_library(text: str, style: Style | None = None) -> Formatted:
    r"""Return *text*, the whole of a BibTeX file, in *style*.

    Formatting twice is formatting once. Raises `WriteRefused` where the new text would not
    be read as the old one is: that would be a fault of ours, and costs nobody an entry.

    >>> format_library('@Book(doe2020,TITLE="Kratom",year=2020)').text
    '@book{doe2020,\n  title = {Kratom},\n  year = 2020,\n}\n'
    """
    style = style or Style()
    sheet = read_sheet(text)
    if all(part.block is None for part in sheet.parts):
        return Formatted(text)
    laid = replace(sheet, parts=tuple(_lay_out(part, style) for part in sheet.parts))
    laid = sort_entries(laid, style.sort)
    written = "".join(_write(laid, style, space(laid, style, text)))
    if written != text:
        refuse_other(written, laid.parts, text)
    return Formatted(written, tuple(_name_left(sheet, text)))


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


def _name_left(sheet: Sheet, text: str) -> Iterator[LeftAlone]:
    lines = LineIndex((0, *(end.end() for end in marks.LINE_END.finditer(text))))
    for part in sheet.parts:
        if part.block is not None and part.reason:
            line, _column = lines.line_column(part.block.span.start)
            key = part.block.key if isinstance(part.block, Block) else ""
            yield LeftAlone(line, key, part.reason)
