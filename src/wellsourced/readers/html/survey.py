"""Look a page over before it is read: its language, its name, its layout tables, what it skips.

What a start tag means can depend on what comes after it (a table that only lays out the page, a
`button` that is never closed), so this is gathered in one pass over the tokens beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from wellsourced.readers.html.boxes import HEADINGS
from wellsourced.readers.html.hints import find_apart
from wellsourced.readers.html.inlines import FOLLOWED
from wellsourced.readers.html.tokens import Sort, Token
from wellsourced.terms import word_set

# what is no prose, whole elements
SKIPPED = word_set(
    "audio canvas datalist embed iframe map noembed noframes noscript object script select style "
    "svg template textarea title video annotation annotation-xml rp"
)
# of these, what holds code, which no tag but their own ends
_RAW = frozenset(("script", "style", "noscript", "iframe", "noembed", "noframes"))
# what is hidden from the eye or printed on a button is short
_LONGEST_APART = 1000
# paragraphs in one cell from which a table without header cells lays out the page
_LAYOUT_PARAGRAPHS = 3


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of a page before it is read.

    `skips` maps the index of a start tag to that of its end tag; nothing between is prose.
    `layout` are the indexes of the start tags of tables that only lay out the page, `apart` those
    of inline elements whose words are no part of the sentence around them, each with its reason.
    """

    language: str = ""
    name: str = ""
    site: str = ""
    address: str = ""
    skips: Mapping[int, int] = field(default_factory=dict)
    layout: frozenset[int] = frozenset()
    apart: Mapping[int, str] = field(default_factory=dict)

    def find_anchor(self, href: str) -> str:
        """Return the anchor in this page that *href* points at, or an empty text."""
        address, sign, fragment = href.strip().partition("#")
        if not sign or not fragment or (address and address != self.address):
            return ""
        return unquote(fragment)


def look_over(text: str, tokens: Sequence[Token]) -> Survey:
    """Return what the tokens of a page say of the whole of it."""
    closed = _find_pairs(tokens)
    skips = dict(_find_skips(tokens, closed))
    found = [(what, value) for what, value in _find_names(text, tokens, skips) if value]
    named = dict(reversed(found))
    return Survey(
        named.get("language", ""),
        named.get("name", ""),
        named.get("site", ""),
        named.get("address", ""),
        skips,
        frozenset(_find_layout_tables(tokens)),
        dict(_find_apart(text, tokens, closed)),
    )


def _find_skips(tokens: Sequence[Token], closed: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the start and the end of each outermost element that is no prose.

    One that is never closed is not skipped, for it would swallow the page; but code has then
    swallowed it already.
    """
    end = -1
    for index, token in enumerate(tokens):
        if index > end and token.sort is Sort.START and token.name in SKIPPED:
            end = closed.get(index, len(tokens) if token.name in _RAW else index)
            yield index, end


def _find_pairs(tokens: Sequence[Token]) -> dict[int, int]:
    """Return for the start tags that matter here where each is closed, if it is."""
    waiting: dict[str, list[int]] = {name: [] for name in SKIPPED | FOLLOWED}
    pairs = {}
    for index, token in enumerate(tokens):
        if token.name in waiting:
            if token.sort is Sort.START:
                waiting[token.name].append(index)
            elif token.sort is Sort.END and waiting[token.name]:
                pairs[waiting[token.name].pop()] = index
    return pairs


def _find_apart(
    text: str, tokens: Sequence[Token], closed: Mapping[int, int]
) -> Iterator[tuple[int, str]]:
    """Yield the inline elements whose words stand apart, with the reason.

    One that is never closed, or holds half a page, is a slip and hides nothing; nor does a link
    back that is the note's own number.
    """
    for start, end in closed.items():
        token = tokens[start]
        if token.name not in FOLLOWED or tokens[end].start - token.end > _LONGEST_APART:
            continue
        reason = find_apart(token.name, token.attributes)
        if reason == "a link back" and token.name == "a":
            shown = _text_between(text, tokens[start + 1 : end])
            reason = "" if any(map(str.isdigit, shown)) else reason
        if reason:
            yield start, reason


def _find_names(
    text: str, tokens: Sequence[Token], skips: Mapping[int, int]
) -> Iterator[tuple[str, str]]:
    for index, token in enumerate(tokens):
        if token.sort is not Sort.START:
            continue
        attributes = token.attributes
        if token.name == "title" and index in skips:
            yield "name", _text_between(text, tokens[index + 1 : skips[index]])
        elif token.name in ("html", "body") and attributes:
            yield "language", attributes.get("lang") or attributes.get("xml:lang") or ""
        elif token.name == "link" and attributes.get("rel") == "canonical":
            yield "address", attributes.get("href", "").partition("#")[0]
        elif token.name == "meta":
            yield from _find_meta(attributes)


def _find_meta(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    content = attributes.get("content", "")
    match attributes.get("property", attributes.get("name", "")).lower():
        case "og:site_name" | "application-name":
            yield "site", content
        case "og:url":
            yield "address", content.partition("#")[0]
        case _ if attributes.get("http-equiv", "").lower() == "content-language":
            yield "language", content


def _text_between(text: str, tokens: Sequence[Token]) -> str:
    shown = (
        t.name if t.sort is Sort.REFERENCE else text[t.start : t.end]
        for t in tokens
        if t.sort in (Sort.REFERENCE, Sort.TEXT)
    )
    return " ".join("".join(shown).split())


@dataclass(slots=True)
class _Table:
    """What was seen of a table so far."""

    start: int
    lays_out: bool
    shows_data: bool = False
    cells: int = 0
    paragraphs: int = 0


def _find_layout_tables(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the start tags of tables that hold whole parts of a page, not data.

    They have no header cells and no caption, but headings, tables or paragraphs in a cell, or
    one cell alone; or they say so (`role="presentation"`).
    """
    tables: list[_Table] = []
    for index, token in enumerate(tokens):
        if token.sort is Sort.START and token.name == "table":
            if tables:
                tables[-1].lays_out = True
            role = token.attributes.get("role", "").lower()
            tables.append(_Table(index, role in ("presentation", "none")))
        elif tables and token.sort is Sort.START:
            _note_part(tables[-1], token.name)
        elif tables and token.sort is Sort.END and token.name == "table":
            yield from _judge_table(tables.pop())
    for table in tables:
        yield from _judge_table(table)


def _note_part(table: _Table, name: str) -> None:
    if name in ("th", "caption"):
        table.shows_data = True
    elif name == "td":
        table.cells += 1
        table.paragraphs = 0
    elif name == "p":
        table.paragraphs += 1
    if name in HEADINGS or table.paragraphs >= _LAYOUT_PARAGRAPHS:
        table.lays_out = True


def _judge_table(table: _Table) -> Iterator[int]:
    if not table.shows_data and (table.lays_out or table.cells == 1):
        yield table.start
