"""Findings as they are shown: where, how grave, what, what to do, with a line of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wellsourced.findings import Finding, Severity
from wellsourced.page import Excerpt, FindingGroup, FindingNote, FrameLine
from wellsourced.pages.addresses import Addresses
from wellsourced.pages.frames import excerpt, frame
from wellsourced.pages.words import SEVERITY_PLURALS, plural
from wellsourced.rule import AuditedArticle
from wellsourced.text import LineIndex, Place, Span

_FIRST, _MANY = 8, 12  # findings of a rule shown at once, where there are more than many
_SHORT = 200  # findings of a short report
_SHOWN, _CROWD = 5, 8  # findings of a rule in a file shown in full, where they are a crowd
_QUOTED = 16  # characters by which a quoted claim is known


@dataclass(frozen=True, slots=True)
class FileText:
    """A file that findings stand in: its text with its lines, and its ids in the report."""

    path: str
    text: str
    lines: LineIndex
    article: AuditedArticle | None = None
    addresses: Addresses | None = None


def note(finding: Finding, file: FileText) -> FindingNote:
    """Return *finding* as it is shown."""
    place = finding.place or _place(finding, file)
    href, about = _concerned(finding, file)
    quoted = _is_quoted(finding, file)
    shown = frame(finding.span, file.text, file.lines)
    return FindingNote(
        code=finding.code,
        rule=finding.rule,
        severity=finding.severity,
        path=finding.path,
        line=place.line,
        column=place.column,
        at=f"{place.line}:{place.column}",
        message=finding.message,
        help=finding.help,
        new_help=finding.help,
        href=href,
        about=about,
        excerpt=None if quoted else excerpt(finding.span, file.text, file.lines),
        waived=finding.waived,
        end_line=place.end_line,
        end_column=place.end_column,
        claim=_claim_id(finding, file),
        reference=finding.reference,
        fingerprint=finding.fingerprint,
        heading=finding.words if finding.quoted and shown else finding.message,
        told=f"{finding.message} ({finding.rule})",
        frame=shown,
    )


def notes_of(findings: Iterable[Finding], file: FileText) -> tuple[FindingNote, ...]:
    """Return *findings* in the order of the text, with no advice or line shown twice in a row."""
    ordered = sorted(findings, key=lambda finding: (finding.span.start, finding.span.end))
    return tuple(_say_once(note(finding, file) for finding in ordered))


def shorten(
    findings: Iterable[Finding], file: FileText, notes: tuple[FindingNote, ...]
) -> tuple[tuple[FindingNote, ...], tuple[str, ...]]:
    """Return *notes*, those of *findings*, with a few of each rule that says much; and the rest.

    The rest is in words, by the kind of the claims. An error is always shown.
    """
    ordered = sorted(findings, key=lambda finding: (finding.span.start, finding.span.end))
    alike: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in ordered:
        if finding.severity is not Severity.ERROR:
            alike.setdefault((finding.rule, finding.severity), []).append(finding)
    crowds = {key: found[_SHOWN:] for key, found in alike.items() if len(found) > _CROWD}
    if not crowds:
        return notes, ()
    left = {id(finding) for found in crowds.values() for finding in found}
    shown = _say_once(note(finding, file) for finding in ordered if id(finding) not in left)
    return tuple(shown), tuple(_tell_left(found, file) for found in crowds.values())


def _tell_left(findings: Sequence[Finding], file: FileText) -> str:
    """Say how many findings of one rule are not shown, and how they are."""
    claims = file.article.claims if file.article else ()
    kinds = Counter(claims[one.claim].kind for one in findings if 0 <= one.claim < len(claims))
    told = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    first = findings[0]
    count, (one, many) = len(findings), SEVERITY_PLURALS[first.severity]
    what = f"{count} more {one if count == 1 else many} of {first.rule}"
    return f"{what}{f': {told}' if told else ''} (`--output-format grouped` shows all)"


def _say_once(notes: Iterable[FindingNote]) -> Iterator[FindingNote]:
    given: set[tuple[str, str]] = set()
    shown: Excerpt | None = None
    framed: tuple[FrameLine, ...] = ()
    for found in notes:
        advice = (found.rule, found.help)
        again = found.frame == framed
        yield replace(
            found,
            new_help="" if advice in given else found.help,
            excerpt=None if found.excerpt == shown else found.excerpt,
            heading=found.message if again else found.heading,
            frame=() if again else found.frame,
        )
        given.add(advice)
        shown, framed = found.excerpt, found.frame


def claim_of(finding: Finding, file: FileText) -> int:
    """Return the index of the claim that *finding* is about, or in which it stands, or -1."""
    if finding.claim >= 0 or file.addresses is None:
        return finding.claim
    return file.addresses.claim_at(finding.span)


def _claim_id(finding: Finding, file: FileText) -> str:
    """Return the id of the claim that *finding* is about, or in which it stands, or empty."""
    claim = claim_of(finding, file)
    claims = file.article.claims if file.article else ()
    return claims[claim].id if 0 <= claim < len(claims) else ""


def _concerned(finding: Finding, file: FileText) -> tuple[str, str]:
    """Return the address and the name of what *finding* is about."""
    if file.article is None or file.addresses is None:
        return "", finding.reference
    claim = claim_of(finding, file)
    if 0 <= claim < len(file.article.claims):
        return f"#{file.addresses.claims[claim]}", f"claim {file.article.claims[claim].id}"
    reference = file.addresses.by_key.get(finding.reference)
    if reference is None:
        return "", finding.reference
    name = reference.label or str(reference.index or reference.key)
    return file.addresses.of_reference(reference), f"reference {name}"


def _place(finding: Finding, file: FileText) -> Place:
    end = min(finding.span.end, len(file.text))
    return file.lines.place(file.path, Span(min(finding.span.start, end), end))


def _is_quoted(finding: Finding, file: FileText) -> bool:
    """Say whether the message quotes the claim, so that its line need not be shown."""
    begin = file.text[finding.span.start : finding.span.start + _QUOTED]
    return finding.claim >= 0 and bool(begin) and begin in finding.message


def grouped(notes: Iterable[FindingNote], summaries: Mapping[str, str]) -> tuple[FindingGroup, ...]:
    """Return *notes* by rule, the gravest first; *summaries* say of a rule what it looks for."""
    groups: dict[tuple[int, str, str], list[FindingNote]] = {}
    for found in notes:
        key = (Severity(found.severity).rank, found.code, found.rule)
        groups.setdefault(key, []).append(found)
    return tuple(_group(groups[key], summaries.get(key[-1], "")) for key in sorted(groups))


def _group(notes: Sequence[FindingNote], summary: str) -> FindingGroup:
    first = notes[0]
    same = len({found.help for found in notes}) == 1
    count = plural(len(notes), *SEVERITY_PLURALS[Severity(first.severity)])
    advice = first.help if same else ""
    shown = len(notes) if len(notes) <= _MANY else _FIRST
    return FindingGroup(
        severity=first.severity,
        rule=first.rule,
        code=first.code,
        count=count,
        help=advice,
        findings=tuple(notes),
        first=tuple(notes[:shown]),
        more=tuple(notes[shown:]),
        summary=summary,
    )


def by_severity(notes: Iterable[FindingNote]) -> tuple[FindingNote, ...]:
    """Return *notes* with the gravest first, else in the order given."""
    return tuple(sorted(notes, key=lambda found: Severity(found.severity).rank))


def found_words(notes: Sequence[FindingNote], fixable: int = 0) -> str:
    """Return how many findings of each severity there are, in words, and of them *fixable*."""
    counts = [
        (sum(found.severity == severity for found in notes), words)
        for severity, words in SEVERITY_PLURALS.items()
    ]
    said = ", ".join(plural(count, *words) for count, words in counts if count) or "no findings"
    return f"{said} ([*] {fixable} fixable with --fix)" if fixable else said


def foremost(notes: Sequence[FindingNote]) -> tuple[FindingNote, ...]:
    """Return the first of *notes*, as many as a short report shows."""
    return tuple(notes[:_SHORT])


def further_words(notes: Sequence[FindingNote]) -> str:
    """Return how many of *notes* a short report leaves out, in words, or empty."""
    rest = notes[_SHORT:]
    return found_words(rest) if rest else ""
