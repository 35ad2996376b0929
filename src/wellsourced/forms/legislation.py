"""Laws by kind, number and year, where the list has them so: `Lei nº 13.146/2015`."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Block, Cite, NameYear
from wellsourced.citing.laws import LAW, YEAR, number_of, year_of
from wellsourced.form import DIGIT, Candidate, Family, Form, Listed
from wellsourced.text import Span


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each law of *block* that an entry of the list begins with."""
    text = block.text
    if not listed.laws:
        return
    for law in LAW.finditer(text):
        if number_of(law) not in listed.laws:
            continue
        found = YEAR.match(text, law.end())
        if found is None or (year_of(found), number_of(law)) not in listed.by_name:
            continue
        start, end = law.start(), found.end()
        enclosed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
        within = Span(start - 1, end + 1) if enclosed else Span(start, end)
        target = NameYear((f"{law['kind']} {number_of(law)}",), year_of(found))
        form = "author-year" if enclosed else "narrative"
        yield Candidate(within, form, (Cite(target),), 0.9, "a law of the list, by its number")


FORM = Form("legislation", Family.NAMES, find, needs=(DIGIT,))
