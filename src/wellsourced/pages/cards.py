"""The cards of claims: what each rests on, why that counts, what people found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.articles import Claim
from wellsourced.findings import Severity
from wellsourced.ledger import Waiver
from wellsourced.links import (
    UNFIT,
    Evidence,
    Link,
    Resolved,
    Status,
    Support,
)
from wellsourced.page import (
    Candidate,
    ClaimCard,
    FindingNote,
    LooseCite,
    SourceLine,
    WaiverNote,
)
from wellsourced.pages import words
from wellsourced.pages.addresses import Addresses, web_links
from wellsourced.pages.judgements import (
    certainty_notes,
    design_note,
    find_design,
    level_notes,
)
from wellsourced.pages.notes import found_words
from wellsourced.pages.pointing import candidates
from wellsourced.pages.quoting import Quoting
from wellsourced.pages.standing import tallies, verdicts, word_of
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle
from wellsourced.text import LineIndex

_OPEN = {Status.UNSOURCED, Status.UNDEFINED}
_BRIEF = 80  # characters of a claim in a table
_RETRACTED = "cites-retracted"  # the rule
_NAMED = 3  # sources that are named in one line


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article with what its cards are made of, by the index of the claim.

    `works` are the entries of the library that it names, by key.
    """

    audited: AuditedArticle
    addresses: Addresses
    lines: LineIndex
    supports: Mapping[int, Sequence[Support]]
    findings: Mapping[int, tuple[FindingNote, ...]]
    waived: Mapping[int, tuple[FindingNote, ...]]
    waivers: Mapping[int, tuple[Waiver, ...]]
    verified: frozenset[int]
    drifted: frozenset[int]
    works: Mapping[str, Reference]
    as_of: str


def claim_cards(sheet: Sheet) -> tuple[ClaimCard, ...]:
    """Return the card of every claim, in text order."""
    pairs = zip(sheet.audited.claims, sheet.audited.statuses, strict=True)
    quoting = Quoting.of(sheet.audited)
    return tuple(
        _in_words(_quoted(_card(sheet, index, claim, status), claim, quoting))
        for index, (claim, status) in enumerate(pairs)
    )


def _quoted(card: ClaimCard, claim: Claim, quoting: Quoting) -> ClaimCard:
    """Return *card* with what other programs need to find the claim."""
    return replace(
        card,
        section=quoting.section_of(claim),
        quote=claim.quote,
        selector=quoting.selector_of(claim),
        check=quoting.check_of(claim.id),
    )


def _card(sheet: Sheet, index: int, claim: Claim, status: Status) -> ClaimCard:
    supports = sheet.supports.get(index, ())
    sources = tuple(_sources(sheet, supports))
    loose = tuple(_loose_cites(sheet, supports))
    findings = sheet.findings.get(index, ())
    tag = words.RETRACTED_TAG if _is_retracted(findings) else _tag(status, supports)
    contested = tag in {words.RETRACTED_TAG, *words.VERDICT_TAGS.values()}
    verified = index in sheet.verified
    state = _state(status, verified=verified, contested=contested)
    return ClaimCard(
        id=claim.id,
        anchor=sheet.addresses.claims[index],
        card=f"{sheet.addresses.claims[index]}-card",
        line=sheet.lines.line_column(claim.span.start)[0],
        text=claim.text,
        unit=words.UNIT_WORDS[claim.unit],
        kind=words.KIND_WORDS[claim.kind],
        topic=claim.topic,
        status=status,
        state=state,
        symbol=_symbol(status, verified=verified, contested=contested),
        status_words=_status_words(status, tag, verified=verified, contested=contested),
        gist=_gist(sources, loose, claim),
        tag=tag,
        verified=verified,
        contested=contested,
        problem=contested or _is_problem(status, findings),
        drifted=index in sheet.drifted,
        needs_source=claim.needs_source,
        exempt_because=_spaced(claim.exempt_because),
        score=f"{claim.score:.2f}",
        features=tuple(_spaced(feature) for feature in claim.features),
        sources=sources,
        loose=loose,
        findings=findings,
        waived=sheet.waived.get(index, ()),
        waivers=tuple(_waiver(one, sheet.as_of) for one in sheet.waivers.get(index, ())),
        certainty=certainty_notes(sheet.audited, index, sheet.works),
    )


def _in_words(card: ClaimCard) -> ClaimCard:
    """Return *card* with what a table or a line says of it in few words."""
    return replace(
        card,
        briefly=words.shortened(card.quote, _BRIEF),
        word=word_of(card.state),
        tallies=tallies(card.sources) if len(card.sources) > 1 else (),
        verdicts=verdicts(card.sources),
        found=found_words(card.findings) if card.findings else "",
    )


def _state(status: Status, *, verified: bool, contested: bool) -> str:
    if contested:
        return "contested"
    return "verified" if verified else status.value


