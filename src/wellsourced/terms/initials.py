"""Given names in capitals: which of them are initials, and which are names.

`JP` and `J.-P.` are initials; `JOHN` is a name that somebody typed in capitals; `CAM` may be
either. Points are put behind letters alone that can be nothing but initials.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

_UPPER = "A-Z" + "".join(filter(str.isupper, map(chr, range(0xC0, 0x530))))
# A. · A.C. · AC · J.-P. · J-P · A.C
INITIALS = re.compile(rf"(?:[{_UPPER}]\.?[-‐–]?){{1,5}}\Z")
_HYPHEN = re.compile(r"[-‐–]")
_VOWEL = "aeiouyøæœıαεηιουωаеиоуыэюяіє"
# what a syllable of a name begins with and a row of initials rarely does
_ONSET = (
    "[bcdfgkpt][lr]|[cdgkprstwz]h|s[cklmnptvw]|[tkgdz][w]|d[jz]|kn|ll|lj|nj|ng|qu|ts|vl|vr|wr|mb|nd"
    "|s(?:ch|hr|tr)"
)
# john · anna · wei · ivan; not mcas, jrp
_SPOKEN = re.compile(
    rf"(?:{_ONSET}|[^{_VOWEL}])?[{_VOWEL}]{{1,4}}"
    rf"(?:[^{_VOWEL}]{{1,3}}[{_VOWEL}]{{1,4}})*+[^{_VOWEL}]{{0,3}}"
)
NAME_LETTERS = 4
"""A row of fewer capitals may be initials, however it sounds."""
_MOST_INITIALS = 5


def may_be_name(word: str, shortest: int = NAME_LETTERS) -> bool:
    """Say whether a word in capitals of *shortest* letters at least can be spoken as a name.

    >>> may_be_name("JOHN"), may_be_name("MCPS"), may_be_name("J.-P.")
    (True, False, False)
    """
    pieces = _HYPHEN.split(word)
    return any(len(piece) >= shortest and _is_spoken(piece) for piece in pieces)


def _is_spoken(piece: str) -> bool:
    letters = unicodedata.normalize("NFD", piece.replace("'", "").replace("’", "")).lower()
    plain = "".join(one for one in letters if not unicodedata.combining(one))
    if not plain.isalpha():
        return False
    return len(plain) > _MOST_INITIALS or _SPOKEN.fullmatch(plain) is not None


def lower_names(given: str, shortest: int = NAME_LETTERS, particles: Collection[str] = ()) -> str:
    """Return given names in capitals as they are usually written, initials as they are.

    A short word is a name beside one that is, and where words of several letters stand in a row.

    >>> lower_names("JOHN P"), lower_names("ANA MARÍA"), lower_names("CAM")
    ('John P', 'Ana María', 'CAM')
    """
    words = given.split()
    if not given.isupper():
        return given
    long = [word for word in words if len(word) > 1 and "." not in word]
    if len(long) > 1 or any(map(may_be_name, words)):
        shortest = 2
    lowered = (word.title() if may_be_name(word, shortest) else word for word in words[1:])
    first = words[0].title() if may_be_name(words[0], shortest) else words[0]
    rest = (word.lower() if word.lower() in particles else word for word in lowered)
    return " ".join((first, *rest))


@lru_cache(maxsize=4096)  # the same given names come again and again
def write_given(given: str, shortest: int = NAME_LETTERS) -> str:
    """Write initials apart; a word in capitals that may be a name stays as it is."""
    given = given.strip(" ,;")
    named = given.isupper() and any(may_be_name(word, shortest) for word in given.split())
    return given if named else write_apart(given)


def write_apart(given: str) -> str:
    """Write initials apart: `AC` and `A.C.` as `A. C.`, `J-P` as `J.-P.`; a name as it is."""
    words = given.split()
    if not all(map(INITIALS.match, words)):
        return given
    return " ".join(
        "-".join(
            " ".join(f"{letter}." for letter in piece if letter.isalpha())
            for piece in _HYPHEN.split(word)
            if piece
        )
        for word in words
    )
