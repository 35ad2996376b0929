"""Join everything that is known of an article, and run the rules that are handed over."""

from __future__ import annotations

from wellsourced import claims as claim_finding
from wellsourced import furniture, linking, markers, reflist, refparse, scope
from wellsourced.articles import Article, Claim
from wellsourced.ledger import Decisions, Ledger
from wellsourced.links import Status, Support
from wellsourced.references import Library
from wellsourced.rule import AuditedArticle


def join_article(article: Article, library: Library, ledger: Ledger) -> AuditedArticle:
    """Return *article* with its references, citations and claims joined."""
    listing = reflist.find_list(article)
    article = furniture.assign_roles(article, listing)
    references = refparse.read_list(listing)
    listed = markers.describe_list(article, references, library)
    found = markers.find_markers(article, listed)
    citations = linking.link(found, references, library, listed)
    claims = claim_finding.find_claims(article, found)
    supports = scope.find_supports(article, claims, citations)
    statuses = tell_statuses(claims, supports)
    return AuditedArticle(
        article, listing, references, citations, claims, supports, statuses, library, Decisions()
    )


def tell_statuses(
    claims: tuple[Claim, ...], supports: tuple[Support, ...]
) -> tuple[Status, ...]:
    """Return where each claim stands, by its supports alone (CONTRACTS, section 2)."""
    pointed = {support.claim for support in supports}
    sourced = {support.claim for support in supports if support.reference is not None}
    return tuple(
        Status.SOURCED
        if index in sourced
        else Status.UNDEFINED
        if index in pointed
        else Status.UNSOURCED
        if claim.needs_source
        else Status.EXEMPT
        for index, claim in enumerate(claims)
    )
