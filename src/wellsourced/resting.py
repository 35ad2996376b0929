"""What an article rests on: each work that it lists or cites, with the claims it supports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from wellsourced.links import Ambiguous, Near, Resolved, Support
from wellsourced.references import Record, Reference
from wellsourced.retractions import speaks_of_retraction
from wellsourced.rule import AuditedArticle
from wellsourced.text import Span

INTENTIONAL = "intentional"  # the field of a library entry
YES = frozenset({"yes", "true", "1"})


@dataclass(frozen=True, slots=True)
class Work:
    """A work of an article with the supports that it gives, by rising claim.

    `record` is the reference's own, with the identifiers that it lacks from the library entry
    of the same key; `entry` is that entry.
    """

    reference: Reference
    record: Record
    supports: tuple[Support, ...] = ()
    entry: Reference | None = None

    def is_intentional(self, claim: int = -1) -> bool:
        """Say whether a person knows that it was retracted: in the library, or for *claim*."""
        marked = (one.evidence for one in self.supports if one.claim == claim and one.evidence)
        return is_marked(self.entry or self.reference) or any(one.intentional for one in marked)

    @property
    def key(self) -> str:
        """The key of the reference."""
        return self.reference.key

    @property
    def claims(self) -> tuple[int, ...]:
        """The 0-based indexes of the claims that rest on it, rising."""
        return tuple(dict.fromkeys(support.claim for support in self.supports))

    @property
    def place(self) -> Span:
        """Where the article lists it; its beginning where it has no list of its own."""
        return place_of(self.reference)


def place_of(reference: Reference) -> Span:
    """Return where an article lists *reference*; its beginning where it does not."""
    return reference.span if reference.index and reference.span else Span(0, 0)


def find_works(audited: AuditedArticle) -> tuple[Work, ...]:
    """Return the works that *audited* lists or that claims rest on, the listed ones first."""
    found = {one.key: one for one in audited.works}
    supports: dict[str, list[Support]] = {key: [] for key in found}
    for support in audited.supports:
        if support.reference is not None:
            found.setdefault(support.reference.key, support.reference)
            supports.setdefault(support.reference.key, []).append(support)
    entries = {}
    for entry in reversed(audited.library.references):  # of two with one key, the first counts
        if entry.key in found:
            entries[entry.key] = entry
    return tuple(
        Work(one, _identified(one, entries.get(key)), tuple(supports[key]), entries.get(key))
        for key, one in found.items()
    )


def _identified(reference: Reference, entry: Reference | None) -> Record:
    own = reference.record
    if entry is None or entry is reference:
        return own
    known = entry.record
    return replace(own, doi=own.doi or known.doi, pmid=own.pmid or known.pmid)


def is_marked(entry: Reference) -> bool:
    """Say whether a library entry says that it is cited although it was retracted."""
    extra = entry.record.extra
    return any(name == INTENTIONAL and value.casefold() in YES for name, value in extra)


def is_known(audited: AuditedArticle, work: Work) -> bool:
    """Say whether each claim that rests on *work* shows that what became of it is known."""
    return bool(work.claims) and all(
        work.is_intentional(index) or speaks_of_retraction(audited.claims[index].text)
        for index in work.claims
    )


def count_claims(work: Work) -> str:
    """Return in words how many claims rest on *work*."""
    count = len(work.claims)
    return "1 claim rests on it" if count == 1 else f"{count or 'no'} claims rest on it"


def keys_used(articles: Iterable[AuditedArticle]) -> frozenset[str]:
    """Return the keys of all works that *articles* or their ledgers name in any way."""
    keys: set[str] = set()
    for article in articles:
        keys.update(reference.key for reference in article.references)
        for citation in article.citations:
            for link in citation.links:
                keys.update(_meant(link.resolution))
        for claim in article.decisions.ledger.claims:
            keys.update(source.key for source in claim.sources)
    return frozenset(keys)


def _meant(resolution: object) -> Iterator[str]:
    """Yield the keys that a cite means or may mean."""
    if isinstance(resolution, Resolved | Near):
        yield resolution.reference.key
    elif isinstance(resolution, Ambiguous):
        yield from (one.key for one in resolution.candidates)
