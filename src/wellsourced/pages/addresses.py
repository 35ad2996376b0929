"""Where things stand: the ids of claims and references in a report, works on the web."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from wellsourced.escaping import web_address
from wellsourced.page import WebLink
from wellsourced.pages.pointing import shown_references
from wellsourced.references import Record, Reference
from wellsourced.rule import AuditedArticle
from wellsourced.text import Span

# c07: an id that can be an address as it is
_PLAIN_ID = re.compile(r"\Ac\d{1,9}\Z", re.ASCII)
# PMC1234567
_PMCID = re.compile(r"\APMC\d{1,10}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Addresses:
    """The ids of one article: its own, those of its claims and of its references.

    `level` is that of the headings of the article's sections.
    `shelf` are the references that the report shows, `by_key` the first of each key and
    `references` their ids by place in the list and key; `starts` the offsets of the claims
    with their indexes, in text order.
    """

    article: str
    level: int
    claims: tuple[str, ...]
    shelf: tuple[Reference, ...]
    by_key: Mapping[str, Reference]
    references: Mapping[tuple[int, str], str]
    starts: tuple[tuple[int, int, int], ...]

    def of_reference(self, reference: Reference | None) -> str:
        """Return the address of *reference* as a link inside the report, or empty."""
        if reference is None:
            return ""
        found = self.references.get((reference.index, reference.key))
        return f"#{found or self.references[0, reference.key]}"

    def claim_at(self, span: Span) -> int:
        """Return the index of the claim in which *span* begins, or -1."""
        at = bisect_right(self.starts, (span.start, len(self.claims), 0)) - 1
        if at < 0:
            return -1
        _, claim, end = self.starts[at]
        return claim if span.start < end else -1


def find_addresses(article: AuditedArticle, number: int = 0) -> Addresses:
    """Give ids to an article's claims and references.

    *number* is the article's place among several, from 1, or 0 where it is alone: its
    claims then have the ids that they have in the ledger (`c07`).
    """
    prefix = f"a{number}-" if number else ""
    claims: dict[str, None] = {}
    for place, claim in enumerate(article.claims, 1):
        usable = _PLAIN_ID.match(claim.id) and f"{prefix}{claim.id}" not in claims
        claims[f"{prefix}{claim.id}" if usable else f"{prefix}claim-{place}"] = None
    shelf = shown_references(article)
    references: dict[tuple[int, str], str] = {}
    for place, reference in enumerate(shelf, 1):
        anchor = f"{prefix}ref-{reference.index or f'x{place}'}"
        references.setdefault((0, reference.key), anchor)
        references[reference.index, reference.key] = anchor
    starts = sorted((c.span.start, index, c.span.end) for index, c in enumerate(article.claims))
    return Addresses(
        article=f"{prefix}article",
        level=3 if number else 2,
        claims=tuple(claims),
        shelf=shelf,
        by_key={reference.key: reference for reference in reversed(shelf)},
        references=references,
        starts=tuple(starts),
    )


def web_links(record: Record) -> tuple[WebLink, ...]:
    """Return where *record* can be read on the web, by its identifiers and its address.

    An address that only wraps the DOI is left out; one that is no web address stays text in
    the reference and never becomes a link.
    """
    links = []
    if record.doi:
        links.append(WebLink(f"doi:{record.doi}", web_address(f"https://doi.org/{record.doi}")))
    if record.pmid.isascii() and record.pmid.isdigit():
        href = f"https://pubmed.ncbi.nlm.nih.gov/{record.pmid}/"
        links.append(WebLink(f"PubMed {record.pmid}", href))
    if _PMCID.match(record.pmcid):
        href = f"https://www.ncbi.nlm.nih.gov/pmc/articles/{record.pmcid}/"
        links.append(WebLink(record.pmcid, href))
    address = web_address(record.url)
    if address and not (record.doi and record.doi.lower() in record.url.lower()):
        links.append(WebLink(record.url, address))
    return tuple(link for link in links if link.href)
