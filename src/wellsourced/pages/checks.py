"""What a report says was checked, what is left to a person, and which rules found nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wellsourced.findings import Severity
from wellsourced.links import Status
from wellsourced.page import (
    Alarm,
    BackLink,
    ClaimCard,
    FindingNote,
    ManualCheck,
    ReferenceCard,
    RuleLeftOut,
    RuleNote,
)
from wellsourced.pages import words
from wellsourced.pages.ruling import rule_note
from wellsourced.rule import Audit, Rule

_FIRST, _MANY = 24, 32  # places shown at once, where there are more than many
_RETRACTED = "cites-retracted"


def alarms(findings: Iterable[FindingNote], works: Sequence[ReferenceCard]) -> tuple[Alarm, ...]:
    """Return the retracted works among *works* that a claim rests on, nobody knowing of it.

    A retraction that the article speaks of, or that a person marked as known, is no alarm.
    """
    found: dict[str, list[FindingNote]] = {}
    for note in findings:
        if note.rule == _RETRACTED and note.claim and note.severity != Severity.SUGGESTION:
            found.setdefault(note.reference, []).append(note)
    by_key = {work.key: work for work in reversed(works)}
    return tuple(
        Alarm(_named(by_key.get(key), key), notes[0].message, tuple(map(_claim, notes)))
        for key, notes in found.items()
    )


def _named(work: ReferenceCard | None, key: str) -> BackLink:
    if work is None:
        return BackLink(key, "")
    return BackLink(f"{work.label} {work.short}".strip(), f"#{work.anchor}")


def _claim(note: FindingNote) -> BackLink:
    return BackLink(note.claim, note.href)


def manual_checks(
    cards: Sequence[ClaimCard], works: Sequence[ReferenceCard]
) -> tuple[ManualCheck, ...]:
    """Return what only a person can settle about an article."""
    return tuple(
        check for check in (_unverified(cards), _reworded(cards), _in_doubt(works)) if check.first
    )


def _unverified(cards: Sequence[ClaimCard]) -> ManualCheck:
    sourced = [card for card in cards if card.status == Status.SOURCED]
    waiting = [card for card in sourced if card.state == "sourced"]
    are = "has" if len(waiting) == 1 else "have"
    return _check(
        f"{len(waiting)} of {words.plural(len(sourced), 'sourced claim')} {are} not been compared"
        " with a source by a person",
        "read the passage of the source and record a verdict: wellsourced review",
        [BackLink(card.id, f"#{card.anchor}") for card in waiting],
    )


def _reworded(cards: Sequence[ClaimCard]) -> ManualCheck:
    drifted = [card for card in cards if card.drifted]
    was = "was" if len(drifted) == 1 else "were"
    return _check(
        f"{words.plural(len(drifted), 'claim')} {was} reworded since being recorded",
        "see that the verdict still fits the words",
        [BackLink(card.id, f"#{card.anchor}") for card in drifted],
    )


def _in_doubt(works: Sequence[ReferenceCard]) -> ManualCheck:
    doubted = [work for work in works if work.doubts]
    was = "was" if len(doubted) == 1 else "were"
    return _check(
        f"{words.plural(len(doubted), 'reference')} {was} read with doubt",
        "see that author, title and year were told apart",
        [BackLink(work.label or work.key, f"#{work.anchor}") for work in doubted],
    )


def _check(said: str, advice: str, places: Sequence[BackLink]) -> ManualCheck:
    shown = len(places) if len(places) <= _MANY else _FIRST
    return ManualCheck(said, advice, tuple(places[:shown]), tuple(places[shown:]))


def passed(
    audit: Audit, notes: Iterable[RuleNote], findings: Iterable[FindingNote]
) -> tuple[RuleNote, ...]:
    """Return the rules that ran on an article and found nothing in it, by code."""
    looked = {rule.name for rule in audit.rules if rule.check is not None}
    lacking = {rule.name for rule in audit.lacking}
    found = {note.rule for note in findings}
    return tuple(note for note in notes if note.name in looked - lacking - found)


def left_out(audit: Audit) -> tuple[RuleLeftOut, ...]:
    """Return the rules that did not run, or lacked what they need, with the reason, by code."""
    return tuple(sorted(_left_out(audit), key=lambda one: one.code))


def _left_out(audit: Audit) -> Iterator[RuleLeftOut]:
    for rule in audit.left_out:
        why = "runs only where it is selected by name" if rule.opt_in else "not selected"
        yield _with_reason(rule, why)
    for rule in audit.lacking:
        yield _with_reason(rule, f"lacked {rule.needs}, and could find little or nothing")


def _with_reason(rule: Rule, why: str) -> RuleLeftOut:
    note = rule_note(rule)
    return RuleLeftOut(note.code, note.name, note.summary, why)
