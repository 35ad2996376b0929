"""What databases and pages put behind a reference: [PubMed], View Article, Epub dates."""

from __future__ import annotations

import random

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import append
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.spoiling import Noise

_NOTES = (
    "[PMC free article] [PubMed] [Google Scholar]", "[PubMed] [Google Scholar]", "[PubMed]",
    "[Google Scholar]", "[CrossRef]", "[CrossRef] [PubMed]", "View Article", "Google Scholar",
    "View Article PubMed/NCBI Google Scholar", "CrossRef Google Scholar", "PubMed Abstract",
    "Epub 2012 Aug 17.", "Epub 2019 Mar 4.", "Epub ahead of print.", "doi:", "doi: .", "[ Links ]",
    "[Medline]", "Medline", "[Free Full Text]", "CrossRef", "Full Text", "Article", "PDF",
    "[DOI] [PubMed] [Google Scholar]", "Epub 2007 Nov 29. Review.", "↩", "↑", "Return to ref 3",
    "[PMC free article]", "[Abstract]", "[Crossref], [PubMed], [Web of Science ®]", "CAS PubMed",
    "[Context Link]", "| Article | PubMed |", "[Web of Science]", "(pdf)",
    "Abstract/FREE Full Text",
)  # fmt: skip
_WITH_PMID = (("[PubMed: ", "]"), ("PubMed PMID: ", "."), ("PMID: ", ""), ("[PMID: ", "]"))
_PMID_SHARE, _LEAST, _MOST = 0.15, 1_000_000, 38_000_000


def _spoil(rng: random.Random, pieces: Pieces) -> Pieces:
    known = any(piece.label is Label.PMID for piece in pieces)
    if rng.random() < _PMID_SHARE and not known:
        before, after = rng.choice(_WITH_PMID)
        number = Piece(str(rng.randint(_LEAST, _MOST)), Label.PMID)
        return append(pieces, (Piece(before), number, Piece(after)))
    return append(pieces, (Piece(rng.choice(_NOTES)),))


NOISE = Noise(
    name="services",
    chance=0.07,
    spoil=_spoil,
)
