"""The rules of an audit: what each is, and how often it found something."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from wellsourced.findings import Finding
from wellsourced.page import FileFindings, FindingNote, RuleNote, Table
from wellsourced.pages.words import percent, plural
from wellsourced.rule import Audit, Rule

_LONGEST = 1000  # characters of a description; GitHub takes 1024
_COLUMNS = ("", "severity", "findings", "files")
# "## What it does" and the lines up to the next heading
_WHAT = re.compile(r"^##\s+What it does\n(?P<text>[^#]*)", re.MULTILINE)


def rule_notes(audit: Audit) -> tuple[RuleNote, ...]:
    """Return the rules that ran, and any others that findings name, by code."""
    notes = {rule.name: rule_note(rule) for rule in audit.rules}
    for finding in audit.findings:
        if finding.rule not in notes:
            notes[finding.rule] = _bare(finding)
    return tuple(sorted(notes.values(), key=lambda note: (note.code, note.name)))


def rule_note(rule: Rule) -> RuleNote:
    """Return what the manual page of *rule* says of it."""
    spoken = rule.name.replace("-", " ").capitalize()
    manual = rule.manual.strip() or f"{spoken}."
    summary = manual.partition("\n")[0]
    found = _WHAT.search(manual)
    described = " ".join(found["text"].split()) if found else ""
    return RuleNote(
        code=rule.code,
        name=rule.name,
        title=_title(rule.name),
        severity=rule.severity,
        summary=summary,
        description=(described or summary)[:_LONGEST],
        manual=manual,
    )


def _bare(finding: Finding) -> RuleNote:
    """Return what is known of a rule by one of its findings alone."""
    spoken = f"{finding.rule.replace('-', ' ').capitalize()}."
    title = _title(finding.rule)
    severity = finding.severity
    return RuleNote(finding.code, finding.rule, title, severity, spoken, spoken, spoken)


def _title(name: str) -> str:
    """Return the name of a rule as one word.

    >>> _title("claim-unsourced")
    'ClaimUnsourced'
    """
    return "".join(word.capitalize() for word in name.split("-"))


def statistics(
    findings: Sequence[FindingNote], articles: int, others: Sequence[FileFindings]
) -> Table:
    """Return how often each rule found something, the most first.

    It looked at so many *articles*; *others* are libraries, and ledgers and settings in which
    something was found. Every share stands with its whole. A rule whose severity differs by
    finding has a row for each.
    """
    files = articles + len(others)
    found: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for finding in findings:
        found[finding.code, finding.rule, finding.severity].append(finding.path)
    rows = [
        (f"{code} {rule}", severity, *_shares(paths, len(findings), files))
        for (code, rule, severity), paths in sorted(found.items(), key=_most_first)
    ]
    if len(rows) > 1:
        paths = [finding.path for finding in findings]
        rows.append(("total", "", *_shares(paths, len(findings), files)))
    return Table(_COLUMNS, tuple(rows), _say_files(articles, others))


def _say_files(articles: int, others: Sequence[FileFindings]) -> str:
    """Return in words which files are counted."""
    libraries = sum(bool(file.line) for file in others)
    rest = len(others) - libraries
    counts = (
        (articles, ("article", "articles")),
        (libraries, ("library", "libraries")),
        (rest, ("other with findings", "others with findings")),
    )
    return "files: " + ", ".join(plural(count, *words) for count, words in counts if count)


def _most_first(row: tuple[tuple[str, str, str], list[str]]) -> tuple[int, tuple[str, str, str]]:
    name, paths = row
    return -len(paths), name


def _shares(paths: Sequence[str], findings: int, files: int) -> tuple[str, str]:
    return share(len(paths), findings), share(len(set(paths)), files)


def share(count: int, of: int) -> str:
    """Return a count with its whole and the percentage.

    >>> share(3, 4)
    '3 of 4 (75%)'
    """
    return f"{count} of {of} ({percent(count, of)})"
