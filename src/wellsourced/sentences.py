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

from wellsourced.abbreviations import (
    AFTER_HOUR,
    BEFORE_NUMBER,
    LETTERED,
    NEVER_LAST,
    PLAIN_WORDS,
    POINTERS,
    SELDOM_LAST,
    STARTERS,
    STATE_BODIES,
    STATES,
    SURNAME_LIKE,
)
from wellsourced.terms import MONTHS
from wellsourced.text import Span

_CLOSERS = "\"'”’»)]"
_ENDINGS = ".!?…。！？"
_BETWEEN_MARKERS = " \u00a0,;–-"
_LONGEST_ASIDE = 400
"""A bracket or quotation longer than this (in characters) may hold sentence ends."""
_LONGEST_TOKEN = 40
_LONGEST_POINTER = 60
"""``(for a review see [3])``: more characters than these around a marker say something."""

# "… methadone." + blanks: a place where a sentence may end
_STOP = re.compile(
    r"""
    (?P<end>[.!?…]{1,6})
    (?P<close>["'”’»)\]]{0,3})
    (?P<blank>\s{1,2000})
    (?=\S)
    """,
    re.VERBOSE,
)
# "これは薬です。それは" – needs no blank
_FULL_WIDTH_STOP = re.compile(r"[。！？]+[」』）”]{0,2}")
# "addictive.The" – a blank was lost; only before a word that begins sentences
_GLUED_STOP = re.compile(r"(?<=[a-zà-ÿ]{3})[.!?](?=(?P<next>[A-Z][a-z]{1,9})\s)")
_BRACKET = re.compile(r"[()\[\]]")
_QUOTE = re.compile(r'["“”«»]')
_FIRST_WORD = re.compile(r"[\"'“‘«(\[¿¡]{0,3}(?P<word>[^\W_]+(?:['’.-][^\W_]+){0,6})")
# "7-hydroxymitragynine", "α-tocopherol", "mRNA", "pH": no capital, and yet a first word
_SMALL_START = re.compile(
    r"[\"“(]?(?:\d{1,2}(?:,\d{1,2}){0,3}-[a-zà-ÿ]{4}|[α-ω]-?[a-z]{3}|[a-z]{1,2}[A-Z][\w\s-])"
)
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
# "1." or "b)" alone is the number of what follows
_ENUMERATOR = re.compile(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)\]]{1,2}\s*\Z")
# "works": a splitter trained on law takes it for an abbreviation, a long small word is none
_PLAIN_WORD = re.compile(r"[a-zà-ÿ]{4,}")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){0,3}[^\W\d_]\Z")


