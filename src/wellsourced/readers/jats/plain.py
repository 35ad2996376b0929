"""XML that is no JATS: its text, element by element, so that nothing of it is lost."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Article, Block, BlockKind, Source
from wellsourced.prose import ProseBuilder
from wellsourced.readers.jats.tokens import Sort, Token, cut
from wellsourced.terms import word_set
from wellsourced.text import Span

# elements that most vocabularies set inside a sentence
_INSIDE = word_set(
    """a abbr acronym b bold br citation cite code em emph emphasis hi highlight i italic
    link mark note q quote ref s small span strong sub subscript sup superscript term tt u
    underline uri xref"""
)
_HEADS = frozenset(("title", "head", "heading", "h1", "h2", "h3", "h4", "h5", "h6"))
NOTE = "the XML is no JATS article; its text was read element by element"


def read_plain(source: Source) -> Article:
    """Return the texts of an XML document, one block for each stretch between its elements."""
    blocks = tuple(_blocks(source.text))
    return Article(source.name, "jats", source.text, blocks, notes=(NOTE,))


def _blocks(text: str) -> Iterator[Block]:
    prose, heads = ProseBuilder(), 0
    for token in cut(text):
        if token.sort is Sort.TEXT:
            prose.write_folded(text[token.start : token.end], token.start)
        elif token.sort is Sort.REFERENCE:
            prose.write_for(token.name, token.start, token.end - token.start)
        elif token.sort is not Sort.FAULT and token.name.lower() in _INSIDE:
            continue
        elif token.sort is not Sort.FAULT:
            yield from _finish(prose, heading=heads > 0)
            prose = ProseBuilder()
            heads = max(0, heads + _deeper(token))
    yield from _finish(prose, heading=False)


def _deeper(token: Token) -> int:
    if token.name.lower() not in _HEADS:
        return 0
    return 1 if token.sort is Sort.START else -1


def _finish(builder: ProseBuilder, *, heading: bool) -> Iterator[Block]:
    prose = builder.build()
    if prose.text.strip():
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        span = prose.source_span(Span(0, len(prose.text)))
        yield Block(kind, prose, span, level=int(heading) * 2)
