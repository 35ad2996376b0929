"""Headings of reference lists, and of lists that are none."""

from __future__ import annotations

import re

from wellsourced.articles import Block
from wellsourced.terms import FURTHER_READING_HEADINGS, REFERENCE_HEADINGS, fold_term

REFERENCE_TERMS = frozenset(map(fold_term, REFERENCE_HEADINGS))
FURTHER_TERMS = frozenset(map(fold_term, FURTHER_READING_HEADINGS))
# headings that also stand over other things: weaker than "References"
WEAK_TERMS = frozenset(
    map(fold_term, ("notes", "note", "footnotes", "endnotes", "evidence", "citation", "source"))
)
# "7. References (10):" – the words, without number, count and colon
HEADING = re.compile(
    r"^(?:(?P<many>\d{1,3})\s(?=[^\W\d_]))?[\W\d_]*(?P<words>[^\W\d_][^()\[\]:\d]*?)\s*(?:[(\[]\s*(?P<count>\d{1,4})\s*[)\]])?"
    r"(?:\s*[(\[]\s*edit(?:\s\|\s?edit source)?\s*[)\]])?[\s:.]*$"
)
_LONGEST = 60


def heading_words(block: Block) -> tuple[str, int]:
    """Return the folded words of a heading and the count it announces (0 without)."""
    if len(block.text) > _LONGEST:
        return "", 0
    found = HEADING.match(block.text.strip())
    if found is None:
        return "", 0
    return fold_term(found["words"]).strip(" .:&-–"), int(found["count"] or found["many"] or 0)
