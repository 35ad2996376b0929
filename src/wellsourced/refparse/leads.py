"""How a reference begins: people or an organisation, and the year if it stands behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.names import fold, is_corporate
from wellsourced.references import Name
from wellsourced.refparse.issued import find_issued
from wellsourced.refparse.lexicon import GIVEN_NAMES
from wellsourced.refparse.people import ROLE, People, scan_people
from wellsourced.refparse.segments import TAKEN, Label, Segment, stripped
from wellsourced.refparse.titles import find_breaks, plain_words
from wellsourced.terms import CORPORATE_WORDS, STATES
from wellsourced.text import Span

# ———. · ______.
_DASHES = re.compile(r"[—–_-]{2,12}[.,;:]?\s?|[—–][.,]\s")
_YEAR_NEXT = re.compile(r"[\s.,;(\[]{0,4}(?:c|©)?(?:1[4-9]|20)\d\d[a-z]?(?!\w)")
_QUOTE_NEXT = re.compile(r"[\s.,:]{0,3}[“\"‘«„]")
_EDGE = ".,;: "
_ORGANISATION, _ACRONYM = 9, 8


@dataclass(frozen=True, slots=True)
class Lead:
    """The beginning of a reference: its segments, and where the title starts.

    `commas` says that commas part the fields, as in `Doe J, Title, Journal, 2004`.
    """

    segments: tuple[Segment, ...]
    start: int
    commas: bool = False


def find_lead(text: str) -> Lead:
    """Return authors (or editors) and date of *text*, and where what follows starts."""
    dashes = _DASHES.match(text)
    start = dashes.end() if dashes else 0
    people = scan_people(text, start)
    if not _is_trusted(text, people, start):
        people = People()
    issued = find_issued(text, people.end or start)
    if not people.names and not dashes:
        people = _organisation(text, issued)
    segments, end = _label_people(text, people, start)
    commas = text[end : end + 1] == ","
    if issued is None:
        return Lead(segments, end, commas)
    if (
        not any(letter.isalnum() for letter in text[end : issued.span.start])
        and issued.span.start >= end
    ):
        end = issued.span.end
        commas = text[end : end + 1] == ","
    return Lead((*segments, issued), end, commas)


def _label_people(text: str, people: People, start: int) -> tuple[tuple[Segment, ...], int]:
    if not people.names:
        return (), start
    role = ROLE.match(text, people.end)
    label = Label.EDITORS if role else Label.AUTHORS
    end = role.end() if role else people.end
    segment = Segment(label, Span(start, end), "et al." if people.et_al else "", people.names)
    if not people.body:
        return (segment,), end
    return (segment, Segment(Label.BODY, people.body)), people.body.end


def _is_trusted(text: str, people: People, start: int) -> bool:
    """Say whether names without initials are names: titles begin with capitals too."""
    if people.sure or not people.names:
        return bool(people.names)
    if (
        ROLE.match(text, people.end)
        or _YEAR_NEXT.match(text, people.end)
        or _QUOTE_NEXT.match(text, people.end)
    ):
        return not is_corporate(text[start : people.end])
    words = [fold(word) for word in text[start : people.end].replace(",", " ").split()]
    if any(word in GIVEN_NAMES for word in words):
        return True
    first = people.names[0]
    inverted = "," in text[start : people.end] and len(people.names) == 1
    return inverted and (" " not in first.family or text[start:].startswith(first.family.upper()))


def _organisation(text: str, issued: Segment | None) -> People:
    """Take the beginning for an organisation: what stands before the year, or one sentence."""
    breaks = find_breaks(text, 0, len(text))
    sentence = breaks[0][0] if breaks else len(text)
    if issued and issued.span.start <= sentence + 2 and 0 < issued.span.start:
        chunk = stripped(text, Span(0, issued.span.start), _EDGE + "(")
        words = chunk.of(text)
        few = len(words.split()) <= _ORGANISATION and plain_words(words) == 0
        if TAKEN not in words and (few or is_body(words)):
            return People((_literal(words),), chunk.end)
        return People()
    colon = text.find(": ", 0, sentence)
    chunk = stripped(
        text, Span(0, colon if colon > 0 and is_body(text[:colon]) else sentence), _EDGE
    )
    words = chunk.of(text)
    if TAKEN in words or not text[chunk.end :].strip(" .,;:" + TAKEN):
        return People()
    if is_body(words):
        return People((_literal(words),), chunk.end, body=_subordinate(text, words, breaks))
    if words.isupper() and " " not in words and len(words) > _ACRONYM - 4 and words.isalpha():
        return People((Name(family=words.title()),), chunk.end)
    return People()


def _literal(words: str) -> Name:
    return Name(
        literal=words.title()
        if fold(words) in STATES and words.isupper() and len(words) > 3
        else words
    )


def is_body(words: str) -> bool:
    """Say whether *words* are the name of an organisation, not a title that names one."""
    return is_corporate(words) and (
        plain_words(words) == 0 or (fold(words).split() or [""])[0] in CORPORATE_WORDS
    )


def _subordinate(text: str, words: str, breaks: list[tuple[int, int]]) -> Span | None:
    """Return the bodies below a state: `Brasil. Ministério da Saúde. Secretaria …`."""
    if fold(words) not in STATES:
        return None
    start = end = breaks[0][1] if breaks else 0
    for left, right in breaks[1:]:
        if not is_body(text[start:left]):
            break
        start, end = right, left
    return Span(breaks[0][1], end) if breaks and end > breaks[0][1] else None
