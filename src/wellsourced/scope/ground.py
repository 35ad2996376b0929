"""What the rules of reach look at, and what they say."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wellsourced.articles import Article, Claim, Marker, Role
from wellsourced.links import Citation, Scope
from wellsourced.text import Span

CLOSING = " \u00a0.,;:!?…)]\"'”’»"
"""What may stand between a marker and the end of its sentence."""


@dataclass(frozen=True, slots=True)
class Reach:
    """A citation (0-based index) that reaches a claim, the scope and the reason in words."""

    citation: int
    scope: Scope
    reason: str


@dataclass(frozen=True, slots=True)
class Ground:
    """An article with its claims and citations, each also by block (0-based indexes).

    `body` are the blocks that are not furniture, so that a banner parts nothing, `places`
    where each of them stands in it; `lists` are the items of each list.
    """

    article: Article
    claims: Sequence[Claim]
    citations: Sequence[Citation]
    claims_in: Mapping[int, Sequence[int]]
    citations_in: Mapping[int, Sequence[int]]
    body: Sequence[int]
    places: Mapping[int, int]
    lists: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, article: Article, claims: Sequence[Claim], citations: Sequence[Citation]) -> Ground:
        """Return the ground of *article*."""
        blocks = article.blocks
        body = [at for at, block in enumerate(blocks) if block.role is not Role.FURNITURE]
        items = _group(block.item.group if block.item else -1 for block in blocks)
        return cls(
            article,
            claims,
            citations,
            _group(claim.block for claim in claims),
            _group(citation.marker.block for citation in citations),
            body,
            {block: place for place, block in enumerate(body)},
            items,
        )

    def marker(self, citation: int) -> Marker:
        """Return the marker of a citation."""
        return self.citations[citation].marker

    def markers(self, block: int) -> list[Marker]:
        """Return the markers in a block, in order."""
        return [self.marker(at) for at in self.citations_in.get(block, ())]

    def within(self, block: int, span: Span) -> list[int]:
        """Return the citations in the part *span* of a block's prose."""
        found = self.citations_in.get(block, ())
        first = bisect_right(found, span.start, key=lambda at: self.marker(at).within.end)
        end = bisect_left(found, span.end, key=lambda at: self.marker(at).within.start)
        return list(found[first:end])


def _group(names: Iterable[int]) -> dict[int, list[int]]:
    """Return which places of *names* have the same name."""
    grouped: dict[int, list[int]] = {}
    for index, name in enumerate(names):
        grouped.setdefault(name, []).append(index)
    return grouped


def find_closing(text: str, citations: Sequence[int], ground: Ground) -> list[int]:
    """Return those of a block's *citations* that stand at the very end of its *text*.

    A narrative citation names the source of its own sentence and closes nothing.
    """
    closing: list[int] = []
    end = len(text)
    for at in reversed(citations):
        marker = ground.marker(at)
        if text[marker.within.end : end].strip(CLOSING) or marker.is_narrative:
            break
        closing.insert(0, at)
        end = marker.within.start
    return closing
