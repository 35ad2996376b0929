"""Guess what kind of work a reference is, in CSL's types, by its words and its fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from wellsourced.names import fold, names_organisation
from wellsourced.refparse.fields.kind_signs import told_kind
from wellsourced.refparse.rules.imprints import is_publisher
from wellsourced.refparse.rules.laws import is_law
from wellsourced.refparse.rules.lexicon import NEWSPAPER_WORDS, REPORT_WORDS
from wellsourced.refparse.rules.titles import container_score
from wellsourced.refparse.segments import Label, Segment
from wellsourced.screening import has_any, lower_alike
from wellsourced.terms import word_set

_MEETING = re.compile(
    r"\b(?:conference|conf\.|symposium|workshop|congress(?!\sof)|meeting|anais (?:d|\[)|anais\.\.\."
    r"|actes d|atti d|actas del|congreso|congresso|tagung|colloqu)",
    re.IGNORECASE,
)
_PROCEEDINGS = re.compile(r"\b(?:proceedings\b|proc(?:\.|\b))", re.IGNORECASE)
# Proc. Natl. Acad. Sci. · Proceedings of the Royal Society: journals of academies
_ACADEMY = re.compile(
    r"\bproc(?:eedings|\.)?\s(?:of\s)?(?:the\s)?(?:[a-z]+\s){0,2}(?:nat|r\b|roy|acad|soc|inst|nutr|ieee\b"
    r"|biol|zool|linn|lond|camb|edinb|lms|am\b|vldb)",
    re.IGNORECASE,
)
# in 2010 IEEE Symposium · In: Proc. of …, before the name of what it stands in
_IN = re.compile(r"(?:\b(?:In|in|IN|En|Em|Dans|En:|Em:|a cura di)\b|apud)[\s:.“\"]{1,4}")
_ENCYCLOPAEDIA = re.compile(
    r"wikipedia|encyclop|enciclop|encyklop|enzyklop|britannica", re.IGNORECASE
)
_DICTIONARY = re.compile(
    r"\bdictionar|\bw[öo]rterbuch|\bdic[ct]ion[aá]rio|\bdictionnaire|merriam-webster|\bdizionario"
    r"|\bwoordenboek|\bthesaurus\b",
    re.IGNORECASE,
)
# Quay University Press, taken for the name of a journal
_PRESS = re.compile(r"\b(?:Press|Verlag|Books|Publishers|Publishing|Publications)\W*\Z")
# WHO/NMH/NVI/18.3 · NICE guideline [NG193] · Working Paper No. 12 · Cmnd. 5034 · NCHS Data Brief
_NUMBERED_REPORT = re.compile(
    r"""\b(?:report|publication|working\spaper|discussion\spaper|technical\s(?:report|paper|note)|data\sbrief
            |policy\s(?:brief|paper)|research\sbrief|catalogue|circular|bulletin|texto\spara\sdiscussão
            |series\sreport|sales|guideline|guidance|review|document|factsheet|fact\ssheet)s?
            \s?,?\s?(?:series\s)?(?:[Nn]o\.?|[Nn]umber|[Nn][º°]|\#|\[?(?:NG|CG|TA|PH|QS|DG|IPG|CKS)\d)\s?:?
      | \b(?:nice|clinical)\s(?:clinical\s|public\shealth\s)?(?:guideline|guidance)\b
      | \b(?:cmnd|cmd|cm|hc|hl)\.?\s\d{2,4}\b(?!:)|\bWHO/[A-Z]{2,}|\bwhite\spaper\b
      | \bworking\spaper\s?\d|\bcomparative\seffectiveness\sreview\b|\btechnical\sreport\b
      | \bevidence\s(?:report|synthesis)
      | \b[A-Z]{2,6}\sworking\spaper|\bdata\sbrief\b|\btech\.\srep\.""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED_NEEDS = (
    "report", "publication", "paper", "brief", "catalogue", "circular", "discussão", "sales",
    "guid", "review", "cm", "hc ", "hl ", "who/", "evidence", "tech. rep", "bulletin", "document",
    "fact",
)  # fmt: skip
# 2021, March 17 · 16 ago. 2016
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[^/\s]{1,100})", re.IGNORECASE)
_NEWS_HOSTS = re.compile(
    r"""times\.|guardian|washingtonpost|\bwsj\.|herald|tribune|telegraph\.|independent\.|folha\.|globo\.
        |lemonde|lefigaro|liberation\.fr|elpais|elmundo|reuters|apnews|bbc\.|cnn\.|\bnpr\.|nbcnews|cbsnews
        |abcnews|usatoday|dailymail|spiegel|zeit\.de|sueddeutsche|faz\.net|welt\.de|corriere|repubblica
        |clarin\.|lanacion|estadao|publico\.|nzz\.""",
    re.IGNORECASE | re.VERBOSE,
)
_MAGAZINES = word_set(
    "magazine magazin newsweek economist atlantic yorker forbes wired slate epoca superinteressante"
)
_MAGAZINE_NAMES = frozenset(
    {"new scientist", "scientific american", "time", "national geographic", "der spiegel"}
)
# what a type is called where CSL has none of its own for it
GENRES = {"article": "Preprint"}
_JOURNAL, _SURE_JOURNAL = 1.5, 2.6
_LONE_JOURNALS = ("wall street journal", "milwaukee journal", "journal sentinel")


