"""Make what a template prints agree with the work: "Ed." and "Eds.", "p." and "pp.", no authors."""

from __future__ import annotations

import re

from wellsourced.refparse.segments import Label
from wellsourced.training.pieces import Piece, Pieces
from wellsourced.training.templates import mend

# "eds" behind one editor, "ed." behind several
_PLURALS = {
    "eds": "ed", "Eds": "Ed", "editors": "editor", "Editors": "Editor", "orgs": "org",
    "Orgs": "Org", "éds": "éd", "Éds": "Éd", "coords": "coord", "Coords": "Coord",
    "edits": "edit", "dirs": "dir", "Dirs": "Dir", "editores": "editor",
}  # fmt: skip
_SINGULARS = {one: many for many, one in _PLURALS.items() if many != "editores"}
# , editors. · (Eds.)
_ROLE = re.compile(r"(?P<lead>[\s,(\[]{1,3})(?P<role>[^\W\d_]+)")
# pp. 12 · págs. 12 · pages 12
_PAGES = re.compile(r"\b(?P<one>[Pp])p(?=\.? ?\Z)|\b(?P<word>[Pp][aá]ge?|[Pp]ágina)s(?=\.? \Z)")


def make_agree(pieces: Pieces, editors: int) -> Pieces:
    """Return *pieces* with words for one where there is one editor, or one page."""
    found = list(pieces)
    words = _PLURALS if editors == 1 else _SINGULARS
    for at, piece in enumerate(found):
        if piece.label is None and at and found[at - 1].label is Label.EDITORS:
            match = _ROLE.match(piece.text)
            if match and match["role"] in words:
                rest = piece.text[match.end() :]
                found[at] = Piece(f"{match['lead']}{words[match['role']]}{rest}")
        elif piece.label is Label.PAGE and at and _is_one(piece.text):
            before = found[at - 1]
            if before.label is None:
                found[at - 1] = Piece(_PAGES.sub(_singular, before.text))
    return tuple(found)


def _is_one(page: str) -> bool:
    return not any(sign in page for sign in "-–—,;")


def _singular(match: re.Match[str]) -> str:
    return str(match["one"] or match["word"])


def put_title_first(pieces: Pieces) -> Pieces:
    """Return *pieces* with the title before the year that they begin with."""
    at = 1 if pieces and pieces[0].text == "(" else 0
    labels = [piece.label for piece in pieces[at : at + 3]]
    if labels != [Label.ISSUED, None, Label.TITLE]:
        return pieces
    year, between, title = pieces[at : at + 3]
    if between.text.strip(" .,:;)"):  # a quotation mark belongs to the title
        return pieces
    rest = pieces[at + 3 :]
    point = "" if title.text[-1:] in "?!." else "."
    lead, close = (" (", between.text.rstrip()) if at else (f"{point} ", "")
    if at and rest and rest[0].label is None and rest[0].text[:1] in {".", ","}:
        rest = (Piece(rest[0].text[1:]), *rest[1:])
    return mend((title, Piece(lead), year, Piece(close), *rest))
