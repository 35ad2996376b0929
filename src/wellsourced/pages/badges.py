"""The badge of an audit: how many claims are sourced, never prettier than it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wellsourced.findings import Severity
from wellsourced.links import Status
from wellsourced.page import Badge, ClaimCard, FindingNote
from wellsourced.pages.words import plural
from wellsourced.rule import Summary

_LABEL = "claims sourced"
_UNKNOWN, _BAD, _ALL = "lightgrey", "red", "brightgreen"
# from so many percent on
_SCALE = ((75, "yellow"), (50, "orange"))


@dataclass(frozen=True, slots=True)
class Open:
    """How many sourced claims nobody looked at, and how many their sources do not bear out."""

    unchecked: int
    contested: int


def count_open(cards: Iterable[ClaimCard]) -> Open:
    """Count what is open of the claims that have *cards*."""
    needing = [card for card in cards if card.needs_source and card.status == Status.SOURCED]
    contested = sum(card.contested for card in needing)
    return Open(sum(not (card.verified or card.contested) for card in needing), contested)


def badge(summary: Summary, articles: Sequence[Open], findings: Sequence[FindingNote]) -> Badge:
    """Return the badge of an audit, of which *articles* say what is open.

    It is red where there is an error or a source that does not bear a claim out, and grey
    where somebody has yet to look: at a claim that has sources, or at a file. It is green
    only where every claim that needs a source has one that a person verified, or was waived.
    """
    contested = sum(one.contested for one in articles)
    unchecked = sum(one.unchecked for one in articles)
    wrong = contested > 0 or any(one.severity == Severity.ERROR for one in findings)
    known = not (unchecked or summary.unread) and summary.needs_source > 0
    colour = _BAD if wrong else _colour(summary) if known else _UNKNOWN
    counts = (unchecked, contested, summary.waived, summary.unread)
    return Badge(_LABEL, _message(summary, tuple(_besides(counts))), colour)


def _colour(summary: Summary) -> str:
    settled = summary.sourced + summary.waived
    if settled == summary.needs_source:
        return _ALL
    share = 100 * settled
    reached = (name for least, name in _SCALE if share >= least * summary.needs_source)
    return next(reached, _BAD)


def _message(summary: Summary, besides: Sequence[str]) -> str:
    """Return the count and its whole, with what else has to be said of them."""
    if not summary.articles:
        count = "no article"
    elif not summary.needs_source:
        count = "none needed"
    else:
        count = f"{summary.sourced}/{summary.needs_source}"
    return f"{count} ({', '.join(besides)})" if besides else count


def _besides(counts: tuple[int, int, int, int]) -> Iterator[str]:
    unchecked, contested, waived, unread = counts
    if unchecked:
        yield f"{unchecked} unchecked"
    if contested:
        yield f"{contested} contested"
    if waived:
        yield f"{waived} waived"
    if unread:
        yield f"{plural(unread, 'file')} unread"
