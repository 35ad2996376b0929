"""Claims and references, as a report shows them: each with all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.page.judgements import CertaintyNote, DesignNote, LevelNote
from wellsourced.page.remarks import FindingNote


@dataclass(frozen=True, slots=True)
class WebLink:
    """A link out of the report: its words and a safe address (`https` or `http`)."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source of a claim: the work, why it counts for the claim, what a person found.

    `scope` and `scope_words` say why its marker (`marker`) reaches the claim, `reason` the
    same of this place, `because` how the marker was joined to the work. `verdict` is
    CONTRACTS' word and `verdict_words` the same in a sentence; the rest of the second group
    is empty where nobody recorded it; `checked` is who found it and when. `design` is what
    kind of study the work is, `levels` how strong a person found it for a kind of question.
    `intent` is in words and `cito` the term of CiTO; `by` and `on` are `checked` in its parts.
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
    design: DesignNote | None = None
    levels: tuple[LevelNote, ...] = ()

    key: str = ""
    doi: str = ""
    pmid: str = ""
    cito: str = ""
    by: str = ""
    on: str = ""


@dataclass(frozen=True, slots=True)
class Selector:
    """Words of an article that can be found again there (W3C Web Annotation).

    `exact` is what a reader sees, with what stands around it in its paragraph; `start` and
    `end` are its code points in the file (end exclusive), or -1 where a file of its format has
    another text than its own characters.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class FactCheck:
    """How true a person rated a claim of somebody else: `[claim.review]` of the ledger.

    `rating` lies between `worst` and `best`. `claimant` is who makes the claim and
    `appearance` where; `url` is where the check is published. `lapsed` says that the claim says
    something else since it was rated.
    """

    rating: str
    best: str
    worst: str
    words: str
    by: str
    on: str
    url: str
    claimant: str
    appearance: str
    lapsed: bool = False


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
class Tally:
    """How many of a claim's sources a person gave one verdict, or none.

    `verdict` is that of a `SourceLine`; `count` is how many sources have it; `words` say it.
    """

    verdict: str
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim with all that is known of it.

    `anchor` is its place in the article, `card` the place of its card (ids in the report).
    `state` is where it stands for who reads it: its `status`, or `verified` or `contested`.
    `gist` is one line that says what it rests on, or else what it is; `tag` what is wrong
    with that, in a word or two, or empty; `contested` is true where a person found that a
    source does not bear it out. `score` says how strongly it calls for a
    source (0 to 1), `features` why. `certainty` is how sure people found the body of evidence,
    for each outcome. `section` is the heading that it stands under, `quote` its words without
    citations, `selector` where they are found again, `check` how true a person rated it.
    `tallies` count the verdicts where it has several sources, `verdicts` are those of any in one
    line of words; `found` counts its findings in words. `briefly` is the beginning of `quote`,
    `word` its `state` in a word or two.
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
    state: str
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
    certainty: tuple[CertaintyNote, ...] = ()
    section: str = ""
    quote: str = ""
    selector: Selector = Selector("")
    check: FactCheck | None = None
    briefly: str = ""
    word: str = ""
    tallies: tuple[Tally, ...] = ()
    verdicts: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class BackLink:
    """A way from a reference back to a claim that rests on it."""

    id: str
    href: str


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a work since it was published, as a badge.

    `name` is a class of style, as `retracted`; `word` is what the badge says, as "RETRACTED".
    """

    name: str
    word: str


@dataclass(frozen=True, slots=True)
class ReferenceCard:
    """A reference: as printed, what it is, where it is cited, what was found of it.

    `text` is the reference as its list prints it, `use` how often it is cited and how much
    rests on it, in words; `doubts` are why its reading may be wrong, where that is so. `design`
    is what kind of study it is, where that is known or suggested.
    `standings` are its badges, `accessed` says when a web page was read.
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
    design: DesignNote | None = None
    standings: tuple[Standing, ...] = ()
    accessed: str = ""
