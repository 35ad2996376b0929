"""Footnote references of Markdown and word processors: `text[^1]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Anchor, Block, Cite, InlineKind
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span

# "[^none]" that stands in the text because no note is called so
WITHOUT_NOTE = re.compile(r"\[\^(?P<label>[^\s\]^\[]{1,60})\]")


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each footnote reference of *block* whose note is an entry, or does not exist.

    A reference without a note stays in the text as it was written; it counts where the
    article's other notes are its reference list.
    """
    for inline in block.prose.inlines:
        if inline.kind is InlineKind.FOOTNOTE and inline.cites:
            yield Candidate(inline.span, "footnote", inline.cites, 1.0, "the source marks it so")
        elif inline.kind is InlineKind.FOOTNOTE and inline.target in listed.anchors:
            cite = Cite(Anchor(inline.target, inline.span.of(block.text)))
            yield Candidate(inline.span, "footnote", (cite,), 1.0, "a note that is in the list")
    if not any(anchor.startswith("fn:") for anchor in listed.anchors):
        return
    for found in WITHOUT_NOTE.finditer(block.text):
        target = f"fn:{found['label'].casefold()}"
        if target not in listed.anchors:
            cite = Cite(Anchor(target, found["label"]))
            because = "refers to a note that does not exist"
            yield Candidate(Span(*found.span()), "footnote", (cite,), 0.9, because)


FORM = Form("footnote", Family.SURE, find, needs=("[^",))
