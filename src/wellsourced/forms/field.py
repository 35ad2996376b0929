"""Citation fields of word processors: Zotero, Mendeley, EndNote and Word say what is cited."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Block, InlineKind
from wellsourced.form import Candidate, Family, Form, Listed


def find(block: Block, _listed: Listed) -> Iterator[Candidate]:
    """Propose each citation field of *block*, with the works that its data name."""
    for inline in block.prose.inlines:
        if inline.kind is InlineKind.FIELD and inline.cites:
            because = "a citation field of the word processor"
            yield Candidate(inline.span, "field", inline.cites, 1.0, because)


FORM = Form("field", Family.SURE, find, needs=())
