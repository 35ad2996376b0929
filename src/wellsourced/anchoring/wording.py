"""What counts as the same words: spelling that is no change, and changes that turn a statement."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from wellsourced.terms import word_set

# characters of context that a quote records on each side (the habit of annotators)
CONTEXT = 32

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
# words that turn a statement round; a change of one voids what was decided of it
_TURNING = word_set(
    "no not never none neither nor without cannot can't don't doesn't isn't aren't wasn't"
    " weren't won't hasn't haven't didn't unlikely likely rarely often always all most some few"
    " more less fewer higher lower greater smaller increase increases increased increasing"
    " decrease decreases decreased decreasing reduce reduces reduced raise raises raised"
    " better worse safe unsafe safer before after above below over under"
    " nicht kein keine keinen nie ohne mehr weniger höher niedriger"
    " ne pas jamais sans plus moins sin nunca más menos não sem mais non senza più meno"
)
_NUMBER_WORDS = word_set(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " sixty seventy eighty ninety hundred thousand million billion half third quarter twice"
    " double triple once first second percent"
)


def normalise(text: str) -> str:
    """Return *text* without the differences that are none: Unicode form, spaces, quote signs."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_VARIANTS)
    return " ".join(text.split())


def tokens(text: str) -> tuple[str, ...]:
    """Return the words, numbers and telling signs of *text*, in lower case."""
    return tuple(_TOKEN.findall(normalise(text).casefold()))


def is_turned(before: str, after: str) -> bool:
    """Say whether a figure, a negation or a direction differs between two wordings."""
    return _weight(before) != _weight(after)


def _weight(text: str) -> Counter[str]:
    return Counter(
        token
        for token in tokens(text)
        if not token[0].isalpha() or token in _TURNING or token in _NUMBER_WORDS
    )


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a stretch of *text*, as a quote records it."""
    before = text[max(0, start - 2 * CONTEXT) : start]
    after = text[end : end + 2 * CONTEXT]
    return " ".join(before.split())[-CONTEXT:].strip(), " ".join(after.split())[:CONTEXT].strip()
