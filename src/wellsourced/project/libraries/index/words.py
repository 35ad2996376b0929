"""The words of an entry that can be searched for, and what somebody searches for.

SQLite's full-text search parts words at whatever is neither letter nor digit, ignores case
and accents, and takes English words by their stems. Scripts that write no blanks between
words (Chinese, Japanese, Thai) are parted by characters, here and there alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

from wellsourced.errors import BadUsage, name_nearest
from wellsourced.references import Name, Reference

# characters that are words, or pieces of words, by themselves: 阿 · の · ยา
_CHARACTERS = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)
# -title:"chronic pain" · author:doe · kratom · opio*
_TERM = re.compile(
    r"""(?P<no>-)?(?:(?P<field>[^\W\d]\w{0,20}):(?=[^\s/]))?
        (?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))""",
    re.VERBOSE,
)
_MOST_TERMS = 100  # of a query: SQLite's time grows with their square
_SPOKEN = re.compile(r"[^\W_]")
# what ends a term of a query, or is no character at all
_SIGNS = re.compile(r'["\0\ud800-\udfff]')


@dataclass(frozen=True, slots=True)
class Words:
    """What can be searched for in one entry, by column."""

    key: str
    title: str
    people: str
    container: str
    year: str
    abstract: str
    rest: str


COLUMNS = tuple(one.name for one in fields(Words))
WEIGHTS = (10.0, 8.0, 6.0, 3.0, 3.0, 1.0, 1.0)  # how much a word counts in each column
# what people call a column
_FIELDS = {
    **{name: name for name in COLUMNS},
    "author": "people",
    "authors": "people",
    "editor": "people",
    "name": "people",
    "journal": "container",
    "book": "container",
    "date": "year",
    "doi": "rest",
    "pmid": "rest",
    "keyword": "rest",
    "keywords": "rest",
    "note": "rest",
}


def find_words(reference: Reference) -> tuple[str, ...]:
    """Return what can be searched for in *reference*, a text a column of `Words`."""
    record = reference.record
    people = " ".join(_write_name(one) for one in (*record.authors, *record.editors))
    rest = (
        record.publisher,
        record.place,
        record.genre,
        record.number,
        record.doi,
        record.pmid,
        record.pmcid,
        record.isbn,
        record.issn,
        record.url,
        record.note,
        record.issued_text,
        *(value for _name, value in record.extra),
    )
    texts = (
        reference.key,
        record.title,
        people,
        record.container,
        f"{record.year}{record.year_suffix}",
        record.abstract,
        " ".join(one for one in rest if one),
    )
    return tuple(map(_part, texts))


def _write_name(name: Name) -> str:
    return name.literal or f"{name.given} {name.particle} {name.family} {name.suffix}"


def _part(text: str) -> str:
    """Return *text* with blanks around characters that are words by themselves."""
    return text if text.isascii() else _CHARACTERS.sub(r" \g<0> ", text)


def ask(wanted: str) -> str:
    """Return the query of SQLite's full-text search for what somebody typed.

    All words must be there; `"several words"` stand side by side, `opio*` is how a word
    begins, `author:doe` looks in one field, `-word` must not be there. Raises `BadUsage`.

    >>> ask('kratom -title:"chronic pain" author:do*')
    '("kratom" AND {people}: "do"*) NOT ({title}: "chronic pain")'
    """
    asked: dict[str, None] = {}
    refused: dict[str, None] = {}
    for term in _TERM.finditer(wanted):
        if written := _write_term(term):
            (refused if term["no"] else asked)[written] = None
    if not asked:
        message = "name at least one word to look for"
        raise BadUsage(message)
    if len(asked) + len(refused) > _MOST_TERMS:
        message = f"name at most {_MOST_TERMS} words to look for"
        raise BadUsage(message)
    found = f"({' AND '.join(asked)})"
    return f"{found} NOT ({' OR '.join(refused)})" if refused else found


def _write_term(term: re.Match[str]) -> str:
    """Return one term in the query's own grammar, quoted, so that nothing in it is grammar."""
    words = term["word"] if term["phrase"] is None else term["phrase"]
    column = ""
    if term["field"]:
        known = _FIELDS.get(term["field"].lower())
        if known is None:
            message = f"there is no field `{term['field']}`{name_nearest(term['field'], _FIELDS)}"
            raise BadUsage(message)
        column = f"{{{known}}}: "
    start = "*" if words.endswith("*") else ""
    words = _part(_SIGNS.sub(" ", words)).rstrip("*").strip()
    return f'{column}"{words}"{start}' if _SPOKEN.search(words) else ""
