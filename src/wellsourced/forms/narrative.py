"""Works told of in the sentence: `the 2023 Global Drug Report`, `a 2014 survey by Doe and Roe`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block, Cite, NameYear, TitleYear
from wellsourced.citing.dates import find_centuries
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.screening import match_at
from wellsourced.text import Span

_WORK = (
    "survey|study|review|trial|report|analysis|meta-analysis|paper|article|guideline|overview|"
    "cohort|investigation|experiment|evaluation|assessment|commentary|estudo|estudio|revisão|"
    "revisión|studie|étude"
)
# "A 2014 survey of nurses in Malta by Doe and colleagues": year, kind of work, then the names
BY_NAMES = re.compile(
    rf"""\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Uu]m[a]?|[Uu]na?|[Ee]ine?)\s(?P<year>(?:19|20)\d\d)\s
        (?:[\w-]+\s){{0,4}}(?:{_WORK})\b[^.;()\[\]]{{0,90}}?\b(?:by|from|de|por|von)\s
        (?P<first>(?:(?:van|von|de|del|der|la|da|dos|el)\s){{0,2}}[A-Z][\w'’-]+)
        (?:(?P<others>\s(?:and|&)\s(?:colleagues|co-workers|coworkers|others|associates)|,?\set\sal\.?)
          |\s(?:and|&|e|y|und|et)\s(?P<second>[A-Z][\w'’-]+))?""",
    re.VERBOSE,
)
# "the 2023 European Drug Report": year and a title in capitals that ends in a kind of work
TITLED = re.compile(
    r"""\b[Tt]he\s(?P<span>(?P<year>(?:19|20)\d\d)\s
        (?P<title>(?:[A-Z][\w'’-]+\s(?:of\s|on\s|for\s|and\s|in\s|the\s){0,2}){1,7}
        (?:Reports?|Guidelines?|Review|Statement|Strategy|Atlas|Yearbook|Assessment|Consensus|
        Recommendations|Bulletin|Factsheet)))\b""",
    re.VERBOSE,
)
# "the 2023": what both begin with, looked for from the year, since years are rare
_LEAD = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Uu]ma?|[Uu]na?|[Ee]ine?)\s\Z")
_LONGEST_LEAD = 6
_NOT_NAMES = frozenset({"The", "This", "These", "Our", "Their", "A", "An", "In", "On", "At"})


def find(block: Block, _listed: Listed) -> Iterator[Candidate]:
    """Propose each work of *block* that the sentence names with its year."""
    starts = find_starts(block.text)
    if not starts:
        return
    for found in match_at(BY_NAMES, block.text, starts):
        if found["first"] in _NOT_NAMES:
            continue
        names = (found["first"], *((found["second"],) if found["second"] else ()))
        target = NameYear(names, found["year"], et_al=found["others"] is not None)
        because = "a work told of by its year and its authors"
        yield Candidate(Span(*found.span()), "narrative", (Cite(target),), 0.8, because)
    for found in match_at(TITLED, block.text, starts):
        target_title = TitleYear(found["title"], found["year"])
        because = "a work told of by its year and its title"
        yield Candidate(Span(*found.span("span")), "narrative", (Cite(target_title),), 0.7, because)


def find_starts(text: str) -> list[int]:
    """Return where an article stands before a year: there alone such words begin."""
    found = [
        _LEAD.search(text, max(0, year - _LONGEST_LEAD), year)
        for year in find_centuries(text)
        if text[year - 1].isspace()
    ]
    return [lead.start() for lead in found if lead is not None]


FORM = Form("narrative", Family.NAMES, find, needs=("19", "20"))
