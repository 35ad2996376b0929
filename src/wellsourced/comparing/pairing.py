"""Which claim was which: by its words, as decisions find theirs, and never by a guess."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wellsourced.anchoring import Anchored, Contested, anchor, normalise
from wellsourced.comparing.recorded import (
    Recorded,
    RecordedArticle,
    RecordedClaim,
    RecordedReference,
)
from wellsourced.comparing.wording import (
    LOST,
    NOT_CHECKED,
    WON,
    Works,
    tell_standing,
    tell_status,
)
from wellsourced.page import ArticleChanges, ClaimChange, ReferenceChange
from wellsourced.text import Quote

# places in the earlier and in the later version that are the same thing
_Pairs = Mapping[int, int]


def compare_articles(old: Recorded, new: Recorded) -> tuple[ArticleChanges, ...]:
    """Return what changed in each article, in the order of *new*; those that are gone follow.

    Articles are the same by their path; of one article and one other, they are the same.
    """
    if len(old.articles) == len(new.articles) == 1:
        return (_compare_article(old.articles[0], new.articles[0]),)
    earlier = {article.path: article for article in old.articles}
    later = {article.path for article in new.articles}
    made = [
        _compare_article(earlier.get(one.path, RecordedArticle(one.path, one.title)), one)
        for one in new.articles
    ]
    gone = (one for one in old.articles if one.path not in later)
    made += [_compare_article(one, RecordedArticle(one.path, one.title)) for one in gone]
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Matched:
    """What of two lists is the same, and what may be one of several."""

    pairs: _Pairs
    contested: Mapping[int, tuple[int, ...]]


def _compare_article(old: RecordedArticle, new: RecordedArticle) -> ArticleChanges:
    same = _match_references(old.references, new.references)
    lost = [one for at, one in enumerate(old.references) if at not in same]
    keys = {old.references[was].key: new.references[now].key for was, now in same.items()}
    works = Works.of(keys, lost, new.references)
    claims = _match([one.words for one in old.claims], [one.words for one in new.claims])
    found, left = set(claims.pairs.values()), set(same.values())
    gone = tuple(
        _name(claim, [new.claims[at].id for at in claims.contested.get(place, ())])
        for place, claim in enumerate(old.claims)
        if place not in claims.pairs
    )
    pairs = ((old.claims[was], new.claims[now]) for was, now in claims.pairs.items())
    changed = [change for was, now in pairs for change in _change(was, now, works)]
    added = (claim for place, claim in enumerate(new.claims) if place not in found)
    references = (
        tuple(_print(one, works) for at, one in enumerate(new.references) if at not in left),
        tuple(_print(one, works) for one in lost),
        tuple(_reprinted(old, new, same, works)),
    )
    new_claims = tuple(_name(one) for one in added)
    order = {claim.id: place for place, claim in enumerate(new.claims)}
    in_order = tuple(sorted(changed, key=lambda change: order[change.id]))
    line = _count(new_claims, gone, in_order, references)
    moved = old.path if old.path != new.path else ""
    return ArticleChanges(
        new.path, moved, new.title, line, line == _SAME, new_claims, gone, in_order, *references
    )


_SAME = "nothing changed"


def _name(claim: RecordedClaim, perhaps: Sequence[str] = ()) -> ClaimChange:
    said = tell_status(claim.status)
    return ClaimChange(
        claim.id, claim.text, claim.status, perhaps=tuple(perhaps), status_words=said
    )


def _match(old: Sequence[str], new: Sequence[str]) -> _Matched:
    """Join words by equality, then likeness, then neighbours; two that fit alike are no answer."""
    pairs: dict[int, int] = {}
    contested: dict[int, tuple[int, ...]] = {}
    found = anchor([Quote(text) for text in old], [Quote(text) for text in new])
    for place, one in enumerate(found):
        if isinstance(one, Anchored):
            pairs[place] = one.passage
        elif isinstance(one, Contested):
            contested[place] = one.passages
    return _Matched(pairs, contested)


def _change(was: RecordedClaim, now: RecordedClaim, works: Works) -> Iterator[ClaimChange]:
    """Yield what is another of a claim, if anything is."""
    before = {works.keys.get(key, key): verdict for key, verdict in was.verdicts.items()}
    gained = tuple(key for key in now.verdicts if key not in before)
    lost = tuple(key for key in before if key not in now.verdicts)
    verdicts = tuple(
        works.turn(key, before.get(key, NOT_CHECKED), verdict)
        for key, verdict in now.verdicts.items()
        if verdict != before.get(key, NOT_CHECKED)
    )
    reworded = normalise(was.words) != normalise(now.words)
    if gained or lost or verdicts or reworded or was.status != now.status:
        yield ClaimChange(
            now.id,
            now.text,
            now.status,
            was_id=was.id if was.id != now.id else "",
            was_text=was.text if reworded else "",
            was_status=was.status if was.status != now.status else "",
            gained=gained,
            lost=lost,
            verdicts=verdicts,
            status_words=tell_status(now.status),
            was_status_words=tell_status(was.status) if was.status != now.status else "",
            gained_names=tuple(map(works.tell, gained)),
            lost_names=tuple(map(works.tell, lost)),
            standing=tell_standing(was, now),
        )


def _match_references(old: Sequence[RecordedReference], new: Sequence[RecordedReference]) -> _Pairs:
    """Join references by DOI, by the words in which they are printed, by key, then by likeness.

    What is the same of several is no answer, and two DOIs are two works.
    """
    pairs: dict[int, int] = {}
    for tell in (_tell_doi, _tell_words, _tell_key):
        befores = _places({at: tell(one) for at, one in enumerate(old) if at not in pairs})
        taken = set(pairs.values())
        afters = _places({at: tell(one) for at, one in enumerate(new) if at not in taken})
        for name in befores.keys() & afters.keys():
            was, now = befores[name], afters[name]
            if _may_be_one(old[was], new[now]):
                pairs[was] = now
    left = [at for at in range(len(old)) if at not in pairs]
    free = [at for at in range(len(new)) if at not in set(pairs.values())]
    like = _match([old[at].text for at in left], [new[at].text for at in free])
    for was, now in like.pairs.items():
        if _may_be_one(old[left[was]], new[free[now]]):
            pairs[left[was]] = free[now]
    return dict(sorted(pairs.items()))


def _tell_doi(reference: RecordedReference) -> Hashable:
    return reference.doi


def _tell_words(reference: RecordedReference) -> Hashable:
    return normalise(reference.text)


def _tell_key(reference: RecordedReference) -> Hashable:
    return reference.key


def _places(names: Mapping[int, Hashable]) -> Mapping[Hashable, int]:
    """Return the place of each name that only one has."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for at, name in names.items():
        places[name].append(at)
    return {name: held[0] for name, held in places.items() if name and len(held) == 1}


