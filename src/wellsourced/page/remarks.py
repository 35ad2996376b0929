"""Findings, as a report shows them: with their place, a line of the source, the advice."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of the source around a finding, in three pieces; only `marked` is meant."""

    line: int
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class FrameLine:
    """A line of the source that a finding stands in; only `marked` is meant, and underlined.

    `gutter` is its number, as wide as those of the other lines of the frame.
    """

    gutter: str
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class FindingNote:
    """A finding. `at` is its line and column, `href` the place in the report it concerns.

    `about` names that place in words ("claim c07"). `new_help` is `help` where no finding
    before it in the same file gave the same advice, and empty otherwise; `excerpt` is left
    out where the finding before it shows the same.

    `frame` are the first lines of the source it stands in, left out likewise; `heading` is the
    message without the words that the frame shows, `told` the message with the rule behind it.
    `end_line` and `end_column` are where it ends (exclusive); `claim` and `reference` name what
    it concerns, each empty where it concerns none; `fingerprint` stays with it through edits
    elsewhere.
    """

    code: str
    rule: str
    severity: str
    path: str
    line: int
    column: int
    at: str
    message: str
    help: str
    new_help: str
    href: str
    about: str
    excerpt: Excerpt | None
    waived: str

    end_line: int = 0
    end_column: int = 0
    claim: str = ""
    reference: str = ""
    fingerprint: str = ""
    heading: str = ""
    told: str = ""
    frame: tuple[FrameLine, ...] = ()


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one rule; `help` is set where they all give the same advice.

    `summary` says in a sentence what the rule looks for.
    Where there are many, `first` are a few of them and `more` the others; else `first` are all.
    """

    severity: str
    rule: str
    code: str
    count: str
    help: str
    findings: tuple[FindingNote, ...]
    first: tuple[FindingNote, ...]
    more: tuple[FindingNote, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class FileFindings:
    """A file that is no article (a library, a ledger) and what was found in it.

    `brief` and `further` are what they are of an article.
    """

    path: str
    line: str
    findings: tuple[FindingNote, ...]
    brief: tuple[FindingNote, ...] = ()
    further: tuple[str, ...] = ()
