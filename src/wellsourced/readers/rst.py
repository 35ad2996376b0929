"""reStructuredText, through Pandoc: its citations, notes and the roles of sphinxcontrib-bibtex."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.articles import (
    Anchor,
    Article,
    Block,
    Cite,
    Inline,
    InlineKind,
    Source,
)
from wellsourced.pandoc import lack_pandoc, read_with_pandoc
from wellsourced.reader import Reader

# what Pandoc leaves out, sphinxcontrib-bibtex's ".. bibliography:: works.bib"
_BIBLIOGRAPHY = re.compile(rb"^\.\. bibliography:: (?P<file>[^\s:]{1,300}\.bib)\s*$", re.MULTILINE)
# "[Doe2020]", a citation reference (docutils: a simple name in brackets)
_LABEL = re.compile(r"\[[^\W_]{1,60}(?:[-._:+][^\W_]{1,60}){0,20}\]")
# the target that Pandoc gives to a reference to a note which is nowhere
_NO_NOTE = "##NOTE##"


def read(source: Source) -> Article:
    """Return the article of a page in reStructuredText."""
    article = read_with_pandoc(source, "rst")
    named = (found["file"] for found in _BIBLIOGRAPHY.finditer(source.data))
    files = tuple(file.decode("utf-8", "replace").strip() for file in named)
    blocks = tuple(map(_mark_undefined, article.blocks))
    return replace(article, blocks=blocks, bibliography=(*article.bibliography, *files))


def _mark_undefined(block: Block) -> Block:
    """Return *block*, citations and notes that the page does not define marked as citing."""
    inlines = tuple(_cite_undefined(one, block.text) for one in block.prose.inlines)
    if inlines == block.prose.inlines:
        return block
    return replace(block, prose=replace(block.prose, inlines=inlines))


def _cite_undefined(inline: Inline, text: str) -> Inline:
    words = inline.span.of(text)
    if inline.kind is not InlineKind.LINK or inline.cites:
        return inline
    if inline.target.startswith(_NO_NOTE):
        absent = f"the page has no note [{inline.target.removeprefix(_NO_NOTE)}]"
    elif not inline.target and _LABEL.fullmatch(words):
        absent = f"the page has no citation {words}"
    else:
        return inline
    label = words.strip("[]")
    return replace(inline, cites=(Cite(Anchor(label, label, absent)),))


def looks_like(head: str) -> float:
    """Return how much the first bytes look like a page in reStructuredText."""
    return 0.9 if head.startswith(".. ") and "::" in head[:300] else 0.0


READER = Reader(
    "rst", frozenset({".rst", ".rest"}), read, looks_like, binary=True, lacks=lack_pandoc
)
