"""Vote on the family of forms that an article cites in, with its list as evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wellsourced.citing.mentions import fits_of
from wellsourced.form import Family, Listed
from wellsourced.markers.rulings import Proposal, Vote

# a candidate this sure counts in the vote, and one this sure is believed without a chain
SURE = 0.7
# with no list to hold it against, a candidate must be as sure as this
SURE_UNLISTED = 0.9
_FEWEST_UNLISTED = 2
_RIVALS = (Family.BRACKET, Family.PARENTHESIS, Family.SUPERSCRIPT, Family.NAMES)


def vote(proposals: Sequence[Proposal], listed: Listed) -> Vote:
    """Return the family whose sure candidates reach most of the list."""
    rivals: dict[Family, list[Proposal]] = {family: [] for family in _RIVALS}
    for proposal in proposals:
        if proposal.candidate.sure >= SURE and proposal.family in rivals:
            rivals[proposal.family].append(proposal)
    if not listed.references and not listed.by_year:
        return _vote_unlisted(rivals)
    tally = {family: _coverage(own, family, listed) for family, own in rivals.items()}
    best = max(tally, key=lambda family: tally[family])
    covered, count = tally[best]
    if not count:
        return Vote(None, "no citations in the text")
    said = f"the article cites by {best} ({covered} of its references, {count} places)"
    return Vote(best, said)


def _coverage(own: Sequence[Proposal], family: Family, listed: Listed) -> tuple[int, int]:
    """Return how many references a family reaches, and in how many places."""
    if family is not Family.NAMES:
        reached = {number for p in own for number in p.numbers} & listed.numbers
        return len(reached), len(own)
    cited = {
        fit.cited.reference.key
        for p in own
        for cite in p.candidate.cites
        for fit in fits_of(cite, listed)
    }
    return len(cited), len(own)


def _vote_unlisted(rivals: Mapping[Family, Sequence[Proposal]]) -> Vote:
    counts = {
        family: sum(p.candidate.sure >= SURE_UNLISTED for p in own)
        for family, own in rivals.items()
    }
    best = max(counts, key=lambda family: counts[family])
    if counts[best] < _FEWEST_UNLISTED:
        return Vote(None, "no reference list, and too few places to tell a form of citation")
    places = f"in {counts[best]} places"
    return Vote(best, f"the article cites by {best} {places}; it has no list to check it with")
