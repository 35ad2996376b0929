"""Count, word and put in order all that a report shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from wellsourced.currency import find_currency
from wellsourced.findings import Finding
from wellsourced.links import Support, Verdict
from wellsourced.page import ArticlePage, FileFindings, FindingNote, NotRead, Page
from wellsourced.pages.addresses import Addresses, find_addresses
from wellsourced.pages.badges import badge
from wellsourced.pages.body import parts
from wellsourced.pages.cards import Sheet, claim_cards
from wellsourced.pages.charting import charts
from wellsourced.pages.counts import counts, coverage, verified_claims
from wellsourced.pages.facts import facts
from wellsourced.pages.judgements import shelve_works
from wellsourced.pages.linked_data import linked_data
from wellsourced.pages.notes import (
    FileText,
    by_severity,
    claim_of,
    foremost,
    found_words,
    further_words,
    grouped,
    notes_of,
)
from wellsourced.pages.ruling import rule_notes, statistics
from wellsourced.pages.shelf import reference_cards
from wellsourced.pages.suites import suites
from wellsourced.pages.words import plural
from wellsourced.references import Library
from wellsourced.rule import Audit, AuditedArticle, summarise
from wellsourced.text import LineIndex

_Found = Mapping[str, Sequence[Finding]]


def build_page(audit: Audit) -> Page:
    """Return all that a report shows of *audit*, counted, worded and put in order."""
    findings, waived = _by_path(audit.findings), _by_path(audit.waived)
    alone = len(audit.articles) == 1
    articles = tuple(
        _article(article, 0 if alone else number, findings, waived, audit)
        for number, article in enumerate(audit.articles, 1)
    )
    others = _other_files(audit, findings)
    notes = [note for article in articles for note in article.findings]
    notes += [note for file in others for note in file.findings]
    summaries = [summarise((article,)) for article in audit.articles]
    not_read = tuple(NotRead(unread.path, unread.reason) for unread in audit.unread)
    ordered = by_severity(notes)
    return Page(
        version=audit.version,
        as_of=audit.as_of.isoformat(),
        title=articles[0].title if alone else plural(len(articles), "article"),
        counts=counts(audit.summary),
        articles=articles,
        findings=ordered,
        others=others,
        waived=tuple(note for article in articles for note in article.waived),
        found=found_words(notes, _count_fixable(audit)),
        coverage=coverage(_names(audit.articles), summaries, audit.summary),
        not_read=not_read,
        unchecked=tuple(_unchecked(audit)),
        looked_up=(*audit.checked, *audit.unchecked),
        single=alone,
        facts=facts(audit),
        foremost=foremost(ordered),
        further=further_words(ordered),
        rules=rule_notes(audit),
        statistics=statistics(audit.findings, len(articles) + len(others)),
        suites=suites(articles, others, not_read),
        badge=badge(audit, (card for article in articles for card in article.claims)),
        publisher=audit.publication.publisher,
    )


def _count_fixable(audit: Audit) -> int:
    """Return how many findings `audit --fix` can mend: those with a fix in what is a text.

    It begins at articles, so of libraries looked through by themselves there are none.
    """
    if not audit.articles:
        return 0
    binary = {one.article.path for one in audit.articles if one.article.binary}
    return sum(one.fix is not None and one.path not in binary for one in audit.findings)


def _names(articles: Sequence[AuditedArticle]) -> list[str]:
    """Return the articles' names in a table: those of their files, or their paths if alike."""
    paths = [article.article.path for article in articles]
    names = [PurePath(path).stem for path in paths]
    return names if len(set(names)) == len(names) else paths


def _by_path(findings: Iterable[Finding]) -> _Found:
    files: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        files[finding.path].append(finding)
    return files


def _article(
    article: AuditedArticle,
    number: int,
    findings: _Found,
    waived: _Found,
    audit: Audit,
) -> ArticlePage:
    path, text = article.article.path, article.article.text
    addresses = find_addresses(article, number)
    file = FileText(path, text, LineIndex.of(text), article, addresses)
    own = findings.get(path, ())
    notes = notes_of(own, file)
    sheet = _sheet(file, article, addresses, (own, waived.get(path, ())))
    cards = claim_cards(sheet)
    references = reference_cards(sheet, _by_reference(own, file))
    return ArticlePage(
        anchor=addresses.article,
        level=addresses.level,
        sublevel=addresses.level + 1,
        path=path,
        title=article.article.title or PurePath(path).name,
        format=article.article.format,
        language=article.article.language,
        counts=counts(summarise((article,))),
        findings=notes,
        attention=grouped(notes),
        waived=notes_of(waived.get(path, ()), file),
        parts=parts(article, addresses, cards),
        claims=cards,
        references=tuple(card for card in references if not card.unused),
        unused=tuple(card for card in references if card.unused),
        listing=article.listing.reason,
        notes=article.article.notes,
        beside=sheet.findings.get(-1, ()),
        charts=charts(sheet, cards, references, find_currency(audit)),
        linked_data=linked_data(article, addresses, audit.publication),
    )


def _sheet(
    file: FileText,
    article: AuditedArticle,
    addresses: Addresses,
    findings: tuple[Sequence[Finding], Sequence[Finding]],
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


def _other_files(audit: Audit, findings: _Found) -> tuple[FileFindings, ...]:
    """Return the libraries of the articles, and other files that findings stand in."""
    own = [article.library for article in audit.articles if article.library.path]
    libraries = {library.path: library for library in (*audit.libraries, *own)}
    articles = {article.article.path for article in audit.articles}
    others = dict.fromkeys((*(library.path for library in own), *findings))
    return tuple(
        _file(path, libraries.get(path), findings.get(path, ()))
        for path in others
        if path not in articles
    )


def _file(path: str, library: Library | None, findings: Sequence[Finding]) -> FileFindings:
    text = library.text if library else ""
    line = ""
    if library is not None:
        line = plural(len(library.references), "entry", "entries")
        if library.failed:
            line += f" · {len(library.failed)} could not be read"
    return FileFindings(path, line, notes_of(findings, FileText(path, text, LineIndex.of(text))))


def _unchecked(audit: Audit) -> Iterable[str]:
    """Yield in words what no person has looked at, and what could not be looked at."""
    supports = [s for article in audit.articles for s in article.supports if s.reference]
    blank = sum(s.evidence is None or s.evidence.verdict == Verdict.NOT_CHECKED for s in supports)
    if blank:
        yield (
            f"Of {plural(len(supports), 'link')} from claims to sources, {blank}"
            f" {'has' if blank == 1 else 'have'} not been compared with the work by a person."
        )
    for article in audit.articles:
        if article.claims and not article.listing.found and not article.references:
            path = article.article.path
            yield f"No reference list was found for {path}: its citations are not resolved."
    if not any(words.startswith("retractions") for words in (*audit.checked, *audit.unchecked)):
        yield "Whether works were retracted was not looked up."
    if audit.unread:
        yield f"{plural(len(audit.unread), 'file')} could not be read."
