"""The words in which a decision on a candidate is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.form import Family, Listed
from wellsourced.links import Ambiguous, Link, Near, Resolved
from wellsourced.markers import Due, Ground, Ruling, Vote
from wellsourced.references import Reference

CITATION = "a citation"
NO_CITATION = "no citation"
NO_FORM = "no form takes this"
_MOST_NAMED = 4


def say_evidence(ruling: Ruling, vote: Vote, listed: Listed) -> tuple[str, ...]:
    """Return what spoke for or against a candidate besides its own characters."""
    return tuple(_say_all(ruling, vote, listed))


def _say_all(ruling: Ruling, vote: Vote, listed: Listed) -> Iterator[str]:
    proposal = ruling.proposal
    if proposal.numbers:
        yield _say_numbers(proposal.numbers, listed)
    if ruling.ground is not Ground.REFUSED:
        yield _say_vote(proposal.family, vote)
    if ruling.due is not None:
        yield _say_due(ruling.due)
    if ruling.rival is not None:
        cites = f"{len(ruling.rival.cites)} work{'s' * (len(ruling.rival.cites) != 1)}"
        yield f"the form {ruling.rival.form} has these characters: it reads {cites} there"


def _say_numbers(numbers: Sequence[int], listed: Listed) -> str:
    if not listed.numbers:
        return "there is no reference list to hold its numbers against"
    last = max(listed.numbers)
    beyond = [str(number) for number in numbers if number not in listed.numbers]
    if not beyond:
        known = "its number stands" if len(numbers) == 1 else "all its numbers stand"
        return f"{known} in the list, which ends at {last}"
    return f"the list, which ends at {last}, has no {', '.join(beyond[:_MOST_NAMED])}"


def _say_vote(family: Family, vote: Vote) -> str:
    if family is Family.SURE:
        return "it is believed whatever else the article cites by"
    return vote.because


def _say_due(due: Due) -> str:
    if not due.orderly:
        return "new numbers do not ascend in this article, so its place says nothing"
    so_far = f"the numbers before it reach {due.reached}" if due.reached else "it is the first one"
    behind = f", the next sure one behind it is {due.after}" if due.after else ""
    return f"new numbers ascend in this article: {so_far}{behind}"


def say_cite(link: Link, *, would: bool) -> str:
    """Return what a cite was resolved to, or in a rejected candidate would be, and why."""
    resolution = link.resolution
    verb = "would be" if would else "is"
    if isinstance(resolution, Resolved):
        return f"{verb} {_name(resolution.reference)}: {resolution.reason}"
    if isinstance(resolution, Near):
        return f"{verb} almost {_name(resolution.reference)}: {resolution.reason}"
    if isinstance(resolution, Ambiguous):
        either = " or ".join(_name(one) for one in resolution.candidates[:_MOST_NAMED])
        return f"{verb} ambiguous, {either}: {resolution.reason}"
    return f"{verb} undefined: {resolution.reason}"


def _name(reference: Reference) -> str:
    return f"{reference.index} {reference.key}" if reference.index else reference.key
