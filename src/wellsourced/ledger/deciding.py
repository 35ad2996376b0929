"""Put what people decided on the claims, and the supports, of the article as it stands now."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, count

from wellsourced.anchoring import (
    Anchored,
    Change,
    Contested,
    anchor,
    context,
    is_rewritten,
    normalise,
    weigh_change,
)
from wellsourced.articles import Article, Claim
from wellsourced.ledger.values import Decisions, Ledger, LedgerClaim, is_judged
from wellsourced.links import Evidence, Scope, Support, Verdict
from wellsourced.references import Reference
from wellsourced.text import Quote


def anchor_claims(ledger: Ledger, article: Article, claims: Sequence[Claim]) -> Decisions:
    """Put the claims of *ledger* on *claims*, those of the article as it stands now."""
    if not ledger.claims:
        return Decisions(ledger)
    quotes = quote_claims(article, claims)
    places = anchor([claim.quote for claim in ledger.claims], quotes)
    found = tuple(zip(ledger.claims, places, strict=True))
    anchored = sorted(
        ((place.passage, claim) for claim, place in found if isinstance(place, Anchored)),
        key=lambda pair: pair[0],
    )
    changes = {at: _weigh(claim.quote.exact, quotes[at].exact) for at, claim in anchored}
    drifted = {
        place.passage for place in places if isinstance(place, Anchored) and place.is_changed
    }
    drifted.update(at for at, change in changes.items() if change)
    contested = {at for p in places if isinstance(p, Contested) for at in p.passages}
    return Decisions(
        ledger,
        tuple(anchored),
        tuple(c for c, place in found if not isinstance(place, Anchored | Contested)),
        tuple(c for c, place in found if isinstance(place, Contested)),
        tuple(sorted(drifted)),
        tuple(sorted(contested)),
        tuple(at for at, change in changes.items() if change is Change.TURNED),
        tuple(at for at, change in changes.items() if change is Change.REWORDED),
    )


def _weigh(recorded: str, now: str) -> Change:
    if normalise(recorded) == normalise(now):
        return Change.NONE
    return Change.TURNED if is_rewritten(recorded, now) else weigh_change(recorded, now)


def quote_claims(article: Article, claims: Sequence[Claim]) -> tuple[Quote, ...]:
    """Return the words of *claims*, without markers, with what a reader sees around them."""
    texts = [block.text for block in article.blocks]
    starts = tuple(accumulate((len(text) + 1 for text in texts), initial=0))
    whole = "\n".join(texts)
    quotes = []
    for claim in claims:
        at = starts[claim.block]
        before, after = context(whole, at + claim.within.start, at + claim.within.end)
        quotes.append(Quote(normalise_spaces(claim.quote), before, after))
    return tuple(quotes)


def short_quotes(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return *quotes* as a ledger records them: with context only where the words repeat."""
    words = [normalise(quote.exact) for quote in quotes]
    times = Counter(words)
    return tuple(
        quote if times[exact] > 1 else Quote(quote.exact)
        for quote, exact in zip(quotes, words, strict=True)
    )


def normalise_spaces(text: str) -> str:
    """Return *text* on one line, as a quote is written down."""
    return " ".join(text.split())


def assign_ids(claims: Sequence[Claim], decisions: Decisions) -> tuple[Claim, ...]:
    """Return *claims* with the ids of the ledger; a new claim takes the next free number.

    A ledger claim to which a person gave no id takes the next free number as well.
    """
    numbers = count(decisions.ledger.highest + 1)
    known = {at: claim.id for at, claim in decisions.anchored}
    names = (known.get(at) or f"c{next(numbers):02}" for at in range(len(claims)))
    return tuple(
        claim if claim.id == name else replace(claim, id=name)
        for claim, name in zip(claims, names, strict=True)
    )


def apply_ledger(
    supports: Sequence[Support], decisions: Decisions, references: Mapping[str, Reference]
) -> tuple[Support, ...]:
    """Return *supports* with what people found of them, and with the links that people made.

    *references* are the works by their key in the library. Evidence goes to the supports of
    its claim with the same key, or the same work under another one. A work that no citation
    gives the claim, but a person linked, makes a support of scope `ledger` (with no reference
    where the library lacks the key). A link that was collected from a citation ends with that
    citation, judged or not (`Decisions.list_uncited`). A source that a person took off the
    claim gives it no support. Where the claim says something else than when it was judged, no
    verdict holds, and nothing is taken off.
    """
    cited: dict[int, list[Support]] = defaultdict(list)
    for support in supports:
        cited[support.claim].append(support)
    voided = set(decisions.voided)
    for at, claim in decisions.anchored:
        held = _choose(_evidence(claim, is_void=at in voided), cited[at], references)
        cited[at] = list(_decide(at, cited[at], held, references))
    return tuple(support for at in sorted(cited) for support in cited[at])


def _evidence(claim: LedgerClaim, *, is_void: bool) -> tuple[Evidence, ...]:
    if not is_void:
        return claim.sources
    return tuple(
        replace(source, verdict=Verdict.NOT_CHECKED)
        for source in claim.sources
        if not source.is_taken_off
    )


def _choose(
    sources: Sequence[Evidence], supports: Sequence[Support], references: Mapping[str, Reference]
) -> dict[str, Evidence]:
    """Return what counts of each work, by the key that its citation has, else by its own.

    Of two of one work, the first that a person judged counts.
    """
    cited = {support.reference.key: support.reference for support in supports if support.reference}
    by_key: dict[str, Evidence] = {}
    for source in sources:
        key = source.key if source.key in cited else _find_other_key(source, cited, references)
        first = by_key.setdefault(key, source)
        if is_judged(source) and not is_judged(first):
            by_key[key] = source
    return by_key


def _find_other_key(
    source: Evidence, cited: Mapping[str, Reference], references: Mapping[str, Reference]
) -> str:
    """Return the key under which the claim cites the work of *source* now, else its own."""
    known = references.get(source.key)
    if known is None or not source.scope or not cited:
        return source.key
    from wellsourced.matching import MatchIndex, Same, find_match

    found = find_match(known, MatchIndex.of(tuple(cited.values())))
    return found.reference.key if isinstance(found, Same) else source.key


def _decide(
    at: int,
    supports: Sequence[Support],
    held: Mapping[str, Evidence],
    references: Mapping[str, Reference],
) -> Iterator[Support]:
    keys = set()
    for support in supports:
        key = support.reference.key if support.reference else ""
        keys.add(key)
        evidence = held.get(key)
        if evidence is not None and evidence.is_taken_off:
            continue
        yield replace(support, evidence=evidence) if evidence else support
    for key, source in held.items():
        is_linked = not source.scope or (is_judged(source) and key not in references)
        if key not in keys and is_linked and not source.is_taken_off:
            yield Support(at, -1, -1, Scope.LEDGER, _reason(source), references.get(key), source)


def _reason(source: Evidence) -> str:
    person = f" by {source.by}" if source.by else ""
    return f"{'recorded' if source.scope else 'linked'} in the ledger{person}"
