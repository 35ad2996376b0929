"""Join everything that is known of an article, and run the rules that are handed over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

import wellsourced
from wellsourced import claims as claim_finding
from wellsourced import furniture, linking, markers, reflist, refparse, scope, waiving
from wellsourced.adopting import adopt_keys, keep_cited_keys, make_keys
from wellsourced.articles import Article, BlockKind
from wellsourced.config import Config
from wellsourced.errors import BadConfiguration, name_nearest
from wellsourced.findings import Finding, Severity, Unread
from wellsourced.key_patterns import DEFAULT_PATTERN
from wellsourced.ledger import Ledger, anchor_claims, apply_ledger, assign_ids
from wellsourced.links import Citation, tell_statuses
from wellsourced.matching import MatchIndex
from wellsourced.references import Library, Reference
from wellsourced.rule import EVERY_RULE, Audit, AuditedArticle, Beyond, Rule, Setting, summarise
from wellsourced.text import LineIndex
from wellsourced.waivers import CheckedWaiver, PlacedWaiver
from wellsourced.waiving import Placed, find_used, place_waivers, waive_claims

_BY_NAME = 3  # how plainly a name or code means a rule


def join_article(
    article: Article,
    library: Library,
    ledger: Ledger,
    index: MatchIndex | None = None,
    pattern: str = DEFAULT_PATTERN,
) -> AuditedArticle:
    """Return *article* with its references, citations and claims joined.

    *index* is of the library; it is made here where none is handed over. *pattern* is what
    the keys of the article's own list are made of.
    """
    listing = reflist.find_list(article)
    article = furniture.assign_roles(article, listing)
    references = refparse.read_list(listing, dict(article.records))
    if pattern != DEFAULT_PATTERN:
        references = make_keys(references, pattern)
    references = keep_cited_keys(references, article)
    if library.references:
        index = index or MatchIndex.of(library.references)
        references = adopt_keys(references, library, index, pattern)
    citations = _link(article, references, library)
    references = references or _cited(citations)
    claims = claim_finding.find_claims(article, tuple(one.marker for one in citations))
    decisions = anchor_claims(ledger, article, claims)
    claims = assign_ids(claims, decisions)
    cited = scope.find_supports(article, claims, citations)
    works = {**library.by_key(), **{reference.key: reference for reference in references}}
    supports = apply_ledger(cited, decisions, works)
    statuses = tell_statuses(claims, supports)
    return AuditedArticle(
        article, listing, references, citations, claims, supports, statuses, library, decisions
    )


def _link(
    article: Article, references: tuple[Reference, ...], library: Library
) -> tuple[Citation, ...]:
    """Return the citations of *article*; what was described to find them is let go of here."""
    listed = markers.describe_list(article, references, library)
    found = markers.find_markers(article, listed)
    notes = frozenset(
        index for index, block in enumerate(article.blocks) if block.kind is BlockKind.FOOTNOTE
    )
    return linking.link(found, references, library, listed, notes)


def _cited(citations: Sequence[Citation]) -> tuple[Reference, ...]:
    """Return the references of an article without a list of its own: those it cites, in order."""
    cited = {
        link.reference.key: link.reference
        for citation in citations
        for link in citation.links
        if link.reference is not None
    }
    return tuple(cited.values())


def audit(  # noqa: PLR0913, PLR0917 – the seven are what an audit is made of, each handed over by name
    articles: Sequence[AuditedArticle],
    libraries: Sequence[Library],
    rules: Sequence[Rule],
    config: Config,
    as_of: date,
    unread: Sequence[Unread] = (),
    beyond: Beyond | None = None,
) -> Audit:
    """Return what *rules*, as *config* selects them, find in *articles* and *libraries*.

    Findings stand in the order of path and place. Raises `BadConfiguration` for a setting
    that names no rule.
    """
    beyond = beyond or Beyond()
    chosen = select_rules(rules, config)
    settings = [(rule, Setting(as_of, _options(rule, config), beyond)) for rule in chosen]
    placed = place_waivers(articles, [one.path for one in libraries], config, beyond, as_of)
    waived = tuple(waive_claims(article, placed) for article in articles)
    said = list(_hear(waived, libraries, settings, placed))
    used = {*find_used(articles, placed), *(one.waiver for one in said if one.waiver)}
    checked = waiving.check_waivers(placed, used, rules, chosen, beyond)
    for rule, setting in settings:
        said.extend(_of_waivers(rule, checked, setting, waived))
    findings = _finish(said, config, beyond.homes)
    return Audit(
        wellsourced.__version__,
        as_of,
        waived,
        tuple(finding for finding in findings if not finding.waived),
        tuple(finding for finding in findings if finding.waived),
        tuple(unread),
        summarise(waived, len(unread)),
        *beyond.say_checks(chosen, as_of),
        tuple(rule for rule, _ in settings),
        tuple(libraries),
        options={rule.name: setting.options for rule, setting in settings if setting.options},
        publication=config.publication,
    )


def fails(audited: Audit, fail_on: str, fail_under: float) -> bool:
    """Say whether an audit has findings as grave as *fail_on*, or covers too little.

    *fail_on* is a severity or `never`; *fail_under* is the percentage of the claims that
    need a source which must have one.
    """
    ranks = {severity.value: severity.rank for severity in Severity}
    worst = ranks.get(fail_on, -1)
    if any(finding.severity.rank <= worst for finding in audited.findings):
        return True
    summary = audited.summary
    return 100 * summary.sourced < fail_under * summary.needs_source


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


def _hear(
    articles: Sequence[AuditedArticle],
    libraries: Sequence[Library],
    settings: Sequence[tuple[Rule, Setting]],
    placed: Placed,
) -> Iterator[_Said]:
    """Yield what the rules, each as it is set, say of articles and libraries."""
    for article in articles:
        lines = LineIndex.of(article.article.text)
        for rule, setting in settings:
            yield from _of_article(rule, article, setting, lines, placed)
    for library in libraries:
        lines = LineIndex.of(library.text)
        for rule, setting in settings:
            yield from _of_library(rule, library, setting, lines, placed)


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
            lines[path] = waiving.index_lines(articles, path)
        yield _Said(finding, rule, path, lines[path])


def _finish(said: list[_Said], config: Config, homes: Mapping[str, str]) -> list[Finding]:
    """Return the findings in order, with rule, severity, place and a name that stays.

    The fingerprint is of what is said about what, and where there is more than one of it,
    which; so a finding is known again after an edit elsewhere.
    """
    times: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
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
    return findings


def _order(said: _Said) -> tuple[str, int, int, str, str]:
    span = said.finding.span
    return said.path, span.start, span.end, said.rule.code, said.finding.about
