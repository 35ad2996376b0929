"""From the text of a document to its article: front matter, blocks, what no token holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import Article, Block, BlockKind, Source
from wellsourced.readers.markdown.front_matter import read_front_matter
from wellsourced.readers.markdown.lines import Lines
from wellsourced.readers.markdown.masking import mask
from wellsourced.readers.markdown.parsing import Parsed, parse
from wellsourced.readers.markdown.pieces import Known
from wellsourced.readers.markdown.walking import Walker


def read_article(source: Source) -> Article:
    """Return the article of a Markdown document."""
    written = source.text.split("\n")
    front = read_front_matter(written)
    masked = mask(written, front.lines)
    parsed = parse("\n".join(masked.lines))
    addresses = {one.label: one.address for one in parsed.definitions if one.label}
    known = Known(frozenset(masked.notes.values()), addresses)
    walker = Walker(Lines(source.text, written, masked.lines), masked.notes, known)
    if front.title:
        walker.write_title(front.title, front.title_line, front.lines)
    walker.walk(parsed.tokens)
    _write_rest(walker, masked.lines, parsed)
    title, blocks = _name_title(walker.blocks, front.title)
    return Article(
        source.name,
        "markdown",
        source.text,
        blocks,
        title,
        front.language,
        front.bibliography,
    )


def _write_rest(walker: Walker, lines: Sequence[str], parsed: Parsed) -> None:
    """Write what no token holds: definitions `[1]: …`, and what was nested too deep."""
    held = walker.held | {
        number
        for token in parsed.tokens
        if token.map and not token.type.endswith(("list_open", "item_open", "quote_open"))
        for number in range(*token.map)
    }
    for definition in parsed.definitions:
        held.update(range(*definition.lines))
        if definition.label.isdecimal():
            walker.write_definition(*definition.lines, definition.label)
    for number, line in enumerate(lines):
        if number not in held and any(map(str.isalnum, line)):
            walker.write_line(number)


def _name_title(blocks: Sequence[Block], title: str) -> tuple[str, tuple[Block, ...]]:
    """Return the title and the blocks in order.

    The first heading of level 1 is the title, unless the front matter gives another. Where both
    say the same, the heading is it, for that is what is shown.
    """
    ordered = sorted(blocks, key=lambda block: block.span.start)
    heads = (n for n, b in enumerate(ordered) if b.kind is BlockKind.HEADING and b.level == 1)
    first = next(heads, None)
    if first is None or (title and title.split() != ordered[first].text.split()):
        return title, tuple(ordered)
    shown = replace(ordered[first], kind=BlockKind.TITLE)
    ordered[first] = shown
    if title:
        ordered = [b for b in ordered if b is shown or b.kind is not BlockKind.TITLE]
    return shown.text, tuple(ordered)
