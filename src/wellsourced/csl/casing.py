"""Titles in capitals as English headings have them, where a style wants that (CSL, `title`).

Only words in small letters are changed, so `pH` and `DNA` stay. Names of species are set in
italics and begin with their own capital alone (`E. coli`), so italics stay as they are typed,
and so does what the record marks as `nocase`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.terms import word_set

# small words of a heading: articles, conjunctions, and prepositions of any length
SMALL = word_set(
    "a an the and but for nor or so yet"
    " about above across afore after against al along alongside amid amidst among amongst anenst"
    " apropos apud around as aside astride at athwart atop barring before behind below beneath"
    " beside besides between beyond by c ca circa de despite down during et except forenenst from"
    " given in inside into lest like modulo near next notwithstanding of off on onto out over per"
    " plus pro qua sans since than through throughout thruout till to toward towards under"
    " underneath until unto up upon v van versus via von vs with within without"
)
# those of them that every program knows as such
_KNOWN_AS_SMALL = word_set(
    "a an and as at but by down for from in into nor of on onto or over so the till to up via with"
    " yet"
)
_KEPT_TAGS = frozenset(("i", "sc", "sub", "sup", "span"))
_NOCASE = '<span class="nocase">'
# <i> · </span> · double · Is · ?
_PIECE = re.compile(
    r"""</?(?P<tag>i|b|sup|sub|sc|span)(?:\ [^<>]{0,60})?> | (?P<word>[^\W_]+(?:['’][^\W_]+)*)
    | (?P<end>[!?:])""",
    re.VERBOSE,
)
_LONE_GREEK = re.compile(r"[\u0370-\u03ff]")


def capitalise_title(text: str, language: str = "") -> str:
    """Return a title with the capitals of an English heading; one of another language as it is.

    >>> capitalise_title("on the care of <i>salix alba</i>: a guide")
    'On the Care of <i>salix alba</i>: A Guide'
    """
    if language and not language.lower().startswith("en"):
        return text
    changed = {
        word.start(): _capitalise(word["word"])
        for word, is_edge in _loose_words(text)
        if is_edge or (len(word["word"]) > 1 and word["word"] not in SMALL)
    }
    return _replace_words(text, changed)


def protect_small_words(text: str) -> str:
    """Return a title with the prepositions marked as `nocase` that not every program knows.

    >>> protect_small_words("Tinctures against hay fever")
    'Tinctures <span class="nocase">against</span> hay fever'
    """
    return _replace_words(
        text,
        {
            word.start(): f"{_NOCASE}{word['word']}</span>"
            for word, is_edge in _loose_words(text)
            if not is_edge and word["word"] in SMALL - _KNOWN_AS_SMALL
        },
    )


def _replace_words(text: str, changed: dict[int, str]) -> str:
    return _PIECE.sub(lambda piece: changed.get(piece.start(), piece[0]), text)


def _loose_words(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield the words in small letters outside of what stays, and whether they are at an edge.

    An edge is the beginning or the end of the title, or the place behind `:`, `?` and `!`.
    """
    pieces = list(_PIECE.finditer(text))
    words = [piece for piece in pieces if piece["word"]]
    depth, edge = 0, True
    for piece in pieces:
        if piece["tag"] in _KEPT_TAGS:
            depth = max(0, depth - 1) if piece[0].startswith("</") else depth + 1
        elif piece["end"]:
            edge = True
        elif piece["word"]:
            if not depth and piece["word"].islower():
                yield piece, edge or piece is words[-1]
            edge = False


def _capitalise(word: str) -> str:
    """Return *word* with a capital; a letter of Greek alone is a sign and stays (`β-blocker`)."""
    return word if _LONE_GREEK.fullmatch(word) else word[:1].upper() + word[1:]
