"""An audit as it was recorded: the facts that a comparison needs, read from plain values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from wellsourced.csl_json import csl_to_record
from wellsourced.embedding import read_embedded
from wellsourced.errors import Unreadable
from wellsourced.links import VERIFYING, Status
from wellsourced.pages.words import short_reference

_SCHEMA = "wellsourced-audit/"
# <script type="application/json" id="audit">{"schema": …}</script>
_EMBEDDED = re.compile(
    r'<script\b[^<>]{0,200}\bid="audit"[^<>]{0,200}>(?P<facts>[^<]*)</script>', re.IGNORECASE
)
# the blank that a citation leaves before a full stop: "eased pain ."
_BEFORE_STOP = re.compile(r"[ ](?=[.,;:!?])")

# what a work can be named by, in CSL
_TELLING = ("author", "editor", "title", "container-title", "publisher")

_Marker = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class RecordedClaim:
    """A claim: its status, and what a person found of each source, by its key.

    `words` are its text without citations, which are numbered anew when others come or go.
    `verified` says whether a person found that one of its sources supports it, if in part.
    """

    id: str
    text: str
    words: str
    status: str
    verdicts: Mapping[str, str]
    verified: bool = False


@dataclass(frozen=True, slots=True)
class RecordedReference:
    """A reference as it was printed; `doi` is empty where it had none.

    `name` is the work as an author-year citation names it, empty where nothing is known of it.
    """

    key: str
    text: str
    doi: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class RecordedArticle:
    """An article with its claims and references in their order."""

    path: str
    title: str
    claims: tuple[RecordedClaim, ...] = ()
    references: tuple[RecordedReference, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """The articles of an audit, the day of it, and the version of the program."""

    version: str
    as_of: str
    articles: tuple[RecordedArticle, ...]


def find_facts(text: str) -> str:
    """Return the facts in *text*: those that an HTML report holds, else all of it.

    >>> find_facts('<script type="application/json" id="audit">{}</script>')
    '{}'
    """
    found = _EMBEDDED.search(text)
    return found["facts"] if found else text


def read_facts(text: str) -> Recorded | None:
    """Return the audit that the JSON *text* records, or nothing where it is no such facts.

    Raises `Unreadable` where it says that it is, and lacks what it should have.
    """
    try:
        facts = read_embedded(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(facts, dict) or not str(facts.get("schema", "")).startswith(_SCHEMA):
        return None
    return recall(facts)


def recall(facts: Mapping[str, object]) -> Recorded:
    """Return the audit whose facts are *facts*; raise `Unreadable` where they lack a key."""
    try:
        articles = tuple(_article(row) for row in _rows(facts, "articles"))
        return Recorded(str(facts["version"]), str(facts["as-of"]), articles)
    except (KeyError, TypeError) as error:
        message = f"it holds facts of an audit that lack something ({error}); write it again"
        raise Unreadable(message) from error


def _article(row: Mapping[str, object]) -> RecordedArticle:
    markers = sorted(
        (_number(one, "start"), _number(one, "end"), _text(one, "text"))
        for one in _rows(row, "citations")
    )
    return RecordedArticle(
        _text(row, "path"),
        _text(row, "title"),
        tuple(_claim(one, markers) for one in _rows(row, "claims")),
        tuple(_reference(one) for one in _rows(row, "references")),
    )


def _claim(row: Mapping[str, object], markers: Sequence[_Marker]) -> RecordedClaim:
    verdicts = {_text(one, "key"): _text(one, "verdict") for one in _rows(row, "sources")}
    text = words = _text(row, "text")
    first = bisect_left(markers, (_number(row, "start"), 0, ""))
    for start, end, marker in islice(markers, first, None):
        if start >= _number(row, "end"):
            break
        words = words.replace(marker, "", 1) if end <= _number(row, "end") else words
    words = _BEFORE_STOP.sub("", " ".join(words.split()))
    status = _text(row, "status")
    verified = status == Status.SOURCED and not VERIFYING.isdisjoint(verdicts.values())
    return RecordedClaim(_text(row, "id"), text, words, status, verdicts, verified)


def _reference(row: Mapping[str, object]) -> RecordedReference:
    record = row.get("record")
    held = record if isinstance(record, dict) else {}
    raw = " ".join(_text(row, "raw").split())
    names = ("title", "container-title", "publisher")
    parts = [str(held[name]) for name in names if held.get(name)]
    text = ". ".join(parts) if raw.startswith("@") and parts else raw  # of a library, no BibTeX
    doi = str(held.get("DOI") or "").lower()
    return RecordedReference(_text(row, "key"), text, doi, _name(held))


def _name(held: Mapping[str, object]) -> str:
    """Return how a citation names the work of a CSL item; empty where that says too little."""
    if not any(held.get(name) for name in _TELLING):
        return ""
    return short_reference(csl_to_record(held))


def _rows(held: Mapping[str, object], name: str) -> Iterator[Mapping[str, object]]:
    rows = held[name]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        message = f"`{name}` is no list of objects"
        raise TypeError(message)
    yield from rows


def _number(row: Mapping[str, object], name: str) -> int:
    value = row[name]
    if not isinstance(value, int):
        message = f"`{name}` is no number"
        raise TypeError(message)
    return value


def _text(row: Mapping[str, object], name: str) -> str:
    value = row[name]
    return "" if value is None else str(value)
