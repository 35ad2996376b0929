"""Decide which characters of an article are citations.

The one place of the decision: every form proposes candidates; the article's family is voted
on, with the reference list as evidence; doubtful numbers are weighed against the chain of
first mentions; of candidates that overlap the surest stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from wellsourced._leaves import leaves
from wellsourced.articles import (
    Anchor,
    Article,
    Block,
    BlockKind,
    Marker,
    Number,
    Role,
)
from wellsourced.citing.fitting import cited_as
from wellsourced.citing.mentions import fits_of
from wellsourced.citing.numbers import numbers_of
from wellsourced.form import Candidate, CitedAs, Family, Form, Listed
from wellsourced.markers.chains import build_chain
from wellsourced.markers.words import count_numbers, count_words
from wellsourced.references import Library, Reference
from wellsourced.text import SpanIndex

# a candidate this sure counts in the vote, and one this sure is believed without a chain
SURE = 0.7
# with no list to hold it against, a candidate must be as sure as this
SURE_UNLISTED = 0.9
_FEWEST_UNLISTED = 2
_UNREAD_KINDS = frozenset({BlockKind.CODE})
# how far a number may run ahead of the chain: works first cited in tables and captions
_AHEAD = 3


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A candidate in its block, with the form's family and its place in text order."""

    block: int
    family: Family
    candidate: Candidate
    position: int

    @property
    def numbers(self) -> tuple[int, ...]:
        return numbers_of(self.candidate.cites)


def find_markers(article: Article, listed: Listed) -> tuple[Marker, ...]:
    """Return the citation markers of *article* in text order."""
    proposals = _propose(article, listed)
    family, why = _vote(proposals, listed)
    believed = [p for p in proposals if p.family in {family, Family.SURE}]
    believed = _believe(believed, listed)
    kept = _heed_links(article, _without_overlaps(believed), listed)
    return tuple(_marker(article, p, why) for p in kept)


def describe_list(article: Article, references: tuple[Reference, ...], library: Library) -> Listed:
    """Return what the forms may know of the references that *article* can cite."""
    by_year: dict[str, list[CitedAs]] = {}
    by_surname: dict[str, list[CitedAs]] = {}
    for reference in references or library.references:
        cited = cited_as(reference)
        for year in cited.years or {""}:
            by_year.setdefault(year, []).append(cited)
        for last in {words[-1] for words in cited.surnames} | cited.acronyms:
            by_surname.setdefault(last, []).append(cited)
    words = count_words(block.text for block in article.blocks if block.role is Role.BODY)
    return Listed(
        references=references,
        numbers=frozenset(reference.index for reference in references),
        by_year={year: tuple(cited) for year, cited in by_year.items()},
        by_surname={name: tuple(cited) for name, cited in by_surname.items()},
        anchors=frozenset(anchor for reference in references for anchor in reference.anchors),
        keys=frozenset(reference.key for reference in library.references),
        words=words,
        numbered=count_numbers(words),
    )


def _propose(article: Article, listed: Listed) -> list[_Proposal]:
    forms = leaves("wellsourced.forms", "FORM", Form)
    return [
        _Proposal(index, form.family, candidate, block.span.start + candidate.within.start)
        for index, block in enumerate(article.blocks)
        if _is_read(block)
        for form in forms
        for candidate in form.find(block, listed)
    ]


def _is_read(block: Block) -> bool:
    return block.role is Role.BODY and block.kind not in _UNREAD_KINDS


def _vote(proposals: Sequence[_Proposal], listed: Listed) -> tuple[Family | None, str]:
    """Return the family that the article cites in, and why; `None` where none can be told."""
    rivals = {
        family: [p for p in proposals if p.family is family and p.candidate.sure >= SURE]
        for family in (Family.BRACKET, Family.PARENTHESIS, Family.SUPERSCRIPT, Family.NAMES)
    }
    if not listed.references and not listed.by_year:
        return _vote_unlisted(rivals)
    tally = {family: _coverage(own, family, listed) for family, own in rivals.items()}
    best = max(tally, key=lambda family: tally[family])
    covered, count = tally[best]
    if not count:
        return None, "no citations in the text"
    return best, f"the article cites by {best} ({covered} of its references, {count} places)"


def _coverage(own: Sequence[_Proposal], family: Family, listed: Listed) -> tuple[int, int]:
    """Return how many references a family reaches, and in how many places."""
    if family is not Family.NAMES:
        reached = {number for p in own for number in p.numbers} & listed.numbers
        return len(reached), len(own)
    cited = {
        fit.cited.reference.key
        for p in own
        for cite in p.candidate.cites
        for fit in fits_of(cite.target, listed)
    }
    return len(cited), len(own)


