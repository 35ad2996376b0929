"""The shape between labelling and reading: a reference as labelled stretches of its text.

Whoever labels (the rules here, a trained labeller later) gives segments; `records` turns
segments into a record and knows nothing of how they were found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wellsourced.references import Name
from wellsourced.text import Span

# stands for every character that is labelled already: neither letter, digit, sign nor blank
TAKEN = "\ue000"


class Label(StrEnum):
    """What a stretch of a reference says."""

    AUTHORS = "authors"
    EDITORS = "editors"
    ISSUED = "issued"
    TITLE = "title"
    CONTAINER = "container"
    SERIES = "series"
    EVENT = "event"
    VOLUME = "volume"
    ISSUE = "issue"
    PAGE = "page"
    PUBLISHER = "publisher"
    PLACE = "place"
    EDITION = "edition"
    GENRE = "genre"
    NUMBER = "number"
    EXTENT = "extent"
    DOI = "doi"
    PMID = "pmid"
    PMCID = "pmcid"
    ARXIV = "arxiv"
    ISBN = "isbn"
    ISSN = "issn"
    URL = "url"
    ACCESSED = "accessed"
    MEDIUM = "medium"
    LEAD = "lead"
    MALFORMED = "malformed"
    BODY = "body"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Segment:
    """A labelled stretch of a reference (offsets in its tidied text).

    `value` is what it says where that is not simply its text (a DOI without its wrapper).
    `names` are the people of authors and editors, where the labeller read them already.
    """

    label: Label
    span: Span
    value: str = ""
    names: tuple[Name, ...] = ()


def mask(text: str, segments: Iterable[Segment]) -> str:
    """Return *text* with every character of *segments* replaced by `TAKEN`; offsets hold."""
    for one in segments:
        start, end = one.span.start, one.span.end
        if start < end:
            text = f"{text[:start]}{TAKEN * (end - start)}{text[end:]}"
    return text


def stripped(text: str, span: Span, signs: str) -> Span:
    """Return *span* without blanks and *signs* at both ends; brackets stay in pairs."""
    start, end = span.start, max(span.start, span.end)
    while start < end and ((sign := text[start]) in signs or sign.isspace()):
        start += 1
    while end > start and ((sign := text[end - 1]) in signs or sign.isspace()):
        end -= 1
    if end < span.end and text[end : end + 1] == ")" and "(" in text[start:end]:
        end += text.count("(", start, end) > text.count(")", start, end)
    return Span(start, end)
