"""What a field can look like: whatever the labeller says, a date has a year or says why not."""

from __future__ import annotations

import re

from wellsourced.names import fold
from wellsourced.refparse.rules.lexicon import LEAD_WORDS
from wellsourced.refparse.segments import Label
from wellsourced.screening import lower_alike
from wellsourced.terms import IN_PRESS, NO_DATE

_DIGIT = re.compile(r"\d")
# XII · xi–xx
_NUMBER = re.compile(r"\d|\b[ivxlcIVXLC]{1,7}\b|[Ss]up|[Ss]pec")
_FORMS = {
    Label.VOLUME: _NUMBER,
    Label.ISSUE: re.compile(r"\d|\b[ivxlcIVXLC]{1,7}\b|[^\W\d_]{3}"),
    Label.PAGE: _NUMBER,
    Label.EXTENT: _DIGIT,
    Label.NUMBER: _NUMBER,
    Label.ACCESSED: _DIGIT,
    Label.DOI: re.compile(r"\b10\.\d{4}"),
    Label.PMID: re.compile(r"\d{5}"),
    Label.PMCID: re.compile(r"\d{5}"),
    Label.ARXIV: re.compile(r"\d{4}"),
    Label.ISBN: re.compile(r"\d(?:[\s-]?\d){8}"),
    Label.ISSN: re.compile(r"\d{4}\s?.\s?\d{3}"),
    Label.URL: re.compile(r"\w\.\w|/"),
    Label.GENRE: re.compile(
        r"(?i:thes[ie]s|diss|tese|tesi|thès|arbeit|habil|mémoire|monogra|master|doctor|doutor"
        r"|mestr|ph\.?\s?d|m\.?\s?[as]c?\b|avhandl|rozpraw|proefschrift|skripsi|tez|tcc)"
    ),
}
_NAMED = frozenset({Label.PLACE, Label.PUBLISHER, Label.CONTAINER})
_UNDATED = tuple(
    lower_alike(words.replace(" ", "")).rstrip(".")
    for words in (*NO_DATE, *IN_PRESS, "undated", "submitted")
)


def may_be(label: Label, words: str) -> bool:
    """Say whether *words* can be what *label* says.

    >>> may_be(Label.ISSUED, "in press"), may_be(Label.ISSUED, "perhaps")
    (True, False)
    """
    if label is Label.ISSUED:
        bare = lower_alike("".join(words.split()))
        return _DIGIT.search(words) is not None or any(told in bare for told in _UNDATED)
    if label in _NAMED and all(fold(word) in LEAD_WORDS for word in words.split()):
        return False
    form = _FORMS.get(label)
    return form is None or form.search(words) is not None
