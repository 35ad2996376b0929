"""The shape of a rule, and what a rule sees: an article with everything joined."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wellsourced.articles import Article, Claim
from wellsourced.citing.repeats import repeats
from wellsourced.findings import Finding, Severity, Unread
from wellsourced.ledger import Decisions, Waiver
from wellsourced.links import VERIFYING, Citation, Status, Support
from wellsourced.references import Library, Reference, ReferenceList
from wellsourced.retractions import SOURCE, Retractions
from wellsourced.setting_values import Publication
from wellsourced.waivers import CheckedWaiver

EVERY_RULE = "all"  # what selects or ignores them all


def _claim_of(support: Support) -> int:
    return support.claim


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _first(pair: tuple[int, Waiver]) -> int:
    return pair[0]


@dataclass(frozen=True, slots=True)
class AuditedArticle:
    """One article with its references, citations, claims and what people decided, joined.

    `references` are those of its own list, or of its library where it cites by key.
    `statuses` and `claims` run in parallel, `supports` by rising claim. `decisions` come from
    its ledger; they are empty without one. `allowed` are the waivers of claims that stand
    elsewhere, in a comment or in the settings, by the claim's index.
    """

    article: Article
    listing: ReferenceList
    references: tuple[Reference, ...]
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...]
    supports: tuple[Support, ...]
    statuses: tuple[Status, ...]
    library: Library = field(default_factory=Library)
    decisions: Decisions = field(default_factory=Decisions)
    allowed: tuple[tuple[int, Waiver], ...] = ()

    def __post_init__(self) -> None:
        """Put the supports in the order of their claims, so that one's are found at once."""
        in_order = tuple(sorted(self.supports, key=_claim_of))
        object.__setattr__(self, "supports", in_order)

    @property
    def works(self) -> tuple[Reference, ...]:
        """The references that name a work: all but notes that say no more than "ibid."."""
        return tuple(one for one in self.references if repeats(one.raw) is None)

    def supports_of(self, claim: int) -> tuple[Support, ...]:
        """Return the supports of the claim with this 0-based index."""
        start = bisect_left(self.supports, claim, key=_claim_of)
        end = bisect_right(self.supports, claim, start, key=_claim_of)
        return self.supports[start:end]

    def waivers_of(self, claim: int) -> tuple[Waiver, ...]:
        """Return the waivers of the claim with this index, wherever they are written."""
        decided = self.decisions.of(claim)
        at = bisect_left(self.allowed, claim, key=_first)
        found = self.allowed[at : at + 1]
        own = tuple(waiver for index, waiver in found if index == claim)
        return (*(decided.waivers if decided else ()), *own)

    def is_verified(self, claim: int) -> bool:
        """Say whether a person found that one of its sources supports the claim, if in part."""
        return self.statuses[claim] is Status.SOURCED and any(
            support.reference is not None
            and support.evidence is not None
            and support.evidence.verdict in VERIFYING
            for support in self.supports_of(claim)
        )


class Need(StrEnum):
    """What a rule needs beyond the article or library that it looks at."""

    SNAPSHOT = "a snapshot of retractions"
    ALL_ARTICLES = "all articles of the project"


