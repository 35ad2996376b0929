"""In-page links into the reference list: `<a href="#ref4">`, whatever they print."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Anchor, Block, Cite, InlineKind
from wellsourced.form import Candidate, Family, Form, Listed


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each link of *block* whose target stands in the reference list."""
    for inline in block.prose.inlines:
        if inline.kind is InlineKind.LINK and inline.cites:
            yield Candidate(inline.span, "link", inline.cites, 1.0, "the source marks it so")
            continue
        target = inline.target.removeprefix("#")
        linked = inline.kind in {InlineKind.LINK, InlineKind.SUPERSCRIPT}
        if linked and inline.target.startswith("#") and target in listed.anchors:
            cite = Cite(Anchor(target, inline.span.of(block.text)))
            yield Candidate(inline.span, "link", (cite,), 1.0, "links into the list")


FORM = Form("link", Family.SURE, find)
