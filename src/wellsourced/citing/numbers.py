"""Lists of reference numbers as citations print them: `1, 3–5`, `2a,b`, `12, p. 4`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from wellsourced.articles import Cite, Locator, Number

# for use inside a character class
DASHES = r"\-‐‑‒–—−"
# a range as wide as this is no citation of single works
WIDEST = 99
_SIGNS = frozenset({"-", ","})

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
    if not pieces or not pieces[0].isdigit() or any(piece.startswith("0") for piece in pieces):
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
    if pieces[-1] in _SIGNS or any(_clash(a, b) for a, b in pairwise(pieces)):
        return ()
    cites: list[Number] = []
    for before, piece in zip([",", *pieces], pieces, strict=False):
        if piece.isdigit():
            number = int(piece)
            first = cites[-1].number + 1 if before == "-" else number
            if not first <= number < first + WIDEST or (before == "-" and number == first - 1):
                return ()
            cites += [Number(n) for n in range(first, number + 1)]
        elif piece not in _SIGNS:
            cites[-1] = Number(cites[-1].number, piece[0])
    return tuple(map(Cite, cites))


def _clash(left: str, right: str) -> bool:
    """Say whether two pieces cannot stand side by side: two signs, or two numbers."""
    return (left in _SIGNS and right in _SIGNS) or (left.isdigit() and right.isdigit())


def numbers_of(cites: tuple[Cite, ...]) -> tuple[int, ...]:
    """Return the reference numbers of *cites*, in their order."""
    return tuple(cite.target.number for cite in cites if isinstance(cite.target, Number))
