"""Identifiers of works: found in prose, checked, brought into one form; never repaired.

DOI (ISO 26324), PMID, PMCID, arXiv, ISBN (ISO 2108), ISSN (ISO 3297), trials' NCT numbers and
web addresses. What looks like one and is none is found too, with its problem in words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

from wellsourced.check_digits import ISBN_LENGTHS, digits_of, is_isbn, is_issn
from wellsourced.screening import lower_alike
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


# 10.1000/182
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}/[^\s\"“”]{1,300}", re.IGNORECASE)
# https://doi.org/10.1000/182 · doi: 10.1000/182 · DOI 10.1000/182 · doi: doi:10.1000/182
_DOI_WRAPPER = re.compile(
    r"(?:\bdoi\s?[:=.]?\s{0,2}){0,2}(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)?\Z",
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
_DOI_GLUED = re.compile(r"[.,;]?(?:PMC?ID|PubMed|https?:|\[).*", re.IGNORECASE)
# https://example.org/a_(b) · www.example.org
_URL = re.compile(
    r"(?:https?://|ftp://|\bwww\.)[^\s<>\"“”«»]{2,1000}"
    r"|(?<![\w@./:-])(?:[\w-]{1,40}\.){1,4}(?:com|org|gov|edu|net|int|info|eu|[a-z]{2})/[^\s<>\"“”]{1,500}",
    re.IGNORECASE,
)
# in lower case, what every address holds: its beginning, or the end of its host
_URL_SIGN = re.compile(
    r"(?:https?://|ftp://|www\.|\.(?:com|org|gov|edu|net|int|info|eu|[a-z]{2})/)"
)
# what is glued behind an address: https://example.org/a.(accessed
_URL_GLUED = re.compile(r"[.,;)]\(.*")
# PMID: 123 · PubMed PMID:123 · PubMed: 123 · pmid:pmid:123
_PMID = re.compile(r"\b(?:PubMed\s*)?(?:PMID[:\s]{0,3}){1,2}(?P<value>\d{1,9})\b", re.IGNORECASE)
_PMID_FORM = re.compile(r"[1-9]\d{0,7}\Z")
# PubMed: 123456 · pubmed.ncbi.nlm.nih.gov/123456
_PMID_ADDRESS = re.compile(
    r"\bPubMed\s?(?:ID)?:\s?(?P<value>\d{4,9})\b|\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?P<path>\d{1,9})\b",
    re.IGNORECASE,
)
# PMC1692449 · PMCID: PMC1692449 · PubMed Central PMCID: PMC1692449
_PMCID = re.compile(
    r"\b(?:PubMed\s?Central\s?)?(?:PMCID[:\s]{0,3})?(?P<value>PMC\s?\d{4,9})\b", re.IGNORECASE
)
# arXiv:1312.4999v2 · arXiv:hep-th/0011089 · arxiv.org/abs/1312.4999
_ARXIV = re.compile(
    r"""\barxiv(?:\.org/(?:abs|pdf)/|\s?(?:preprint\s)?(?:arxiv)?[:\s]\s?)
        (?P<value>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,10}(?:\.[a-z]{2})?/\d{7}(?:v\d{1,2})?)""",
    re.IGNORECASE | re.VERBOSE,
)
# ISBN 0-486-67260-3 · ISBN-13: 978-3-16-148410-0
_ISBN = re.compile(
    r"\bISBN(?:-?1[03])?[:\s]{0,3}(?P<value>[\dX][\dX\-–‐ ]{8,18}[\dX])(?!\w)", re.IGNORECASE
)
# ISSN 1476-4687
_ISSN = re.compile(
    r"\be?-?ISSN[:\s]{0,3}(?P<value>\d{4}\s?[-–‐]?\s?\d{3}[\dX])(?!\w)", re.IGNORECASE
)
# NCT00000102
_NCT = re.compile(r"\bNCT\s?(?P<value>\d{8})\b", re.IGNORECASE)
_TRAILING = ".,;:'’”\"*…"
_BRACKETS = {")": "(", "]": "[", "}": "{", ">": "<"}


def normalise_doi(text: str) -> str:
    """Return the DOI in *text* without its wrapper, or empty where there is none.

    Percent signs are decoded and what sentences add behind is taken off; the case is kept
    (compare with `doi_key`).

    >>> normalise_doi("https://doi.org/10.1000/%28ABC%291.")
    '10.1000/(ABC)1'
    """
    match = _DOI.search(unquote(text) if "%" in text else text)
    return _trim_doi(match.group()) if match else ""


def is_doi(text: str) -> bool:
    """Say whether *text* is a DOI and nothing else: `10.`, a registrant, `/`, a suffix."""
    match = _DOI.fullmatch(text)
    return match is not None and _trim_doi(text) == text


def doi_key(doi: str) -> str:
    """Return *doi* as it is compared: DOIs differ in no more than case."""
    return normalise_doi(doi).lower()


def _trim_doi(doi: str) -> str:
    doi = _trim(_DOI_GLUED.sub("", doi))
    doi = _DOI_TAIL.sub("", _DOI_QUERY.sub("", doi))
    return _trim(doi)


def _trim(text: str) -> str:
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


# the reading of a reference and the rules ask the same of it
@lru_cache(maxsize=4096)
def find_identifiers(text: str) -> tuple[Identifier, ...]:
    """Return the identifiers of *text* in order.

    The address of a DOI (`https://doi.org/…`) is that DOI; a publisher's address that holds
    a DOI, a PMID or a PMCID is found as both.
    """
    lower = text.lower()
    dois = list(_find_dois(text)) if "10." in lower else []
    if "doi" in lower:
        dois.extend(_outside(_find_broken_dois(text), dois))
        dois.sort(key=_place)
    found = list(dois)
    if "/" in lower or "www." in lower:
        found.extend(
            url
            for url in _find_urls(text)
            if not normalise_doi(url.value) or "doi.org/" not in url.value
        )
    for hint, find in _FINDERS:
        if hint in lower:
            found.extend(find(text))
    return tuple(sorted(found, key=_place))


def find_urls(text: str) -> tuple[Identifier, ...]:
    """Return the web addresses of *text*, without the punctuation of the sentence."""
    return tuple(_find_urls(text))


def _place(identifier: Identifier) -> Span:
    return identifier.span


def _outside(some: Iterator[Identifier], others: list[Identifier]) -> Iterator[Identifier]:
    """Yield those of *some* that share no character with *others*, which are in order."""
    spans = [other.span for other in others]
    for one in some:
        at = bisect_left(spans, one.span)
        if not any(span.overlaps(one.span) for span in spans[max(0, at - 1) : at + 1]):
            yield one


def _find_urls(text: str) -> Iterator[Identifier]:
    for match in _match_urls(text):
        value = _trim(_URL_GLUED.sub("", match.group()))
        yield Identifier(Scheme.URL, value, Span(match.start(), match.start() + len(value)))


def _match_urls(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_URL` finds, looked for from the words in which the first sign of one stands."""
    lowered = lower_alike(text)
    at = 0
    while sign := _URL_SIGN.search(lowered, at):
        start = sign.start()
        word = 1 + max(text.rfind(" ", at, start), text.rfind("\n", at, start))
        match = _URL.search(text, max(at, word))
        if match is None:
            return
        yield match
        at = match.end()


