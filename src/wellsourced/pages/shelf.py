"""The reference list as a report shows it: each work with the claims that rest on it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from wellsourced.page import BackLink, FindingNote, ReferenceCard
from wellsourced.pages import words
from wellsourced.pages.addresses import web_links
from wellsourced.pages.cards import Sheet
from wellsourced.pages.judgements import design_note, find_design
from wellsourced.pages.standing import standings
from wellsourced.references import Reference

_SURE = 0.5  # a reading below this confidence is said to be in doubt


def reference_cards(
    sheet: Sheet, findings: Mapping[str, tuple[FindingNote, ...]]
) -> tuple[ReferenceCard, ...]:
    """Return the cards of the article's references; *findings* are by a reference's key."""
    claims = _claims(sheet)
    cites = _cites(sheet)
    return tuple(
        _card(
            sheet,
            reference,
            tuple(claims[sheet.addresses.of_reference(reference)]),
            cites[sheet.addresses.of_reference(reference)],
            findings.get(reference.key, ()),
        )
        for reference in sheet.addresses.shelf
    )


def _claims(sheet: Sheet) -> defaultdict[str, list[BackLink]]:
    """Return for each reference's address the claims that rest on it, each once."""
    found: defaultdict[str, dict[int, BackLink]] = defaultdict(dict)
    for support in sorted(sheet.audited.supports, key=lambda support: support.claim):
        if support.reference is not None:
            id_ = sheet.audited.claims[support.claim].id
            link = BackLink(id_, f"#{sheet.addresses.claims[support.claim]}")
            found[sheet.addresses.of_reference(support.reference)][support.claim] = link
    return defaultdict(list, {address: list(links.values()) for address, links in found.items()})


def _cites(sheet: Sheet) -> Counter[str]:
    return Counter(
        sheet.addresses.of_reference(link.reference)
        for citation in sheet.audited.citations
        for link in citation.links
        if link.reference is not None
    )


def _card(
    sheet: Sheet,
    reference: Reference,
    cited_in: Sequence[BackLink],
    cites: int,
    findings: Sequence[FindingNote],
) -> ReferenceCard:
    record = reference.record
    return ReferenceCard(
        anchor=sheet.addresses.of_reference(reference).removeprefix("#"),
        label=words.label(reference),
        key=reference.key,
        text=words.printed_reference(reference),
        short=words.short_reference(record),
        type=words.type_words(record),
        year=words.year_words(record),
        links=web_links(record),
        cited_in=tuple(cited_in),
        use=_use(cites, len(cited_in)),
        unused=bool(reference.index) and not cites and not cited_in,
        findings=tuple(findings),
        doubts=reference.doubts if reference.confidence < _SURE else (),
        design=design_note(find_design(reference, sheet.works)),
        standings=standings(findings),
        accessed=words.accessed_words(record.accessed),
    )


def _use(cites: int, claims: int) -> str:
    """Return how often a reference is cited, and how much rests on it."""
    if not cites:
        return "linked by a person" if claims else "not cited"
    times = {1: "cited once", 2: "cited twice"}.get(cites, f"cited {cites} times")
    if not claims:
        return f"{times}, for no claim"
    return f"{times}, for {words.plural(claims, 'claim')}"
