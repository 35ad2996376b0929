"""What an answer does to a claim of the ledger. Nothing is chosen for the person who answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from wellsourced.judgements import Rating, Slip, find_gaps, read_rating
from wellsourced.ledger import LedgerClaim, Waiver, is_judged
from wellsourced.links import NO_REACH, VERIFYING, Evidence, Scope, Verdict
from wellsourced.text import Quote

_OF = ("scheme", "source", "question", "outcome", "by")  # who rates what
_ASKED = ("outcome", "because")  # what is asked for with a certainty


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says of a claim and one of its sources; what is `None` stays as it is.

    `by` and `on` (ISO 8601) are written with a verdict and a `rating`, which is a study level
    or a certainty and takes the place of what the same person said of the same. A `second`
    reader's answer stands in a table of the ledger of its own, beside the first one's. `todo` is
    what is still to be done (empty: nothing); `taken_off` says that the citation does not belong
    to the claim.
    """

    key: str = ""
    verdict: Verdict | None = None
    passage: str | None = None
    locator: str | None = None
    intent: str | None = None
    note: str | None = None
    waiver: Waiver | None = None
    by: str = ""
    on: str = ""
    second: bool = False
    rating: Rating | None = None
    todo: str | None = None
    taken_off: bool = False


def find_own(claim: LedgerClaim, key: str, by: str, *, second: bool) -> Evidence | None:
    """Return what is to be shown or changed of the source *key*.

    For a first reader that is what counts: the first that somebody judged. For a second one
    it is what *by* has written, if anything.
    """
    ours = [source for source in claim.sources if source.key == key]
    if second:
        return next((source for source in ours if source.by == by), None)
    return next(filter(is_judged, ours), ours[0] if ours else None)


def refuse_answer(claim: LedgerClaim, answer: Answer, *, needs_passage: bool) -> str:
    """Say in a sentence why *answer* cannot be recorded, or nothing where it can."""
    if answer.second and (answer.taken_off or answer.todo is not None):
        return "that is for the first reader to write"
    if answer.waiver is not None and (why := _refuse_waiver(answer.waiver)):
        return why
    if answer.rating is not None and (why := _refuse_rating(answer.rating)):
        return why
    if answer.verdict is None:
        return ""
    return _refuse_verdict(claim, answer, needs_passage=needs_passage)


def _refuse_waiver(waiver: Waiver) -> str:
    if not waiver.why.strip():
        return "a waiver needs a reason"
    try:
        is_day = not waiver.until or date.fromisoformat(waiver.until).isoformat() == waiver.until
    except ValueError:
        is_day = False
    return "" if is_day else f"`{waiver.until}` is no day such as 2030-12-31"


def _refuse_rating(rating: Rating) -> str:
    judged = read_rating(rating)
    if isinstance(judged, Slip):
        return judged.what
    lacking = (gap.what for gap in find_gaps(rating) if gap.field in _ASKED)
    return next(lacking, "")


def _refuse_verdict(claim: LedgerClaim, answer: Answer, *, needs_passage: bool) -> str:
    if answer.verdict is Verdict.NOT_CHECKED:
        return "a verdict says what was found; without one the source stays not checked"
    ours = [source for source in claim.sources if source.key == answer.key]
    if not ours:
        return f"the claim {claim.id} has no source `{answer.key}` in its ledger"
    own = find_own(claim, answer.key, answer.by, second=answer.second)
    if answer.second and own is ours[0]:
        return "the second reader must be somebody else than the first"
    written = answer.passage if answer.passage is not None else own.passage if own else ""
    if needs_passage and answer.verdict in VERIFYING and not written.strip():
        return "this verdict needs the passage of the source that bears on the claim"
    return ""


def record_answer(claim: LedgerClaim, answer: Answer, turned: Quote | None = None) -> LedgerClaim:
    """Return *claim* with *answer* in it.

    *turned* are the words that the claim has now, where its verdicts no longer hold because it
    says something else: a verdict is on these, and the others, which were on the old ones, end,
    as certainties do. A study level does not depend on the words and stays.
    """
    claim = _record_on_claim(claim, answer)
    if not answer.key:
        return claim
    if turned is not None and (answer.verdict is not None or answer.taken_off):
        ended = tuple(map(_end, claim.sources))
        lapsed = tuple(replace(one, certainty="") for one in claim.evidence)
        claim = replace(claim, quote=turned, sources=ended, evidence=lapsed)
    own = find_own(claim, answer.key, answer.by, second=answer.second)
    if own is None:
        first = next(one for one in claim.sources if one.key == answer.key)
        fresh = Evidence(answer.key, intent=first.intent, scope=first.scope, by=answer.by)
        return replace(claim, sources=(*claim.sources, _write(fresh, answer)))
    at = next(at for at, source in enumerate(claim.sources) if source is own)
    written = (*claim.sources[:at], _write(own, answer), *claim.sources[at + 1 :])
    return replace(claim, sources=written)


def _record_on_claim(claim: LedgerClaim, answer: Answer) -> LedgerClaim:
    """Return *claim* with what *answer* says of it, whatever its sources are."""
    if answer.todo is not None:
        claim = replace(claim, todo=" ".join(answer.todo.split()))
    if answer.waiver is not None:
        others = tuple(one for one in claim.waivers if one.rule != answer.waiver.rule)
        claim = replace(claim, waivers=(*others, answer.waiver))
    if answer.rating is not None:
        rating = replace(answer.rating, by=answer.by, on=answer.on)
        claim = replace(claim, evidence=_put_rating(claim.evidence, rating))
    return claim


def _end(source: Evidence) -> Evidence:
    """Return *source* without what a person found of it on other words of the claim."""
    scope = Scope.OWN.value if source.is_taken_off else source.scope
    return replace(source, verdict=Verdict.NOT_CHECKED, scope=scope)


def _put_rating(written: tuple[Rating, ...], rating: Rating) -> tuple[Rating, ...]:
    """Put *rating* in the place of what the same person said of the same, or behind all.

    A note that stands there is kept where the new one has none.
    """
    at = next((at for at, one in enumerate(written) if _is_same(one, rating)), len(written))
    before = next((one.note for one in written[at : at + 1]), "")
    return (*written[:at], replace(rating, note=rating.note or before), *written[at + 1 :])


def _is_same(one: Rating, other: Rating) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _OF)


def _write(source: Evidence, answer: Answer) -> Evidence:
    source = replace(
        source,
        passage=source.passage if answer.passage is None else answer.passage,
        locator=source.locator if answer.locator is None else answer.locator,
        intent=source.intent if answer.intent is None else answer.intent,
        note=source.note if answer.note is None else answer.note,
    )
    if answer.taken_off:
        return replace(source, scope=NO_REACH, by=answer.by, on=answer.on)
    if answer.verdict is None:
        return source
    return replace(source, verdict=answer.verdict, by=answer.by, on=answer.on)
