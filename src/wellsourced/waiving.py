"""Which findings a person let be: the waivers of an audit, and what each of them holds for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatchcase

from wellsourced.config import Config
from wellsourced.findings import Finding
from wellsourced.ledger import Waiver
from wellsourced.links import Status
from wellsourced.rule import AuditedArticle, Beyond, Need, Rule
from wellsourced.text import LineIndex, Span
from wellsourced.waivers import CheckedWaiver, Origin, PlacedWaiver, read_comments

UNSOURCED = frozenset({"claim-unsourced", "CLM001", "CLM"})
_OPEN = frozenset({Status.UNSOURCED, Status.UNDEFINED})


@dataclass(frozen=True, slots=True)
class Held:
    """The waivers that hold for one rule in the file *path*.

    `reaching` are those of a span, by their start and the wider first; `around` has for each
    the place of the narrowest one that holds its span, or -1.
    """

    by_claim: Mapping[int, PlacedWaiver] = field(default_factory=dict)
    reaching: tuple[PlacedWaiver, ...] = ()
    around: tuple[int, ...] = ()
    everywhere: PlacedWaiver | None = None
    path: str = ""

    @classmethod
    def of(
        cls, waivers: Sequence[PlacedWaiver], names: Collection[str], as_of: date, path: str = ""
    ) -> Held:
        """Keep those of *waivers* that name the rule and hold on that day."""
        held = [one for one in waivers if one.waiver.rule in names and one.holds(as_of)]
        if not held:
            return _NONE
        claims = {one.claim: one for one in reversed(held) if one.claim >= 0}
        reaching = [one for one in held if one.reach is not None]
        whole = (one for one in held if one.reach is None and one.claim < 0)
        ordered = tuple(sorted(reaching, key=_start_and_size))
        return cls(claims, ordered, tuple(_nest(ordered)), next(whole, None), path)

    def find(self, claim: int, span: Span) -> PlacedWaiver | None:
        """Return the waiver of what stands at *span* and is about *claim* (or -1), if of any."""
        if claim in self.by_claim:
            return self.by_claim[claim]
        at = bisect_right(self.reaching, span.start, key=_start) - 1
        while at >= 0:
            if _reaches(self.reaching[at], claim, span):
                return self.reaching[at]
            at = self.around[at]
        return self.everywhere

    def of_finding(self, finding: Finding) -> PlacedWaiver | None:
        """Return the waiver of *finding*, if there is one.

        What stands in another file (a ledger) is waived by claim or by file, not by its place.
        """
        if self is _NONE:
            return None
        is_here = finding.path in {"", self.path}
        return self.find(finding.claim, finding.span if is_here else Span(-1, -1))


_NONE = Held()


def _start(placed: PlacedWaiver) -> int:
    return placed.reach.start if placed.reach is not None else 0


def _start_and_size(placed: PlacedWaiver) -> tuple[int, int]:
    return _start(placed), -_end(placed)


def _end(placed: PlacedWaiver) -> int:
    return placed.reach.end if placed.reach is not None else 0


def _nest(ordered: Sequence[PlacedWaiver]) -> Iterator[int]:
    """Yield for each of *ordered* the place of the nearest one before that ends behind its start.

    Blocks, lists and tables lie one in another, and so does what is waived of them.
    """
    open_: list[int] = []
    for at, placed in enumerate(ordered):
        while open_ and _end(ordered[open_[-1]]) <= _start(placed):
            open_.pop()
        yield open_[-1] if open_ else -1
        open_.append(at)


def _reaches(placed: PlacedWaiver, claim: int, span: Span) -> bool:
    """Say whether *placed* reaches *span*; that of a claim only what is about no other."""
    if placed.claim >= 0:
        return claim < 0 and span.end <= _end(placed)
    return span.start < _end(placed)


@dataclass(frozen=True, slots=True)
class Placed:
    """All waivers of an audit as they are written, and those for each file by its path."""

    written: tuple[PlacedWaiver, ...]
    by_file: Mapping[str, tuple[PlacedWaiver, ...]]
    as_of: date

    def held(self, rule: Rule, path: str) -> Held:
        """Return what holds for *rule* in the file *path*."""
        return Held.of(self.by_file.get(path, ()), names_of(rule), self.as_of, path)


def names_of(rule: Rule) -> frozenset[str]:
    """Return all by which a waiver may name *rule*: its name, its code and its family."""
    return frozenset({rule.name, rule.code, rule.code.rstrip("0123456789")})


def place_waivers(
    articles: Sequence[AuditedArticle],
    paths: Sequence[str],
    config: Config,
    beyond: Beyond,
    as_of: date,
) -> Placed:
    """Return the waivers that *articles* and *config* hold; *paths* are those of libraries."""
    settings = tuple(_of_settings(config, beyond.settings))
    by_file: dict[str, tuple[PlacedWaiver, ...]] = {}
    own: list[PlacedWaiver] = []
    for article in articles:
        found = (*_of_ledger(article), *read_comments(article.article))
        own += found
        by_file[article.article.path] = found
    for path in (*by_file, *paths):
        home = beyond.homes.get(path, path)
        fitting = tuple(placed for placed, patterns in settings if _fits(home, patterns))
        if fitting:
            by_file[path] = (*by_file.get(path, ()), *fitting)
    return Placed((*own, *(placed for placed, _ in settings)), by_file, as_of)


def list_allowed(config: Config, path: str) -> tuple[PlacedWaiver, ...]:
    """Return the waivers of the settings, which lie at *path*."""
    return tuple(placed for placed, _ in _of_settings(config, path))


def _of_settings(config: Config, path: str) -> Iterator[tuple[PlacedWaiver, tuple[str, ...]]]:
    """Yield what the settings allow, with the patterns of the files that it is for."""
    for number, allowed in enumerate(config.allow, start=1):
        for rule in allowed.rules:
            until = allowed.until.isoformat() if allowed.until else ""
            waiver = Waiver(rule, allowed.why, allowed.by, until)
            placed = PlacedWaiver(waiver, Origin.SETTINGS, path, Span(0, 0), row=number)
            yield placed, allowed.paths


def _fits(home: str, patterns: Sequence[str]) -> bool:
    """Say whether *home* is what one of *patterns* names, or lies in a folder that it names."""
    plain = (pattern.removeprefix("./").rstrip("/") for pattern in patterns)
    return any(fnmatchcase(home, one) or fnmatchcase(home, f"{one}/*") for one in plain)


def _of_ledger(article: AuditedArticle) -> Iterator[PlacedWaiver]:
    """Yield what the ledger waives of claims that stand in the article."""
    ledger = article.decisions.ledger
    if not any(claim.waivers for claim in ledger.claims):
        return
    lines = LineIndex.of(ledger.text)
    for index, claim in article.decisions.anchored:
        start = lines.starts[max(0, min(claim.line, len(lines.starts)) - 1)]
        for waiver in claim.waivers:
            reach = article.claims[index].span
            place = Span(start, start)
            yield PlacedWaiver(waiver, Origin.LEDGER, ledger.path, place, index, reach)


def waive_claims(article: AuditedArticle, placed: Placed) -> AuditedArticle:
    """Return *article* with the claims marked that a person decided need no source."""
    found = _find_unsourced(article, placed)
    if not found:
        return article
    statuses = list(article.statuses)
    for index in found:
        statuses[index] = Status.WAIVED
    allowed = tuple((index, one.waiver) for index, one in found.items() if one.claim < 0)
    return replace(article, statuses=tuple(statuses), allowed=allowed)


def find_used(articles: Sequence[AuditedArticle], placed: Placed) -> Iterator[PlacedWaiver]:
    """Yield the waivers without which claims of *articles*, as joined, would lack a source."""
    for article in articles:
        for index, one in _find_unsourced(article, placed).items():
            if article.statuses[index] in _OPEN:
                yield one


def _find_unsourced(article: AuditedArticle, placed: Placed) -> dict[int, PlacedWaiver]:
    """Return by claim what waives that it has no source, in the order of the claims.

    What a person wrote of one claim always counts; what is allowed for a block or a file does
    so where the rule would have spoken.
    """
    held = Held.of(placed.by_file.get(article.article.path, ()), UNSOURCED, placed.as_of)
    if held is _NONE:
        return {}
    found = (held.find(index, claim.span) for index, claim in enumerate(article.claims))
    return {
        index: one
        for index, one in enumerate(found)
        if one and (one.claim >= 0 or article.statuses[index] is Status.UNSOURCED)
    }


def check_waivers(
    written: Sequence[PlacedWaiver],
    used: Collection[PlacedWaiver],
    rules: Sequence[Rule],
    looked: Collection[str],
    beyond: Beyond,
) -> tuple[CheckedWaiver, ...]:
    """Return each waiver with whether it was *used*, and whether one of *rules* has its name.

    That is not known of what names no rule that *looked* (`names_looked`), nor of the settings
    where not all of the project was read. A waiver of an article reaches nothing else, so what
    it does is known without the other articles.
    """
    names = frozenset(name for rule in rules for name in names_of(rule))
    whole = beyond.used is not None
    return tuple(
        CheckedWaiver(
            one,
            None
            if one.waiver.rule not in looked or (one.origin is Origin.SETTINGS and not whole)
            else one in used,
            one.waiver.rule in names,
        )
        for one in written
    )


def names_looked(ran: Sequence[Rule], beyond: Beyond, path: str | None = None) -> frozenset[str]:
    """Return all by which a waiver may name the rules of *ran* that looked at all they could.

    One that had no snapshot to look into did not, nor did one that failed on the file *path*
    (on any file, where none is given). Its family did not then either.
    """
    blind = [
        rule
        for rule in ran
        if (rule.needs is Need.SNAPSHOT and not beyond.has(rule.needs)) or rule.failed_on(path)
    ]
    looked = frozenset(name for rule in ran for name in names_of(rule))
    return looked.difference(*map(names_of, blind))


def index_lines(articles: Sequence[AuditedArticle], path: str) -> LineIndex:
    """Return the lines of the file *path*, where a waiver is written."""
    texts = (
        text
        for one in articles
        for where, text in (
            (one.article.path, one.article.text),
            (one.decisions.ledger.path, one.decisions.ledger.text),
        )
        if where == path
    )
    return LineIndex.of(next(texts, ""))
