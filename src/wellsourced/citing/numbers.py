"""Lists of reference numbers as citations print them: `1, 3–5`, `2a,b`, `12, p. 4; 15`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from wellsourced.articles import Cite, Locator, Number

# for use inside a character class
DASHES = r"\-‐‑‒–—−"
# a range as wide as this is no citation of single works
WIDEST = 99
# what names a part of a work, as printed, and CSL's word for it
LABELS = {
    "p": "page", "pp": "page", "page": "page", "pages": "page", "s": "page", "pág": "page",
    "págs": "page", "pag": "page", "ch": "chapter", "chap": "chapter", "chapter": "chapter",
    "cap": "chapter", "kap": "chapter", "§": "section", "§§": "section", "sec": "section",
    "sect": "section", "section": "section", "fig": "figure", "figure": "figure",
    "table": "table", "tab": "table", "para": "paragraph", "vol": "volume", "bd": "volume",
    "с": "page", "стр": "page", "σ": "page", "str": "page",
}  # fmt: skip
_LABEL = "|".join(sorted(LABELS, key=len, reverse=True))
# one page, or the first and the last: "4", "e12", "iv–ix", "4.2", "33 ff."
_PART = rf"[\da-z][\w.]{{0,9}}(?:\s?[{DASHES}]\s?[\da-z][\w.]{{0,9}}|\s?(?:ff?|sqq?|et\sseq)\b\.?)?"
# ", p. 4" – " pp. 33-35, 38" – "(pp5-6)": where in the work; of "p. 4, 5" the 5 is another work
LOCATOR = re.compile(
    rf"""\s?[,:]?\s?\(?(?:
        (?P<plural>pp|págs|§§)\.?\s?(?P<values>{_PART}(?:,\s?{_PART}){{0,9}})
        | (?P<label>{_LABEL})\.?\s?(?P<value>(?=[^\W\d_]{{0,3}}\d|[ivxlc]{{1,6}}\b){_PART})
        )\)?(?![\w.]?\w)""",
    re.VERBOSE | re.IGNORECASE,
)
# "12", "2a,b", "2a–c", "–", ","
_PIECE = re.compile(
    rf"""\s*(?:
        (?P<number>[1-9]\d{{0,3}})
            (?P<letters>[a-z](?![a-z])(?:\s?[,{DASHES}]\s?[a-z](?!\w|\s\d)){{0,8}})?
        | (?P<dash>[{DASHES}]|\bto\b)
        | (?P<comma>[,;&]|\b(?:and|e|y|und|et)\b))""",
    re.VERBOSE,
)


@lru_cache(maxsize=4096)
def parse_numbers(text: str) -> tuple[Cite, ...]:
    """Return the cites of a list of numbers, ranges expanded; empty where it is none.

    >>> [cite.target.number for cite in parse_numbers("1, 3–5")]
    [1, 3, 4, 5]
    >>> [cite.locator.value for cite in parse_numbers("12, pp. 4–7; 15") if cite.locator]
    ['4–7']
    """
    cites: list[Cite] = []
    sign = ","  # what stands before the next number
    at = 0
    text = text.strip()
    while at < len(text):
        locator = LOCATOR.match(text, at) if cites and not sign else None
        piece = None if locator else _PIECE.match(text, at)
        if locator is not None:
            label, value = locator["plural"] or locator["label"], locator["values"]
            place = read_locator(label, value or locator["value"])
            cites[-1] = replace(cites[-1], locator=place)
            at = locator.end()
        elif piece is None or not _joins(piece, sign):
            return ()
        elif piece["number"]:
            more = tuple(_read_number(piece, cites[-1] if sign == "-" else None))
            if not more:
                return ()
            cites.extend(more)
            sign, at = "", piece.end()
        else:
            sign, at = "-" if piece["dash"] else ",", piece.end()
    return tuple(cites) if not sign else ()


def _joins(piece: re.Match[str], sign: str) -> bool:
    """Say whether a number follows a sign, or a sign a number."""
    return bool(piece["number"]) == bool(sign)


def _read_number(piece: re.Match[str], first: Cite | None) -> Iterator[Cite]:
    """Yield the cites of a number: one, one a letter, or those of a range that *first* begins."""
    number = int(piece["number"])
    letters = piece["letters"] or ""
    if first is None:
        if letters:
            yield from (Cite(Number(number, letter)) for letter in _read_letters(letters))
        else:
            yield Cite(Number(number))
        return
    start = first.target.number + 1 if isinstance(first.target, Number) else number + 1
    if start <= number < start + WIDEST:
        yield from (Cite(Number(one)) for one in range(start, number))
        yield Cite(Number(number, letters[:1]))


def _read_letters(letters: str) -> Iterator[str]:
    """Yield the letters of `a`, `a,b` or `a–c`."""
    before = ""
    dash = False
    for sign in letters:
        if sign.isalpha():
            yield from map(chr, range(ord(before) + 1, ord(sign)) if dash else ())
            yield sign
            before, dash = sign, False
        dash = dash or (sign in "-‐‑‒–—−" and bool(before))


def read_locator(label: str, value: str) -> Locator:
    """Return a place in a work by the label that is printed: `pp`, `ch`, `§`."""
    return Locator(LABELS[label.lower()], " ".join(value.split()))


@lru_cache(maxsize=4096)
def read_numbers(text: str) -> tuple[tuple[Cite, ...], tuple[int, ...]]:
    """Return the cites of a list of numbers, as `parse_numbers` does, and their numbers."""
    cites = parse_numbers(text)
    return cites, numbers_of(cites)


def numbers_of(cites: tuple[Cite, ...]) -> tuple[int, ...]:
    """Return the reference numbers of *cites*, in their order."""
    return tuple([cite.target.number for cite in cites if isinstance(cite.target, Number)])
