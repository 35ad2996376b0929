"""Join everything that is known of an article, and run the rules that are handed over."""

from __future__ import annotations

from wellsourced import claims as claim_finding
from wellsourced import furniture, linking, markers, reflist, refparse, scope
from wellsourced.articles import Article
from wellsourced.ledger import Decisions, Ledger
from wellsourced.links import Status, Support
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle


def join_article(article: Article, library: Library, ledger: Ledger) -> AuditedArticle:
    """Return *article* with its references, citations and claims joined."""
    listing = reflist.find_list(article)
    article = furniture.assign_roles(article, listing)
    references = refparse.read_list(listing)
    found = markers.find_markers(article, listing, references, library)
    citations = linking.link(found, references, library)
    claims = claim_finding.find_claims(article, found)
    supports = scope.find_supports(article, claims, citations)
    statuses = tuple(
        _status(claim.needs_source, tuple(s for s in supports if s.claim == index))
        for index, claim in enumerate(claims)
    )
    return AuditedArticle(
        article, listing, references, citations, claims, supports, statuses, library, Decisions()
    )


def _status(needs_source: bool, supports: tuple[Support, ...]) -> Status:
    if any(support.reference is not None for support in supports):
        return Status.SOURCED
    if supports:
        return Status.UNDEFINED
    return Status.UNSOURCED if needs_source else Status.EXEMPT
