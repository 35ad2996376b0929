"""What counts as the same words: spelling that is no change, and changes that turn a statement."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from wellsourced.terms import word_set

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
    """Say whether a figure, a negation or a direction differs between two wordings.

    One that stands elsewhere differs too: "not known … it causes" is no "known … it causes not".
    """
    from rapidfuzz.distance.Indel import opcodes

    words, others = tokens(before), tokens(after)
    return any(
        any(map(_is_weighty, words[one.src_start : one.src_end]))
        or any(map(_is_weighty, others[one.dest_start : one.dest_end]))
        for one in opcodes(words, others)
        if one.tag != "equal"
    )


def is_rewritten(before: str, after: str) -> bool:
    """Say whether two wordings share so few words that what was found of one is none of the other.

    The claim may still be the same one, known by its neighbours.
    """
    return share_words(tokens(before), tokens(after)) < _SAME_STATEMENT


def share_words(before: Sequence[str], after: Sequence[str]) -> float:
    """Return how many words two wordings share in order, of 100."""
    from rapidfuzz.distance.Indel import normalized_similarity

    return 100 * normalized_similarity(before, after)


def _is_weighty(token: str) -> bool:
    return not token[0].isalpha() or token in _TURNING or token in _NUMBER_WORDS


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and after a stretch of *text*, as a quote records it."""
    before = text[max(0, start - 2 * CONTEXT) : start]
    after = text[end : end + 2 * CONTEXT]
    return " ".join(before.split())[-CONTEXT:].strip(), " ".join(after.split())[:CONTEXT].strip()
