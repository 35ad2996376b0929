"""Keys of references: short, readable, ASCII, legal in BibTeX, in Pandoc and in file names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import count, product
from string import ascii_lowercase

from wellsourced.names import fold
from wellsourced.references import Record
from wellsourced.terms import word_set

_WORD = re.compile(r"[a-z0-9]+")
# words that say nothing of a title or an organisation
_INSIGNIFICANT = word_set(
    "a about am an and are as at au aux by con d da das de del den der des die do dos du e ein eine"
    " el en et for from fuer fur how in is it its l la las le les lo los mit na no o of on os para"
    " por pour sur the their to um uma un una und une von what when why with y zu zum zur"
)
_LETTERS_OF_A_KEY = 24


def make_key(record: Record, taken: Collection[str]) -> str:
    """Return a key for *record* that is not *taken*.

    The first author's surname and the year (`kruegel2016`), the acronym or first word of an
    organisation (`who2014`), else the first words of the title; `nd` where no year is
    known; a letter from `b` on where the key is taken (`kruegel2016b`).
    """
    stem = _stem(record)
    year = record.year or "nd"
    key = f"{stem}{year}"
    if key not in taken:
        return key
    return next(f"{key}{letters}" for letters in _suffixes() if f"{key}{letters}" not in taken)


def _suffixes() -> Iterator[str]:
    """Yield `b` to `z`, then `aa`, `ab` and so on."""
    yield from ascii_lowercase[1:]
    for length in count(2):
        yield from ("".join(letters) for letters in product(ascii_lowercase, repeat=length))


def _stem(record: Record) -> str:
    names = record.authors or record.editors
    if names and names[0].family:
        stem = _ascii(names[0].surname)
    elif names and names[0].literal:
        stem = _acronym(names[0].literal)
    else:
        stem = ""
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
