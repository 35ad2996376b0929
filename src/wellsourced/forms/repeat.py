"""What was cited before, again: `(ibid., p. 12)`, `(Doe, op. cit.)`, and notes that say so."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.articles import Block, BlockKind
from wellsourced.citing.repeats import ENCLOSED, NOTE, read_repeat
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span


def find(block: Block, _listed: Listed) -> Iterator[Candidate]:
    """Propose each "ibid." of *block* that stands in brackets, or is a note of its own."""
    because = "words that repeat the citation before"
    for found in ENCLOSED.finditer(block.text):
        cite = read_repeat(found)
        if cite is not None:
            yield Candidate(Span(*found.span()), "author-year", (cite,), 0.95, because)
    whole = NOTE.match(block.text) if block.kind is BlockKind.FOOTNOTE else None
    cite = read_repeat(whole) if whole is not None else None
    if whole is not None and cite is not None:
        yield Candidate(Span(*whole.span()), "footnote", (cite,), 0.95, because)


FORM = Form("repeat", Family.SURE, find, needs=("(", "["))
