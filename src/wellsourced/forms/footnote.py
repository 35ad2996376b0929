"""Footnote references of Markdown and word processors: `text[^1]`."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Anchor, Block, Cite, InlineKind
from wellsourced.form import Candidate, Family, Form, Listed


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each footnote reference of *block* whose note is an entry of the list."""
    for inline in block.prose.inlines:
        if inline.kind is InlineKind.FOOTNOTE and inline.target in listed.anchors:
            cite = Cite(Anchor(inline.target, inline.span.of(block.text)))
            yield Candidate(inline.span, "footnote", (cite,), 1.0, "a note that is in the list")


FORM = Form("footnote", Family.SURE, find)
