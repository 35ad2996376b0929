"""Find again, in a text that was edited, the words that a quote recorded.

Quotes are W3C `TextQuoteSelector`s: exact words, with what stands before and after them
where the words alone do not tell. Words are looked up exactly first, then compared word for
word, then by likeness with a margin over the runner-up. A decision is never put on a
look-alike: what remains is lost or contested, and both are said.
"""

from __future__ import annotations

from wellsourced.anchoring.placing import Anchored, Anchoring, Contested, Lost, anchor
from wellsourced.anchoring.wording import context, is_rewritten, is_turned, normalise, tokens

__all__ = [
    "Anchored",
    "Anchoring",
    "Contested",
    "Lost",
    "anchor",
    "context",
    "is_rewritten",
    "is_turned",
    "normalise",
    "tokens",
]
