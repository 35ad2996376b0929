"""How sure the reading of a reference is, and in words why it is not surer."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod

from wellsourced.identifiers import find_identifiers
from wellsourced.references import Record
from wellsourced.refparse.segments import Label

Certainties = tuple[tuple[str, float], ...]

# the labels that are a field of the record
_FIELDS = {
    Label.AUTHORS: "authors",
    Label.EDITORS: "editors",
    Label.ISSUED: "issued",
    Label.TITLE: "title",
    Label.CONTAINER: "container",
    Label.VOLUME: "volume",
    Label.ISSUE: "issue",
    Label.PAGE: "page",
    Label.PUBLISHER: "publisher",
    Label.PLACE: "place",
    Label.EDITION: "edition",
    Label.GENRE: "genre",
    Label.NUMBER: "number",
}
# what names a work: a doubt about it is worth saying
_WORDS = {
    "authors": "the author",
    "title": "the title",
    "container": "the journal or book",
    "issued": "the year",
}
_SURE = 0.85
_LEAST = 0.05
_NO_TITLE, _NO_AUTHOR, _NO_YEAR, _NO_CONTAINER, _MALFORMED, _TOO_LONG = (
    0.35,
    0.2,
    0.15,
    0.15,
    0.1,
    0.3,
)
_PART_LOST = 0.25
_WORDS_SHOWN, _WORTH_SAYING = 60, 12


def name_certainties(
    record: Record, certainties: Mapping[Label, float]
) -> tuple[tuple[str, float], ...]:
    """Return how sure each field of *record* is that the labeller found, by its name there."""
    return tuple(
        (name, round(certainties[label], 2))
        for label, name in _FIELDS.items()
        if label in certainties and getattr(record, name)
    )


def find_doubts(
    text: str, record: Record, certainties: Certainties, *, too_long: bool
) -> tuple[float, tuple[str, ...]]:
    """Return how sure *record* is as the reading of *text* (0 to 1), and what is doubtful.

    What is missing or not understood takes away from 1; the certainties of the fields that
    name a work multiply what is left. So of the records of about .8 about .8 are right.
    """
    found = _missing(record)
    if any(name == "malformed" for name, _ in record.extra):
        found.extend(_malformed(text))
    if too_long:
        found.append((_TOO_LONG, "too long for a reference: only its beginning was read"))
    elif len(record.note) > _WORTH_SAYING:
        share = len(record.note) / max(1, len(text))
        shown = record.note[:_WORDS_SHOWN]
        found.append((_PART_LOST * min(1.0, 2 * share), f"not understood: “{shown}”"))
    whole = max(_LEAST, 1.0 - sum(weight for weight, _ in found))
    named = prod(sure for name, sure in certainties if name in _WORDS)
    unsure = tuple(
        f"{_WORDS[name]} may be read wrongly"
        for name, sure in certainties
        if name in _WORDS and sure < _SURE
    )
    confidence = max(_LEAST, whole * named)
    return round(confidence, 2), (*(words for _, words in found), *unsure)


def _missing(record: Record) -> list[tuple[float, str]]:
    found = []
    if not record.title:
        found.append((_NO_TITLE, "no title found"))
    if not record.authors and not record.editors:
        found.append((_NO_AUTHOR, "no author found"))
    if record.issued is None and not record.issued_text:
        only = ", only the day on which it was read" if record.accessed else ""
        found.append((_NO_YEAR, f"no year found{only}"))
    if not (record.container or record.publisher or record.url or record.doi):
        found.append((_NO_CONTAINER, "no journal, publisher or address found"))
    return found


def _malformed(text: str) -> list[tuple[float, str]]:
    return [
        (_MALFORMED, f"malformed {one.scheme.upper()} “{one.value}”: {one.problem}")
        for one in find_identifiers(text)
        if one.problem
    ]