def _spaced(code: str) -> str:
    return code.replace("-", " ")


def _sources(sheet: Sheet, supports: Sequence[Support]) -> Iterator[SourceLine]:
    for support in supports:
        if support.reference is not None:
            yield _source(sheet, support, support.reference)


def _source(sheet: Sheet, support: Support, reference: Reference) -> SourceLine:
    link = _link(sheet, support)
    marker = sheet.audited.citations[support.citation].marker.text if link else ""
    resolution = link.resolution if link else None
    evidence = support.evidence or Evidence(reference.key)
    recorded = support.evidence is not None
    return SourceLine(
        short=words.short_reference(reference.record),
        label=words.label(reference),
        href=sheet.addresses.of_reference(reference),
        type=words.type_words(reference.record),
        year=words.year_words(reference.record),
        scope=support.scope,
        scope_words=words.SCOPE_WORDS[support.scope],
        marker=marker,
        reason=support.reason,
        because=resolution.reason if isinstance(resolution, Resolved) else "",
        links=web_links(reference.record),
        intent=words.intent_words(evidence.intent) if recorded else "",
        verdict=evidence.verdict,
        verdict_words=words.VERDICT_WORDS[evidence.verdict],
        passage=evidence.passage,
        locator=evidence.locator,
        checked=", ".join(part for part in (evidence.by, evidence.on) if part),
        note=evidence.note,
        design=design_note(find_design(reference, sheet.works, support.evidence)),
        levels=level_notes(sheet.audited, support.claim, reference, sheet.works),
        key=reference.key,
        doi=reference.record.doi,
        pmid=reference.record.pmid,
        cito=evidence.intent if recorded else "",
        by=evidence.by,
        on=evidence.on,
    )


def _link(sheet: Sheet, support: Support) -> Link | None:
    """Return the cite that *support* rests on; none where a person made the link."""
    if support.citation < 0:
        return None
    return sheet.audited.citations[support.citation].links[support.link]


def _loose_cites(sheet: Sheet, supports: Sequence[Support]) -> Iterator[LooseCite]:
    for support in supports:
        link = _link(sheet, support)
        if support.reference is None and link is not None:
            marker = sheet.audited.citations[support.citation].marker.text
            yield LooseCite(
                named=words.target_words(link.cite.target),
                marker=marker,
                status=link.status,
                status_words=words.CITE_WORDS.get(link.status, link.status),
                reason=link.resolution.reason,
                candidates=tuple(_candidate(sheet, found) for found in candidates(link)),
            )


def _candidate(sheet: Sheet, reference: Reference) -> Candidate:
    return Candidate(
        words.short_reference(reference.record),
        words.label(reference),
        sheet.addresses.of_reference(reference),
    )


def _waiver(waiver: Waiver, as_of: str) -> WaiverNote:
    over = waiver.until and waiver.until < as_of
    until = f"{'expired' if over else 'until'} {waiver.until}" if waiver.until else ""
    return WaiverNote(waiver.rule, waiver.why, ", ".join(p for p in (waiver.by, until) if p))


def _gist(sources: Sequence[SourceLine], loose: Sequence[LooseCite], claim: Claim) -> str:
    """Return in one line what the claim rests on, or else what it is."""
    if sources:
        named = list(dict.fromkeys(source.short for source in sources))
        more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
        return ", ".join(named[:_NAMED]) + more
    if loose:
        return ", ".join(dict.fromkeys(cite.marker for cite in loose))
    return _spaced(claim.exempt_because) or words.KIND_WORDS[claim.kind]


def _tag(status: Status, supports: Sequence[Support]) -> str:
    """Return what is wrong with what the claim rests on, in a word or two, or empty."""
    verdicts = {s.evidence.verdict for s in supports if s.evidence is not None}
    for verdict in UNFIT:
        if verdict in verdicts:
            return words.VERDICT_TAGS[verdict]
    return words.STATUS_TAGS.get(status, "")


def _is_retracted(findings: Sequence[FindingNote]) -> bool:
    """Say whether a claim rests on a retracted work that nobody cites knowingly."""
    return any(found.rule == _RETRACTED for found in findings)


def _is_problem(status: Status, findings: Sequence[FindingNote]) -> bool:
    return status in _OPEN or any(found.severity != Severity.SUGGESTION for found in findings)


def _symbol(status: Status, *, verified: bool, contested: bool) -> str:
    if contested:
        return words.CONTESTED_SYMBOL
    return words.VERIFIED_SYMBOL if verified else words.SYMBOLS[status]


def _status_words(status: Status, tag: str, *, verified: bool, contested: bool) -> str:
    if contested:
        return f"sourced, but a {tag}"
    return "sourced and verified" if verified else words.STATUS_WORDS[status]
