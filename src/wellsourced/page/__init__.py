"""What a report shows: finished facts, in the order and the words in which they are read.

A template receives one name, `page`, which is a `Page`. Everything it prints is a field
here: a count, a word, an address inside the report. Nothing is computed, looked up or
escaped in a template. Texts are those of the articles as they stand; what fills the
template escapes them by the kind of output.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from wellsourced.page.cards import (
    BackLink,
    Candidate,
    ClaimCard,
    FactCheck,
    LooseCite,
    ReferenceCard,
    Selector,
    SourceLine,
    Standing,
    Tally,
    WaiverNote,
    WebLink,
)
from wellsourced.page.changes import (
    ArticleChanges,
    ChangesPage,
    ClaimChange,
    ReferenceChange,
    VerdictChange,
)
from wellsourced.page.charts import Chart, ChartBar, ChartFill, ChartKey, ChartLine, ChartText
from wellsourced.page.checks import Alarm, ManualCheck, RuleLeftOut, Section, State
from wellsourced.page.explained import ExplainedCharacters, ExplainedLine, ExplainedPage
from wellsourced.page.figures import Counts, Figure, Table
from wellsourced.page.index import IndexPage, IndexRow, NotRead
from wellsourced.page.judgements import CertaintyNote, DesignNote, LevelNote
from wellsourced.page.parts import ListItem, Part, Piece, Stretch, TableCell
from wellsourced.page.remarks import Excerpt, FileFindings, FindingGroup, FindingNote, FrameLine
from wellsourced.page.tallies import Badge, Case, RuleNote, Suite

__all__ = [
    "Alarm",
    "ArticleChanges",
    "ArticlePage",
    "BackLink",
    "Badge",
    "Candidate",
    "Case",
    "CertaintyNote",
    "ChangesPage",
    "Chart",
    "ChartBar",
    "ChartFill",
    "ChartKey",
    "ChartLine",
    "ChartText",
    "ClaimCard",
    "ClaimChange",
    "Counts",
    "DesignNote",
    "Excerpt",
    "ExplainedCharacters",
    "ExplainedLine",
    "ExplainedPage",
    "FactCheck",
    "Figure",
    "FileFindings",
    "FindingGroup",
    "FindingNote",
    "FrameLine",
    "IndexPage",
    "IndexRow",
    "LevelNote",
    "ListItem",
    "LooseCite",
    "ManualCheck",
    "NotRead",
    "Page",
    "Part",
    "Piece",
    "ReferenceCard",
    "ReferenceChange",
    "RuleLeftOut",
    "RuleNote",
    "Section",
    "Selector",
    "SourceLine",
    "Standing",
    "State",
    "Stretch",
    "Suite",
    "Table",
    "TableCell",
    "Tally",
    "VerdictChange",
    "WaiverNote",
    "WebLink",
]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article: its counts, its findings, its parts with their claims, its references.

    `anchor` is its place in the report; `level` is that of the headings of its sections and
    `sublevel` the one below.
    `references` are cited, `unused` are not; `notes` say what was odd in reading it,
    `listing` how its reference list was known. `beside` are the findings that concern no claim,
    `charts` those that have something to show. `linked_data` is the article with its works and
    claims as JSON-LD in schema.org's terms.
    `brief` are the findings without those that a rule with many makes after the first few, and
    `further` say in words how many these are, a rule each.

    `alarms` are the retracted works that its claims rest on, `manual` is what only a person can
    settle, `passed` are the rules that looked at it and found nothing. `states` are the ways in
    which its claims stand, `sections` the claims by the heading above them. `tongue` is its
    language where that is not the report's own, English; `graded` is true where a person said how
    sure the evidence is for one of its claims.
    """

    anchor: str
    level: int
    sublevel: int
    path: str
    title: str
    format: str
    language: str
    counts: Counts
    findings: tuple[FindingNote, ...]
    attention: tuple[FindingGroup, ...]
    waived: tuple[FindingNote, ...]
    parts: tuple[Part, ...]
    claims: tuple[ClaimCard, ...]
    references: tuple[ReferenceCard, ...]
    unused: tuple[ReferenceCard, ...]
    listing: str
    notes: tuple[str, ...]
    beside: tuple[FindingNote, ...] = ()
    charts: tuple[Chart, ...] = ()
    linked_data: Mapping[str, object] = field(default_factory=dict)
    brief: tuple[FindingNote, ...] = ()
    further: tuple[str, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    manual: tuple[ManualCheck, ...] = ()
    passed: tuple[RuleNote, ...] = ()
    states: tuple[State, ...] = ()
    sections: tuple[Section, ...] = ()
    tongue: str = ""
    graded: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """All that a report shows of an audit.

    `findings` are all of them by severity, then place; `found` counts them in words. `others`
    are the files that are no articles. `coverage` is the table of the counts. `unchecked`
    says in words what no person has looked at, `looked_up` where else the rules looked and what
    they could not look for; `single` is true of an audit of one article,
    whose title is the page's. `facts` is the audit as plain values
    (CONTRACTS, section 2), for data formats and for embedding.

    `foremost` are the gravest findings, as many as a short report shows, and `further` says in
    words how many there are besides. `rules` are those that ran, by code; `statistics` is the
    table of how often each found something; `suites` are articles and other files as test
    runs, `badge` the whole in two words and a colour. `publisher` is the organisation that the
    settings name. `left_out` are the rules that did not run, or not wholly; `meanings` explain
    every way in which a claim can stand. `index` is the address of the index over this report
    and others, empty where there is none.
    """

    version: str
    as_of: str
    title: str
    counts: Counts
    articles: tuple[ArticlePage, ...]
    findings: tuple[FindingNote, ...]
    others: tuple[FileFindings, ...]
    waived: tuple[FindingNote, ...]
    found: str
    coverage: Table
    not_read: tuple[NotRead, ...]
    unchecked: tuple[str, ...]
    looked_up: tuple[str, ...]
    single: bool
    facts: Mapping[str, object]
    foremost: tuple[FindingNote, ...]
    further: str
    rules: tuple[RuleNote, ...]
    statistics: Table
    suites: tuple[Suite, ...]
    badge: Badge
    publisher: str = ""
    left_out: tuple[RuleLeftOut, ...] = ()
    meanings: tuple[State, ...] = ()
    index: str = ""
