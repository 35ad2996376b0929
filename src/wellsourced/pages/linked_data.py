"""An article as linked data: JSON-LD in the terms of schema.org, of what is known and no more.

An article is an `Article` unless the settings say otherwise. When and by whom it was reviewed
comes from its ledger, or is not said; a work is what its record says that it is.
https://schema.org/MedicalWebPage, https://schema.org/citation
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wellsourced.pages.addresses import Addresses, web_links
from wellsourced.references import Date, Name, Record, Reference
from wellsourced.rule import AuditedArticle
from wellsourced.setting_values import Publication

CONTEXT = "https://schema.org"
_ARTICLE = "Article"
# CSL's types of works in schema.org's words; any other is a creative work
_TYPES = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "review": "Review",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
_CLAIMS = 500  # that are told one by one
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

_Node = dict[str, object]


def linked_data(
    article: AuditedArticle, addresses: Addresses, publication: Publication
) -> Mapping[str, object]:
    """Return *article* with the works that it cites and the claims that rest on them.

    Of an article with very many claims only the works are told: the claims stand in the facts.
    """
    own = article.article
    works = {addresses.of_reference(one): _work(one, addresses) for one in addresses.shelf}
    used = dict.fromkeys(addresses.of_reference(one) for one in _used(article))
    claims = tuple(_claims(article, addresses, works))
    page: _Node = {
        "@context": CONTEXT,
        "@type": publication.page_type,
        "name": own.title,
        "inLanguage": own.language,
        "publisher": _organisation(publication.publisher),
        **(_reviewed(article) if publication.page_type != _ARTICLE else {}),
        "citation": [works[address] for address in used],
        "hasPart": list(claims) if len(claims) <= _CLAIMS else [],
    }
    return _told(page)


def _used(article: AuditedArticle) -> Iterator[Reference]:
    """Yield the works that the article cites, and those that a person linked to its claims."""
    for citation in article.citations:
        yield from (link.reference for link in citation.links if link.reference is not None)
    for support in article.supports:
        if support.reference is not None and support.gives_source:
            yield support.reference


def _told(node: _Node) -> _Node:
    """Return *node* without what is not known."""
    return {key: value for key, value in node.items() if value}


def _organisation(name: str) -> _Node:
    return {"@type": "Organization", "name": name} if name else {}


def _reviewed(article: AuditedArticle) -> _Node:
    """Return when and by whom the ledger says that the article was reviewed."""
    ledger = article.decisions.ledger
    day = ledger.last_reviewed if _DAY.fullmatch(ledger.last_reviewed) else ""
    people = [{"@type": "Person", "name": name} for name in ledger.reviewed_by if name.strip()]
    return {"lastReviewed": day, "reviewedBy": people}


def _work(reference: Reference, addresses: Addresses) -> _Node:
    record = reference.record
    links = [link.href for link in web_links(record)]
    node: _Node = {
        "@type": _TYPES.get(record.type, "CreativeWork"),
        "@id": links[0] if links else addresses.of_reference(reference),
        "name": record.title,
        "author": [_person(name) for name in record.authors if name.surname],
        "datePublished": _day(record.issued),
        "publisher": _organisation(record.publisher),
        "isPartOf": _container(record),
        "sameAs": links[1:],
    }
    return _told(node)


def _person(name: Name) -> _Node:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    whole = " ".join(part for part in (name.given, name.surname, name.suffix) if part)
    return {"@type": "Person", "name": whole}


def _day(issued: Date | None) -> str:
    """Return a year, a month or a day as ISO 8601 has them."""
    if issued is None or not 0 < issued.year <= 9999:  # noqa: PLR2004 - years of four digits
        return ""
    parts = [f"{issued.year:04}", *(f"{part:02}" for part in (issued.month, issued.day) if part)]
    return "-".join(parts if issued.month else parts[:1])


def _container(record: Record) -> _Node:
    if not record.container:
        return {}
    journal = record.type in {"article-journal", "article-magazine", "article-newspaper"}
    return {"@type": "Periodical" if journal else "CreativeWork", "name": record.container}


def _claims(
    article: AuditedArticle, addresses: Addresses, works: Mapping[str, _Node]
) -> Iterator[_Node]:
    """Yield each claim that has a source, with the names of its works."""
    for index, claim in enumerate(article.claims):
        rests_on = dict.fromkeys(
            addresses.of_reference(support.reference)
            for support in article.supports_of(index)
            if support.reference is not None and support.gives_source
        )
        if rests_on:
            yield {
                "@type": "Claim",
                "@id": f"#{addresses.claims[index]}",
                "text": claim.quote,
                "citation": [{"@id": works[address]["@id"]} for address in rests_on],
            }
