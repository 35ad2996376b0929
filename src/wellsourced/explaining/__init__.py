"""Say why characters of an article are a citation or none, and why a claim calls for a source.

The decision is made again (`markers.decide`), this time keeping all of it; the audit itself
pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wellsourced import linking, markers
from wellsourced.articles import Article, Block, BlockKind, Marker, Role
from wellsourced.explaining.claims import explain_claims
from wellsourced.explaining.facts import explained_facts
from wellsourced.explaining.leftovers import find_leftovers
from wellsourced.explaining.wording import (
    CITATION,
    NO_CITATION,
    NO_FORM,
    say_cite,
    say_evidence,
)
from wellsourced.form import Listed
from wellsourced.links import Citation
from wellsourced.markers import Decision, Ruling
from wellsourced.page import ExplainedCharacters, ExplainedLine
from wellsourced.rule import AuditedArticle
from wellsourced.text import LineIndex, Span, SpanIndex

__all__ = ["Asked", "explain", "explained_facts"]

# how much of the text around the characters is shown
_BEFORE, _AFTER = 32, 16


@dataclass(frozen=True, slots=True)
class Asked:
    """A line of an article, or with a column one place in it; both from 1, 0 for no column."""

    line: int
    column: int = 0

    def __str__(self) -> str:
        """Return it as it is typed: `12` or `12:40`."""
        return f"{self.line}:{self.column}" if self.column else str(self.line)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all explanations of one article rest on."""

    audited: AuditedArticle
    listed: Listed
    decision: Decision
    lines: LineIndex

    @property
    def article(self) -> Article:
        return self.audited.article


def explain(audited: AuditedArticle, places: Sequence[Asked]) -> tuple[ExplainedLine, ...]:
    """Return the claims at *places* of an article, and what might be a citation, with reasons."""
    # without a list of its own, an article's references are those that it cites in the library
    own = tuple(reference for reference in audited.references if reference.index)
    listed = markers.describe_list(audited.article, own, audited.library)
    decision = markers.decide(audited.article, listed)
    ground = _Ground(audited, listed, decision, LineIndex.of(audited.article.text))
    return tuple(_explain_line(asked, ground) for asked in places)


def _explain_line(asked: Asked, ground: _Ground) -> ExplainedLine:
    path, starts = ground.article.path, ground.lines.starts
    if not 1 <= asked.line <= len(starts):
        note = f"the article has {len(starts)} lines"
        return ExplainedLine(path, str(asked), (note,), ())
    start = starts[asked.line - 1]
    end = starts[asked.line] if asked.line < len(starts) else len(ground.article.text) + 1
    wanted = Span(start, end)
    if asked.column:
        at = start + asked.column - 1
        wanted = Span(at, at + 1)
    return _explain_span(asked, wanted, ground)


def _explain_span(asked: Asked, wanted: Span, ground: _Ground) -> ExplainedLine:
    notes: list[str] = []
    is_read = False
    found: list[ExplainedCharacters] = []
    for index, block in enumerate(ground.article.blocks):
        if not block.span.overlaps(wanted):
            continue
        if markers.is_read(block):
            is_read = True
            found.extend(_explain_block(index, wanted, ground))
        else:
            notes.append(f"no citation is looked for here: {_part(block)}")
    if is_read and not asked.column:  # a template within prose is not what the line is
        notes.clear()
    if not found and not notes:
        notes.append("nothing here is a citation, and nothing looks like one")
    claims = tuple(explain_claims(ground.audited, wanted, ground.lines))
    if is_read and not claims:
        notes.append("nothing here is a claim")
    told = tuple(dict.fromkeys(notes))
    return ExplainedLine(ground.article.path, str(asked), told, tuple(found), claims)


def _part(block: Block) -> str:
    if block.role is Role.REFERENCES:
        said = "it is the reference list"
    elif block.kind is BlockKind.CODE and block.role is Role.BODY:
        said = "it is code"
    else:
        said = "it is no part of the article's own prose"
    return f"{said} ({block.because})" if block.because else said


def _explain_block(index: int, wanted: Span, ground: _Ground) -> list[ExplainedCharacters]:
    block = ground.article.blocks[index]
    rulings = _tell_apart(one for one in ground.decision.rulings if one.proposal.block == index)
    explained = [_explain_ruling(one, block, ground) for one in rulings]
    taken = SpanIndex.of(one.proposal.candidate.within for one in rulings)
    explained += [
        replace(
            _show(block, left.within, ground.lines),
            because=left.because,
            itself=left.because,
            verdict=NO_FORM,
        )
        for left in find_leftovers(block, taken, ground.listed)
    ]
    here = (one for one in explained if one.span.overlaps(wanted))
    return sorted(here, key=lambda one: one.span)


def _tell_apart(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Return *rulings* without what was refused inside a citation, which explains itself."""
    listed = tuple(rulings)
    taken = SpanIndex.of(one.proposal.candidate.within for one in listed if one.accepted)
    return tuple(
        one for one in listed if one.accepted or not _lies_in(one.proposal.candidate.within, taken)
    )


def _lies_in(within: Span, taken: SpanIndex) -> bool:
    around = (taken.spans[at] for at in taken.overlapping(within))
    return any(one.contains(within) for one in around)


def _explain_ruling(ruling: Ruling, block: Block, ground: _Ground) -> ExplainedCharacters:
    candidate = ruling.proposal.candidate
    citation = _find_citation(ruling, block, ground)
    return replace(
        _show(block, candidate.within, ground.lines),
        form=candidate.form,
        accepted=ruling.accepted,
        sure=round(candidate.sure, 2),
        because=candidate.because,
        itself=f"{candidate.because} ({candidate.sure:.2g} sure)",
        evidence=say_evidence(ruling, ground.decision.vote, ground.listed),
        verdict=CITATION if ruling.accepted else NO_CITATION,
        ground=ruling.ground.words,
        cites=tuple(say_cite(link, would=not ruling.accepted) for link in citation.links),
    )


def _find_citation(ruling: Ruling, block: Block, ground: _Ground) -> Citation:
    """Return the citation that a candidate became, or would be if it were one."""
    proposal, audited = ruling.proposal, ground.audited
    for citation in audited.citations if ruling.accepted else ():
        marker = citation.marker
        if (marker.block, marker.within) == (proposal.block, proposal.candidate.within):
            return citation
    within, cites = proposal.candidate.within, proposal.candidate.cites
    source = block.prose.source_span(within)
    marker = Marker(proposal.block, within, source, "", proposal.candidate.form, cites)
    own = tuple(reference for reference in audited.references if reference.index)
    return linking.link((marker,), own, audited.library, ground.listed)[0]


def _show(block: Block, within: Span, lines: LineIndex) -> ExplainedCharacters:
    """Return the characters *within* a block as they stand, with nothing said of them yet."""
    span = block.prose.source_span(within)
    line, column = lines.line_column(span.start)
    before = block.text[max(0, within.start - _BEFORE) : within.start]
    after = block.text[within.end : within.end + _AFTER]
    return ExplainedCharacters(f"{line}:{column}", span, within.of(block.text), before, after)