def _may_be_one(one: RecordedReference, other: RecordedReference) -> bool:
    return not (one.doi and other.doi) or one.doi == other.doi


def _print(one: RecordedReference, works: Works) -> ReferenceChange:
    return ReferenceChange(one.key, one.text, name=works.tell(one.key, one.name))


def _reprinted(
    old: RecordedArticle, new: RecordedArticle, pairs: _Pairs, works: Works
) -> Iterator[ReferenceChange]:
    for was, now in pairs.items():
        before, after = old.references[was], new.references[now]
        if normalise(before.text) != normalise(after.text):
            name = works.tell(after.key, after.name)
            yield ReferenceChange(after.key, after.text, before.text, name)


def _count(
    new: Sequence[ClaimChange],
    gone: Sequence[ClaimChange],
    changed: Sequence[ClaimChange],
    references: tuple[Sequence[ReferenceChange], ...],
) -> str:
    """Return in words how much changed."""
    counts = (
        (len(new), "new"),
        (len(gone), "gone"),
        (sum(bool(one.was_text) for one in changed), "reworded"),
        (sum(bool(one.gained or one.lost) for one in changed), "re-sourced"),
        (sum(bool(one.was_status) for one in changed), "of another status"),
        (sum(one.standing == LOST for one in changed), LOST),
        (sum(one.standing == WON for one in changed), WON),
        (sum(bool(one.verdicts) for one in changed), "with another verdict"),
    )
    claims = ", ".join(f"{count} {word}" for count, word in counts if count)
    words = zip(map(len, references), ("new", "gone", "printed otherwise"), strict=True)
    works = ", ".join(f"{count} {word}" for count, word in words if count)
    parts = ((claims, "claims"), (works, "references"))
    return "; ".join(f"{what}: {said}" for said, what in parts if said) or _SAME
