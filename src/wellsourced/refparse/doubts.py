"""How sure the reading of a reference is, and in words why it is not surer."""

from __future__ import annotations

from wellsourced.identifiers import find_identifiers
from wellsourced.references import Record

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


def find_doubts(text: str, record: Record, *, too_long: bool) -> tuple[float, tuple[str, ...]]:
    """Return how sure *record* is as the reading of *text* (0 to 1), and what is doubtful."""
    found = _missing(record)
    if any(name == "malformed" for name, _ in record.extra):
        found.extend(_malformed(text))
    if too_long:
        found.append((_TOO_LONG, "too long for a reference: only its beginning was read"))
    elif len(record.note) > _WORTH_SAYING:
        share = len(record.note) / max(1, len(text))
        shown = record.note[:_WORDS_SHOWN]
        found.append((_PART_LOST * min(1.0, 2 * share), f"not understood: “{shown}”"))
    confidence = max(_LEAST, 1.0 - sum(weight for weight, _ in found))
    return round(confidence, 2), tuple(words for _, words in found)


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
