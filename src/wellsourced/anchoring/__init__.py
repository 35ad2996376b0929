"""Find again, in a text that was edited, the words that a quote recorded.

Quotes are W3C `TextQuoteSelector`s: exact words, with what stands before and after them
where the words alone do not tell. Words are looked up exactly first, then compared word for
word, then by likeness with a margin over the runner-up. A decision is never put on a
look-alike: what remains is lost or contested, and both are said.
"""

from __future__ import annotations

from wellsourced.anchoring.changes import Change, weigh_change
from wellsourced.anchoring.placing import Anchored, Anchoring, Contested, Lost, anchor
from wellsourced.anchoring.wording import context, is_rewritten, normalise, tokens

__all__ = [
    "Anchored",
    "Anchoring",
    "Change",
    "Contested",
    "Lost",
    "anchor",
    "context",
    "is_rewritten",
    "normalise",
    "tokens",
    "weigh_change",
]
