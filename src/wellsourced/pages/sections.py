"""The claims of an article by the heading they stand under."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from wellsourced.page import ClaimCard, Section


def sections(cards: Sequence[ClaimCard]) -> tuple[Section, ...]:
    """Return the claims under each heading, in text order; a heading without any is left out.

    The claims before any heading stand in a section without a title.
    """
    groups = groupby(cards, key=lambda card: card.section)
    return tuple(Section(title, tuple(held)) for title, held in groups)
