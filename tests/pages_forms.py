"""Test pages of forms of citation: an article in, its citations and what they resolve to out.

Blocks: `text`, `markdown` or `html` the article, `bib` a library, `list` a reference list that is
appended to the article (so that a section can show the text alone). One citation a line:
`line:column form “text” → 1, 2`; a cite that is not resolved shows its status and candidates.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pages_rules import FORMATS, read_article
from wellsourced import bibtex
from wellsourced.ledger import Ledger
from wellsourced.links import Ambiguous, Link, Near
from wellsourced.references import Library
from wellsourced.text import LineIndex


def run(_path: Path, blocks: Mapping[str, str]) -> str:
    library = bibtex.parse(blocks["bib"], "library.bib") if "bib" in blocks else Library()
    name = next(name for name in FORMATS if name in blocks)
    text = blocks[name] + ("\n" + blocks["list"] if "list" in blocks else "")
    audited = read_article(name, text, library, Ledger())
    lines = LineIndex.of(audited.article.text)
    rows = []
    for citation in audited.citations:
        marker = citation.marker
        line, column = lines.line_column(marker.span.start)
        cites = ", ".join(_show(link) for link in citation.links)
        rows.append(f"{line}:{column} {marker.form} “{marker.text}” → {cites}")
    return "\n".join(rows)


def _show(link: Link) -> str:
    if link.reference is not None:
        return str(link.reference.index or link.reference.key)
    if isinstance(link.resolution, Near):
        return f"near {link.resolution.reference.index}"
    if isinstance(link.resolution, Ambiguous):
        return f"ambiguous {'/'.join(str(one.index) for one in link.resolution.candidates)}"
    return "undefined"
