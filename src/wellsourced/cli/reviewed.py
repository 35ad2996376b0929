"""How a review begins and ends: its sheet, and what was done and what is left."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from wellsourced.cli.asked import Sheet
from wellsourced.cli.options import Manners
from wellsourced.cli.painting import paint
from wellsourced.cli.printing import USUAL, measure, note, print_result, wants_colour
from wellsourced.cli.reviewing import Talk
from wellsourced.escaping import one_line
from wellsourced.project.reviews import compare_readers

NARROWEST = 40


def set_sheet(manners: Manners) -> Sheet:
    """Return how wide screens are set, and in which colours."""
    width = max(NARROWEST, min(measure(sys.stdout) or USUAL, 100))
    return Sheet(width, paint if wants_colour(manners) else _leave_plain)


def _leave_plain(_style: str, text: str) -> str:
    return text


def print_reviewed(talk: Talk, manners: Manners) -> None:
    """Print what was done and what is left, and how far two readers agree."""
    print_result("".join(f"{line}\n" for line in ("", *_say_done(talk))))
    if talk.review.wanted.second:
        print_result("".join(f"{line}\n" for line in _say_agreement(talk)))
    if talk.review.unrecorded:
        count = talk.review.unrecorded
        one = f"{count} claim needs a source and stands" if count == 1 else (
            f"{count} claims need a source and stand")  # fmt: skip
        note(f"{one} in no ledger yet; `wellsourced collect` puts them there", manners)


def _say_done(talk: Talk) -> Iterator[str]:
    if not talk.review.items:
        yield "there is nothing to review"
        return
    counts = Counter(talk.done.values())
    kinds = ", ".join(f"{count} {what}" for what, count in sorted(counts.items()))
    yield f"answered: {len(talk.done)}{f' ({kinds})' if kinds else ''}"
    unsure = f" ({len(talk.skipped)} of them looked at and left open)" if talk.skipped else ""
    yield f"left: {talk.left}{unsure}"


def _say_agreement(talk: Talk) -> Iterator[str]:
    both, agreement = compare_readers(talk.review)
    if not both:
        yield "two readers: nothing is judged by both yet"
        return
    kappa = "not defined" if agreement.kappa is None else f"{agreement.kappa:.2f}"
    same = f"{agreement.agreed} of {agreement.pairs} verdicts agree"
    yield f"two readers: {same}, Cohen's kappa {kappa}"
    for one in both:
        if not one.agrees:
            first = f"{one.first.verdict} ({one_line(one.first.by) or 'no name'})"
            second = f"{one.second.verdict} ({one_line(one.second.by)})"
            place = f"{one_line(one.ledger)} {one.claim} {one_line(one.key)}"
            yield f"  {place}: {first}, {second}"
