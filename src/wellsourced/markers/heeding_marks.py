"""Let an article's format say what is cited: where it marks citations, little else is one.

JATS, LaTeX and the fields of a word processor mark what they cite. A number in brackets that
is not marked there is an interval or a dose, unless it prints as the marked ones do and names
a work that none of them names; beside the fields of a word processor any listed work, for who
inserts some citations types others by hand. Names and a year are still a citation where they
fit exactly one work as the styles ask. Where fewer are marked than not, the marks say nothing
of the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.articles import Anchor, Article, InlineKind, Key, Number
from wellsourced.citing.mentions import fits_of
from wellsourced.form import Family, Listed
from wellsourced.markers.rulings import Ground, Proposal, Ruling
from wellsourced.text import SpanIndex

# a sentence may tell again of authors whose work is cited elsewhere, without citing it
_TOLD = "narrative"
# so many marked citations tell how an article cites
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marked stretches of each block, the numbers that they name, and how they print.

    Beside `fields` the author may have typed others.
    """

    by_block: Mapping[int, SpanIndex]
    numbers: frozenset[int]
    form: str
    fields: bool

    def touch(self, proposal: Proposal) -> bool:
        """Say whether a proposal shares characters with a marked citation."""
        spans = self.by_block.get(proposal.block)
        return spans is not None and spans.touches(proposal.candidate.within)


def heed_marks(article: Article, rulings: Sequence[Ruling], listed: Listed) -> list[Ruling]:
    """Return *rulings*, in which what the format does not mark is refused, unless it is sure."""
    by_block = {
        at: SpanIndex.of(one.span for one in block.prose.inlines if one.cites)
        for at, block in enumerate(article.blocks)
        if any(one.cites for one in block.prose.inlines)
    }
    if not by_block:
        return list(rulings)
    form = _printed_form(rulings, by_block)
    marks = _Marks(by_block, _numbers_marked(article, listed), form, _are_fields(article))
    others = [one for one in rulings if _is_unmarked(one) and not marks.touch(one.proposal)]
    count = sum(len(index.spans) for index in by_block.values())
    decisive = count >= _FEWEST and count >= len(others)
    return [_judge(one, marks, listed, decisive=decisive) for one in rulings]


def _is_unmarked(ruling: Ruling) -> bool:
    return ruling.accepted and ruling.proposal.family is not Family.SURE


def _judge(ruling: Ruling, marks: _Marks, listed: Listed, *, decisive: bool) -> Ruling:
    if not _is_unmarked(ruling):
        return ruling
    if marks.touch(ruling.proposal):
        return replace(ruling, ground=Ground.UNMARKED)
    if not decisive or _is_certain(ruling.proposal, marks, listed):
        return ruling
    return replace(ruling, ground=Ground.UNMARKED)


def _is_certain(proposal: Proposal, marks: _Marks, listed: Listed) -> bool:
    """Say whether what is not marked is a citation all the same."""
    numbers = proposal.numbers
    if numbers:
        alike = proposal.candidate.form == marks.form
        free = marks.fields or marks.numbers.isdisjoint(numbers)
        return alike and free and listed.numbers.issuperset(numbers)
    for cite in proposal.candidate.cites:
        fits = fits_of(cite, listed)
        if len(fits) != 1 or not fits[0].full:
            return False
        again = fits[0].cited.reference.index in marks.numbers
        if again and proposal.candidate.form == _TOLD:
            return False
    return bool(proposal.candidate.cites)


def _printed_form(rulings: Iterable[Ruling], by_block: Mapping[int, SpanIndex]) -> str:
    """Return the form that most marked citations print as, or nothing."""
    counts = Counter(
        one.proposal.candidate.form
        for one in rulings
        if one.proposal.family is not Family.SURE
        and one.proposal.block in by_block
        and by_block[one.proposal.block].touches(one.proposal.candidate.within)
    )
    return max(counts, key=lambda form: counts[form], default="")


def _are_fields(article: Article) -> bool:
    """Say whether what is marked are fields of a word processor."""
    return any(
        one.cites and one.kind is InlineKind.FIELD
        for block in article.blocks
        for one in block.prose.inlines
    )


def _numbers_marked(article: Article, listed: Listed) -> frozenset[int]:
    """Return the numbers of the works that marked citations name."""
    places = {
        name: reference.index
        for reference in listed.references
        for name in (reference.key, *reference.anchors)
    }
    named = (
        cite.target
        for block in article.blocks
        for inline in block.prose.inlines
        for cite in inline.cites
    )
    found: set[int] = set()
    for target in named:
        if isinstance(target, Anchor):
            found.add(places.get(target.anchor, 0))
        elif isinstance(target, Key):
            found.add(places.get(target.key, 0))
        elif isinstance(target, Number):
            found.add(target.number)
    return frozenset(found)
