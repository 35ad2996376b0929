"""Which section of the article each claim stands in, few enough sections to be drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellsourced.articles import Article, Block, BlockKind, Role
from wellsourced.escaping import one_line

MOST = 15  # sections that are drawn one by one
_TOLD = 3  # sections that still tell something apart
_NOTES = -1  # stands for the footnotes where the index of a heading is expected
_BETWEEN = " › "
# the headings above a block, by their indexes, the uppermost first
_Trail = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its own heading, all headings above it too (`path`), the claims in it.

    `claims` are the indexes of claims.
    """

    title: str
    path: str
    claims: tuple[int, ...]


def find_sections(
    article: Article, claims: Sequence[tuple[int, int]]
) -> tuple[tuple[Section, ...], bool]:
    """Return the sections that hold *claims*, in text order, and whether parts were joined.

    *claims* are pairs of a claim's index and its block's. Where there are more sections than
    can be drawn, the inner ones are joined with those around them, as far as that leaves
    something to tell apart.
    """
    trails = list(_trails(article.blocks))
    own = [(claim, trails[block]) for claim, block in claims]
    deepest = max((len(trail) for _, trail in own), default=0)
    depth = _depth([trail for _, trail in own], deepest)
    held: dict[_Trail, list[int]] = {}
    for claim, trail in own:
        held.setdefault(trail[:depth], []).append(claim)
    alone = not any(trails)
    found = (
        Section(*_named(article.blocks, trail, alone=alone), tuple(indexes))
        for trail, indexes in held.items()
    )
    return tuple(found), depth < deepest


def bound(sections: Sequence[Section]) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Return the sections to be drawn, in text order, and the others: those with least claims."""
    if len(sections) <= MOST:
        return tuple(sections), ()
    places = sorted(range(len(sections)), key=lambda at: (-len(sections[at].claims), at))
    drawn = set(places[: MOST - 1])
    kept = tuple(one for at, one in enumerate(sections) if at in drawn)
    return kept, tuple(one for at, one in enumerate(sections) if at not in drawn)


def _trails(blocks: Sequence[Block]) -> Iterator[_Trail]:
    """Yield for each block the headings above it; a heading stands in the section it opens."""
    above: list[tuple[int, int]] = []
    trail: _Trail = ()
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and block.role is not Role.REFERENCES:
            while above and above[-1][0] >= block.level:
                above.pop()
            above.append((block.level, index))
            trail = tuple(heading for _, heading in above)
        yield (_NOTES,) if block.kind is BlockKind.FOOTNOTE else trail


def _depth(trails: Sequence[_Trail], deepest: int) -> int:
    """Return how deep sections are told apart."""
    depth = deepest
    while depth > 1 and _count(trails, depth) > MOST and _count(trails, depth - 1) >= _TOLD:
        depth -= 1
    return depth


def _count(trails: Sequence[_Trail], depth: int) -> int:
    return len(Counter(trail[:depth] for trail in trails))


def _named(blocks: Sequence[Block], trail: _Trail, *, alone: bool) -> tuple[str, str]:
    """Return the title and the path of the section at the end of *trail*."""
    if not trail:
        title = "whole article" if alone else "before the first heading"
        return title, title
    if trail == (_NOTES,):
        return "footnotes", "footnotes"
    titles = [one_line(blocks[index].text).strip() or "untitled section" for index in trail]
    return titles[-1], _BETWEEN.join(titles)
