"""Cut a page into tags and texts, each with its place.

The tokenizer is turbohtml's: WHATWG's states, raw text (`script`, `title`) included. Its tree is
not used: a tree has no places for its texts, and it moves texts about (foster parenting), while
every character here must keep its own place. What is open where is followed in `boxes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple


class Sort(Enum):
    """What a token is."""

    TEXT = 0
    START = 1
    END = 2
    REFERENCE = 3


class Token(NamedTuple):
    """A tag, a text or a character reference, and the source offsets where it stands.

    `name` is the tag's name, or for a character reference (`&amp;`) what it stands for.
    """

    sort: Sort
    start: int
    end: int
    name: str
    attributes: Mapping[str, str]


_NO_ATTRIBUTES: Mapping[str, str] = {}


def cut(text: str) -> tuple[tuple[Token, ...], int]:
    """Return the tokens of a page and the offset where reading ended.

    That offset is short of the text's end where the page breaks off inside a tag.
    """
    from turbohtml import TokenType, tokenize

    sorts = {
        TokenType.TEXT: Sort.TEXT,
        TokenType.START_TAG: Sort.START,
        TokenType.END_TAG: Sort.END,
        TokenType.CHARACTER_REFERENCE: Sort.REFERENCE,
    }
    tokens = []
    at = 0
    for piece in tokenize(_evened(text), resolve_references=False, capture_source=True):
        source = piece.source if piece.source is not None else piece.data or ""
        end = at + len(source)
        sort = sorts.get(piece.type)
        if sort is not None:
            pairs = piece.attrs if sort is Sort.START else None
            attributes = dict(reversed(pairs)) if pairs else _NO_ATTRIBUTES
            name = piece.tag or (piece.data or "" if sort is Sort.REFERENCE else "")
            tokens.append(Token(sort, at, end, name, attributes))
        at = end
    return tuple(tokens), at


def _evened(text: str) -> str:
    r"""Return *text* of the same length in which the tokenizer sees every character.

    It passes over `</>` without a token and reads ``\r\n`` as one character.
    """
    return text.replace("</>", "<!>").replace("\r\n", " \n").replace("\r", "\n")
