"""What is to be reviewed: a claim with one of its sources at a time, hardest first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from math import ceil

from wellsourced.articles import Claim
from wellsourced.findings import Finding, Severity
from wellsourced.ledger import LedgerClaim
from wellsourced.links import Evidence, Status, Support, Verdict
from wellsourced.reviewing.wanted import WHOLE, Need, Wanted, require_known
from wellsourced.rule import Audit, AuditedArticle
from wellsourced.text import Span

INTEGRITY = frozenset({"cites-retracted", "cites-retraction-notice", "cites-concern"})
EXPIRED = "verification-expired"
# what these find says what the first reader wrote
TELLING = frozenset({"claim-contradicted", "number-not-in-evidence", EXPIRED})
RISKY = frozenset({"benefit", "harm", "dose"})
LACKING = frozenset({Status.UNSOURCED, Status.UNDEFINED})


@dataclass(frozen=True, slots=True)
class Item:
    """A claim and one of its sources, on which a person is asked for a verdict.

    `article` and `claim` are 0-based indexes into the audit's articles and that article's
    claims, `id` is the claim's in the ledger, `key` the source's (empty for a claim that has
    none: it can only be waived). `findings` are those on the claim or on this source.
    """

    article: int
    claim: int
    id: str
    key: str
    need: Need
    findings: tuple[Finding, ...] = ()


def list_items(audit: Audit, wanted: Wanted) -> tuple[Item, ...]:
    """Return what is to be reviewed in *audit*, hardest first, then in the order of the text.

    A claim that its ledger does not hold is none: only `collect` gives it an id that lasts.
    Raises `BadUsage` where a claim, key or rule is wanted that there is not.
    """
    require_known(audit, wanted.only)
    said = defaultdict(_Said, _sort_findings(audit.findings))
    found = [
        item
        for number, article in enumerate(audit.articles)
        for item in _list_of_article(number, article, said[article.article.path], wanted)
        if _is_wanted(item, article, wanted.only)
    ]
    ranks = {need: rank for rank, need in enumerate(Need)}
    drawn = _draw(found, audit, wanted)
    return tuple(sorted(drawn, key=lambda one: (ranks[one.need], one.article, one.claim)))


def _start_of(finding: Finding) -> int:
    return finding.span.start


@dataclass(frozen=True, slots=True)
class _Said:
    """What the rules said of an article: of its claims by index, of its works by key.

    `elsewhere` is what was said of places, such as a marker, by rising place.
    """

    of_claim: dict[int, list[Finding]] = field(default_factory=dict)
    of_work: dict[str, list[Finding]] = field(default_factory=dict)
    elsewhere: list[Finding] = field(default_factory=list)

    def about(self, at: int, claim: Claim, key: str) -> tuple[Finding, ...]:
        """Return what was said of a claim, of places in it and of this one of its sources."""
        of_work = self.of_work.get(key, ()) if key else ()
        found = (*self.of_claim.get(at, ()), *self._within(claim.span), *of_work)
        return tuple(one for one in found if one.reference in {"", key} or not key)

    def _within(self, span: Span) -> Iterator[Finding]:
        first = bisect_left(self.elsewhere, span.start, key=_start_of)
        last = bisect_left(self.elsewhere, span.end, first, key=_start_of)
        return (one for one in self.elsewhere[first:last] if one.span.end <= span.end)


def _sort_findings(findings: Sequence[Finding]) -> dict[str, _Said]:
    """Return *findings*, which stand in the order of their places, by the path they are on."""
    by_path: dict[str, _Said] = {}
    for one in findings:
        said = by_path.setdefault(one.path, _Said())
        if one.claim >= 0:
            said.of_claim.setdefault(one.claim, []).append(one)
        elif one.reference:
            said.of_work.setdefault(one.reference, []).append(one)
        else:
            said.elsewhere.append(one)
    return by_path


def _list_of_article(
    number: int, article: AuditedArticle, said: _Said, wanted: Wanted
) -> Iterator[Item]:
    for at, recorded in article.decisions.anchored:
        if not recorded.id:
            continue
        is_reworded = at in article.decisions.reworded
        place = _Place(number, at, article.claims[at], recorded, is_reworded)
        sources = _sources(article.supports_of(at), recorded)
        found = list(_list_of_sources(place, sources, said, wanted))
        if not wanted.second and article.statuses[at] in LACKING:
            about = said.about(at, place.claim, "")
            need = _tell_need(about, place.claim.topic, None)
            found.append(Item(number, at, recorded.id, "", need, about))
        if not found and recorded.todo and not wanted.second:
            key = sources[0][0] if sources else ""
            about = said.about(at, place.claim, key)
            found.append(Item(number, at, recorded.id, key, Need.TODO, about))
        yield from found


@dataclass(frozen=True, slots=True)
class _Place:
    """A claim of an article, both by index, and what the ledger holds of it.

    `is_reworded` says that it lost or won a word of content since, and its verdicts hold.
    """

    article: int
    at: int
    claim: Claim
    recorded: LedgerClaim
    is_reworded: bool


def _list_of_sources(
    place: _Place, sources: Sequence[tuple[str, Evidence]], said: _Said, wanted: Wanted
) -> Iterator[Item]:
    """Yield the sources of a claim that are to be judged."""
    for key, evidence in sources:
        about = said.about(place.at, place.claim, key)
        if _is_due(place, evidence, about, wanted):
            shown = _hide_telling(about) if wanted.second else about
            need = _tell_need(shown, place.claim.topic, evidence, is_reworded=place.is_reworded)
            yield Item(place.article, place.at, place.recorded.id, key, need, shown)


def _is_due(place: _Place, evidence: Evidence, about: Sequence[Finding], wanted: Wanted) -> bool:
    """Say whether a source is asked; a second reader comes when the first read the words of now."""
    is_open = evidence.verdict is Verdict.NOT_CHECKED
    if not wanted.second:
        return is_open or place.is_reworded or any(one.rule == EXPIRED for one in about)
    readers = {
        source.by
        for source in place.recorded.sources
        if source.key == evidence.key and source.verdict is not Verdict.NOT_CHECKED
    }
    return not is_open and not place.is_reworded and wanted.by not in readers


def _sources(
    supports: Sequence[Support], recorded: LedgerClaim
) -> tuple[tuple[str, Evidence], ...]:
    """Return the works of a claim, each once, with what counts of what was found of it."""
    held = {source.key for source in recorded.sources}
    found: dict[str, Evidence] = {}
    for support in supports:
        if support.evidence is not None and support.evidence.key in held:
            found.setdefault(support.evidence.key, support.evidence)
    return tuple(found.items())


def _hide_telling(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.rule not in TELLING)


def _tell_need(
    findings: Sequence[Finding],
    topic: str,
    evidence: Evidence | None,
    *,
    is_reworded: bool = False,
) -> Need:
    others = (one for one in findings if one.rule not in INTEGRITY)
    if any(one.severity is Severity.ERROR for one in others):
        return Need.ERROR
    if any(one.rule in INTEGRITY for one in findings):
        return Need.RETRACTED
    if topic in RISKY:
        return Need.RISK
    if evidence is None or evidence.verdict is Verdict.NOT_CHECKED:
        return Need.UNVERIFIED
    if is_reworded:
        return Need.REWORDED
    return Need.EXPIRED if any(one.rule == EXPIRED for one in findings) else Need.JUDGED


def _is_wanted(item: Item, article: AuditedArticle, only: Sequence[tuple[str, str]]) -> bool:
    claim = article.claims[item.claim]
    held = {
        "kind": {claim.kind.value, claim.topic},
        "claim": {item.id},
        "key": {item.key},
        "rule": {name for one in item.findings for name in (one.rule, one.code)},
        "need": {item.need.value, *_tell_todo(article, item)},
    }
    fields = {field for field, _ in only}
    return all(any(value in held[field] for name, value in only if name == field)
               for field in fields)  # fmt: skip


def _tell_todo(article: AuditedArticle, item: Item) -> Iterator[str]:
    recorded = article.decisions.of(item.claim)
    if recorded is not None and recorded.todo:
        yield Need.TODO.value


def _draw(items: Sequence[Item], audit: Audit, wanted: Wanted) -> Sequence[Item]:
    """Return the sample that is wanted: at least one, and the same for the same seed.

    Each item's lot is drawn of its own name, so that an edit elsewhere hardly changes who is in.
    """
    if wanted.sample >= WHOLE:
        return items

    def lot(item: Item) -> bytes:
        path = audit.articles[item.article].article.path
        name = f"{wanted.seed}\0{path}\0{item.id}\0{item.key}"
        return sha256(name.encode("utf-8", "surrogatepass")).digest()

    return sorted(items, key=lot)[: ceil(len(items) * wanted.sample / WHOLE)]
