"""What stands between the authors and the end: title, journal or host, publisher and place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from wellsourced.names import fold
from wellsourced.refparse.rules.chapters import Host, find_editors, find_host
from wellsourced.refparse.rules.imprints import is_imprint, is_publisher, read_imprint
from wellsourced.refparse.rules.leads import is_body
from wellsourced.refparse.rules.lexicon import THESIS_WORDS
from wellsourced.refparse.rules.titles import (
    Region,
    container_score,
    find_breaks,
    quoted_title,
    read_container,
    split_title,
)
from wellsourced.refparse.segments import TAKEN, Label, Segment, mask, stripped
from wellsourced.text import Span

_EDGE = ".,;:–—- /\\" + TAKEN
_PIECE = re.compile(rf"[^{TAKEN}]+")
# two letters, with anything between them; beyond ASCII it takes `²` for a letter
_TWO_LETTERS = re.compile(r"[^\W\d_][\W\d_]*[^\W\d_]")
_IMPRINT = re.compile(
    rf"[.,(\]”\"{TAKEN}]\s?[^\W\d_a-z][^:;.?!()]{{1,45}}(?:\([A-Z]{{2}}\))?\s?:\s[^\W\d_a-z]"
)
_BEFORE_COLON = 54  # characters of it that may stand before the colon
_NUMBERS = frozenset({Label.VOLUME, Label.ISSUE, Label.PAGE})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before title and container are: numbers, and how the reference is built.

    `commas` says that commas part the fields; `daily` that the work is dated to the day.
    """

    numbers: tuple[Segment, ...] = ()
    commas: bool = False
    daily: bool = False


def find_works(text: str, start: int, known: Known) -> tuple[Segment, ...]:
    """Label the title and what it stands in, from *start* on; all else is masked."""
    editors = find_editors(text, start)
    text = mask(text, editors) if editors else text
    quoted = quoted_title(text, start)
    host = find_host(text, quoted[1] if quoted else start, quoted=quoted is not None)
    if host:
        return (*editors, *_with_host(text, start, quoted, host))
    numbers = [one.span.start for one in known.numbers if one.label in _NUMBERS]
    at = min(numbers, default=-1)
    if at > start and not _has_imprint(text, start):
        return (*editors, *_in_journal(text, Region(start, at, known.commas), quoted))
    found = (*editors, *_by_itself(text, Region(start, len(text), known.commas), quoted))
    return tuple(_as_newspaper(text, one) for one in found) if known.daily else found


def _as_newspaper(text: str, segment: Segment) -> Segment:
    """Take a publisher that is no organisation for the newspaper, where the day is given."""
    words = segment.span.of(text)
    if segment.label is not Label.PUBLISHER or is_publisher(words) or len(words.split()) > _FEW:
        return segment
    return replace(segment, label=Label.CONTAINER)


def _has_imprint(text: str, start: int) -> bool:
    """Say whether "Place: Publisher" stands somewhere behind the title."""
    colon = text.find(": ", start + 4)
    if colon < 0:
        return False
    for match in _IMPRINT.finditer(text, max(start + 4, colon - _BEFORE_COLON)):
        end = next((left for left, _ in find_breaks(text, match.start() + 1, len(text))), len(text))
        stop = text.find(TAKEN, match.start() + 1)
        span = Span(match.start() + 1, min(end, stop if stop > 0 else end))
        if is_imprint(text, span):
            return True
    return False


_PAIR, _COMMAS_AT_MOST = 2, 12


