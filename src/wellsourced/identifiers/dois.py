"""DOIs (ISO 26324): found, brought into one form, and what is none said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from wellsourced.identifiers.shape import Identifier, Scheme, trim
from wellsourced.text import Span

# 10.1000/182
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}/[^\s\"“”]{1,300}", re.IGNORECASE)
# 10.1000%2F182
_DOI_PRINTED = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:/|%2F)[^\s\"“”]{1,300}", re.IGNORECASE)
# signs that printers put for the hyphen
_HYPHENS = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
# https://doi.org/10.1000/182 · doi: 10.1000/182 · DOI 10.1000/182 · doi: doi:10.1000/182
_DOI_WRAPPER = re.compile(
    r"(?:(?<![^\W\d_])doi\s?[:=.]?\s{0,2}){0,2}(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)?\Z",
    re.IGNORECASE,
)
_LONGEST_WRAPPER = 34  # characters
# doi: 10. 1093/jb/mvg083 · doi.org/10.10M/S09
_DOI_BROKEN = re.compile(
    r"""(?:\bdoi\s?[:=]\s{0,2}(?:https?://)?(?:(?:dx\.)?doi\.org/)?|\bdoi\.org/(?=10\b))
        (?P<value>10\s?\.[^\s/]{0,12}\s?[^\s/]{0,12}\s?/?\s?[^\s"“”]{0,200}|[^\s"“”]{4,200})""",
    re.IGNORECASE | re.VERBOSE,
)
# what publishers' addresses add behind a DOI
_DOI_TAIL = re.compile(
    r"(?:/(?:full(?:text)?|abstract|e?pdf|meta|summary|html)|\.pdf)\Z", re.IGNORECASE
)
_DOI_QUERY = re.compile(r"[?#].*")
# what is glued behind a DOI: 10.1000/182.PMID:1234 · 10.1000/182;https://
_DOI_GLUED = re.compile(
    r"(?:[.,;]?(?:PMC?ID|PubMed|https?:|\[|\|)|[.,;](?:accessed|retrieved|available|acesso|epub|url|doi)\b).*",
    re.IGNORECASE,
)


def normalise_doi(text: str) -> str:
    """Return the DOI in *text* without its wrapper, or empty where there is none.

    Percent signs are decoded and what sentences add behind is taken off; the case is kept
    (compare with `doi_key`).

    >>> normalise_doi("https://doi.org/10.1000/%28ABC%291.")
    '10.1000/(ABC)1'
    """
    match = _DOI.search(unquote(text) if "%" in text else text)
    if match is None:
        return ""
    doi = match.group()
    return _trim_doi(doi if doi.isascii() else doi.translate(_HYPHENS))


def is_doi(text: str) -> bool:
    """Say whether *text* is a DOI and nothing else: `10.`, a registrant, `/`, a suffix."""
    match = _DOI.fullmatch(text)
    return match is not None and _trim_doi(text) == text


def doi_key(doi: str) -> str:
    """Return *doi* as it is compared: DOIs differ in no more than case."""
    return normalise_doi(doi).lower()


def _trim_doi(doi: str) -> str:
    doi = trim(_DOI_GLUED.sub("", doi))
    doi = _DOI_TAIL.sub("", _DOI_QUERY.sub("", doi))
    return trim(doi)


def find_dois(text: str) -> Iterator[Identifier]:
    """Yield the DOIs of *text*, each with its wrapper."""
    before = 0
    for match in _DOI_PRINTED.finditer(text):
        at = match.start()
        wrapper = _DOI_WRAPPER.search(text, max(before, at - _LONGEST_WRAPPER), at)
        before = match.end()
        printed = trim(_DOI_GLUED.sub("", match.group()))
        value = normalise_doi(printed)
        start = wrapper.start() if wrapper else at
        if value and (start < at or not (at and text[at - 1].isalnum())):
            yield Identifier(Scheme.DOI, value, Span(start, at + len(printed)))


def find_broken_dois(text: str) -> Iterator[Identifier]:
    """Yield what is announced as a DOI and has not the form of one."""
    for match in _DOI_BROKEN.finditer(text):
        value = trim(match["value"])
        if any(letter.isdigit() for letter in value) and not is_doi(normalise_doi(value)):
            span = Span(match.start(), match.start("value") + len(value))
            yield Identifier(Scheme.DOI, value, span, "it lacks the form 10.1234/suffix")
