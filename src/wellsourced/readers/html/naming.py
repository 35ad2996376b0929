"""Find the title of a page: which heading it is, or what its `title` element says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.articles import BlockKind
from wellsourced.readers.html.boxes import Box
from wellsourced.readers.html.flow import Piece
from wellsourced.readers.html.survey import Survey

# what parts a page's name from the site's: "Opium | Example Health", "Opium – Example"
_PARTING = re.compile(r"\s+[|·•»«:–—-]+\s+|\s*[|»]\s*")
# headings of the first level that are looked at, and boxes around each
_CANDIDATES = 20
_AROUND = 60
# a site's name before the page's is short: "WHO | Opioid overdose and what to do about it"
_SITE_WORDS = 3


def find_title(pieces: Sequence[Piece], survey: Survey) -> tuple[Piece | None, str]:
    """Return the piece that is the page's title, if one is, and the title's words."""
    name = strip_site(survey.name, survey.site)
    heads = [p for p in pieces if p.block.level == 1 and p.block.kind is BlockKind.HEADING]
    ranked = sorted(heads[:_CANDIDATES], key=lambda piece: -_rank(piece, name, survey))
    if ranked:
        return ranked[0], ranked[0].block.text
    return None, name


def strip_site(name: str, site: str) -> str:
    """Return what a `title` element says without the site's name.

    The site's name is known (`og:site_name`), or is the last part; the first, where that alone
    is short.
    """
    parts = [part for part in _PARTING.split(name) if part.strip()]
    if len(parts) <= 1:
        return name.strip()
    named = [part for part in parts if _folded(part) != _folded(site)]
    if len(named) < len(parts):
        kept = named or parts
    elif len(parts[0].split()) <= _SITE_WORDS and len(parts[-1].split()) > _SITE_WORDS:
        kept = parts[1:]
    else:
        kept = parts[:-1]
    start = name.find(kept[0])
    return name[start : name.rfind(kept[-1]) + len(kept[-1])].strip()


def _rank(piece: Piece, name: str, survey: Survey) -> int:
    """Return how much speaks for a heading: the page's name, its place, no site's name."""
    text = _folded(piece.block.text)
    rank = 0
    if text and (text in _folded(name) or (name and _folded(name) in text)):
        rank += 4
    if text == _folded(survey.site) or piece.apart:
        rank -= 4
    around: Box | None = piece.box
    for _ in range(_AROUND):
        if around is None:
            break
        rank += around.tag in ("main", "article")
        rank -= 2 if around.because and around.tag not in ("main", "article", "header") else 0
        around = around.parent
    return rank


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
