"""A wikitext cut into lines, constructs kept whole, and at the tags that make blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced.readers.mediawiki.page import Page
from wellsourced.readers.mediawiki.tree import Sort
from wellsourced.text import Span

# what ends a stretch or may hold a line end: "\n", "{{", "<ref>", "</blockquote>"
_SIGN = re.compile(
    r"""\n | \{\{ | \[\[ |
    <(?P<tag>/?(?:blockquote|gallery|references|div|center|poem|noinclude|includeonly|onlyinclude
        |section|table|tr|td|th|ul|ol|li|dl|dd|dt|p|h[1-6]))\b(?P<rest>[^<>]{0,500})> | <""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a part of one between tags; `tag` is the tag that stands there instead."""

    span: Span
    tag: str = ""
    rest: str = ""


def cut_lines(page: Page, span: Span) -> Iterator[Line]:
    """Yield the lines of *span*, those of a construct undivided, and the tags between them."""
    text = page.text
    start = at = span.start
    while sign := _SIGN.search(text, at, span.end):
        construct = page.construct_at(sign.start(), span.end)
        if construct is not None:
            at = construct.end
        elif sign.group() == "\n":
            yield Line(Span(start, sign.start()))
            start = at = sign.end()
        elif sign["tag"]:
            if text[start : sign.start()].strip():
                yield Line(Span(start, sign.start()))
            tag = sign["tag"].lower() + ("/" if sign["rest"].endswith("/") else "")
            yield Line(Span(*sign.span()), tag, sign["rest"])
            start = at = sign.end()
            if text[at : at + 1] == "\n":  # a tag that ends its line leaves no empty one
                start = at = at + 1
        else:
            at = sign.end()
    if start < span.end:
        yield Line(Span(start, span.end))


def without_comments(page: Page, span: Span) -> Span:
    """Return *span* without the comments at its beginning; empty where nothing else stands."""
    start = span.start
    while start < span.end:
        construct = page.construct_at(start, span.end)
        if construct is None or construct.sort is not Sort.COMMENT:
            break
        start = construct.end
    return Span(start, span.end)


def split_at(page: Page, span: Span, parting: re.Pattern[str]) -> list[Span]:
    """Return the pieces of *span* between the signs of *parting* that lie in no construct."""
    pieces: list[Span] = []
    start = at = span.start
    while found := parting.search(page.text, at, span.end):
        construct = page.construct_at(found.start(), span.end)
        if construct is not None:
            at = construct.end
        elif found["sign"]:
            pieces.append(Span(start, found.start()))
            start = at = found.end()
        else:
            at = found.end()
    return [*pieces, Span(start, span.end)]
