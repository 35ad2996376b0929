"""The audit as plain values, key by key as CONTRACTS, section 2, has them.

The order of the keys is part of the promise: the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from wellsourced.articles import Claim, Locator
from wellsourced.csl_json import record_to_csl
from wellsourced.escaping import flow_json, write_json
from wellsourced.findings import Finding
from wellsourced.judgements import Certainty, Design, Scheme, StudyLevel
from wellsourced.ledger import Waiver, list_judged
from wellsourced.links import Citation, Evidence, Link, Resolved, Status, Support, Verdict
from wellsourced.pages.judgements import find_design, shelve_works
from wellsourced.pages.pointing import candidates, shown_references
from wellsourced.references import Reference
from wellsourced.rule import Audit, AuditedArticle, Summary

SCHEMA = "wellsourced-audit/1"

_Works = Mapping[str, Reference]  # entries of the library by key
# what becomes of the articles, claims … one after the other: a list of them, or a flow
_Gather = Callable[[Iterable[dict[str, object]]], object]


def facts(audit: Audit) -> dict[str, object]:
    """Return all that *audit* found."""
    return _facts(audit, list)


def flow_facts(audit: Audit) -> dict[str, object]:
    """Return the same with generators for lists, so that a long one is never held whole.

    Each can be gone through once, and in the order in which they stand.
    """
    return _facts(audit, iter)


def state_article(audited: AuditedArticle) -> str:
    """Return the facts of one article as JSON, as they stand in those of an audit."""
    return "".join(flow_json(_article(audited, iter)))


def state_finding(finding: Finding) -> str:
    """Return the facts of one finding as JSON."""
    return write_json(_finding(finding), spaced=False)


def state_rest(audit: Audit) -> dict[str, object]:
    """Return the facts of *audit* that are neither articles nor findings."""
    return {
        "unread": [{"path": unread.path, "reason": unread.reason} for unread in audit.unread],
        "summary": _summary(audit.summary),
        "checked": list(audit.checked),
        "not-checked": list(audit.unchecked),
    }


def _facts(audit: Audit, gather: _Gather) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "version": audit.version,
        "as-of": audit.as_of.isoformat(),
        "articles": gather(_article(article, gather) for article in audit.articles),
        "findings": gather(_finding(finding) for finding in audit.findings),
        "waived": gather(_finding(finding) for finding in audit.waived),
        **state_rest(audit),
    }


def _article(audited: AuditedArticle, gather: _Gather) -> dict[str, object]:
    article, listing = audited.article, audited.listing
    supports = _by_claim(audited.supports, len(audited.claims))
    works = shelve_works(audited)
    facts: dict[str, object] = {
        "path": article.path,
        "format": article.format,
        "title": article.title,
        "language": article.language or None,
        "list": {"found": listing.found, "reason": listing.reason},
        "references": gather(
            _reference(reference, works) for reference in shown_references(audited)
        ),
        "citations": gather(_citation(citation) for citation in audited.citations),
        "claims": gather(
            _claim(audited, index, supports[index], works) for index in range(len(audited.claims))
        ),
    }
    return facts | ({"text": article.text} if article.binary else {})


def _by_claim(supports: Sequence[Support], claims: int) -> list[list[Support]]:
    sorted_out: list[list[Support]] = [[] for _ in range(claims)]
    for support in supports:
        sorted_out[support.claim].append(support)
    return sorted_out


def _reference(reference: Reference, works: _Works) -> dict[str, object]:
    """Return a reference; one that stands in a library has no place in the article."""
    span = reference.span if reference.index else None
    return {
        "index": reference.index or None,
        "label": reference.label or None,
        "key": reference.key,
        "start": span.start if span is not None else None,
        "end": span.end if span is not None else None,
        "raw": reference.raw,
        "record": record_to_csl(reference.record, reference.key),
        "confidence": round(reference.confidence, 3),
        "doubts": list(reference.doubts),
        "design": _design(find_design(reference, works)),
    }


def _citation(citation: Citation) -> dict[str, object]:
    marker = citation.marker
    return {
        "start": marker.span.start,
        "end": marker.span.end,
        "text": marker.text,
        "form": marker.form,
        "because": marker.because,
        "cites": [_cite(link) for link in citation.links],
    }


def _cite(link: Link) -> dict[str, object]:
    """Return a cite; one that is not resolved says why not, and what it might mean."""
    reference = link.reference
    facts: dict[str, object] = {
        "index": (reference.index or None) if reference else None,
        "key": reference.key if reference else None,
        "status": link.status,
        "locator": _locator(link.cite.locator),
    }
    if isinstance(link.resolution, Resolved):
        return facts | ({"reason": link.resolution.reason} if link.resolution.reason else {})
    keys = [found.key for found in candidates(link)]
    return facts | {"reason": link.resolution.reason, "candidates": keys}


def _locator(locator: Locator | None) -> dict[str, str] | None:
    return {"label": locator.label, "value": locator.value} if locator else None


def _claim(
    audited: AuditedArticle, index: int, supports: Sequence[Support], works: _Works
) -> dict[str, object]:
    claim, status = audited.claims[index], audited.statuses[index]
    facts: dict[str, object] = {
        **_statement(claim, status),
        "sources": [
            _source(support, support.reference, works) for support in supports if support.reference
        ],
        "unresolved": [
            {"citation": support.citation, "cite": support.link, "scope": support.scope}
            for support in supports
            if support.reference is None
        ],
        "waivers": [_waiver(waiver) for waiver in audited.waivers_of(index)],
        "drifted": index in audited.decisions.drifted,
        "evidence": [
            _judged(one, holds=index not in audited.decisions.voided)
            for one in list_judged(audited.decisions, index)
        ],
    }
    taken = [_taken_off(one) for one in audited.decisions.taken_off(index)]
    return facts | ({"taken-off": taken} if taken else {})


def _taken_off(evidence: Evidence) -> dict[str, object]:
    """Return a source whose citation a person said is not for the claim."""
    return {"key": evidence.key, "by": evidence.by or None, "on": evidence.on or None}


def _statement(claim: Claim, status: Status) -> dict[str, object]:
    return {
        "id": claim.id,
        "start": claim.span.start,
        "end": claim.span.end,
        "text": claim.text,
        "unit": claim.unit,
        "kind": claim.kind,
        "topic": claim.topic or None,
        "needs-source": claim.needs_source,
        "score": round(claim.score, 3),
        "features": list(claim.features),
        "exempt-because": claim.exempt_because or None,
        "status": status,
    }


def _source(support: Support, reference: Reference, works: _Works) -> dict[str, object]:
    evidence = support.evidence
    facts: dict[str, object] = {
        "key": reference.key,
        "index": reference.index or None,
        "scope": support.scope,
        "citation": support.citation if support.citation >= 0 else None,
        "verdict": evidence.verdict if evidence else Verdict.NOT_CHECKED,
        "reason": support.reason,
        "design": _design(find_design(reference, works, evidence)),
    }
    return facts | (_evidence(evidence) if evidence else {})


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {
        "intent": evidence.intent,
        "passage": evidence.passage or None,
        "locator": evidence.locator or None,
        "by": evidence.by or None,
        "on": evidence.on or None,
        "note": evidence.note or None,
    }


def _design(design: Design | None) -> dict[str, object] | None:
    if design is None:
        return None
    facts: dict[str, object] = {
        "value": design.value,
        "suggested": design.suggested,
        "because": design.because,
    }
    return facts | ({"written": design.written} if design.written else {})


def _judged(judged: StudyLevel | Certainty, *, holds: bool) -> dict[str, object]:
    """Return a level or a certainty; the latter says whether it holds for the claim's words."""
    who = {"by": judged.by or None, "on": judged.on or None, "note": judged.note or None}
    if isinstance(judged, StudyLevel):
        return {
            "scheme": judged.scheme,
            "source": judged.source,
            "question": judged.question or None,
            "level": judged.level,
            **who,
        }
    return {
        "scheme": Scheme.GRADE,
        "certainty": judged.level,
        "outcome": judged.outcome or None,
        "because": list(judged.because),
        "source": judged.source or None,
        "holds": holds,
        **who,
    }


def _waiver(waiver: Waiver) -> dict[str, object]:
    return {
        "rule": waiver.rule,
        "why": waiver.why,
        "by": waiver.by or None,
        "until": waiver.until or None,
    }


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.place
    facts: dict[str, object] = {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "path": finding.path,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "end-line": place.end_line if place else None,
        "end-column": place.end_column if place else None,
        "message": finding.message,
        "help": finding.help,
        "fingerprint": finding.fingerprint,
    }
    return facts | ({"waived": finding.waived} if finding.waived else {})


def _summary(summary: Summary) -> dict[str, int]:
    return {
        "articles": summary.articles,
        "unread": summary.unread,
        "claims": summary.claims,
        "needs-source": summary.needs_source,
        "sourced": summary.sourced,
        "unsourced": summary.unsourced,
        "undefined": summary.undefined,
        "waived": summary.waived,
        "verified": summary.verified,
    }
