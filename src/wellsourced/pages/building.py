"""Count, word and put in order all that a report shows."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from wellsourced.currency import find_currency
from wellsourced.findings import Finding
from wellsourced.links import Support, Verdict
from wellsourced.page import ArticlePage, ClaimCard, FileFindings, FindingNote, Page, RuleNote
from wellsourced.pages.addresses import Addresses, find_addresses
from wellsourced.pages.badges import count_open
from wellsourced.pages.besides import by_path, count_fixable, show_file, show_rest
from wellsourced.pages.body import parts
from wellsourced.pages.cards import Sheet, claim_cards
from wellsourced.pages.charting import charts
from wellsourced.pages.checks import alarms, manual_checks, passed
from wellsourced.pages.counts import counts, verified_claims
from wellsourced.pages.facts import facts
from wellsourced.pages.judgements import shelve_works
from wellsourced.pages.linked_data import linked_data
from wellsourced.pages.notes import FileText, claim_of, grouped, notes_of, shorten
from wellsourced.pages.ruling import rule_notes
from wellsourced.pages.sections import sections
from wellsourced.pages.shelf import reference_cards
from wellsourced.pages.shown import Shown, join_shown
from wellsourced.pages.standing import states
from wellsourced.pages.suites import suites
from wellsourced.rule import Audit, AuditedArticle, summarise
from wellsourced.text import LineIndex

# de · pt-BR
_LANGUAGE = re.compile(r"\A[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}\Z")
_Found = Mapping[str, Sequence[Finding]]


def build_page(audit: Audit) -> Page:
    """Return all that a report shows of *audit*, counted, worded and put in order."""
    findings, waived = by_path(audit.findings), by_path(audit.waived)
    alone = len(audit.articles) == 1
    rules = rule_notes(audit)
    shown = tuple(
        _show(article, 0 if alone else number, (findings, waived), rules, audit)
        for number, article in enumerate(audit.articles, 1)
    )
    own = [article.library for article in audit.articles]
    return replace(join_shown(shown, show_rest(audit, own)), facts=facts(audit))


def show_alone(audit: Audit) -> tuple[Shown, tuple[FileFindings, ...]]:
    """Return what an *audit* of one article shows of it without its text and its cards.

    The files are others that something was found in, such as its ledger.
    """
    findings = by_path(audit.findings)
    (article,) = audit.articles
    found = (findings, by_path(audit.waived))
    shown = _show(article, 0, found, rule_notes(audit), audit)
    bare = replace(
        shown.article,
        attention=(),
        parts=(),
        claims=(),
        references=(),
        unused=(),
        beside=(),
        charts=(),
        linked_data={},
        alarms=(),
        manual=(),
        passed=(),
        states=(),
        sections=(),
    )
    files = tuple(
        show_file(path, None, found)
        for path, found in findings.items()
        if path != shown.article.path
    )
    fixable = shown.fixable + count_fixable(audit, (shown.article.path,))
    return replace(shown, article=bare, fixable=fixable), files


def _looked(cards: Sequence[ClaimCard]) -> tuple[int, int, int]:
    """Return how many claims a person contests, how many none judged, and how many are torn.

    These are of the claims that need a source; torn are those that one source bears out and
    another does not.
    """
    needing = Counter(card.state for card in cards if card.needs_source)
    both = sum(card.verified and card.contested for card in cards)
    return needing["contested"], needing["sourced"], both


def _show(
    article: AuditedArticle,
    number: int,
    found: tuple[_Found, _Found],
    rules: Sequence[RuleNote],
    audit: Audit,
) -> Shown:
    page = _article(article, number, found, rules, audit)
    supports = [one for one in article.supports if one.reference]
    blank = sum(_is_blank(one) for one in supports)
    (suite,) = suites((page,), (), ())
    fixable = sum(one.fix is not None for one in found[0].get(page.path, ()))
    lists_nothing = not (article.listing.found or article.references)
    return Shown(
        article=page,
        summary=summarise((article,)),
        suite=suite,
        links=len(supports),
        blank=blank,
        listless=bool(article.claims) and lists_nothing,
        fixable=0 if article.article.binary else fixable,
        open=count_open(page.claims),
        looked=_looked(page.claims),
    )


def _article(
    article: AuditedArticle,
    number: int,
    found: tuple[_Found, _Found],
    rules: Sequence[RuleNote],
    audit: Audit,
) -> ArticlePage:
    read = article.article
    findings, waived = (of.get(read.path, ()) for of in found)
    addresses = find_addresses(article, number)
    file = FileText(read.path, read.text, LineIndex.of(read.text), article, addresses)
    notes = notes_of(findings, file)
    sheet = _sheet(article, file, addresses, (findings, waived), audit.as_of.isoformat())
    cards = claim_cards(sheet)
    references = reference_cards(sheet, _by_reference(findings, file))
    made = ArticlePage(
        anchor=addresses.article,
        level=addresses.level,
        sublevel=addresses.level + 1,
        path=read.path,
        title=read.title or PurePath(read.path).name,
        format=read.format,
        language=read.language,
        counts=counts(summarise((article,)), *_looked(cards)),
        findings=notes,
        attention=grouped(notes, {rule.name: rule.summary for rule in rules}),
        waived=notes_of(waived, file),
        parts=parts(article, addresses, cards),
        claims=cards,
        references=tuple(card for card in references if not card.unused),
        unused=tuple(card for card in references if card.unused),
        listing=article.listing.reason,
        notes=read.notes,
        charts=charts(sheet, cards, references, find_currency(audit)),
        linked_data=linked_data(article, addresses, audit.publication),
    )
    brief, further = shorten(findings, file, notes)
    made = replace(made, brief=brief, further=further, beside=sheet.findings.get(-1, ()))
    return _checked(made, audit, rules)


def _tongue(language: str) -> str:
    """Return *language* where the report, whose own words are English, has to name it."""
    foreign = _LANGUAGE.match(language) and language != "en"
    return language if foreign else ""


def _checked(page: ArticlePage, audit: Audit, rules: Sequence[RuleNote]) -> ArticlePage:
    """Return *page* with what was checked in the article, and what waits for a person."""
    works = (*page.references, *page.unused)
    return replace(
        page,
        alarms=alarms(page.findings, works),
        manual=manual_checks(page.claims, works),
        passed=passed(audit, rules, page.findings),
        states=states(page.claims),
        graded=any(card.certainty for card in page.claims),
        sections=sections(page.claims),
        tongue=_tongue(page.language),
    )


def _sheet(
    article: AuditedArticle,
    file: FileText,
    addresses: Addresses,
    findings: tuple[Sequence[Finding], Sequence[Finding]],
    as_of: str,
) -> Sheet:
    supports: defaultdict[int, list[Support]] = defaultdict(list)
    for support in article.supports:
        supports[support.claim].append(support)
    own, waived = findings
    return Sheet(
        audited=article,
        addresses=addresses,
        lines=file.lines,
        supports=supports,
        findings=_by_claim(own, file),
        waived=_by_claim(waived, file),
        waivers={index: article.waivers_of(index) for index in range(len(article.claims))},
        verified=verified_claims(article),
        drifted=frozenset(article.decisions.drifted),
        works=shelve_works(article),
        as_of=as_of,
    )


def _by_claim(findings: Sequence[Finding], file: FileText) -> dict[int, tuple[FindingNote, ...]]:
    claims: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        claims[claim_of(finding, file)].append(finding)
    return {claim: notes_of(found, file) for claim, found in claims.items()}


def _by_reference(
    findings: Sequence[Finding], file: FileText
) -> dict[str, tuple[FindingNote, ...]]:
    references: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        references[finding.reference].append(finding)
    return {key: notes_of(found, file) for key, found in references.items() if key}


def _is_blank(support: Support) -> bool:
    """Say whether no person compared what a support links."""
    return support.evidence is None or support.evidence.verdict == Verdict.NOT_CHECKED
