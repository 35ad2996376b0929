"""Decide which characters of an article are citations.

The one place of the decision, once for the whole article:

1. every form proposes candidates, and says how sure their own characters make it (`proposing`);
2. the article's family of forms is voted on, with its reference list as evidence (`voting`);
3. doubtful numbers are held against the chain of first mentions (`believing`, `chains`), and
   single names that the list lacks against the article's habit (`unlisted`), bare keys that
   the library lacks too (`keyed`);
4. where the format itself marks what is cited, the rest must be certain (`heeding_marks`);
5. of candidates that share characters the better one stays (`choosing`);
6. names and a year that are certain count beside numbers too, if nothing near cites (`minority`);
7. links into the list say which works the printed numbers mean (`heeding`).

Each candidate leaves with a `Ruling`: whether it is a citation, and on what ground.
"""

from __future__ import annotations

from sys import intern

from wellsourced.articles import Article, Marker
from wellsourced.form import Family, Listed
from wellsourced.markers.believing import believe
from wellsourced.markers.choosing import choose
from wellsourced.markers.heeding import heed_links
from wellsourced.markers.heeding_marks import heed_marks
from wellsourced.markers.keyed import add_keys
from wellsourced.markers.listing import describe_list
from wellsourced.markers.minority import add_minority
from wellsourced.markers.proposing import is_read, propose
from wellsourced.markers.rulings import Decision, Due, Ground, Proposal, Ruling, Vote
from wellsourced.markers.unlisted import add_unlisted
from wellsourced.markers.voting import vote

__all__ = [
    "Decision",
    "Due",
    "Ground",
    "Proposal",
    "Ruling",
    "Vote",
    "decide",
    "describe_list",
    "find_markers",
    "is_read",
]


def find_markers(article: Article, listed: Listed) -> tuple[Marker, ...]:
    """Return the citation markers of *article* in text order."""
    decision = decide(article, listed)
    return tuple(
        _marker(article, ruling.proposal, decision.vote)
        for ruling in decision.rulings
        if ruling.accepted
    )


def decide(article: Article, listed: Listed) -> Decision:
    """Return what is decided of every candidate in *article*, and the vote, in text order."""
    proposals = propose(article, listed)
    voted = vote(proposals, listed)
    counted: list[Proposal] = []
    rulings: list[Ruling] = []
    families = (voted.family, Family.SURE)
    for proposal in proposals:
        if not proposal.candidate.sure:
            rulings.append(Ruling(proposal, Ground.REFUSED))
        elif proposal.family in families:
            counted.append(proposal)
        else:
            rulings.append(Ruling(proposal, Ground.OTHER_FAMILY))
    rulings.extend(add_unlisted(article, believe(counted, listed), voted, listed))
    rulings = heed_marks(article, add_keys(rulings, listed), listed)
    chosen = add_minority(article, choose(rulings), voted, listed)
    return Decision(voted, tuple(heed_links(article, chosen, listed)))


def _marker(article: Article, proposal: Proposal, voted: Vote) -> Marker:
    prose, within = article.blocks[proposal.block].prose, proposal.candidate.within
    return Marker(
        block=proposal.block,
        within=within,
        span=prose.source_span(within),
        text=within.of(prose.text),
        form=proposal.candidate.form,
        cites=proposal.candidate.cites,
        because=intern(f"{proposal.candidate.because}; {voted.because}"),
    )
