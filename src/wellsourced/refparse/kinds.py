"""Guess what kind of work a reference is, in CSL's types, by its words and its fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from wellsourced.names import fold, names_organisation
from wellsourced.refparse.imprints import is_publisher
from wellsourced.refparse.laws import is_law
from wellsourced.refparse.lexicon import NEWSPAPER_WORDS, REPORT_WORDS, THESIS_WORDS
from wellsourced.refparse.segments import Label, Segment
from wellsourced.refparse.titles import container_score

_PREPRINT = re.compile(
    r"\b(?:bio|med|psy|chem|soc)?arxiv\b|\bpreprint\b|\bresearch square\b|\bssrn\b", re.IGNORECASE
)
_MEETING = re.compile(
    r"\b(?:proceedings|proc\.|conference|conf\.|symposium|workshop|congress|meeting|anais d|actes d"
    r"|atti d|congreso|congresso|tagung)",
    re.IGNORECASE,
)
_DATASET = re.compile(r"\[(?:data ?set|database|data file)", re.IGNORECASE)
# 2021, March 17 · 16 ago. 2016
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_JOURNAL = 1.5


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the rules below look at."""

    labels: frozenset[Label]
    text: str
    title: str
    container: str
    organisation: bool
    daily: bool
    published_by_body: bool


_Holds = Callable[[_Facts], bool]


def _holds_word(text: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(fold(text).split(" "))


def _is_journal(facts: _Facts) -> bool:
    if Label.VOLUME in facts.labels:
        return True
    if facts.container and Label.PAGE in facts.labels and Label.PUBLISHER not in facts.labels:
        return True
    if facts.container and Label.DOI in facts.labels and Label.PUBLISHER not in facts.labels:
        return True
    known = container_score(facts.container) > _JOURNAL
    return known and (Label.URL not in facts.labels or Label.DOI in facts.labels)


def _is_chapter(facts: _Facts) -> bool:
    hosted = facts.labels & {Label.EDITORS, Label.PLACE, Label.PUBLISHER}
    return bool(facts.container and hosted and Label.URL not in facts.labels)


def _is_newspaper(facts: _Facts) -> bool:
    return facts.daily and bool(set(fold(facts.container).split(" ")) & NEWSPAPER_WORDS)


def _is_report(facts: _Facts) -> bool:
    if Label.PUBLISHER in facts.labels and _holds_word(facts.text, REPORT_WORDS):
        return True
    if facts.labels & {Label.URL, Label.PLACE} or facts.daily:
        return False
    return facts.organisation or facts.published_by_body


def _is_thesis(facts: _Facts) -> bool:
    return Label.GENRE in facts.labels or (
        Label.VOLUME not in facts.labels and _holds_word(facts.text, THESIS_WORDS)
    )


def _is_preprint(facts: _Facts) -> bool:
    return Label.VOLUME not in facts.labels and _PREPRINT.search(facts.text) is not None


def _is_page(facts: _Facts) -> bool:
    return Label.URL in facts.labels or (facts.organisation and facts.daily)


_KINDS: tuple[tuple[str, _Holds], ...] = (
    ("legislation", lambda facts: is_law(facts.title, 0)),
    ("thesis", _is_thesis),
    ("dataset", lambda facts: _DATASET.search(facts.text) is not None),
    ("paper-conference", lambda facts: _MEETING.search(facts.container) is not None),
    ("article", _is_preprint),
    ("article-newspaper", _is_newspaper),
    ("article-journal", _is_journal),
    ("chapter", _is_chapter),
    ("book", lambda facts: bool(facts.labels & {Label.ISBN, Label.EDITION})),
    ("report", _is_report),
    ("webpage", _is_page),
    ("book", lambda facts: bool(facts.labels & {Label.PLACE, Label.PUBLISHER, Label.EXTENT})),
    ("article-journal", lambda facts: bool(facts.container)),
)


def guess_type(text: str, segments: tuple[Segment, ...]) -> str:
    """Return CSL's type for the work that *segments* of *text* describe."""
    first: dict[Label, Segment] = {}
    for segment in segments:
        first.setdefault(segment.label, segment)
    title, container, publisher = (
        first[label].span.of(text) if label in first else ""
        for label in (Label.TITLE, Label.CONTAINER, Label.PUBLISHER)
    )
    issued = first[Label.ISSUED].value if Label.ISSUED in first else ""
    authors = first[Label.AUTHORS].names if Label.AUTHORS in first else ()
    facts = _Facts(
        frozenset(first),
        text,
        title,
        container,
        organisation=bool(authors) and bool(authors[0].literal),
        daily=_DAY.search(issued) is not None,
        published_by_body=names_organisation(publisher)
        and not is_publisher(publisher, strict=True),
    )
    return next((kind for kind, holds in _KINDS if holds(facts)), "document")
