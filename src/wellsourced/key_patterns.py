"""Patterns of keys: what a project's keys are made of, checked before any is made.

A pattern is text with fields in braces: `{author}{year}` gives `okafor2016`. A field's
letters say the case (`{Author}` gives `Okafor`, `{AUTHOR}` gives `OKAFOR`), a number behind
a colon how many letters are taken (`{title:8}`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.errors import BadConfiguration, name_nearest

DEFAULT_PATTERN = "{author}{year}"
FIELDS = {
    "author": "the first author's surname, an organisation's acronym or first two words",
    "authors": "the surnames of two authors; of more the first and `etal`",
    "year": "the year, or `nd`",
    "shortyear": "the last two digits of the year, or `nd`",
    "title": "the first word of the title that says something",
    "shorttitle": "the first three such words",
    "container": "the first letters of the journal's, book's or site's name",
    "type": "what it is: `article`, `book`, `webpage`",
}
"""The fields of a pattern, with what they hold."""
_PIECE = re.compile(r"\{(?P<field>[^{}]*)\}|(?P<literal>[^{}]+)")
# author · Title:8
_FIELD = re.compile(r"(?P<name>[A-Za-z_-]+)(?::(?P<most>[1-9]\d?))?")
# what BibTeX, Pandoc and LaTeX all take
_LITERAL = re.compile(r"[A-Za-z0-9_:.+-]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a pattern: the text itself, or a `field` of which `most` letters are taken.

    `most` is 0 for all of them; `capitals` and `upper` say the case.
    """

    text: str = ""
    field: str = ""
    most: int = 0
    capitals: bool = False
    upper: bool = False

    def write(self, words: tuple[str, ...]) -> str:
        """Return *words*, which are in lower case, as this piece of a key."""
        text = "".join(word.capitalize() for word in words) if self.capitals else "".join(words)
        return (text.upper() if self.upper else text)[: self.most or None]


@lru_cache(maxsize=16)
def parse_key_pattern(pattern: str) -> tuple[Piece, ...]:
    """Return the pieces of *pattern*.

    Raises `BadConfiguration` for an unknown field (naming the nearest known one), a sign
    that no key may bear, a brace that has no partner and a pattern without a field.

    >>> [piece.field for piece in parse_key_pattern("{Author}-{year}")]
    ['author', '', 'year']
    """
    found = list(_PIECE.finditer(pattern))
    if sum(len(piece.group()) for piece in found) != len(pattern):
        reason = f"the pattern `{pattern}` has a brace without its partner"
        raise BadConfiguration(reason)
    if not any(piece["field"] is not None for piece in found):
        reason = f"the pattern `{pattern}` has no field, such as {{author}}: all keys would be one"
        raise BadConfiguration(reason)
    return tuple(
        _read_literal(piece["literal"]) if piece["field"] is None else _read_field(piece["field"])
        for piece in found
    )


def _read_literal(text: str) -> Piece:
    if not _LITERAL.fullmatch(text):
        sign = _LITERAL.sub("", text)[0]
        reason = f"a key cannot bear `{sign}`; take letters, digits and any of _ : . + -"
        raise BadConfiguration(reason)
    return Piece(text)


def _read_field(text: str) -> Piece:
    field = _FIELD.fullmatch(text)
    name = field["name"].lower() if field else ""
    if not field or name not in FIELDS:
        word = text.partition(":")[0]
        if word.lower() in FIELDS:
            reason = f"`{{{text}}}` cannot be read; write a number of letters, as in {{{word}:8}}"
        else:
            reason = f"unknown field `{word}`{name_nearest(word, FIELDS)}"
        raise BadConfiguration(reason)
    is_upper = field["name"].isupper()
    return Piece(
        field=name,
        most=int(field["most"] or 0),
        capitals=field["name"][0].isupper() and not is_upper,
        upper=is_upper,
    )
