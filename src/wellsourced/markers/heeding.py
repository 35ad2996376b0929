"""Let a link into the list say which work a printed number means, where the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby

from wellsourced.articles import Anchor, Article, Number
from wellsourced.form import Listed
from wellsourced.markers.rulings import Proposal, Ruling
from wellsourced.text import SpanIndex


def heed_links(article: Article, rulings: Iterable[Ruling], listed: Listed) -> list[Ruling]:
    """Return *rulings*, in text order, whose numbers are what the links under them lead to."""
    heeded: list[Ruling] = []
    for block, own in groupby(rulings, key=lambda ruling: ruling.proposal.block):
        prose = article.blocks[block].prose
        if not prose.inlines:
            heeded += own
            continue
        links = sorted(
            (one for one in prose.inlines if one.target.removeprefix("#") in listed.anchors),
            key=lambda one: one.span,
        )
        index = SpanIndex.of(one.span for one in links)
        for ruling in own:
            linked = {
                links[at].span.of(prose.text).strip(" ()[],;"): links[at].target.removeprefix("#")
                for at in index.overlapping(ruling.proposal.candidate.within)
            }
            given = linked and ruling.accepted
            heeded.append(
                replace(ruling, proposal=_heed(ruling.proposal, linked)) if given else ruling
            )
    return heeded


def _heed(proposal: Proposal, linked: Mapping[str, str]) -> Proposal:
    cites = tuple(
        replace(cite, target=Anchor(linked[str(cite.target.number)], str(cite.target.number)))
        if isinstance(cite.target, Number) and str(cite.target.number) in linked
        else cite
        for cite in proposal.candidate.cites
    )
    return replace(proposal, candidate=replace(proposal.candidate, cites=cites))