def split_sentences(text: str, markers: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return the spans of the sentences of *text*, without blanks around them.

    *markers* are the citation markers in *text*, in order: none is cut, and one that stands
    behind a full stop belongs to the sentence before it. The spans are in order, do not
    overlap, and leave out nothing but blanks.
    """
    if not text.strip():
        return ()
    masked = mask_markers(text, markers)
    asides = _find_asides(masked)
    cuts = [at for at in _find_cuts(masked) if not _is_inside(asides, at)]
    return tuple(_join_fragments(text, markers, _trim(text, [0, *cuts, len(text)])))


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
    if first.isalpha():
        return first + "n" * (width - 1)
    if closed:
        return "N" + "n" * (width - 1) if _is_subject(text, marker) else " " * width
    glued = text[marker.start - 1 : marker.start].isalnum()
    return ("n" if glued or width >= len("[1]") else "%") * width


def _is_subject(text: str, marker: Span) -> bool:
    """Say whether the marker begins a sentence as its subject: ``. [12] showed that``."""
    after = text[marker.end : marker.end + 3]
    apart = text[marker.start - 1 : marker.start].isspace()
    return apart and after[:1].isspace() and after.strip()[:1].islower()


def _find_cuts(masked: str) -> list[int]:
    """Return where sentences begin, but the first, in order: offsets of *masked*."""
    from nupunkt import sent_spans

    taken = {start for start, _ in sent_spans(masked)}
    cuts = {
        stop.end()
        for stop in _STOP.finditer(masked)
        if _is_end(
            masked, stop, taken=not taken.isdisjoint(range(stop.end("close"), stop.end() + 1))
        )
    }
    cuts.update(stop.end() for stop in _FULL_WIDTH_STOP.finditer(masked))
    cuts.update(
        stop.end()
        for stop in _GLUED_STOP.finditer(masked)
        if stop["next"].lower() in STARTERS and _token_before(masked, stop.start()).isalpha()
    )
    cuts.discard(len(masked))
    return sorted(cuts)


def _is_end(masked: str, stop: re.Match[str], *, taken: bool) -> bool:
    """Say whether the sentence ends at *stop*; *taken*: the splitter says so."""
    after = masked[stop.end() : stop.end() + 60]
    small = _SMALL_START.match(after) is not None
    if after[0].islower() and not small:
        return False
    if stop["end"] != "." or stop["close"]:
        return taken or stop["end"] != "." or small or _starts(after)
    token = _token_before(masked, stop.start())
    ruled = _rule_on(masked, stop.start() - len(token), token, after)
    return ruled if ruled is not None else taken or small or _starts(after)


def _token_before(masked: str, at: int) -> str:
    """Return what stands before *at* up to a blank, a bracket or a quotation mark."""
    head = masked[max(0, at - _LONGEST_TOKEN) : at]
    token = head.rpartition(" ")[2].split()
    return token[-1].lstrip('([“"«') if token and not head[-1].isspace() else ""


def _rule_on(masked: str, at: int, token: str, after: str) -> bool | None:
    """Say whether ``token.`` ends its sentence, or `None` where no rule knows the token."""
    low = token.lower()
    next_word = _first_word(after)
    ruled: bool | None = None
    if low in NEVER_LAST or (low in BEFORE_NUMBER and after[0].isdigit()):
        ruled = False
    elif low in {"a.m", "p.m"}:
        ruled = next_word not in AFTER_HOUR and next_word not in MONTHS
    elif low in STATES:
        ruled = _ends_at_state(masked[max(0, at - 30) : at], after)
    elif low in SELDOM_LAST:
        ruled = _starts(after)
    elif _INITIAL.fullmatch(token):
        ruled = _ends_at_initial(masked[max(0, at - 30) : at], after)
    elif low.isdigit() and next_word in MONTHS and next_word != "may":
        ruled = False
    elif after[0].isupper() and (token in PLAIN_WORDS or _PLAIN_WORD.fullmatch(token)):
        ruled = True
    return ruled


def _ends_at_initial(before: str, after: str) -> bool:
    """``vitamin C. It`` ends, ``A. Smith`` and ``Y. He`` do not."""
    words = before.split()
    if words and words[-1].lower().strip("(") in LETTERED:
        return True
    return _starts(after) and _first_word(after) not in SURNAME_LIKE


def _ends_at_state(before: str, after: str) -> bool:
    """``sold in the U.S. Heroin is`` ends, ``in the U.S. Congress is`` does not."""
    if _starts(after):
        return True
    words = after.split()
    goes_on = len(words) > 1 and words[1][:1].isupper()
    return (
        before.lower().endswith(" the ") and not goes_on and _first_word(after) not in STATE_BODIES
    )


def _first_word(after: str) -> str:
    found = _FIRST_WORD.match(after)
    return found["word"].lower() if found else ""


def _starts(after: str) -> bool:
    return _first_word(after) in STARTERS


def _find_asides(masked: str) -> tuple[Span, ...]:
    """Return the brackets and quotations of *masked* in which no sentence ends, in order."""
    found = sorted([*_find_brackets(masked), *_find_quotations(masked)])
    merged: list[Span] = []
    for aside in found:
        if merged and aside.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, aside.end))
        else:
            merged.append(aside)
    return tuple(merged)


def _find_brackets(masked: str) -> Iterator[Span]:
    opened: list[re.Match[str]] = []
    for bracket in _BRACKET.finditer(masked):
        if bracket[0] in "([":
            opened.append(bracket)
            continue
        partner = "(" if bracket[0] == ")" else "["
        if opened and opened[-1][0] == partner:
            start = opened.pop().start()
            if bracket.end() - start <= _LONGEST_ASIDE:
                yield Span(start, bracket.end())


def _find_quotations(masked: str) -> Iterator[Span]:
    start, closer = -1, ""
    for mark in _QUOTE.finditer(masked):
        at = mark.start()
        if start >= 0 and mark[0] == closer and at - start <= _LONGEST_ASIDE:
            yield Span(start, mark.end())
            start = -1
        elif mark[0] in '"“«' and (mark[0] != '"' or _opens(masked, at)):
            start, closer = at, {'"': '"', "“": "”", "«": "»"}[mark[0]]


def _opens(masked: str, at: int) -> bool:
    return (at == 0 or not masked[at - 1].isalnum()) and masked[at + 1 : at + 2].isalnum()


def _is_inside(asides: Sequence[Span], at: int) -> bool:
    index = bisect_right(asides, at, key=lambda aside: aside.start) - 1
    return index >= 0 and asides[index].start < at < asides[index].end


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
    head = text[span.start : min(span.end, span.start + _LONGEST_ASIDE)]
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
