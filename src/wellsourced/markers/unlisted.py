"""Let one name and a year that the list lacks count, where the article cites in no other way.

`(Roe, 2010)` may be a place or a trade. Where an article has cited many works of its list by
names and year, nearly all with a comma before the year or nearly all without one, brackets that
hold nothing but such a name are a citation too. What the article says elsewhere without a year
(a place, a drug) is no such name, nor is a city.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from wellsourced.articles import Article, NameYear
from wellsourced.citing.mentions import fits_of
from wellsourced.form import Family, Listed
from wellsourced.markers.rulings import Ground, Proposal, Ruling, Vote
from wellsourced.markers.words import WORD
from wellsourced.names import fold
from wellsourced.terms.places import PLACES

# "Doe, 2004" has a comma, "Doe 2004" and "Doe & Roe 2004" have none
_HABIT = re.compile(r"\w\.?(?P<comma>,?)\s(?:1[5-9]|20)\d\d")
_FORM = "author-year"
# an article has a habit with as many cites of its list, all but one of so many alike
_FEWEST, _ALIKE = 5, 10


def add_unlisted(
    article: Article, rulings: Sequence[Ruling], voted: Vote, listed: Listed
) -> list[Ruling]:
    """Return *rulings* in the same order, with single names accepted that the list lacks."""
    doubted = [ruling.proposal for ruling in rulings if _is_doubted(ruling, listed)]
    if voted.family is not Family.NAMES or not doubted:
        return list(rulings)
    habit = _tell_habit(article, rulings, listed)
    times = Counter(word for proposal in doubted for word in _words_of(proposal))
    names = {
        word
        for word, count in times.items()
        if listed.words.get(word, 0) <= count and fold(word) not in PLACES
    }
    accepted = {
        id(proposal)
        for proposal in doubted
        if names.issuperset(_words_of(proposal)) and _comma_of(article, proposal) == habit
    }
    return [
        replace(ruling, ground=Ground.UNLISTED) if id(ruling.proposal) in accepted else ruling
        for ruling in rulings
    ]


def _is_doubted(ruling: Ruling, listed: Listed) -> bool:
    candidate = ruling.proposal.candidate
    if ruling.ground is not Ground.UNSURE or candidate.form != _FORM:
        return False
    return not any(fits_of(cite, listed) for cite in candidate.cites)


def _words_of(proposal: Proposal) -> Iterator[str]:
    for cite in proposal.candidate.cites:
        if isinstance(cite.target, NameYear):
            yield from (word for name in cite.target.names for word in WORD.findall(name)[-1:])


def _comma_of(article: Article, proposal: Proposal) -> str | None:
    """Return the comma before the year of a candidate, empty for none, `None` if not told."""
    text = proposal.candidate.within.of(article.blocks[proposal.block].text)
    found = _HABIT.search(text)
    return found["comma"] if found else None


def _tell_habit(article: Article, rulings: Iterable[Ruling], listed: Listed) -> str | None:
    """Return the comma that the article sets before years, empty for none, if it has a habit."""
    known = (
        ruling.proposal
        for ruling in rulings
        if ruling.accepted
        and ruling.proposal.candidate.form == _FORM
        and any(fits_of(cite, listed) for cite in ruling.proposal.candidate.cites)
    )
    counts = Counter(_comma_of(article, proposal) for proposal in known)
    total = counts.total()
    comma, most = max(counts.items(), key=lambda item: item[1], default=(None, 0))
    return comma if most >= _FEWEST and total - most <= total // _ALIKE else None
