"""Reach in running text: within a sentence, back over a paragraph, forward over a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from wellsourced.articles import BlockKind, Claim
from wellsourced.introductions import find_introductions, strip_markers_at_end
from wellsourced.links import Scope
from wellsourced.scope.ground import Ground, Reach, find_closing
from wellsourced.sentences import split_sentences
from wellsourced.source_lines import is_attribution, is_source_line
from wellsourced.text import Span

_COLONS = (":", "：")
_STOPS = (".", "!", "?", "…", "。")

# such as "They found", "The authors also reported"
_GOES_ON = re.compile(
    r"""
    \A(?:they|(?:the|these|this|their|both)\s(?:same\s)?(?:authors?|researchers?|investigators?
    |team|group|study|trial|review|survey|report|analysis|meta-analysis|findings|results)|he|she)\s
    (?:(?:also|further|then|additionally|therefore|however|had|have)\s){0,2}
    (?:found|reported|observed|concluded|showed|noted|suggest(?:ed)?|estimated|identified|stated
    |demonstrated|proposed|argued|described|calculated|determined|revealed|indicated?|confirmed
    |recommended|attributed|hypothesi[sz]ed|detected|measured|compared|recruited|included|enrolled
    |followed|surveyed)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
Reached = Iterator[tuple[int, Reach]]
"""Claims (0-based indexes), each with a citation that reaches it."""


def reach_own(ground: Ground) -> Reached:
    """Yield the claims that a marker stands in, or whose sentence names the work."""
    for index, claim in enumerate(ground.claims):
        for at in ground.within(claim.block, claim.within):
            marker = ground.marker(at)
            if marker.is_narrative:
                reason = f"the sentence names its source: “{marker.text}”"
                yield index, Reach(at, Scope.NARRATIVE, reason)
            else:
                yield index, Reach(at, Scope.OWN, f"{marker.text} stands in the claim")


def reach_on(ground: Ground, taken: Mapping[int, Sequence[Reach]]) -> Reached:
    """Yield the sentences that go on telling what the work cited before them found.

    "Doe and colleagues (2019) followed 200 patients. They found …": the second sentence
    names no work, but says whose finding it is.
    """
    goes_on = {
        index for index, claim in enumerate(ground.claims) if _GOES_ON.match(claim.text[:80])
    }
    for claims in ground.claims_in.values():
        told: Sequence[Reach] = ()
        for before, index in pairwise(claims):
            told = taken.get(before, told if before in goes_on else ())
            if index in goes_on and index not in taken:
                for reach in told:
                    text = ground.marker(reach.citation).text
                    reason = f"goes on with the work that {text} names before it"
                    yield index, Reach(reach.citation, Scope.NARRATIVE, reason)


def reach_back(ground: Ground, taken: Mapping[int, Sequence[Reach]]) -> Reached:
    """Yield the claims of a paragraph that the marker at its end closes.

    It reaches back over the sentences that cite nothing, up to one that does. A marker that
    is followed by a sentence without one closes nothing, and one in a line that introduces
    a list belongs to the list.
    """
    for block, claims in ground.claims_in.items():
        closing = _find_closing_run(ground, block, ground.claims[claims[-1]])
        if not closing:
            continue
        run = []
        for index in reversed(claims[:-1] if claims[-1] in taken else claims):
            if index in taken:
                break
            run.append(index)
        for at in closing:
            reason = f"{ground.marker(at).text} at the end of the paragraph closes its sentences"
            for index in run:
                yield index, Reach(at, Scope.FOLLOWING, reason)


def _find_closing_run(ground: Ground, block: int, last: Claim) -> list[int]:
    """Return the citations that close the last claim of a block, or stand behind it."""
    cited = ground.citations_in.get(block, ())
    if not cited:
        return []
    text = ground.article.blocks[block].text
    if strip_markers_at_end(text, [marker.within for marker in ground.markers(block)]).endswith(
        _COLONS
    ):
        return []
    behind = ground.within(block, Span(last.within.end, len(text)))
    if behind:
        return find_closing(text, behind, ground)
    inside = ground.within(block, last.within)
    return find_closing(text[: last.within.end], inside, ground)