@dataclass(frozen=True, slots=True)
class _Facts:
    """What the rules below look at.

    `told` is the kind that the words tell by themselves; `hosted` says that the title is
    followed by `In:`, `daily` that the date has a day.
    """

    labels: frozenset[Label]
    text: str
    lowered: str
    title: str
    container: str
    address: str
    told: str
    organisation: bool
    hosted: bool
    daily: bool
    published_by_body: bool


_Holds = Callable[[_Facts], bool]
# people write manuals and guides as books
_REPORTS_OF_PEOPLE = REPORT_WORDS - {"manual", "guia", "working", "census", "censo", "bulletin"}
_WHOLE = frozenset({Label.ISBN, Label.EDITION, Label.EXTENT})


def _holds_word(text: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(fold(text).split(" "))


def _in_volume(labels: frozenset[Label], container: str) -> bool:
    """Say whether the work stands in a volume of a journal, as its fields have it."""
    if Label.VOLUME not in labels or not container:
        return False
    return bool(labels & {Label.PAGE, Label.ISSUE}) and Label.PUBLISHER not in labels


def _is_journal(facts: _Facts) -> bool:
    published = Label.PUBLISHER in facts.labels
    score = container_score(facts.container) if facts.container else -9.0
    if Label.EDITORS in facts.labels and facts.hosted:
        return False
    if Label.VOLUME in facts.labels:
        if published or (facts.labels & _WHOLE and not facts.container):
            return score > _JOURNAL and Label.ISSUE in facts.labels
        return bool(facts.container) or Label.PLACE not in facts.labels
    if facts.container and facts.labels & {Label.PAGE, Label.DOI} and not published:
        return True
    if Label.URL in facts.labels and Label.DOI not in facts.labels:
        return score > _SURE_JOURNAL
    return score > _JOURNAL


def _is_printed(facts: _Facts) -> bool:
    """Say whether a preprint is named beside the journal that printed it."""
    named = facts.container.casefold()
    server = "xiv" in named or "ssrn" in named or "preprint" in named
    return not server and container_score(named and facts.container) > _JOURNAL


def _is_chapter(facts: _Facts) -> bool:
    hosted = facts.labels & {Label.EDITORS, Label.PLACE, Label.PUBLISHER}
    if facts.hosted and Label.EDITORS in facts.labels:
        return True
    return bool(facts.container and hosted and (facts.hosted or Label.URL not in facts.labels))


def _is_newspaper(facts: _Facts) -> bool:
    if facts.labels & {Label.DOI, Label.PMID, Label.PUBLISHER} or _in_volume(
        facts.labels, facts.container
    ):
        return False
    named = fold(facts.container)
    words = set(named.split(" ")) & (NEWSPAPER_WORDS - {"journal", "world"})
    if facts.daily and (words or named.endswith(_LONE_JOURNALS)):
        return True
    return facts.daily and not facts.organisation and bool(_NEWS_HOSTS.search(facts.address))


def _is_magazine(facts: _Facts) -> bool:
    named = fold(facts.container)
    if Label.VOLUME in facts.labels or not facts.daily:
        return False
    return named in _MAGAZINE_NAMES or not _MAGAZINES.isdisjoint(named.split(" "))


def _is_meeting(facts: _Facts) -> bool:
    if not facts.container or _ACADEMY.search(facts.container):
        return False
    if _MEETING.search(facts.container):
        return True
    return Label.VOLUME not in facts.labels and _PROCEEDINGS.search(facts.container) is not None


def _is_numbered_report(facts: _Facts) -> bool:
    """Say whether it has the number of a report, and is no article of a journal."""
    if facts.labels & {Label.VOLUME, Label.PMID}:
        return False
    if not (facts.labels & {Label.PLACE, Label.PUBLISHER, Label.URL} or facts.organisation):
        return False
    named = has_any(facts.lowered, _NUMBERED_NEEDS)
    return named and _NUMBERED_REPORT.search(facts.text) is not None


def _is_report(facts: _Facts) -> bool:
    words = REPORT_WORDS if facts.organisation else _REPORTS_OF_PEOPLE
    if Label.PUBLISHER in facts.labels and _holds_word(facts.text, words):
        return True
    if facts.labels & {Label.URL, Label.PLACE} or facts.daily:
        return False
    return facts.organisation or facts.published_by_body


def _is_entry(facts: _Facts, pattern: re.Pattern[str]) -> bool:
    return pattern.search(facts.container) is not None and bool(facts.title)


def _is_page(facts: _Facts) -> bool:
    return Label.URL in facts.labels or (facts.organisation and facts.daily)


_KINDS: tuple[tuple[str, _Holds], ...] = (
    ("legislation", lambda facts: is_law(facts.title, 0)),
    ("thesis", lambda facts: Label.GENRE in facts.labels),
    ("entry-encyclopedia", lambda facts: _is_entry(facts, _ENCYCLOPAEDIA)),
    ("entry-dictionary", lambda facts: _is_entry(facts, _DICTIONARY)),
    ("paper-conference", _is_meeting),
    ("report", _is_numbered_report),
    ("article-magazine", _is_magazine),
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
    facts = _gather(text, segments)
    if facts.told and not (facts.told == "article" and _is_printed(facts)):
        return facts.told
    return next((kind for kind, holds in _KINDS if holds(facts)), "document")


def _gather(text: str, segments: tuple[Segment, ...]) -> _Facts:
    first: dict[Label, Segment] = {}
    for segment in segments:
        first.setdefault(segment.label, segment)
    title, container, publisher, address = (
        first[label].span.of(text) if label in first else ""
        for label in (Label.TITLE, Label.CONTAINER, Label.PUBLISHER, Label.URL)
    )
    issued = (
        first[Label.ISSUED].value or first[Label.ISSUED].span.of(text)
        if Label.ISSUED in first
        else ""
    )
    authors = first[Label.AUTHORS].names if Label.AUTHORS in first else ()
    labels = frozenset(first)
    if Label.VOLUME not in labels and _PRESS.search(container):
        labels, container = labels - {Label.CONTAINER} | {Label.PUBLISHER}, ""
    lowered = lower_alike(text)
    begins = first[Label.TITLE].span.start if Label.TITLE in first else 0
    return _Facts(
        labels,
        text,
        lowered,
        title,
        container,
        address,
        told_kind(text, lowered, begins, in_volume=_in_volume(labels, container)),
        organisation=bool(authors) and bool(authors[0].literal),
        hosted=_is_hosted(text, first),
        daily=_DAY.search(issued) is not None,
        published_by_body=names_organisation(publisher)
        and not is_publisher(publisher, strict=True),
    )


def _is_hosted(text: str, first: dict[Label, Segment]) -> bool:
    """Say whether `In` stands between the title and what the work stands in."""
    if Label.TITLE not in first:
        return False
    end = first[Label.TITLE].span.end
    hosts = (first[label].span.start for label in _HOSTS if label in first)
    begins = min((start for start in hosts if start >= end), default=-1)
    return begins >= 0 and _IN.search(text, max(0, end - 1), begins + 1) is not None


_HOSTS = (Label.CONTAINER, Label.EDITORS)
