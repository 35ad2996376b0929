"""Numbers of registries: PMID, PMCID, arXiv, ISBN (ISO 2108), ISSN (ISO 3297), NCT."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from wellsourced.check_digits import ISBN_LENGTHS, digits_of, is_isbn, is_issn
from wellsourced.identifiers.shape import Identifier, Scheme
from wellsourced.screening import has_any
from wellsourced.text import Span

# PMID: 123 · PubMed PMID:123 · PubMed: 123 · pmid:pmid:123
_PMID = re.compile(
    r"\b(?:PubMed\s*)?(?:PMID[:\s]{0,3}){1,2}(?P<value>\d{1,9})(?!\d)", re.IGNORECASE
)
_PMID_FORM = re.compile(r"[1-9]\d{0,7}\Z")
# PubMed: 123456 · pubmed.ncbi.nlm.nih.gov/123456
_PMID_ADDRESS = re.compile(
    r"\bPubMed\s?(?:ID)?:\s?(?P<value>\d{4,9})\b|\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?P<path>\d{1,9})\b",
    re.IGNORECASE,
)
# PMC1234567 · PMCID: PMC1234567 · PubMed Central PMCID: PMC1234567
_PMCID = re.compile(
    r"(?<![^\W\d_])(?:PubMed\s?Central\s?)?(?:(?:PMCID[:\s]{0,3})?(?P<value>PMC\s?\d{4,9})"
    r"|PMCID[:\s]{1,3}(?P<number>\d{5,8}))(?!\w)",
    re.IGNORECASE,
)
# europepmc.org/article/MED/123456
_EUROPE = re.compile(
    r"\beuropepmc\.org/(?:article|abstract)/med/(?P<value>\d{1,9})\b", re.IGNORECASE
)
# arXiv:1312.4999v2 · arXiv:hep-th/0102003 · arxiv.org/abs/1312.4999 · arxiv:cs.LG/1312.4999
_ARXIV = re.compile(
    r"""\b(?:arxiv(?:\.org/(?:abs|pdf)/|\s?(?:e-)?(?:preprints?,?\s)?(?:arxiv)?[:;,\s]\s?)|10\.48550/arxiv\.)
        (?:abs/|[a-z-]{2,8}\.[a-z]{2}/(?=\d{4}\.))?
        (?P<value>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,10}(?:\.[a-z]{2})?/\d{7}(?:v\d{1,2})?)""",
    re.IGNORECASE | re.VERBOSE,
)
# CoRR abs/1312.4999
_CORR = re.compile(r"\bCoRR[,\s]{1,2}abs/(?P<value>\d{4}\.\d{4,5}(?:v\d{1,2})?)", re.IGNORECASE)
# hep-th/9901001 · math.GT/0309136, known without a name before them
_ARXIV_OLD = re.compile(
    r"""(?<![\w/:.])(?P<value>(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph
        |math\.[A-Z]{2}|q-bio(?:\.[A-Z]{2})?)/\d{7}(?:v\d{1,2})?)\b""",
    re.VERBOSE,
)
# ISBN 0-306-40615-2 · ISBN-13: 978-3-16-148410-0 · ISBN (13) 978 3 16 148410 0
_ISBN = re.compile(
    r"\bISBNs?(?:[-\s]?\(?1[03]\)?(?![\d-]))?[:\s]{0,3}"
    r"(?P<value>[\dX][\dX\-–‐‑ ]{8,18}[\dX])(?!\w)",
    re.IGNORECASE,
)
# 978-3-16-148410-0, known by its form and check digit
_ISBN_BARE = re.compile(r"(?<![\w.-])(?P<value>97[89](?:[-–‐‑]\d{1,7}){3}[-–‐‑]\d)(?![\w-])")
# ISSN 1476-4687
_ISSN = re.compile(
    r"\be?-?ISSN[:\s]{0,3}(?P<value>\d{4}\s?[-–‐]?\s?\d{3}[\dX])(?!\w)", re.IGNORECASE
)
# NCT00000102
_NCT = re.compile(r"\bNCT\s?(?P<value>\d{8})\b", re.IGNORECASE)
_NAME_REACH = 12


def _finder(
    scheme: Scheme, pattern: re.Pattern[str], problem: Callable[[str], str]
) -> Callable[[str], Iterator[Identifier]]:
    def find(text: str) -> Iterator[Identifier]:
        for match in pattern.finditer(text):
            value = next(group for group in match.groups() if group)
            span = Span(*match.span())
            yield Identifier(scheme, _in_form(scheme, value), span, problem(value))

    return find


def _find_old_arxiv(text: str) -> Iterator[Identifier]:
    """Yield the old numbers of arXiv before which its name does not stand."""
    for match in _ARXIV_OLD.finditer(text):
        if "arxiv" not in text[max(0, match.start() - _NAME_REACH) : match.start()].lower():
            yield Identifier(Scheme.ARXIV, match["value"], Span(*match.span()))


def _find_bare_isbns(text: str) -> Iterator[Identifier]:
    """Yield the numbers that only an ISBN can be, where no `ISBN` stands before them."""
    for match in _ISBN_BARE.finditer(text):
        named = text[max(0, match.start() - _NAME_REACH) : match.start()].upper()
        if "ISBN" not in named and is_isbn(match["value"]):
            yield Identifier(Scheme.ISBN, match["value"], Span(*match.span()))


def _in_form(scheme: Scheme, value: str) -> str:
    """Write *value* as its registry does: `PMC1234567`, `0378-5955`, an ISBN as printed."""
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


_FINDERS: tuple[tuple[tuple[str, ...], Callable[[str], Iterator[Identifier]]], ...] = (
    (("pm",), _finder(Scheme.PMID, _PMID, _problem_of_pmid)),
    (("pubmed",), _finder(Scheme.PMID, _PMID_ADDRESS, _problem_of_pmid)),
    (("europepmc",), _finder(Scheme.PMID, _EUROPE, _problem_of_pmid)),
    (("pmc",), _finder(Scheme.PMCID, _PMCID, _no_problem)),
    (("arxiv",), _finder(Scheme.ARXIV, _ARXIV, _no_problem)),
    (("corr",), _finder(Scheme.ARXIV, _CORR, _no_problem)),
    (
        ("-ph/", "hep-", "gr-qc/", "cond-mat/", "nucl-", "math.", "q-bio"),
        _find_old_arxiv,
    ),
    (("isbn",), _finder(Scheme.ISBN, _ISBN, _problem_of_isbn)),
    (("978", "979"), _find_bare_isbns),
    (("issn",), _finder(Scheme.ISSN, _ISSN, _problem_of_issn)),
    (("nct",), _finder(Scheme.NCT, _NCT, _no_problem)),
)


def find_numbers(text: str, lowered: str) -> Iterator[Identifier]:
    """Yield the numbers of registries that *text* names; *lowered* is the same in lower case."""
    for needs, find in _FINDERS:
        if has_any(lowered, needs):
            yield from find(text)
