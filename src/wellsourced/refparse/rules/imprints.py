"""Publisher and place: `Chicago: University Press`, `Routledge, London`, `(Wiley, New York)`."""

from __future__ import annotations

import re

from wellsourced.names import fold, names_organisation
from wellsourced.refparse.rules.lexicon import NEWSPAPER_WORDS, PUBLISHER_WORDS
from wellsourced.refparse.segments import TAKEN, Label, Segment, stripped
from wellsourced.terms import STATES
from wellsourced.terms.places import PLACES
from wellsourced.text import Span

# New York, NY: Wiley · São Paulo (SP): Editora · Washington, D. C.: Board
_PLACE_FIRST = re.compile(
    rf"""(?P<place>[^\W\d_a-z][^:;.?!()\[\]{TAKEN}]{{1,45}}?(?:,\s?[A-Z]\.\s?[A-Z]\.|\s?\([A-Z]{{2,3}}\)|\.)?)\s?[:;]\s
        (?P<publisher>[^:;{TAKEN}]{{2,150}}?)\s*[.,;]*\s*\Z""",
    re.VERBOSE,
)
_EDGE = ".,;:()[]–—- /" + TAKEN
_PLACE_WORDS, _SEAT_WORDS, _TOWN_WORDS, _LONGEST_NAME, _MANY_WORDS = 6, 2, 3, 12, 16
_LONGEST_IMPRINT, _REGION, _LONG_WORD = 300, 3, 3  # letters


def read_imprint(text: str, span: Span) -> tuple[Segment, ...]:
    """Return publisher and place, if *span* holds nothing else than them."""
    span = stripped(text, span, _EDGE)
    if len(span) > _LONGEST_IMPRINT:
        return ()
    words = span.of(text)
    match = _PLACE_FIRST.match(words)
    if match and (is_place(match["place"]) or not is_title_like(match["publisher"])):
        return _both(text, span, match)
    parts = _comma_parts(text, span)
    if len(parts) <= 1:
        return _alone(text, span)
    return _in_commas(text, parts)


def is_imprint(text: str, span: Span) -> bool:
    """Say whether *span* is surely publisher and place: one of the two is known."""
    found = {segment.label: segment.span.of(text) for segment in read_imprint(text, span)}
    if Label.PLACE not in found or Label.PUBLISHER not in found:
        return False
    return is_place(found[Label.PLACE]) or is_publisher(found[Label.PUBLISHER], strict=True)


def _both(text: str, span: Span, match: re.Match[str]) -> tuple[Segment, ...]:
    first, second = (
        stripped(text, Span(*match.span(name)).shifted(span.start), _EDGE)
        for name in ("place", "publisher")
    )
    if is_place(second.of(text)) and not is_place(first.of(text)):
        first, second = second, first
    return Segment(Label.PLACE, first), Segment(Label.PUBLISHER, second)


def _alone(text: str, span: Span) -> tuple[Segment, ...]:
    words = span.of(text)
    if is_place(words):
        return (Segment(Label.PLACE, span),)
    if is_publisher(words):
        return (Segment(Label.PUBLISHER, span),)
    return ()


# ABC/DE 4417 · TR-88-305: numbers of reports, no publishers
_REPORT_NUMBER = re.compile(r"[A-Z]{2,8}[A-Z0-9/. -]{0,30}\d{3}")


def _in_commas(text: str, parts: list[Span]) -> tuple[Segment, ...]:
    """Read `Routledge, London` and `London, Routledge`; regions belong to the place."""
    places = _mark_places(text, parts)
    if all(places):
        return (Segment(Label.PLACE, Span(parts[0].start, parts[-1].end)),)
    if places[0]:
        at = places.index(False)
        place, publisher = parts[:at], parts[at:]
    elif places[-1] or _is_seat(text, parts):
        at = places.index(True) if places[-1] else len(parts) - 1
        publisher, place = parts[:at], parts[at:]
    else:
        whole = Span(parts[0].start, parts[-1].end)
        return (Segment(Label.PUBLISHER, whole),) if is_publisher(whole.of(text)) else ()
    span = Span(publisher[0].start, publisher[-1].end)
    if is_title_like(span.of(text)):
        return ()
    town = Segment(Label.PLACE, Span(place[0].start, place[-1].end))
    if _REPORT_NUMBER.fullmatch(span.of(text)):
        return (town,)
    return town, Segment(Label.PUBLISHER, span)


def _mark_places(text: str, parts: list[Span]) -> list[bool]:
    """Say of each part whether it is a place: known, a region, or a town before a region."""
    words = [part.of(text) for part in parts]
    places = [is_place(one) or is_region(one) for one in words]
    for at in range(len(parts) - 2, 0, -1):
        town = words[at][:1].isupper() and len(words[at].split()) <= _TOWN_WORDS
        if is_region(words[at + 1]) and town and not is_publisher(words[at]):
            places[at] = True
    return places


def _is_seat(text: str, parts: list[Span]) -> bool:
    """Say whether the last part is the unknown town of an organisation: `University of X, X`."""
    last = parts[-1].of(text)
    short = last[:1].isupper() and len(last.split()) <= _SEAT_WORDS
    return short and names_organisation(parts[-2].of(text)) and not is_publisher(last)


def _comma_parts(text: str, span: Span) -> list[Span]:
    parts, at = [], span.start
    for piece in span.of(text).split(","):
        part = stripped(text, Span(at, at + len(piece)), _EDGE)
        if len(part):
            parts.append(part)
        at += len(piece) + 1
    return parts


def is_place(words: str) -> bool:
    """Say whether *words* name a town or a country."""
    parts = fold(words).split()
    if not 0 < len(parts) <= _PLACE_WORDS or NEWSPAPER_WORDS.intersection(parts):
        return False
    known = not (PLACES.isdisjoint(parts) and STATES.isdisjoint(parts))
    return known and not is_publisher(words)


def is_region(words: str) -> bool:
    """Say whether *words* is a region behind a city: `NY`, `D.C.`, `USA`, `Germany`."""
    bare = words.replace(".", "").replace(" ", "")
    return (bare.isupper() and len(bare) <= _REGION) or fold(words) in _REGIONS


_REGIONS = frozenset({"uk", "united kingdom", "united states", "new zealand", "south africa"}) | (
    STATES | {"the netherlands", "finland", "england", "scotland"}
)


def is_publisher(words: str, *, strict: bool = False) -> bool:
    """Say whether *words* name a publisher or another organisation."""
    parts = fold(words).split()
    if not PUBLISHER_WORDS.isdisjoint(parts):
        return True
    return not strict and names_organisation(words) and len(parts) <= _LONGEST_NAME


def is_title_like(words: str) -> bool:
    """Say whether *words* go on in small letters, as titles do and publishers do not."""
    parts = words.split()
    small = sum(part[:1].islower() and len(part) > _LONG_WORD for part in parts)
    return small > max(1, len(parts) // 3) or len(parts) > _MANY_WORDS