@dataclass(frozen=True, slots=True)
class Beyond:
    """What is known beyond the articles and libraries at hand; `None` where it is not known.

    `retractions` are those of a snapshot. `used` are the keys of the works that some article
    of the project names, known where all of them were read; `cited` are those that some article
    of this audit names, `None` where libraries are looked at for themselves. `homes` are the
    files as seen from the project's folder, by the path that is shown, and `settings` the path
    that is shown of the project's own.
    """

    retractions: Retractions | None = None
    used: frozenset[str] | None = None
    homes: Mapping[str, str] = field(default_factory=dict)
    settings: str = ""
    cited: frozenset[str] | None = None

    def has(self, need: Need) -> bool:
        """Say whether it holds what a rule needs."""
        held = self.retractions if need is Need.SNAPSHOT else self.used
        return held is not None

    def say_checks(
        self, rules: Sequence[Rule], as_of: date
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Say in words where else *rules* look, and what they cannot look for."""
        return self._say_checked(rules, as_of), self._say_unchecked(rules)

    def _say_checked(self, rules: Sequence[Rule], as_of: date) -> tuple[str, ...]:
        found = self.retractions
        if found is None or not any(rule.needs is Need.SNAPSHOT for rule in rules):
            return ()
        of = f" of {day}" if (day := found.dated(as_of)) else ""
        rows = _count(found.left_out, "row")
        lost = f", {rows} that could not be used" if found.left_out else ""
        notices = _count(len(found.notices), "notice")
        return (f"retractions: looked up in {SOURCE}, snapshot{of} ({notices}{lost})",)

    def _say_unchecked(self, rules: Sequence[Rule]) -> tuple[str, ...]:
        lacking = [rule for rule in rules if rule.needs and not self.has(rule.needs)]
        said = [
            f"{rule.name}: not checked (it needs {Need.ALL_ARTICLES})"
            for rule in lacking
            if rule.needs is Need.ALL_ARTICLES
        ]
        if any(rule.needs is Need.SNAPSHOT for rule in lacking):
            said.append("retractions: not checked (`--snapshot FILE` names a table of them)")
        return tuple(said)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a rule may be told: the day that ages count from, its own options, what is known."""

    as_of: date
    options: Mapping[str, object] = field(default_factory=dict)
    beyond: Beyond = field(default_factory=Beyond)

    def number(self, name: str, default: int) -> int:
        """Return the whole number that the option *name* holds, or *default*."""
        value = self.options.get(name, default)
        return value if isinstance(value, int) else default

    def words(self, name: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """Return the list of words that the option *name* holds, or *default*."""
        value = self.options.get(name, default)
        return tuple(map(str, value)) if isinstance(value, list | tuple) else default

    def flag(self, name: str) -> bool:
        """Say whether the option *name* is set to true."""
        return self.options.get(name) is True


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its module's name is its name and its module's docstring its manual page.

    `check` looks at an article, `check_library` at a library; a rule has one or both,
    or `check_waivers`, which looks at the waivers of all files.
    `opt_in` rules run only when selected by name. What a rule `needs` and does not have, it does
    not look for, and the audit says that it was not checked. `failures` gives the paths of the
    files on which the checks of a house's rule failed.
    """

    code: str
    severity: Severity
    check: Callable[[AuditedArticle, Setting], Iterable[Finding]] | None = None
    check_library: Callable[[Library, Setting], Iterable[Finding]] | None = None
    opt_in: bool = False
    needs: Need | None = None
    check_waivers: Callable[[Sequence[CheckedWaiver], Setting], Iterable[Finding]] | None = None
    failures: Callable[[], Iterable[str]] | None = None

    def failed_on(self, path: str | None = None) -> bool:
        """Say whether its checks failed on the file *path*, or without one on any."""
        failed = self.failures() if self.failures else ()
        return any(path is None or one == path for one in failed)

    @property
    def module(self) -> str:
        """The module that it stands in."""
        function = self.check or self.check_library or self.check_waivers
        return function.__module__ if function else ""

    @property
    def name(self) -> str:
        """The rule's name: its module's, with hyphens."""
        return self.module.rpartition(".")[2].replace("_", "-")

    @property
    def family(self) -> str:
        """The letters of the rule's code: `CIT`."""
        return self.code.rstrip("0123456789")

    @property
    def manual(self) -> str:
        """The rule's manual page in Markdown: its module's docstring."""
        return sys.modules[self.module].__doc__ or ""


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of an audit. Coverage is sourced / needs_source, of claims that need one."""

    articles: int = 0
    unread: int = 0
    claims: int = 0
    needs_source: int = 0
    sourced: int = 0
    unsourced: int = 0
    undefined: int = 0
    waived: int = 0
    verified: int = 0


def summarise(articles: Sequence[AuditedArticle], unread: int = 0) -> Summary:
    """Count the claims of *articles*; all but `claims` are of those that need a source."""
    statuses: Counter[Status] = Counter()
    verified = 0
    for article in articles:
        for index, (claim, status) in enumerate(zip(article.claims, article.statuses, strict=True)):
            if claim.needs_source:
                statuses[status] += 1
                verified += status is Status.SOURCED and article.is_verified(index)
    return Summary(
        articles=len(articles),
        unread=unread,
        claims=sum(len(article.claims) for article in articles),
        needs_source=statuses.total(),
        sourced=statuses[Status.SOURCED],
        unsourced=statuses[Status.UNSOURCED],
        undefined=statuses[Status.UNDEFINED],
        waived=statuses[Status.WAIVED],
        verified=verified,
    )


@dataclass(frozen=True, slots=True)
class Audit:
    """All that an audit found: the articles, the findings in order, what was not read.

    `waived` are the findings that a person waived; they are shown, never counted. `checked`
    says in words by what more than the files was looked, `unchecked` what was not looked for.
    `rules` are those that ran, for reports that have to explain them, and `libraries` what they
    looked at besides the articles; `options` is what the settings told them, by the rule's name.
    `publication` is what they say of the articles. `left_out` are the rules that were not
    selected, `lacking` those that ran without what they need.

    >>> Audit("0.1.0", date(2026, 11, 21), summary=Summary(needs_source=4, sourced=3)).findings
    ()
    """

    version: str
    as_of: date
    articles: tuple[AuditedArticle, ...] = ()
    findings: tuple[Finding, ...] = ()
    waived: tuple[Finding, ...] = ()
    unread: tuple[Unread, ...] = ()
    summary: Summary = field(default_factory=Summary)
    checked: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    libraries: tuple[Library, ...] = ()
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    publication: Publication = field(default_factory=Publication)
    left_out: tuple[Rule, ...] = ()
    lacking: tuple[Rule, ...] = ()
