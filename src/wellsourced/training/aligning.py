"""Carry labels over to the tidied text, which is what the parser labels."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher

from wellsourced.refparse.tidying import tidy
from wellsourced.text import Span
from wellsourced.training.pieces import LabelledString


def tidy_string(string: LabelledString) -> LabelledString:
    """Return *string* as the parser sees it: tidied, its segments and parts moved along.

    What tidying takes away whole (a PubMed number in a service's brackets) is left out.
    """
    text = tidy(string.text)
    if text == string.text:
        return string
    places = _places(string.text, text)
    segments = tuple(replace(one, span=_moved(one.span, places, text)) for one in string.segments)
    parts = tuple((part, _moved(span, places, text)) for part, span in string.parts)
    return replace(
        string,
        text=text,
        segments=tuple(one for one in segments if len(one.span)),
        parts=tuple((part, span) for part, span in parts if len(span)),
    )


def _places(before: str, after: str) -> list[int]:
    """Return where each character of *before* stands in *after*, -1 where it is gone."""
    places = [-1] * len(before)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for start, moved, size in matcher.get_matching_blocks():
        places[start : start + size] = range(moved, moved + size)
    return places


def _moved(span: Span, places: list[int], text: str) -> Span:
    kept = [place for place in places[span.start : span.end] if place >= 0]
    if not kept:
        return Span(0, 0)
    start, end = kept[0], kept[-1] + 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
