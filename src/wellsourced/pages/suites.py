"""Articles as test runs: a suite a file, a case a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from wellsourced.findings import Severity
from wellsourced.links import Status
from wellsourced.page import ArticlePage, Case, ClaimCard, FileFindings, FindingNote, NotRead, Suite

_LONGEST = 80  # characters of a claim in the name of its case
_BESIDE, _ENTRIES = "beside its claims", "its entries"
_UNREAD = "could not be read"


def suites(
    articles: Iterable[ArticlePage], others: Iterable[FileFindings], unread: Iterable[NotRead]
) -> tuple[Suite, ...]:
    """Return every file as a suite; one that was looked at and holds nothing has no case.

    Findings that concern no claim (of references, of libraries) are a case of their own, so
    that no error is lost; a file that could not be read is a case with an error.
    """
    made = [_suite(one.path, _article_cases(one)) for one in articles]
    made += [_suite(one.path, _beside(one.findings, _ENTRIES)) for one in others]
    made += [_suite(one.path, [Case(_UNREAD, 0, "error", "", one.reason)]) for one in unread]
    return tuple(made)


def _suite(path: str, cases: Iterable[Case]) -> Suite:
    held = tuple(cases)
    counts = Counter(case.outcome for case in held)
    group = PurePath(path).stem or path
    return Suite(path, group, held, counts["failed"], counts["error"], counts["skipped"])


def _article_cases(article: ArticlePage) -> Iterator[Case]:
    for card in article.claims:
        yield _case(card)
    yield from _beside(article.beside, _BESIDE)


def _case(card: ClaimCard) -> Case:
    name = f"{card.id} {_shortened(card.text)}"
    outcome = _outcome(card)
    errors = [note for note in card.findings if note.severity == Severity.ERROR]
    first = errors[0] if errors else None
    return Case(
        name=name,
        line=card.line,
        outcome=outcome,
        rule=first.rule if first else "",
        message=first.message if first else _why(card) if outcome == "skipped" else "",
        details=tuple(map(_told, errors)),
        remarks=tuple(_told(note) for note in card.findings if note not in errors),
    )


def _outcome(card: ClaimCard) -> str:
    if any(note.severity == Severity.ERROR for note in card.findings):
        return "failed"
    settled = not card.needs_source or (card.verified and not card.contested)
    return "passed" if settled else "skipped"


def _why(card: ClaimCard) -> str:
    """Return why a claim was neither passed nor failed."""
    if card.status == Status.WAIVED and card.waivers:
        return f"{card.status_words}: {card.waivers[0].why}".removesuffix(": ")
    unseen = card.status == Status.SOURCED and not card.contested
    return f"{card.status_words}, not verified by a person" if unseen else card.status_words


def _beside(findings: Sequence[FindingNote], name: str) -> Iterator[Case]:
    """Yield the case *name* of findings that concern no claim, where there are any."""
    if not findings:
        return
    errors = [note for note in findings if note.severity == Severity.ERROR]
    foremost = (errors or findings)[0]
    yield Case(
        name=name,
        line=foremost.line,
        outcome="failed" if errors else "passed",
        rule=foremost.rule if errors else "",
        message=foremost.message if errors else "",
        details=tuple(map(_told, errors)),
        remarks=tuple(_told(note) for note in findings if note not in errors),
    )


def _told(note: FindingNote) -> str:
    advice = f" ({note.help})" if note.help else ""
    return f"{note.at} {note.severity} {note.rule}: {note.message}{advice}"


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
