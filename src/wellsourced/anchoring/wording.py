"""What counts as the same words: signs and spaces that are no change, and how much is shared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# characters of context that a quote records on each side (the habit of annotators)
CONTEXT = 32
# of 100 words that two wordings must share for a verdict to hold for both
_SAME_STATEMENT = 60.0

# typographic variants that an editor's program changes without a word being changed
_VARIANTS = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
        "‟": '"', "«": '"', "»": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
        "−": "-", "…": "...", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": "",
        "\u2060": "",
    }
)  # fmt: skip
# words, numbers with their points (10,100.5), and the signs that change what a number says
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*|[%‰<>≤≥=±×≈~$€£]")


def normalise(text: str) -> str:
    """Return *text* without the differences that are none: Unicode form, spaces, quote signs."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_VARIANTS)
    return " ".join(text.split())


def tokens(text: str) -> tuple[str, ...]:
    """Return the words, numbers and telling signs of *text*, in lower case."""
    return tuple(_TOKEN.findall(normalise(text).casefold()))


def is_rewritten(before: str, after: str) -> bool:
    """Say whether two wordings share so few words that what was found of one is none of the other.

    The claim may still be the same one, known by its neighbours.
    """
    return share_words(tokens(before), tokens(after)) < _SAME_STATEMENT


def share_words(before: Sequence[str], after: Sequence[str]) -> float:
    """Return how many words two wordings share in order, of 100."""
    from rapidfuzz.distance.Indel import normalized_similarity

    return 100 * normalized_similarity(before, after)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a stretch of *text*, as a quote records it."""
    before = text[max(0, start - 2 * CONTEXT) : start]
    after = text[end : end + 2 * CONTEXT]
    return " ".join(before.split())[-CONTEXT:].strip(), " ".join(after.split())[:CONTEXT].strip()
