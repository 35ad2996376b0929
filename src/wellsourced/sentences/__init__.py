"""Split prose into sentences, a citation marker staying with the sentence it follows.

A sentence splitter takes the marker in ``refined.[1] Opium`` for the next sentence's. So it
never sees one: markers are masked by as many characters, blanks where they close a sentence
and letters elsewhere, which keeps every offset valid. What the splitter then finds is
repaired by rules of our own (docs/scope.md, "Where a sentence ends").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wellsourced.sentences.abbreviations import POINTERS
from wellsourced.sentences.asides import find_asides, is_inside
from wellsourced.sentences.ends import find_cuts
from wellsourced.sentences.masking import mask_markers
from wellsourced.text import Span

__all__ = ["mask_markers", "split_sentences"]

_LONGEST_POINTER = 60
"""``(for a review see [3])``: more characters than these around a marker say something."""
_HEAD = 400
"""How many characters of a piece may show that it is one."""
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
# "1." or "b)" alone is the number of what follows
_ENUMERATOR = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)\]]{1,2}\s*\Z")


def split_sentences(text: str, markers: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return the spans of the sentences of *text*, without blanks around them.

    *markers* are the citation markers in *text*, in order: none is cut, and one that stands
    behind a full stop belongs to the sentence before it. The spans are in order, do not
    overlap, and leave out nothing but blanks.
    """
    if not text.strip():
        return ()
    masked = mask_markers(text, markers)
    asides = find_asides(masked)
    cuts = [at for at in find_cuts(masked) if not is_inside(asides, at)]
    return tuple(_join_fragments(text, markers, _trim(text, [0, *cuts, len(text)])))


def _trim(text: str, bounds: Sequence[int]) -> Iterator[Span]:
    for start, end in pairwise(bounds):
        piece = text[start:end]
        left = len(piece) - len(piece.lstrip())
        if left < len(piece):
            yield Span(start + left, start + len(piece.rstrip()))


def _join_fragments(text: str, markers: Sequence[Span], spans: Iterable[Span]) -> list[Span]:
    """Give what is no sentence to its neighbour: numbers, lone marks, ``(see [3])``."""
    joined: list[Span] = []
    for span in spans:
        if joined and _belongs_before(text, markers, joined[-1], span):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _belongs_before(text: str, markers: Sequence[Span], last: Span, span: Span) -> bool:
    if len(last) <= len("[123].") and _ENUMERATOR.fullmatch(last.of(text)):
        return True
    head = text[span.start : min(span.end, span.start + _HEAD)]
    if not _LETTER_OR_DIGIT.search(head):
        return True
    return _is_pointer(text, markers, span)


def _is_pointer(text: str, markers: Sequence[Span], span: Span) -> bool:
    """Say whether a sentence only points at works: ``(Reviewed in [3].)``."""
    index = bisect_right(markers, span.start, key=lambda marker: marker.end)
    if index == len(markers) or not span.contains(markers[index]):
        return False
    marker = markers[index]
    if len(span) - len(marker) > _LONGEST_POINTER or text[marker.start].isalpha():
        return False
    words = _WORD.findall(text[span.start : marker.start] + " " + text[marker.end : span.end])
    return all(word.lower() in POINTERS for word in words)
