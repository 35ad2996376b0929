"""Hide citation markers from a sentence splitter, every other character in its place."""

from __future__ import annotations

from collections.abc import Sequence

from wellsourced.text import Span

_CLOSERS = "\"'”’»)]"
_ENDINGS = ".!?…。！？"
_LONGEST_LABEL = 3
"""A marker of so few characters behind a full stop is a label: ``adults.a They last``."""
_BETWEEN_MARKERS = " \u00a0,;–-"


def mask_markers(text: str, markers: Sequence[Span]) -> str:
    """Return *text*, equally long, with each marker replaced by blanks or letters.

    >>> mask_markers("It is refined.[1] Opium", [Span(14, 17)])
    'It is refined.    Opium'
    """
    pieces: list[str] = []
    at, closed = 0, False
    for marker in markers:
        if marker.start < at or len(marker) <= 0:
            continue
        between = text[at : marker.start]
        closed = _closes(between) or (closed and not between.strip(_BETWEEN_MARKERS))
        pieces += [between, _stand_in(text, marker, closed=closed)]
        at = marker.end
    return "".join([*pieces, text[at:]])


def _closes(before: str) -> bool:
    """Say whether the text before a marker ends a sentence, quotation marks aside."""
    return before.rstrip().rstrip(_CLOSERS).endswith(tuple(_ENDINGS))


def _stand_in(text: str, marker: Span, *, closed: bool) -> str:
    """Return what the splitter sees of *marker*: blanks behind a sentence, else a word."""
    first, width = text[marker.start], len(marker)
    glued = text[marker.start - 1 : marker.start].strip() != ""
    if closed and glued and (width <= _LONGEST_LABEL or _is_name(marker.of(text))):
        return " " * width
    if first.isalpha():
        return first + "n" * (width - 1)
    if first == "@" and not glued:  # the name of a work, as a word: "@doe2020 found"
        return "N" + "n" * (width - 1)
    if closed:
        return "N" + "n" * (width - 1) if _is_subject(text, marker) else " " * width
    in_word = text[marker.start - 1 : marker.start].isalnum()
    return ("n" if in_word or width >= len("[1]") else "%") * width


def _is_name(marker: str) -> bool:
    """Say whether a marker is the name of a note, all in one word: ``adults.doe-2020 They``."""
    return marker.replace("-", "").replace("_", "").isalnum()


def _is_subject(text: str, marker: Span) -> bool:
    """Say whether the marker begins a sentence as its subject: ``. [12] showed that``."""
    after = text[marker.end : marker.end + 3]
    apart = text[marker.start - 1 : marker.start].isspace()
    return apart and after[:1].isspace() and after.strip()[:1].islower()