def _with_host(
    text: str, start: int, quoted: tuple[Span, int] | None, host: Host
) -> tuple[Segment, ...]:
    title = quoted[0] if quoted else _before_mask(text, Span(start, host.marker))
    found = [Segment(Label.TITLE, title)] if len(title) else []
    found.append(Segment(Label.LEAD, Span(host.marker, host.after)))
    host_label = Label.CONTAINER if len(title) else Label.TITLE
    quoted = quoted_title(text, host.start)
    pieces = _pieces(text, quoted[1] if quoted else host.start, len(text))
    if quoted:
        found.append(Segment(host_label, quoted[0]))
    elif pieces:
        first = pieces.pop(0)
        first, tail = _cut_imprint(text, first, commas=not _is_imprint(text, pieces))
        found.append(Segment(host_label, first))
        found.extend(tail)
    return (*found, *host.editors, *_read_rest(text, pieces, named=True))


def _in_journal(text: str, region: Region, quoted: tuple[Span, int] | None) -> tuple[Segment, ...]:
    if quoted:
        found = [Segment(Label.TITLE, quoted[0])]
        span = stripped(text, Span(quoted[1], region.end), _EDGE)
        if any(letter.isalpha() for letter in span.of(text)):
            found.extend(read_container(text, span))
    else:
        found = list(split_title(text, region))
    return (*found, *_read_rest(text, _pieces(text, region.end, len(text)), named=True))


def _by_itself(text: str, region: Region, quoted: tuple[Span, int] | None) -> tuple[Segment, ...]:
    found = []
    pieces = _pieces(text, quoted[1] if quoted else region.start, region.end)
    if quoted:
        found.append(Segment(Label.TITLE, quoted[0]))
    elif pieces:
        first = _join_subtitle(text, pieces)
        first, tail = _cut_imprint(text, first, commas=not _is_imprint(text, pieces))
        found.append(Segment(Label.TITLE, first))
        found.extend(tail)
    return (*found, *_read_rest(text, pieces, named=False))


def _is_imprint(text: str, pieces: list[Span]) -> bool:
    return any(len(read_imprint(text, piece)) == _PAIR for piece in pieces)


# Trad. Jane Roe · Tradução de · Translated by · Organização · Edited by · Prefácio
_CREDIT = re.compile(
    r"""\(?(?:Trad|Transl|Organiza|Orgs?\b|Ed(?:ited|s?\.)\s|Ilustr|Illustr|Pref[aá]|Posf[aá]|Prólog
        |Introd\w*\s(?:de|by|por|von)\s|Version\b|\d|Publ|Series|S[ée]rie|Übers|Revis
        |Col(?:eção|ección|lection))|\([^()]{3,60},\sTra(?:d|ns)\.\)""",
    re.VERBOSE,
)


def _has_place(text: str, piece: Span) -> bool:
    return any(segment.label is Label.PLACE for segment in read_imprint(text, piece))


def _join_subtitle(text: str, pieces: list[Span]) -> Span:
    """Return the title with the sentences that go on with it before "Place: Publisher"."""
    first = pieces.pop(0)
    place = next((at for at, piece in enumerate(pieces) if _has_place(text, piece)), 0)
    end = 0
    while (
        end < place
        and not _CREDIT.match(pieces[end].of(text))
        and not _read_thesis(text, pieces[end])
    ):
        end += 1
    if end:
        first = Span(first.start, pieces[end - 1].end)
        del pieces[:end]
    return first


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """Return the stretches with letters between *start* and *end*, cut at sentence ends."""
    found = []
    for match in _PIECE.finditer(text, start, end):
        if not _has_letters(match.group()):
            continue
        cuts = [
            match.start(),
            *(right for _, right in find_breaks(text, *match.span())),
            match.end(),
        ]
        for left, right in pairwise(cuts):
            span = stripped(text, Span(left, right), _EDGE)
            if _has_letters(span.of(text)):
                found.append(span)
    return found


def _has_letters(words: str) -> bool:
    """Say whether *words* hold more than one letter."""
    if not _TWO_LETTERS.search(words):
        return False
    return words.isascii() or sum(letter.isalpha() for letter in words) > 1


