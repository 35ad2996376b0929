"""What a report shows: finished facts, in the order and the words in which they are read.

A template receives one name, `page`, which is a `Page`. Everything it prints is a field
here: a count, a word, an address inside the report. Nothing is computed, looked up or
escaped in a template. Texts are those of the articles as they stand; what fills the
template escapes them by the kind of output.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """A table in words: the names of its columns, and its rows."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with what it is out of: `41`, `48`, `85%`, "have a source"; never a bare percent.

    `name` is the status counted, `symbol` its sign, `total` the whole in words ("48 claims
    that need a source").
    """

    name: str
    symbol: str
    count: int
    of: int
    percent: str
    word: str
    total: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of an article or of all: sourced and verified are two figures.

    `shares` are the parts that the claims that need a source fall into, without the empty
    ones; `line` is the whole in one line of words.
    """

    claims: int
    needs_source: int
    sourced: Figure
    verified: Figure
    unsourced: Figure
    undefined: Figure
    waived: Figure
    shares: tuple[Figure, ...]
    line: str


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out of the report: its words and a safe address (`https` or `http`)."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of the source around a finding, in three pieces; only `marked` is meant."""

    line: int
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class FindingNote:
    """A finding. `at` is its line and column, `href` the place in the report it concerns.

    `about` names that place in words ("claim c07"). `new_help` is `help` where no finding
    before it in the same file gave the same advice, and empty otherwise; `excerpt` is left
    out where the finding before it shows the same.
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


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one rule; `help` is set where they all give the same advice.

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


@dataclass(frozen=True, slots=True)
class FileFindings:
    """A file that is no article (a library, a ledger) and what was found in it."""

    path: str
    line: str
    findings: tuple[FindingNote, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source of a claim: the work, why it counts for the claim, what a person found.

    `scope` and `scope_words` say why its marker (`marker`) reaches the claim, `reason` the
    same of this place, `because` how the marker was joined to the work. `verdict` is
    CONTRACTS' word and `verdict_words` the same in a sentence; the rest of the second group
    is empty where nobody recorded it; `checked` is who found it and when.
    """

    short: str
    label: str
    href: str
    type: str
    year: str
    scope: str
    scope_words: str
    marker: str
    reason: str
    because: str
    links: tuple[WebLink, ...]

    intent: str = ""
    verdict: str = "not-checked"
    verdict_words: str = ""
    passage: str = ""
    locator: str = ""
    checked: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reference that a cite might mean, with the place of its entry in the report."""

    short: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class LooseCite:
    """A cite that leads to no reference: how it is written, why not, what might be meant.

    `named` is the cite alone, `marker` the whole group that it stands in.
    """

    named: str
    marker: str
    status: str
    status_words: str
    reason: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class WaiverNote:
    """A person's decision that a rule does not apply to a claim."""

    rule: str
    why: str
    who: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim with all that is known of it.

    `anchor` is its place in the article, `card` the place of its card (ids in the report).
    `gist` is one line that says what it rests on, or else what it is, `tag` what is wrong with that, in a word or
    two, or empty; `contested` where a person found that a source does not bear it out.
    `score` says how strongly it calls for a
    source (0 to 1), `features` why.
    """

    id: str
    anchor: str
    card: str
    line: int
    text: str
    unit: str
    kind: str
    topic: str
    status: str
    symbol: str
    status_words: str
    gist: str
    tag: str
    verified: bool
    contested: bool
    problem: bool
    drifted: bool
    needs_source: bool
    exempt_because: str
    score: str
    features: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    loose: tuple[LooseCite, ...]
    findings: tuple[FindingNote, ...]
    waived: tuple[FindingNote, ...]
    waivers: tuple[WaiverNote, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one kind. `href` leads to a reference of the article's list.

    `cite` is empty outside a marker, else the status of the cite that is named here.
    `set_as` are the ways it is set (`strong`, `emphasis`, `superscript`, `subscript`, `code`).
    """

    text: str
    href: str = ""
    cite: str = ""
    set_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Pieces that belong together: those of one claim, or those between two."""

    claim: ClaimCard | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list; `number` is what is printed before it, or empty for a bullet."""

    number: str
    depth: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table."""

    header: bool
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the article with the cards of its claims.

    `kind` is `heading` (of `level`), `paragraph`, `list`, `table`, `quotation`, `caption`,
    `footnote`, `code` or `aside`: what was left aside (navigation, banners), line by line.
    `aside` says so in words, and of another kind why its claims stand outside the article.
    """

    kind: str
    level: int = 0
    stretches: tuple[Stretch, ...] = ()
    ordered: bool = False
    items: tuple[ListItem, ...] = ()
    rows: tuple[tuple[TableCell, ...], ...] = ()
    aside: str = ""
    lines: tuple[str, ...] = ()
    cards: tuple[ClaimCard, ...] = ()


@dataclass(frozen=True, slots=True)
class BackLink:
    """A way from a reference back to a claim that rests on it."""

    id: str
    href: str


@dataclass(frozen=True, slots=True)
class ReferenceCard:
    """A reference: as printed, what it is, where it is cited, what was found of it.

    `badges` are the names of the rules that found something, with their severity; `use`
    says in words how often it is cited and what rests on it.
    """

    anchor: str
    label: str
    key: str
    text: str
    short: str
    type: str
    year: str
    links: tuple[WebLink, ...]
    cited_in: tuple[BackLink, ...]
    use: str
    unused: bool
    findings: tuple[FindingNote, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article: its counts, its findings, its parts with their claims, its references.

    `anchor` is its place in the report; `level` is that of the headings of its sections and
    `sublevel` the one below.
    `references` are cited, `unused` are not; `notes` say what was odd in reading it,
    `listing` how its reference list was known.
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


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file that could not be read, with the reason."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that a report shows of an audit.

    `findings` are all of them by severity, then place; `found` counts them in words. `others`
    are the files that are no articles. `coverage` is the table of the counts. `unchecked`
    says in words what no person has looked at; `single` is true of an audit of one article,
    whose title is the page's. `facts` is the audit as plain values
    (CONTRACTS, section 2), for data formats and for embedding.
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
    single: bool
    facts: Mapping[str, object]
