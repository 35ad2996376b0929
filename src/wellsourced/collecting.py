"""What an article brings to the project: its references to the library, its claims to the ledger.

Nothing is written here: `collect` returns what is new and the ledger's new text. A second
run on its own result brings nothing. Whatever a person wrote (verdicts, passages, waivers,
comments, keys) is kept; what cannot be told is reported and not added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wellsourced.adopting import (
    TOO_LITTLE,
    Doubt,
    Known,
    New,
    free_key,
    take_keys,
    tell_new,
)
from wellsourced.articles import Article, Claim
from wellsourced.key_patterns import DEFAULT_PATTERN
from wellsourced.ledger import (
    Decisions,
    Ledger,
    LedgerClaim,
    assign_ids,
    put_claims,
    quote_claims,
    short_quotes,
    start_ledger,
)
from wellsourced.links import Citation, Evidence, Scope, Support
from wellsourced.matching import MatchIndex, Same, Unsure, find_match
from wellsourced.references import Library, Reference


@dataclass(frozen=True, slots=True)
class Gathered:
    """What an audit knows of an article, in the pieces that collecting needs.

    `references` are those of the article's own list (`index` from 1), or the entries of the
    bibliography that it names. `decisions` hold the ledger as it was; an article without one
    brings an empty `Ledger` whose `path` and `article` say where it will lie and of what.
    """

    article: Article
    references: tuple[Reference, ...]
    citations: tuple[Citation, ...]
    claims: tuple[Claim, ...]
    supports: tuple[Support, ...]
    decisions: Decisions


@dataclass(frozen=True, slots=True)
class Collected:
    """What collecting an article comes to; `added` bear the keys that they get.

    `new`, `requoted` and `stale` name claims of the ledger: those that were added, those
    whose words follow the article's again, and the collected links that the article no
    longer cites (claim's id and key; they are left for a person to take out). `reworded` are
    those whose words changed since they were recorded, `orphaned` and `ambiguous` those that
    the article does not have any more, or at two places alike.
    """

    added: tuple[Reference, ...] = ()
    known: tuple[Known, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    new: tuple[str, ...] = ()
    requoted: tuple[str, ...] = ()
    stale: tuple[tuple[str, str], ...] = ()
    reworded: tuple[str, ...] = ()
    orphaned: tuple[LedgerClaim, ...] = ()
    ambiguous: tuple[LedgerClaim, ...] = ()


def collect(gathered: Gathered, library: Library, pattern: str = DEFAULT_PATTERN) -> Collected:
    """Return what the article brings to *library* and to its ledger.

    What is new keeps the key that it has, or gets one by *pattern* where that is taken.
    """
    shelved = _shelve(tuple(_listed(gathered)), library, pattern)
    links = _links_by_claim(gathered.supports, shelved.keys)
    entries = tuple(_enter_all(gathered, links))
    decisions = gathered.decisions
    drifted = frozenset(decisions.drifted)
    return Collected(
        shelved.added,
        shelved.known,
        shelved.doubts,
        _record(gathered, tuple(entry for entry, _ in entries)),
        tuple(entry.id for entry, before in entries if before is None),
        tuple(entry.id for entry, before in entries if before and entry.quote != before.quote),
        tuple(_find_stale(gathered, links)),
        tuple(claim.id for at, claim in decisions.anchored if at in drifted),
        decisions.orphaned,
        decisions.ambiguous,
    )


def _listed(gathered: Gathered) -> Iterator[Reference]:
    """Yield the references of the article's own list, else the entries that it cites."""
    yield from (one for one in gathered.references if one.index)
    seen: set[str] = set()
    for citation in gathered.citations:
        for link in citation.links:
            entry = link.reference
            if entry is not None and not entry.index and entry.key not in seen:
                seen.add(entry.key)
                yield entry


@dataclass(frozen=True, slots=True)
class _Shelved:
    """The references of an article, sorted; `keys` maps theirs to the library's."""

    added: tuple[Reference, ...]
    known: tuple[Known, ...]
    doubts: tuple[Doubt, ...]
    keys: Mapping[str, str]


def _shelve(listed: Sequence[Reference], library: Library, pattern: str) -> _Shelved:
    """Sort *listed* into what is added, what is known and what cannot be told.

    Each is told against the library as it will be, so that a second run says the same.
    """
    entries = _find_new(listed, library, pattern)
    index = MatchIndex.of((*library.references, *entries.values()))
    held = library.by_key()
    known, doubts, keys = [], [], {}
    for at, reference in enumerate(listed):
        match = _match_by_key(reference, held) or _match(reference, index)
        if isinstance(match, Same):
            keys[reference.key] = match.reference.key
            if match.reference is not entries.get(at):
                known.append(Known(reference, match.reference, match.reason))
        else:
            doubts.append(Doubt(reference, match.candidates, match.reason))
    return _Shelved(tuple(entries.values()), tuple(known), tuple(doubts), keys)


def _match_by_key(reference: Reference, held: Mapping[str, Reference]) -> Same | None:
    """Return the entry that was cited by its key, whatever else the library has of the work."""
    entry = None if reference.index else held.get(reference.key)
    is_cited = entry is not None and entry.record == reference.record
    return Same(entry, "cited by its key") if entry is not None and is_cited else None


def _match(reference: Reference, index: MatchIndex) -> Same | Unsure:
    return find_match(reference, index) or Unsure((), TOO_LITTLE)


def _find_new(listed: Sequence[Reference], library: Library, pattern: str) -> dict[int, Reference]:
    """Return the entries to add, by the place of their reference in *listed*."""
    taken = take_keys(library)
    entries = {}
    for at, told in enumerate(tell_new(listed, library)):
        if isinstance(told, New):
            key = free_key(told.reference, taken, pattern)
            entries[at] = replace(told.reference, key=key, span=None, index=0, label="", anchors=())
    return entries


def _enter_all(
    gathered: Gathered, links: Mapping[int, tuple[Evidence, ...]]
) -> Iterator[tuple[LedgerClaim, LedgerClaim | None]]:
    """Yield each claim as the ledger shall hold it, and as it did; contested ones are not."""
    decisions = gathered.decisions
    contested = set(decisions.contested)
    quotes = short_quotes(quote_claims(gathered.article, gathered.claims))
    for at, claim in enumerate(assign_ids(gathered.claims, decisions)):
        if at not in contested:
            fresh = LedgerClaim(claim.id, quotes[at], claim.kind.value, links.get(at, ()))
            before = decisions.of(at)
            yield _keep(fresh, before, follows=at in decisions.drifted), before


def _keep(fresh: LedgerClaim, before: LedgerClaim | None, *, follows: bool) -> LedgerClaim:
    """Return *fresh* with what the ledger holds of it; its words follow the article's edits.

    Words on which a person decided are kept: they are those that were judged.
    """
    if before is None:
        return fresh
    linked = {source.key for source in before.sources}
    return replace(
        before,
        id=fresh.id,
        quote=fresh.quote if follows and not before.is_decided else before.quote,
        kind=before.kind or fresh.kind,
        sources=(*before.sources, *(link for link in fresh.sources if link.key not in linked)),
    )


def _record(gathered: Gathered, entries: Sequence[LedgerClaim]) -> Ledger:
    ledger = gathered.decisions.ledger
    if not entries:
        return ledger
    if not ledger.text:
        ledger = start_ledger(ledger.path, ledger.article or gathered.article.path)
    return put_claims(ledger, entries)


def _links_by_claim(
    supports: Iterable[Support], keys: Mapping[str, str]
) -> dict[int, tuple[Evidence, ...]]:
    """Return the links that the citations make, by the index of their claim, each work once."""
    links: defaultdict[int, dict[str, Evidence]] = defaultdict(dict)
    for support in supports:
        key = keys.get(support.reference.key, "") if support.reference else ""
        if key and support.scope is not Scope.LEDGER:
            links[support.claim].setdefault(key, Evidence(key, scope=support.scope.value))
    return {claim: tuple(made.values()) for claim, made in links.items()}


def _find_stale(
    gathered: Gathered, links: Mapping[int, tuple[Evidence, ...]]
) -> Iterator[tuple[str, str]]:
    """Yield the collected links whose citation is gone; the same work may be cited otherwise."""
    cited = {(at, link.key) for at, made in links.items() for link in made}
    cited |= {(one.claim, one.evidence.key) for one in gathered.supports if one.evidence}
    for at, claim in gathered.decisions.anchored:
        for source in claim.sources:
            if source.scope and not source.is_taken_off and (at, source.key) not in cited:
                yield claim.id, source.key
