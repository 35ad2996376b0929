"""Keys of references: short, readable, ASCII, legal in BibTeX, in Pandoc and in file names."""

from __future__ import annotations

import re
from collections.abc import Collection
from string import ascii_lowercase

from wellsourced.names import fold
from wellsourced.references import Record
from wellsourced.terms import word_set

LEGAL_KEY = re.compile(r"""[^\s,{}()"#%~\\@=]+""")
"""What BibTeX takes for a key."""
_WORD = re.compile(r"[a-z0-9]+")
# words that say nothing of a title or an organisation
_INSIGNIFICANT = word_set(
    "a about am an and are as at au aux by con d da das de del den der des die do dos du e ein eine"
    " el en et for from fuer fur how in is it its l la las le les lo los mit na no o of on os para"
    " por pour sur the their to um uma un una und une von what when why with y zu zum zur"
)
_LETTERS_OF_A_KEY = 24


def is_legal_key(key: str) -> bool:
    r"""Say whether BibTeX takes *key*: no space and none of `, { } ( ) " # % ~ \ @ =`."""
    return LEGAL_KEY.fullmatch(key) is not None and key.isprintable()


def make_key(record: Record, taken: Collection[str]) -> str:
    """Return a key for *record* that is not *taken*.

    The first author's surname and the year (`okafor2016`), the acronym or first words of an
    organisation (`who2014`), else the first words of the title; `nd` where no year is
    known; letters from `b` on where the key is taken (`okafor2016b`).
    """
    return free_key(first_key(record), taken)


def first_key(record: Record) -> str:
    """Return the key that *record* has where no other one has it."""
    return f"{_stem(record)}{record.year or 'nd'}"


def free_key(key: str, taken: Collection[str]) -> str:
    """Return *key*, or where it is *taken* the first of `keyb`, `keyc` … that is not.

    >>> free_key("okafor2016", {"okafor2016", "okafor2016b"})
    'okafor2016c'
    """
    if key not in taken:
        return key
    high = 1
    while f"{key}{_letters(high)}" in taken:
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if f"{key}{_letters(middle)}" in taken else (low, middle)
    return f"{key}{_letters(high)}"


def _letters(number: int) -> str:
    """Return `b` for 1, `z` for 25, `aa` for 26, and so on."""
    letters, rest = "", number + 1
    while rest:
        rest, letter = divmod(rest - 1, len(ascii_lowercase))
        letters = ascii_lowercase[letter] + letters
    return letters


def _stem(record: Record) -> str:
    names = record.authors or record.editors
    stem = ""
    if names:
        stem = _ascii(names[0].surname) if names[0].family else _acronym(names[0].literal)
    stem = stem or _first_words(record.title) or _first_words(record.container)
    stem = stem.lstrip("0123456789") or stem
    return (stem if stem[:1].isalpha() else f"ref{stem}")[:_LETTERS_OF_A_KEY]


def _ascii(text: str) -> str:
    return "".join(_WORD.findall(fold(text)))


def _acronym(literal: str) -> str:
    """Return the acronym that is printed with an organisation, else its first words."""
    for word in literal.replace("(", " ").replace(")", " ").split():
        bare = word.strip(".,;:")
        if len(bare) > 1 and bare.isupper() and bare.isascii() and bare.isalpha():
            return bare.lower()
    return _first_words(literal)


def _first_words(text: str) -> str:
    words = [word for word in _WORD.findall(fold(text)) if word not in _INSIGNIFICANT]
    return "".join(words[:2])