def _before_mask(text: str, span: Span) -> Span:
    """Return *span* as far as the first masked stretch (an edition, a medium)."""
    span = stripped(text, span, _EDGE)
    stop = text.find(TAKEN, span.start, span.end)
    return stripped(text, Span(span.start, stop if stop > 0 else span.end), _EDGE)


# … (Springer, Berlin) · … [Tese de Doutorado, Universidade]
_BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]]{3,200})[)\]]?\Z")


def _cut_imprint(text: str, span: Span, *, commas: bool) -> tuple[Span, tuple[Segment, ...]]:
    """Part a title from the publisher that stands in brackets or behind a comma."""
    if match := _BRACKET.search(span.of(text)):
        inside = Span(*match.span("inside")).shifted(span.start)
        tail = _read_thesis(text, inside) or read_imprint(text, inside)
        known = len(tail) == _PAIR or is_publisher(inside.of(text), strict=True)
        if tail and (known or tail[0].label is Label.GENRE):
            return stripped(text, Span(span.start, span.start + match.start()), _EDGE), tail
    return _cut_at_comma(text, span) if commas else (span, ())


def _cut_at_comma(text: str, span: Span) -> tuple[Span, tuple[Segment, ...]]:
    commas = [at for at in range(span.start, span.end) if text[at] == ","]
    for at in commas[-_COMMAS_AT_MOST:]:
        tail = read_imprint(text, Span(at + 1, span.end))
        if len(tail) == _PAIR or is_publisher(text[at + 1 : span.end], strict=True):
            return stripped(text, Span(span.start, at), _EDGE), tail
    return span, ()


def _read_thesis(text: str, span: Span) -> tuple[Segment, ...]:
    """Read "PhD thesis, University of X, Town": what it is and where it was written."""
    words = span.of(text)
    if not any(fold(word) in THESIS_WORDS for word in words.split()):
        return ()
    cut = re.search(r"[,.:–—]|\s-\s", words)
    end = span.start + cut.start() if cut else span.end
    found = [Segment(Label.GENRE, stripped(text, Span(span.start, end), _EDGE))]
    if cut:
        found.extend(_school(text, Span(end + 1, span.end)))
    return tuple(found)


def _school(text: str, span: Span) -> tuple[Segment, ...]:
    span = stripped(text, span, _EDGE)
    if not len(span):
        return ()
    if imprint := read_imprint(text, span):
        return imprint
    first, tail = _cut_imprint(text, span, commas=True)
    return (Segment(Label.PUBLISHER, first), *tail)


def _guess_label(text: str, piece: Span) -> Label:
    """Guess whether what follows a title is a journal or site, or a publisher."""
    words = piece.of(text)
    if container_score(words) > _JOURNAL:
        return Label.CONTAINER
    before_year = _YEAR_NEXT.match(text, piece.end) is not None and len(words.split()) <= _FEW
    return Label.PUBLISHER if is_body(words) or before_year else Label.CONTAINER


# Bantam; 2011 · Bantam, 2011.
_YEAR_NEXT = re.compile(rf"\s?[;,]\s?{TAKEN}{{4,6}}\W{{0,3}}\Z")
_JOURNAL, _FEW = 1.5, 5


def _read_rest(text: str, pieces: list[Span], *, named: bool) -> tuple[Segment, ...]:
    """Read what stands behind the title; *named* says that the container is known."""
    found: list[Segment] = []
    labels: set[Label] = set()
    for piece in pieces:
        if _CREDIT.match(piece.of(text)):
            credit, some = _cut_at_comma(text, piece)
            found.append(Segment(Label.CREDIT, credit))
            found.extend(some)
            labels |= {segment.label for segment in some}
            continue
        some = _read_thesis(text, piece) or read_imprint(text, piece)
        if not some and not named and not labels:
            some = (Segment(_guess_label(text, piece), piece),)
        some = tuple(segment for segment in some if segment.label not in labels)
        labels |= {segment.label for segment in some}
        found.extend(some)
    return tuple(found)
