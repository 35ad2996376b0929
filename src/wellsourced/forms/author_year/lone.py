"""Single names that the list lacks: beside a listed work, or alone in their brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wellsourced.citing.lone import brackets_around, has_comma, is_behind_species
from wellsourced.citing.mentions import Mention
from wellsourced.form import Candidate
from wellsourced.text import Span

_PARTING = re.compile("[;；]")
# how sure a name and a year are that fill brackets and are not in the list: never by themselves
_ALONE = 0.4


def sort_out(text: str, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Candidate]]:
    """Return those of *mentions* that may be grouped, and candidates that stand alone.

    A single name that the list lacks counts beside a work of the list that is cited in the same
    brackets and the same way; alone in its brackets it is for the whole article to decide.
    """
    beside: list[Mention] = []
    alone: list[Candidate] = []
    starts = [mention.date.start for mention in mentions]
    for mention in mentions:
        around = brackets_around(text, mention.span) if mention.lone else None
        first = bisect_left(starts, around.start) if around else 0
        inside = mentions[first : bisect_left(starts, around.end)] if around else ()
        if not mention.lone or _is_beside_known(text, mention, inside):
            beside.append(mention)
        elif around and len(inside) == 1 and _is_alone(text, around):
            alone.append(_propose_alone(mention, around))
    return beside, alone


def _is_beside_known(text: str, lone: Mention, inside: Sequence[Mention]) -> bool:
    comma = has_comma(text, lone.date)
    return any(one.fits and not one.opened and has_comma(text, one.date) == comma for one in inside)


def _is_alone(text: str, around: Span) -> bool:
    """Say whether brackets hold one member only, and are not those of a species."""
    return not _PARTING.search(text, around.start, around.end) and not is_behind_species(
        text, around
    )


def _propose_alone(lone: Mention, around: Span) -> Candidate:
    because = "a name and a year that the list lacks, alone in brackets"
    return Candidate(around, "author-year", (lone.cite,), _ALONE, because)
