"""What is kept of an article's audit where the article is let go of: its facts and its view.

An audit of a thousand articles is a stream of these; each stands for itself in a file, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

import wellsourced
from wellsourced.escaping import Written
from wellsourced.findings import Finding
from wellsourced.page import FileFindings, Page
from wellsourced.pages.facts import SCHEMA, state_article, state_finding, state_rest
from wellsourced.pages.shown import Rest, Shown, join_shown
from wellsourced.references import Library
from wellsourced.rule import Audit

_LISTS = ("articles", "findings", "waived")


@dataclass(frozen=True, slots=True)
class StatedFinding:
    """The facts of a finding as JSON, with what it is sorted and judged by."""

    path: str
    severity: str
    facts: str


@dataclass(frozen=True, slots=True)
class Stated:
    """The findings of an article, stated as facts; `waived` are those that a person waived."""

    findings: tuple[StatedFinding, ...]
    waived: tuple[StatedFinding, ...]


@dataclass(frozen=True, slots=True)
class KeptView:
    """An article as text reports show it, and the other files that hold something on it."""

    shown: Shown
    files: tuple[FileFindings, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept of an article's audit: `facts` of it as JSON, its findings, its view.

    Who only states facts needs no `view`.
    """

    stated: Stated
    facts: str
    view: KeptView | None = None


def keep_facts(audit: Audit) -> Kept:
    """Return what is stated of an *audit* of one article."""
    (article,) = audit.articles
    return Kept(_state(audit), state_article(article))


def keep_all(audit: Audit) -> Kept:
    """Return what is kept of an *audit* of one article, what reports show of it too."""
    from wellsourced.pages.building import show_alone

    (article,) = audit.articles
    return Kept(_state(audit), state_article(article), KeptView(*show_alone(audit)))


def _state(audit: Audit) -> Stated:
    return Stated(*(tuple(map(_state_one, found)) for found in (audit.findings, audit.waived)))


def _state_one(finding: Finding) -> StatedFinding:
    return StatedFinding(finding.path, finding.severity, state_finding(finding))


def build_kept(views: Sequence[KeptView], rest: Audit, libraries: Sequence[Library]) -> Page:
    """Return the page of articles that were kept, and of the *rest* of their audit.

    *libraries* are those that they rest on, article by article. The page has neither cards nor
    text of the articles, nor facts.
    """
    from wellsourced.pages.besides import show_rest

    found = show_rest(rest, libraries)
    paths = {library.path for library in libraries}
    own = [file for file in found.others if file.path in paths]
    besides = [file for file in found.others if file.path not in paths]
    besides += [file for view in views for file in view.files]
    others = (*own, *sorted(besides, key=attrgetter("path")))
    return join_shown([view.shown for view in views], Rest(rest, others, found.fixable))


class FlowingFacts(Mapping[str, object]):
    """The facts of an audit as `flow_facts` has them, of articles that come one by one.

    They are gone through once, in the order in which they stand: what is behind the articles
    is known when the last of them has come.
    """

    def __init__(self, articles: Iterable[Kept], as_of: date, end: Callable[[], Audit]) -> None:
        """Take *articles* as they come; *end* gives the rest of their audit."""
        self._articles = articles
        self._as_of = as_of
        self._end = end
        self._stated: list[Stated] = []

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the facts in order."""
        return iter(("schema", "version", "as-of", *_LISTS, *state_rest(Audit("", self._as_of))))

    def __len__(self) -> int:
        """Return how many facts there are."""
        return sum(1 for _ in self)

    def __getitem__(self, name: str) -> object:
        """Return the fact called *name*."""
        opening = {
            "schema": SCHEMA,
            "version": wellsourced.__version__,
            "as-of": self._as_of.isoformat(),
        }
        if name in opening:
            return opening[name]
        if name == "articles":
            return self._flow()
        if name in _LISTS:
            return self._sort(self._end(), name)
        return state_rest(self._end())[name]

    @property
    def severities(self) -> frozenset[str]:
        """How grave the findings are, when all articles have come."""
        found = (one for each in (*self._stated, _state(self._end())) for one in each.findings)
        return frozenset(one.severity for one in found)

    def _flow(self) -> Iterator[Written]:
        for one in self._articles:
            self._stated.append(one.stated)
            yield Written(one.facts)

    def _sort(self, rest: Audit, name: str) -> Iterator[Written]:
        """Yield the findings of all files in the order of their paths."""
        stated = [*self._stated, _state(rest)]
        found = [one for each in stated for one in attrgetter(name)(each)]
        found.sort(key=attrgetter("path"))
        yield from (Written(one.facts) for one in found)
