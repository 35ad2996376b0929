"""What an identifier is: its registry, its value, its place, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wellsourced.text import Span


class Scheme(StrEnum):
    """Which registry an identifier belongs to."""

    DOI = "doi"
    PMID = "pmid"
    PMCID = "pmcid"
    ARXIV = "arxiv"
    ISBN = "isbn"
    ISSN = "issn"
    NCT = "nct"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier with its place, its wrapper (`doi:`, `PMID`) included in `span`.

    `value` is in the registry's own form, as printed where `problem` says what is wrong.
    """

    scheme: Scheme
    value: str
    span: Span
    problem: str = ""


_TRAILING = ".,;:'’”\"*…|"
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}


def trim(text: str) -> str:
    """Take off what a sentence adds behind: points, commas, brackets that open nowhere."""
    end = len(text)
    while end:
        last = text[end - 1]
        opening = _BRACKETS.get(last)
        unbalanced = opening and text.count(last, 0, end) > text.count(opening, 0, end)
        if last not in _TRAILING and not unbalanced:
            break
        end -= 1
    return text[:end]
