"""What a field can look like: whatever the labeller says, a date has a year or says why not."""

from __future__ import annotations

import re

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
    Label.ACCESSED: _DIGIT,
    Label.DOI: re.compile(r"\b10\.\d{4}"),
    Label.PMID: re.compile(r"\d{5}"),
    Label.PMCID: re.compile(r"\d{5}"),
    Label.ARXIV: re.compile(r"\d{4}"),
    Label.ISBN: re.compile(r"\d(?:[\s-]?\d){8}"),
    Label.ISSN: re.compile(r"\d{4}\s?.\s?\d{3}"),
    Label.URL: re.compile(r"\w\.\w|/"),
}
_UNDATED = tuple(
    lower_alike(words.replace(" ", "")) for words in (*NO_DATE, *IN_PRESS, "undated", "submitted")
)


def may_be(label: Label, words: str) -> bool:
    """Say whether *words* can be what *label* says.

    >>> may_be(Label.ISSUED, "in press"), may_be(Label.ISSUED, "perhaps")
    (True, False)
    """
    if label is Label.ISSUED:
        bare = lower_alike("".join(words.split()))
        return _DIGIT.search(words) is not None or any(told in bare for told in _UNDATED)
    form = _FORMS.get(label)
    return form is None or form.search(words) is not None
