"""Where the words of claims are found again, and what people say of them: for other programs.

The words of a claim are chosen as the Web Annotation Data Model asks for: those that a reader
sees. A citation at either end of a claim is left out, for a list that is numbered anew must
not lose the claim; one that stands inside is kept, or the words would be in no page.
https://www.w3.org/TR/annotation-model/#text-quote-selector
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wellsourced.articles import Block, BlockKind, Claim, Role
from wellsourced.ledger.fact_checks import read_fact_checks
from wellsourced.page import FactCheck, Selector
from wellsourced.rule import AuditedArticle
from wellsourced.text import Span

_AROUND = 32  # characters of prefix and suffix, as annotation programs have them
_LOWEST, _HIGHEST = "1", "5"  # of a rating that names no scale
# formats of which the standard counts the text that a browser shows, and not the file's own
_RENDERED = frozenset({"html", "jats"})


@dataclass(frozen=True, slots=True)
class Quoting:
    """One article: the headings and the markers of its blocks, and the ratings of claims.

    `markers` are in prose offsets, by block and in order; those that are words of their
    sentence are none. `positioned` says whether offsets into its file mean the same to others.
    `lapsed` are the ids of claims of which no rating holds any more.
    """

    blocks: Sequence[Block]
    headings: Sequence[str]
    markers: Mapping[int, Sequence[Span]]
    checks: Mapping[str, Mapping[str, str]]
    positioned: bool
    lapsed: frozenset[str]

    @classmethod
    def of(cls, audited: AuditedArticle) -> Quoting:
        """Look through an article once."""
        article = audited.article
        markers: defaultdict[int, list[Span]] = defaultdict(list)
        for citation in audited.citations:
            if not citation.marker.is_narrative:
                markers[citation.marker.block].append(citation.marker.within)
        return cls(
            blocks=article.blocks,
            headings=tuple(_headings(article.blocks)),
            markers={block: sorted(spans) for block, spans in markers.items()},
            checks=read_fact_checks(audited.decisions.ledger),
            positioned=not article.binary and article.format not in _RENDERED,
            lapsed=frozenset(audited.claims[one].id for one in audited.decisions.voided),
        )

    def section_of(self, claim: Claim) -> str:
        """Return the heading that *claim* stands under, or empty before the first."""
        return self.headings[claim.block]

    def selector_of(self, claim: Claim) -> Selector:
        """Return where the words of *claim* are found again."""
        block = self.blocks[claim.block]
        span = self._quoted(claim, block.text)
        text = block.text
        source = block.prose.source_span(span) if self.positioned else Span(-1, -1)
        return Selector(
            exact=span.of(text),
            prefix=text[max(0, span.start - _AROUND) : span.start],
            suffix=text[span.end : span.end + _AROUND],
            start=source.start,
            end=source.end,
        )

    def _quoted(self, claim: Claim, text: str) -> Span:
        """Return the claim without citations, blanks and bare signs at its ends."""
        runs = [run for run in self._runs(claim) if any(map(str.isalnum, run.of(text)))]
        if not runs:
            return claim.within
        start, end = runs[0].start, runs[-1].end
        words = text[start:end]
        blank = len(words) - len(words.lstrip())
        return Span(start + blank, start + blank + len(words.strip()))

    def _runs(self, claim: Claim) -> Iterator[Span]:
        at, end = claim.within.start, claim.within.end
        for marker in self.markers.get(claim.block, ()):
            if at <= marker.start < end:
                yield Span(at, marker.start)
                at = min(marker.end, end)
        yield Span(at, end)

    def check_of(self, id_: str) -> FactCheck | None:
        """Return how true a person rated the claim that the ledger calls *id_*."""
        told = self.checks.get(id_)
        if told is None:
            return None
        return FactCheck(
            rating=told.get("rating", ""),
            best=told.get("best", _HIGHEST),
            worst=told.get("worst", _LOWEST),
            words=told.get("words", ""),
            by=told.get("by", ""),
            on=told.get("on", ""),
            url=told.get("url", ""),
            claimant=told.get("claimant", ""),
            appearance=told.get("appearance", ""),
            lapsed=id_ in self.lapsed,
        )


def _headings(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield for each block the heading of the article that it stands under."""
    heading = ""
    for block in blocks:
        if block.kind == BlockKind.HEADING and block.role == Role.BODY:
            heading = block.text
        yield heading
