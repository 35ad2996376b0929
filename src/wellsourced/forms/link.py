"""Links to works of the list: into it (`<a href="#ref4">`), or to the address of an entry.

A link that leads to the DOI or the page of exactly one listed work cites it, whatever its words
are; any other link out of the article leads a reader elsewhere, and is no citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Anchor, Block, Cite, Inline, InlineKind, Label
from wellsourced.citing.labels import address_key
from wellsourced.form import Candidate, Family, Form, Listed

# "https://example.org/naps": an address that is printed is the page itself, such as a tool's
ADDRESS = re.compile(r"(?:https?:|www\.|doi\b|10\.\d{4})", re.IGNORECASE)


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
        elif inline.kind is InlineKind.LINK and target.startswith("http"):
            yield from _find_address(inline, block, listed)


def _find_address(inline: Inline, block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose a link out of the article to the address of an entry."""
    index = listed.labels.get(address_key(inline.target), 0)
    words = inline.span.of(block.text).strip()
    if index and words and not ADDRESS.match(words):
        label = Label(index, words, "links to the address of that entry")
        yield Candidate(inline.span, "link", (Cite(label),), 0.95, "links to a listed work")


FORM = Form("link", Family.SURE, find, needs=())
