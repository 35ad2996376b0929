"""Identifiers of works: found in prose, checked, brought into one form; never repaired.

DOI (ISO 26324), PMID, PMCID, arXiv, ISBN (ISO 2108), ISSN (ISO 3297), trials' NCT numbers and
web addresses. What looks like one and is none is found too, with its problem in words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from wellsourced.identifiers.dois import (
    doi_key,
    find_broken_dois,
    find_dois,
    is_doi,
    normalise_doi,
)
from wellsourced.identifiers.registries import find_numbers
from wellsourced.identifiers.shape import Identifier, Scheme
from wellsourced.identifiers.urls import find_urls, iterate_urls
from wellsourced.text import Span

__all__ = [
    "Identifier",
    "Scheme",
    "doi_key",
    "find_identifiers",
    "find_urls",
    "is_doi",
    "normalise_doi",
]


# the reading of a reference and the rules ask the same of it
@lru_cache(maxsize=4096)
def find_identifiers(text: str) -> tuple[Identifier, ...]:
    """Return the identifiers of *text* in order.

    The address of a DOI (`https://doi.org/…`) is that DOI; a publisher's address that holds
    a DOI, a PMID or a PMCID is found as both.
    """
    lower = text.lower()
    dois = list(find_dois(text)) if "10." in lower else []
    if "doi" in lower:
        dois.extend(_outside(find_broken_dois(text), dois))
        dois.sort(key=_place)
    numbers = list(find_numbers(text, lower))
    found = [*dois, *numbers]
    if "/" in lower or "www." in lower:
        spans = {one.span for one in numbers}  # math.GT/0309136 is no address in Guatemala
        found.extend(
            url
            for url in iterate_urls(text)
            if url.span not in spans
            and (not normalise_doi(url.value) or "doi.org/" not in url.value)
        )
    return tuple(sorted(found, key=_place))


def _place(identifier: Identifier) -> Span:
    return identifier.span


def _outside(some: Iterator[Identifier], others: list[Identifier]) -> Iterator[Identifier]:
    """Yield those of *some* that share no character with *others*, which are in order."""
    spans = [other.span for other in others]
    for one in some:
        at = bisect_left(spans, one.span)
        if not any(span.overlaps(one.span) for span in spans[max(0, at - 1) : at + 1]):
            yield one