def _vote_unlisted(rivals: dict[Family, list[_Proposal]]) -> tuple[Family | None, str]:
    counts = Counter(
        {
            family: sum(p.candidate.sure >= SURE_UNLISTED for p in own)
            for family, own in rivals.items()
        }
    )
    (best, count), *_rest = counts.most_common()
    if count < _FEWEST_UNLISTED:
        return None, "no reference list, and too few places to tell a form of citation"
    return best, f"the article cites by {best} in {count} places; it has no list to check it with"


def _believe(proposals: Iterable[_Proposal], listed: Listed) -> list[_Proposal]:
    """Return the proposals that are believed: sure ones, and numbers that the chain wants."""
    ordered = sorted(proposals, key=lambda p: p.position)
    if not listed.references:
        return [p for p in ordered if p.candidate.sure >= SURE_UNLISTED or p.family is Family.NAMES]
    sure = [(p.position, p.numbers) for p in ordered if p.candidate.sure >= SURE and p.numbers]
    chain = build_chain(sure)
    covered = {number for _, numbers in sure for number in numbers}
    believed = []
    reached = 0
    for proposal in ordered:
        after = chain.next_after(proposal.position)
        known = max(chain.reached_before(proposal.position), reached)
        if _is_believed(proposal, _Due(chain.orderly, known, after, covered)):
            believed.append(proposal)
            due = max(proposal.numbers, default=0)
            reached = due if reached < due <= known + len(proposal.numbers) else reached
    return believed


@dataclass(frozen=True, slots=True)
class _Due:
    """Which numbers an article may cite at a place: all up to `reached`, then the next one.

    `after` is the next number that is sure behind it (0 for none), `covered` all sure ones.
    """

    orderly: bool
    reached: int
    after: int
    covered: set[int]


def _is_believed(proposal: _Proposal, due: _Due) -> bool:
    sure, numbers = proposal.candidate.sure, proposal.numbers
    if not numbers or proposal.family is Family.SURE:
        return sure >= 0.5  # noqa: PLR2004  # the name-year engine proposes only what it fits
    if proposal.candidate.form not in {"glued", "superscript"}:
        return sure >= SURE
    if not due.orderly:
        return sure >= SURE
    first = min(numbers)
    if sure >= SURE:
        return sure >= 0.9 or first <= max(due.reached, due.after) + _AHEAD  # noqa: PLR2004
    is_next = first == due.reached + 1 and not set(numbers) <= due.covered
    return is_next or (sure >= 0.5 and max(numbers) <= due.reached)  # noqa: PLR2004


def _without_overlaps(proposals: Sequence[_Proposal]) -> list[_Proposal]:
    """Keep, of proposals that share characters, the one with more cites, then the surer."""
    kept: list[_Proposal] = []
    for proposal in sorted(proposals, key=lambda p: (p.block, p.candidate.within)):
        last = kept[-1] if kept else None
        shares = (
            last is not None
            and last.block == proposal.block
            and last.candidate.within.overlaps(proposal.candidate.within)
        )
        if last is None or not shares:
            kept.append(proposal)
        elif _rank(proposal) > _rank(last):
            kept[-1] = proposal
    return kept


def _rank(proposal: _Proposal) -> tuple[int, int, float]:
    linked = proposal.candidate.form not in {"link", "glued"}
    return len(proposal.candidate.cites), linked, proposal.candidate.sure


def _heed_links(
    article: Article, proposals: Iterable[_Proposal], listed: Listed
) -> list[_Proposal]:
    """Let a link into the list say which work a printed number means, where the two differ."""
    heeded = []
    for block, own in groupby(proposals, key=lambda p: p.block):
        prose = article.blocks[block].prose
        links = sorted(
            (one for one in prose.inlines if one.target.removeprefix("#") in listed.anchors),
            key=lambda one: one.span,
        )
        index = SpanIndex.of(one.span for one in links)
        for proposal in own:
            linked = {
                links[at].span.of(prose.text).strip(" ()[],;"): links[at].target.removeprefix("#")
                for at in index.overlapping(proposal.candidate.within)
            }
            heeded.append(_heed(proposal, linked) if linked else proposal)
    return heeded


def _heed(proposal: _Proposal, linked: Mapping[str, str]) -> _Proposal:
    cites = tuple(
        replace(cite, target=Anchor(linked[str(cite.target.number)], str(cite.target.number)))
        if isinstance(cite.target, Number) and str(cite.target.number) in linked
        else cite
        for cite in proposal.candidate.cites
    )
    return replace(proposal, candidate=replace(proposal.candidate, cites=cites))


def _marker(article: Article, proposal: _Proposal, why: str) -> Marker:
    prose, within = article.blocks[proposal.block].prose, proposal.candidate.within
    return Marker(
        block=proposal.block,
        within=within,
        span=prose.source_span(within),
        text=within.of(prose.text),
        form=proposal.candidate.form,
        cites=proposal.candidate.cites,
        because=f"{proposal.candidate.because}; {why}",
    )
