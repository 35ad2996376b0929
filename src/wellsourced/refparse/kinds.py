"""Guess what kind of work a reference is, in CSL's types, by its words and its fields."""

from __future__ import annotations

from wellsourced.names import fold
from wellsourced.refparse.lexicon import LAW_WORDS, REPORT_WORDS, THESIS_WORDS
from wellsourced.refparse.segments import Label, Segment

_PREPRINTS = ("biorxiv", "medrxiv", "arxiv", "psyarxiv", "preprint", "research square", "ssrn")
_MEETINGS = (
    "proceedings",
    "proc.",
    "conference",
    "symposium",
    "workshop",
    "congress",
    "anais d",
    "meeting",
    "conf.",
)
_NEWSPAPERS = frozenset(
    "times post guardian herald tribune globe telegraph independent folha globo estado mundo país monde figaro"
    " zeitung welt spiegel bbc reuters news newspaper".split(" ")
)


def guess_type(text: str, segments: tuple[Segment, ...]) -> str:
    """Return CSL's type for the work that *segments* of *text* describe."""
    labels = {segment.label for segment in segments}
    lower = text.lower()
    words = set(fold(text).split(" "))
    container = next((s.span.of(text).lower() for s in segments if s.label is Label.CONTAINER), "")
    title = next((s.span.of(text) for s in segments if s.label is Label.TITLE), "")
    if Label.GENRE in labels or (words & THESIS_WORDS and Label.VOLUME not in labels):
        return "thesis"
    if any(name in lower for name in _PREPRINTS) and Label.VOLUME not in labels:
        return "article"
    if (fold(title).split(" ") or [""])[0] in LAW_WORDS and Label.VOLUME not in labels:
        return "legislation"
    return _by_fields(labels, lower, container, words)


def _by_fields(labels: set[Label], lower: str, container: str, words: set[str]) -> str:
    if any(name in container for name in _MEETINGS):
        return "paper-conference"
    if Label.VOLUME in labels or (
        Label.PAGE in labels and container and Label.PUBLISHER not in labels
    ):
        return "article-journal"
    if Label.CONTAINER in labels and (Label.EDITORS in labels or Label.PLACE in labels):
        return "chapter"
    if Label.URL in labels:
        if set(fold(container).split(" ")) & _NEWSPAPERS:
            return "article-newspaper"
        return "report" if words & REPORT_WORDS and Label.PUBLISHER in labels else "webpage"
    if Label.PLACE in labels or Label.ISBN in labels or Label.EDITION in labels:
        return "book"
    if Label.CONTAINER in labels:
        return "article-journal"
    if Label.PUBLISHER in labels:
        return "report" if words & REPORT_WORDS else "book"
    return "document"
