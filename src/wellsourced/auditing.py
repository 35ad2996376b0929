"""Join everything that is known of an article, and run the rules that are handed over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import wellsourced
from wellsourced import claims as claim_finding
from wellsourced import furniture, linking, markers, reflist, refparse, scope
from wellsourced.adopting import adopt_keys, keep_cited_keys, make_keys
from wellsourced.articles import Article, BlockKind
from wellsourced.config import Config
from wellsourced.findings import Finding, Severity, Unread
from wellsourced.hearing import Heard, Ruling, hear_article, hear_libraries, place_of
from wellsourced.key_patterns import DEFAULT_PATTERN
from wellsourced.ledger import Ledger, anchor_claims, apply_ledger, assign_ids
from wellsourced.links import Citation, tell_statuses
from wellsourced.matching import MatchIndex
from wellsourced.references import Library, Reference
from wellsourced.rule import Audit, AuditedArticle, Beyond, Rule, Summary, summarise
from wellsourced.waivers import PlacedWaiver


def join_article(
    article: Article,
    library: Library,
    ledger: Ledger,
    index: MatchIndex | None = None,
    pattern: str = DEFAULT_PATTERN,
) -> AuditedArticle:
    """Return *article* with its references, citations and claims joined.

    *index* is of the library; it is made here where none is handed over. *pattern* is what
    the keys of the article's own list are made of.
    """
    listing = reflist.find_list(article)
    article = furniture.assign_roles(article, listing)
    references = refparse.read_list(listing, dict(article.records))
    if pattern != DEFAULT_PATTERN:
        references = make_keys(references, pattern)
    references = keep_cited_keys(references, article)
    if library.references:
        index = index or MatchIndex.of(library.references)
        references = adopt_keys(references, library, index, pattern)
    citations = _link(article, references, library)
    references = references or _cited(citations)
    claims = claim_finding.find_claims(article, tuple(one.marker for one in citations))
    decisions = anchor_claims(ledger, article, claims)
    claims = assign_ids(claims, decisions)
    cited = scope.find_supports(article, claims, citations)
    works = {**library.by_key(), **{reference.key: reference for reference in references}}
    supports = apply_ledger(cited, decisions, works)
    statuses = tell_statuses(claims, supports)
    return AuditedArticle(
        article, listing, references, citations, claims, supports, statuses, library, decisions
    )


def _link(
    article: Article, references: tuple[Reference, ...], library: Library
) -> tuple[Citation, ...]:
    """Return the citations of *article*; what was described to find them is let go of here."""
    listed = markers.describe_list(article, references, library)
    found = markers.find_markers(article, listed)
    notes = frozenset(
        index for index, block in enumerate(article.blocks) if block.kind is BlockKind.FOOTNOTE
    )
    return linking.link(found, references, library, listed, notes)


def _cited(citations: Sequence[Citation]) -> tuple[Reference, ...]:
    """Return the references of an article without a list of its own: those it cites, in order."""
    cited = {
        link.reference.key: link.reference
        for citation in citations
        for link in citation.links
        if link.reference is not None
    }
    return tuple(cited.values())


def audit(  # noqa: PLR0913, PLR0917 – the seven are what an audit is made of, each handed over by name
    articles: Sequence[AuditedArticle],
    libraries: Sequence[Library],
    rules: Sequence[Rule],
    config: Config,
    as_of: date,
    unread: Sequence[Unread] = (),
    beyond: Beyond | None = None,
) -> Audit:
    """Return what *rules*, as *config* selects them, find in *articles* and *libraries*.

    Findings stand in the order of path and place. Raises `BadConfiguration` for a setting
    that names no rule.
    """
    ruling = Ruling.of(rules, config, as_of, beyond)
    heard = [hear_article(article, ruling) for article in articles]
    allowed = frozenset(waiver for one in heard for waiver in one.allowed)
    said = (*(one.findings for one in heard), hear_libraries(libraries, allowed, ruling))
    whole = tuple(one.article for one in heard)
    return compose(whole, libraries, said, ruling, unread)


def audit_alone(heard: Heard, ruling: Ruling) -> Audit:
    """Return the audit of one article, with nothing of any other nor of its libraries."""
    return compose((heard.article,), (), (heard.findings,), ruling)


def audit_rest(
    libraries: Sequence[Library],
    allowed: frozenset[PlacedWaiver],
    ruling: Ruling,
    unread: Sequence[Unread],
    summary: Summary,
) -> Audit:
    """Return what is left of an audit whose articles were heard one by one.

    *allowed* are the waivers of the settings that were of use to them, *summary* their counts.
    """
    said = hear_libraries(libraries, allowed, ruling)
    return replace(compose((), libraries, (said,), ruling, unread), summary=summary)


def compose(
    articles: tuple[AuditedArticle, ...],
    libraries: Sequence[Library],
    said: Iterable[Sequence[Finding]],
    ruling: Ruling,
    unread: Sequence[Unread] = (),
) -> Audit:
    """Return the audit of what was *said* of *articles* and *libraries*, each in its order."""
    findings = sorted((finding for found in said for finding in found), key=place_of)
    return Audit(
        wellsourced.__version__,
        ruling.as_of,
        articles,
        tuple(finding for finding in findings if not finding.waived),
        tuple(finding for finding in findings if finding.waived),
        tuple(unread),
        summarise(articles, len(unread)),
        *ruling.beyond.say_checks(ruling.chosen, ruling.as_of),
        ruling.chosen,
        tuple(libraries),
        options={one.name: told.options for one, told in ruling.settings if told.options},
        publication=ruling.config.publication,
        left_out=tuple(rule for rule in ruling.rules if rule not in ruling.chosen),
        lacking=tuple(
            rule for rule in ruling.chosen if rule.needs and not ruling.beyond.has(rule.needs)
        ),
    )


def fails(audited: Audit, fail_on: str, fail_under: float) -> bool:
    """Say whether an audit has findings as grave as *fail_on*, or covers too little.

    *fail_on* is a severity or `never`; *fail_under* is the percentage of the claims that
    need a source which must have one.
    """
    return falls_short(
        (finding.severity for finding in audited.findings), audited.summary, fail_on, fail_under
    )


def falls_short(found: Iterable[str], summary: Summary, fail_on: str, fail_under: float) -> bool:
    """Say the same of an audit by the severities of what was *found*, and its counts."""
    ranks = {severity.value: severity.rank for severity in Severity}
    worst = ranks.get(fail_on, -1)
    if any(ranks[severity] <= worst for severity in found):
        return True
    return 100 * summary.sourced < fail_under * summary.needs_source
