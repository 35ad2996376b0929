"""Lists of reference numbers as citations print them: `1, 3–5`, `2a,b`, `12, p. 4`."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.articles import Cite, Locator, Number

DASHES = "-‐‑‒–—−"
# a range as wide as this is no citation of single works
WIDEST = 99

# "12", "2a", "–" , "," in "1, 3–5,2a"
_PIECE = re.compile(
    rf"""\s*(?:(?P<number>\d{{1,4}})(?P<letter>[a-z]{{0,2}}(?![a-z]))
        | (?P<dash>[{DASHES}]|\bto\b) | (?P<comma>[,;&]|\band\b|\be\b|\by\b|\bund\b|\bet\b))""",
    re.VERBOSE,
)
# ", p. 4" – " pp. 33-35" – ": 196": where in the work
_LOCATOR = re.compile(
    r"""\s*[,:]?\s*(?:(?P<label>pp?|S|ch(?:ap)?|cap|§{1,2}|sec|fig|table|vol)\.?\s*)
        (?P<value>[\dA-Za-z][\w\s–-]{0,20})$""",
    re.VERBOSE,
)
_LABELS = {
    "p": "page", "pp": "page", "S": "page", "ch": "chapter", "chap": "chapter", "cap": "chapter",
    "§": "section", "§§": "section", "sec": "section", "fig": "figure", "table": "table",
    "vol": "volume",
}  # fmt: skip


def parse_numbers(text: str) -> tuple[Cite, ...]:
    """Return the cites of a list of numbers, ranges expanded; empty where it is none.

    >>> [cite.target.number for cite in parse_numbers("1, 3–5")]
    [1, 3, 4, 5]
    """
    body, locator = _split_locator(text)
    pieces = _split_pieces(body)
    if not pieces or not pieces[0].isdigit():
        return ()
    cites = _read_pieces(pieces)
    if cites and locator is not None:
        cites = (*cites[:-1], replace(cites[-1], locator=locator))
    return cites


def _split_locator(text: str) -> tuple[str, Locator | None]:
    found = _LOCATOR.search(text)
    if found is None or found.start() == 0:
        return text, None
    return text[: found.start()], Locator(_LABELS[found["label"]], found["value"].strip())


def _split_pieces(text: str) -> list[str]:
    """Return numbers, `-` and `,` in turn (`2a` as two), or nothing where other text stands."""
    pieces: list[str] = []
    at = 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None or found.end() == at:
            return pieces if not text[at:].strip() else []
        if found["number"]:
            pieces.append(found["number"])
            pieces.extend([found["letter"]] if found["letter"] else [])
        else:
            pieces.append("-" if found["dash"] else ",")
        at = found.end()
    return pieces


def _read_pieces(pieces: list[str]) -> tuple[Cite, ...]:
    cites: list[Number] = []
    ranged = False
    for before, piece in zip(["", *pieces], pieces, strict=False):
        if piece == "-":
            if not before.isdigit():
                return ()
            ranged = True
        elif piece == ",":
            if before in {",", "-", ""}:
                return ()
        elif piece.isdigit():
            if before.isdigit():
                return ()
            last = cites[-1].number if cites else 0
            if ranged and not last < int(piece) <= last + WIDEST:
                return ()
            cites += [Number(n) for n in range(last + 1 if ranged else int(piece), int(piece) + 1)]
            ranged = False
        elif cites:
            cites[-1] = Number(cites[-1].number, piece[0])
    if pieces[-1] in {"-", ","} or any(cite.number == 0 for cite in cites):
        return ()
    return tuple(map(Cite, cites))


def numbers_of(cites: tuple[Cite, ...]) -> tuple[int, ...]:
    """Return the reference numbers of *cites*, in their order."""
    return tuple(cite.target.number for cite in cites if isinstance(cite.target, Number))
