"""Tokens of a reference: words and numbers; the signs between them are gaps."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from wellsourced.refparse.segments import TAKEN, Label, Segment, mask
from wellsourced.text import Span

# words (with inner hyphen or apostrophe) · digits · a masked stretch
_TOKEN = re.compile(rf"[^\W\d_{TAKEN}]+(?:['’‘-][^\W\d_{TAKEN}]+)*|\d+|{TAKEN}+")
SURE = frozenset(
    {
        Label.DOI,
        Label.PMID,
        Label.PMCID,
        Label.ARXIV,
        Label.ISBN,
        Label.ISSN,
        Label.URL,
        Label.ACCESSED,
        Label.MEDIUM,
        Label.MALFORMED,
    }
)
"""What rules find by itself, wherever it stands: its stretch is one token."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a reference (offsets in its text with sure stretches masked).

    `words[i]` stands from `starts[i]` to `ends[i]`; `gaps[i]` is what stands before it, the last
    gap what stands behind the last token: there is one more gap than words.
    """

    masked: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]


def cut(text: str, segments: tuple[Segment, ...]) -> Tokens:
    """Cut *text* into tokens; each sure stretch of *segments* is one."""
    masked = mask(text, [one for one in segments if one.label in SURE])
    words, starts, ends, gaps = [], [], [], []
    end = 0
    for match in _TOKEN.finditer(masked):
        start = match.start()
        words.append(match.group())
        starts.append(start)
        gaps.append(masked[end:start])
        end = match.end()
        ends.append(end)
    gaps.append(masked[end:])
    return Tokens(masked, tuple(words), tuple(starts), tuple(ends), tuple(gaps))


def covered(tokens: Tokens, span: Span) -> range:
    """Return the places of the tokens that begin in *span*."""
    first = bisect_left(tokens.starts, span.start)
    return range(first, bisect_left(tokens.starts, span.end, first))
