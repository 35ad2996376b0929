"""Whether two values of a field say the same: LaTeX, braces, case and forms of dashes apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from wellsourced.bibtex.edits import KEY_FIELDS
from wellsourced.bibtex.latex import decode_latex
from wellsourced.bibtex.macros import MONTHS
from wellsourced.bibtex.people import read_people
from wellsourced.bibtex.records import PROSE
from wellsourced.bibtex.verbatim import read_verbatim, unescape
from wellsourced.identifiers import doi_key
from wellsourced.terms import word_set

_PEOPLE = word_set(
    "author editor editora editorb editorc translator annotator commentator bookauthor"
    " introduction foreword afterword holder shortauthor shorteditor"
)
# fields whose values are words or numbers, though no style prints them as prose
_WORDS = PROSE | word_set(
    "year date month day volume number pages eid chapter pagetotal bookpagination pagination"
    " language langid urldate accessed lastchecked lastaccessed accessdate dateaccessed"
    " origdate eventdate howpublished articleno numpages entrysubtype entrytype volumes"
)
# names in which case says nothing
_CASELESS = KEY_FIELDS | word_set(
    "eprint archiveprefix eprinttype eprintclass primaryclass pmid pmcid pmc pubmed"
)
_NUMBERS = frozenset(("isbn", "issn"))
_DASH = re.compile(r"\s*[-‐-―−]+\s*")
_MARKUP = re.compile(r"</?(?:i|b|span)\b[^<>]{0,80}>")
_QUOTES = str.maketrans("‘’‚“”„«»", '\'\'\'"""""')
_HYPHENS = re.compile(r"[-‐-―\s]+")


def is_same_value(name: str, one: str, other: str) -> bool:
    r"""Say whether *one* and *other*, values of the field *name* as BibTeX sees them, are one.

    >>> is_same_value("title", r"{\'E}tude of Tea", "Étude of {tea}.")
    True
    >>> is_same_value("pages", "3--9", "3-10")
    False
    """
    return one == other or fold_value(name.lower(), one) == fold_value(name.lower(), other)


@lru_cache(maxsize=4096)
def fold_value(name: str, value: str) -> str:
    """Return *value* of the field *name* (small letters) as it is compared."""
    if name in _PEOPLE:
        return _fold_people(value)
    if name in _WORDS:
        return _fold_month(fold_words(value)) if name == "month" else fold_words(value)
    written = unescape(read_verbatim(value))
    if name == "doi":
        return doi_key(written) or written.casefold()
    if name in _NUMBERS:
        return _HYPHENS.sub("", written).upper()
    return written.casefold() if name in _CASELESS else written


def fold_words(value: str) -> str:
    """Return prose as it is compared: what a reader sees, without case and final full stop."""
    seen = unicodedata.normalize("NFC", _MARKUP.sub("", decode_latex(value)))
    return _DASH.sub("-", seen.translate(_QUOTES)).casefold().rstrip(" .")


def _fold_people(value: str) -> str:
    people = read_people(value)
    if people.doubts or not people.names:
        return fold_words(value)
    names = [
        f"{one.family}|{one.given}|{one.particle}|{one.suffix}|{one.literal}"
        for one in people.names
    ]
    return fold_words("; ".join(names)) + ("; others" if people.others else "")


def _fold_month(words: str) -> str:
    if words.isascii() and words.isdigit():
        return MONTHS[int(words) - 1] if 1 <= int(words) <= len(MONTHS) else words
    return words[:3] if words[:3] in MONTHS and words.isalpha() else words
