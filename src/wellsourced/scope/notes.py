"""Reach from a note: what the note of a claim cites is the claim's source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wellsourced.articles import BlockKind, InlineKind
from wellsourced.links import Scope
from wellsourced.scope.ground import Ground, Reach


def reach_from_notes(ground: Ground) -> Iterator[tuple[int, Reach]]:
    """Yield the claims that bear the mark of a note which cites, with what it cites."""
    notes = _find_notes(ground)
    if not notes:
        return
    for block, claims in ground.claims_in.items():
        marks = [
            one
            for one in ground.article.blocks[block].prose.inlines
            if one.kind is InlineKind.FOOTNOTE and one.target in notes
        ]
        for index in claims if marks else ():
            within = ground.claims[index].within
            for mark in marks:
                for at in notes[mark.target] if within.contains(mark.span) else ():
                    reason = f"{ground.marker(at).text} stands in the note of the claim"
                    yield index, Reach(at, Scope.OWN, reason)


def _find_notes(ground: Ground) -> Mapping[str, list[int]]:
    """Return the citations of the notes that cite, by the anchors of the notes."""
    found: dict[str, list[int]] = {}
    for block, cited in ground.citations_in.items():
        note = ground.article.blocks[block]
        if note.kind is BlockKind.FOOTNOTE:
            for anchor in note.anchors:
                found.setdefault(anchor, []).extend(cited)
    return found