def reach_forward(ground: Ground) -> Reached:
    """Yield the claims of lists, tables and quotations that a cited line introduces."""
    markers = [citation.marker for citation in ground.citations]
    introductions = find_introductions(ground.article, markers)
    leading = {at for chain in introductions.values() for at in chain}
    cites = {block: _find_leading(ground, block) for block in leading}
    for block, chain in introductions.items():
        for index in ground.claims_in.get(block, ()):
            for at in (at for introducer in chain for at in cites[introducer]):
                marker = ground.marker(at)
                reason = f"{marker.text} stands in the line that introduces it"
                yield index, Reach(at, Scope.LEAD_IN, reason)


def _find_leading(ground: Ground, block: int) -> list[int]:
    """Return the citations in the last sentence of an introducing block.

    "Source: [3]" belongs to what stands over it, though it ends with a colon.
    """
    if block not in ground.citations_in or _closes_what_is_over_it(ground, block):
        return []
    text = ground.article.blocks[block].text
    sentences = split_sentences(text, [marker.within for marker in ground.markers(block)])
    return ground.within(block, sentences[-1]) if sentences else []


def _closes_what_is_over_it(ground: Ground, block: int) -> bool:
    place = ground.places.get(block, 0)
    over = ground.body[place - 1] if place else block
    is_line = is_source_line(ground.article.blocks[block], ground.markers(block))
    return is_line and over in ground.claims_in


def reach_over_items(ground: Ground, taken: Mapping[int, Sequence[Reach]]) -> Reached:
    """Yield the items of a list of fragments that the marker on its last item closes."""
    for items in _find_lists(ground):
        closing = _find_closing_item(ground, items, taken)
        for at in closing:
            reason = f"{ground.marker(at).text} at the end of the list closes its items"
            for block in items[:-1]:
                for index in ground.claims_in.get(block, ()):
                    yield index, Reach(at, Scope.FOLLOWING, reason)


def _find_closing_item(
    ground: Ground, items: Sequence[int], taken: Mapping[int, Sequence[Reach]]
) -> list[int]:
    cited = ground.citations_in.get(items[-1], ())
    if len(items) == 1 or not cited:
        return []
    for block in items[:-1]:
        text = ground.article.blocks[block].text.rstrip()
        if text.endswith(_STOPS) or any(at in taken for at in ground.claims_in.get(block, ())):
            return []
    return find_closing(ground.article.blocks[items[-1]].text, cited, ground)


def _find_lists(ground: Ground) -> Iterator[list[int]]:
    """Yield the blocks of each list, the items of an inner list apart."""
    for group, blocks in ground.lists.items():
        levels: dict[int, list[int]] = {}
        for at in blocks if group >= 0 else ():
            item = ground.article.blocks[at].item
            levels.setdefault(item.depth if item else 0, []).append(at)
        yield from levels.values()


def reach_from_source_lines(ground: Ground) -> Reached:
    """Yield the claims of the block over a line that only names a source, or whose words it is.

    "Source: [3]" under a paragraph or a list; "— Jane Doe [3]" under a quotation.
    """
    for before, at in pairwise(ground.body):
        line = ground.article.blocks[at]
        over = ground.article.blocks[before]
        if at not in ground.citations_in or over.kind is BlockKind.TABLE_CELL:
            continue
        if not is_attribution(line, over) and not is_source_line(line, ground.markers(at)):
            continue
        for block in _find_covered(ground, before):
            for index in ground.claims_in.get(block, ()):
                for citation in ground.citations_in[at]:
                    reason = f"{ground.marker(citation).text} stands in the source line under it"
                    yield index, Reach(citation, Scope.FOLLOWING, reason)


def _find_covered(ground: Ground, last: int) -> Sequence[int]:
    """Return the block *last*, or the whole list that it closes."""
    item = ground.article.blocks[last].item
    return ground.lists[item.group] if item else [last]