def _find_dois(text: str) -> Iterator[Identifier]:
    before = 0
    for match in _DOI.finditer(text):
        at = match.start()
        wrapper = _DOI_WRAPPER.search(text, max(before, at - _LONGEST_WRAPPER), at)
        before = match.end()
        printed = _trim(_DOI_GLUED.sub("", match.group()))
        value = normalise_doi(printed)
        if value and not (at and text[at - 1].isalnum()):
            start = wrapper.start() if wrapper else at
            yield Identifier(Scheme.DOI, value, Span(start, at + len(printed)))


def _find_broken_dois(text: str) -> Iterator[Identifier]:
    for match in _DOI_BROKEN.finditer(text):
        value = _trim(match["value"])
        if any(letter.isdigit() for letter in value) and not is_doi(normalise_doi(value)):
            span = Span(match.start(), match.start("value") + len(value))
            yield Identifier(Scheme.DOI, value, span, "it lacks the form 10.1234/suffix")


def _finder(
    scheme: Scheme, pattern: re.Pattern[str], problem: Callable[[str], str]
) -> Callable[[str], Iterator[Identifier]]:
    def find(text: str) -> Iterator[Identifier]:
        for match in pattern.finditer(text):
            value = next(group for group in match.groups() if group)
            span = Span(*match.span())
            yield Identifier(scheme, _in_form(scheme, value), span, problem(value))

    return find


def _in_form(scheme: Scheme, value: str) -> str:
    """Write *value* as its registry does: `PMC1692449`, `0378-5955`, an ISBN as printed."""
    if scheme is Scheme.PMCID:
        return "PMC" + digits_of(value)
    if scheme is Scheme.ISSN:
        digits = digits_of(value)
        return f"{digits[:4]}-{digits[4:]}"
    return f"NCT{value}" if scheme is Scheme.NCT else value.strip()


def _no_problem(_value: str) -> str:
    return ""


def _problem_of_isbn(value: str) -> str:
    if is_isbn(value):
        return ""
    digits = len(digits_of(value))
    if digits not in ISBN_LENGTHS:
        return f"an ISBN has 10 or 13 digits, this has {digits}"
    return "its check digit is wrong"


def _problem_of_issn(value: str) -> str:
    return "" if is_issn(value) else "its check digit is wrong"


def _problem_of_pmid(value: str) -> str:
    return "a PMID has 1 to 8 digits and no leading zero" if not _PMID_FORM.match(value) else ""


_FINDERS = (
    ("pm", _finder(Scheme.PMID, _PMID, _problem_of_pmid)),
    ("pubmed", _finder(Scheme.PMID, _PMID_ADDRESS, _problem_of_pmid)),
    ("pmc", _finder(Scheme.PMCID, _PMCID, _no_problem)),
    ("arxiv", _finder(Scheme.ARXIV, _ARXIV, _no_problem)),
    ("isbn", _finder(Scheme.ISBN, _ISBN, _problem_of_isbn)),
    ("issn", _finder(Scheme.ISSN, _ISSN, _problem_of_issn)),
    ("nct", _finder(Scheme.NCT, _NCT, _no_problem)),
)
