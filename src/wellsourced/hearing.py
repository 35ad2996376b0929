"""Hear what rules say of one article, or of the libraries: the parts that an audit is made of.

What is said of an article asks nothing of any other, so each may be heard by itself, in any
process, and be let go of; what concerns all is small.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from wellsourced.config import Config
from wellsourced.errors import BadConfiguration, name_nearest
from wellsourced.findings import Finding
from wellsourced.references import Library
from wellsourced.rule import EVERY_RULE, AuditedArticle, Beyond, Rule, Setting
from wellsourced.text import LineIndex
from wellsourced.waivers import CheckedWaiver, Origin, PlacedWaiver
from wellsourced.waiving import (
    Placed,
    check_waivers,
    find_used,
    index_lines,
    names_looked,
    place_waivers,
    waive_claims,
)

_BY_NAME = 3  # how plainly a name or code means a rule


@dataclass(frozen=True, slots=True)
class Ruling:
    """What articles are held to: the rules that run, as they are set, on a day.

    `rules` are all that there are, `chosen` those that run, by code; `beyond` is what they may
    know beyond what they look at.
    """

    rules: tuple[Rule, ...]
    chosen: tuple[Rule, ...]
    config: Config
    as_of: date
    beyond: Beyond

    @classmethod
    def of(
        cls, rules: Sequence[Rule], config: Config, as_of: date, beyond: Beyond | None = None
    ) -> Ruling:
        """Choose of *rules* as *config* says; raise `BadConfiguration` where it names none."""
        return cls(tuple(rules), select_rules(rules, config), config, as_of, beyond or Beyond())

    @property
    def settings(self) -> list[tuple[Rule, Setting]]:
        """The rules that run, each with what it is told."""
        return [
            (rule, Setting(self.as_of, _options(rule, self.config), self.beyond))
            for rule in self.chosen
        ]


@dataclass(frozen=True, slots=True)
class Heard:
    """An article with its waivers, and what is said of it: findings in order, waived ones too.

    `allowed` are the waivers of the settings without which there would be more.
    """

    article: AuditedArticle
    findings: tuple[Finding, ...]
    allowed: frozenset[PlacedWaiver]


def hear_article(article: AuditedArticle, ruling: Ruling) -> Heard:
    """Return what the rules say of *article*, and of the waivers that stand in it or its ledger."""
    settings = ruling.settings
    placed = place_waivers((article,), (), ruling.config, ruling.beyond, ruling.as_of)
    waived = waive_claims(article, placed)
    lines = LineIndex.of(article.article.text)
    said = [
        one
        for rule, setting in settings
        for one in _of_article(rule, waived, setting, lines, placed)
    ]
    used = {*find_used((article,), placed), *(one.waiver for one in said if one.waiver)}
    own = [one for one in placed.written if one.origin is not Origin.SETTINGS]
    looked = names_looked(ruling.chosen, ruling.beyond, article.article.path)
    checked = check_waivers(own, used, ruling.rules, looked, ruling.beyond)
    for rule, setting in settings:
        said.extend(_of_waivers(rule, checked, setting, (waived,)))
    return Heard(waived, _finish(said, ruling), frozenset(used.difference(own)))


def hear_libraries(
    libraries: Sequence[Library], allowed: Collection[PlacedWaiver], ruling: Ruling
) -> tuple[Finding, ...]:
    """Return what the rules say of *libraries*, and of the waivers of the settings.

    *allowed* are those of them that were of use to articles.
    """
    settings = ruling.settings
    paths = [library.path for library in libraries]
    placed = place_waivers((), paths, ruling.config, ruling.beyond, ruling.as_of)
    said: list[_Said] = []
    for library in libraries:
        lines = LineIndex.of(library.text)
        for rule, setting in settings:
            said.extend(_of_library(rule, library, setting, lines, placed))
    used = {*allowed, *(one.waiver for one in said if one.waiver)}
    looked = names_looked(ruling.chosen, ruling.beyond)
    checked = check_waivers(placed.written, used, ruling.rules, looked, ruling.beyond)
    for rule, setting in settings:
        said.extend(_of_waivers(rule, checked, setting, ()))
    return _finish(said, ruling)


def select_rules(rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """Return the rules that *config* lets run, in the order of their codes.

    A name or code is more than a family, a family more than `all`; of two alike, `ignore`
    counts. Opt-in rules run only where their name or code is selected.
    """
    names = {name for rule in rules for name in (rule.name, rule.code)}
    families = {EVERY_RULE, *(rule.family for rule in rules)}
    for name in (*config.select, *config.ignore):
        _require(name, names | families)
    for name in (*config.severity, *config.options):
        _require(name, names)
    return tuple(
        sorted((rule for rule in rules if _runs(rule, config)), key=lambda rule: rule.code)
    )


def _options(rule: Rule, config: Config) -> dict[str, object]:
    """Return what the settings tell *rule*, by its code or by its name."""
    return {**config.options.get(rule.code, {}), **config.options.get(rule.name, {})}


def _require(name: str, known: Iterable[str]) -> None:
    if name not in known:
        message = f"there is no rule `{name}`{name_nearest(name, sorted(known))}"
        raise BadConfiguration(message)


def _runs(rule: Rule, config: Config) -> bool:
    wanted = _weight(rule, config.select)
    if rule.opt_in and wanted < _BY_NAME:
        wanted = 0
    elif not config.select:
        wanted = 1
    return wanted > _weight(rule, config.ignore)


def _weight(rule: Rule, names: Iterable[str]) -> int:
    """Return how plainly *names* mean *rule*: 0 not at all, 3 by its name or code."""
    weights = {EVERY_RULE: 1, rule.family: 2, rule.code: _BY_NAME, rule.name: _BY_NAME}
    return max((weights.get(name, 0) for name in names), default=0)


@dataclass(frozen=True, slots=True)
class _Said:
    """What a rule said, with the file that it is about; a rule may name another file itself."""

    finding: Finding
    rule: Rule
    path: str
    lines: LineIndex
    waiver: PlacedWaiver | None = None


def _of_article(
    rule: Rule, article: AuditedArticle, setting: Setting, lines: LineIndex, placed: Placed
) -> Iterator[_Said]:
    if rule.check is None:
        return
    path = article.article.path
    held = placed.held(rule, path)
    for finding in rule.check(article, setting):
        yield _Said(finding, rule, finding.path or path, lines, held.of_finding(finding))


def _of_library(
    rule: Rule, library: Library, setting: Setting, lines: LineIndex, placed: Placed
) -> Iterator[_Said]:
    if rule.check_library is None:
        return
    held = placed.held(rule, library.path)
    for finding in rule.check_library(library, setting):
        yield _Said(finding, rule, finding.path or library.path, lines, held.of_finding(finding))


def _of_waivers(
    rule: Rule,
    checked: Sequence[CheckedWaiver],
    setting: Setting,
    articles: Sequence[AuditedArticle],
) -> Iterator[_Said]:
    if rule.check_waivers is None:
        return
    lines: dict[str, LineIndex] = {}
    for finding in rule.check_waivers(checked, setting):
        path = finding.path
        if path not in lines:
            lines[path] = index_lines(articles, path)
        yield _Said(finding, rule, path, lines[path])


def _finish(said: list[_Said], ruling: Ruling) -> tuple[Finding, ...]:
    """Return the findings in order, with rule, severity, place and a name that stays.

    The fingerprint is of what is said about what, and where there is more than one of it,
    which; so a finding is known again after an edit elsewhere.
    """
    times: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    config, homes = ruling.config, ruling.beyond.homes
    names = {one.rule.code: one.rule.name for one in said}
    findings = []
    said.sort(key=_order)
    said.reverse()
    while said:  # each is let go of as it is finished: a long article has tens of thousands
        one = said.pop()
        rule, about = one.rule, one.finding.about
        name = names[rule.code]
        alike = times[name, one.path]
        alike[about] += 1
        home = homes.get(one.path, one.path)
        text = f"{name}\0{home}\0{about}\0{alike[about]}"
        by_code = config.severity.get(rule.code, rule.severity)
        findings.append(
            replace(
                one.finding,
                rule=name,
                code=rule.code,
                severity=config.severity.get(name, by_code).at_most(one.finding.at_most),
                path=one.path,
                home=home,
                lines=one.lines,
                fingerprint=sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
                waived=one.waiver.words if one.waiver else "",
            )
        )
    return tuple(findings)


def _order(said: _Said) -> tuple[str, int, int, str, str]:
    span = said.finding.span
    return said.path, span.start, span.end, said.rule.code, said.finding.about


def place_of(finding: Finding) -> tuple[str, int, int, str, str]:
    """Return by what findings are put in order: path, place, code, what they are about."""
    return finding.path, finding.span.start, finding.span.end, finding.code, finding.about
