"""How a reference begins: people or an organisation, and the year if it stands behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from wellsourced.names import fold, is_corporate, names_organisation, parse_names
from wellsourced.references import Name
from wellsourced.refparse.rules.issued import find_issued
from wellsourced.refparse.rules.lexicon import GIVEN_NAMES
from wellsourced.refparse.rules.name_patterns import ASIDE, ROLE, ROLE_WORDS
from wellsourced.refparse.rules.people import People, scan_people
from wellsourced.refparse.rules.titles import container_score, find_breaks, plain_words
from wellsourced.refparse.segments import TAKEN, Label, Segment, stripped
from wellsourced.terms import CORPORATE_WORDS, STATES
from wellsourced.terms.agencies import begins_with_state, ends_agency
from wellsourced.text import Span

# ———. · ______.
_DASHES = re.compile(r"[—–_-]{2,12}[.,;:]?\s?|[—–][.,]\s")
# 1954, Kowalska, H., · 2007: Jane Roe
_YEAR_FIRST = re.compile(r"\(?(?:1[5-9]|20)\d\d[a-z]?\)?\s?[.,:;]\s(?=[^\W\d_])")
_YEAR_NEXT = re.compile(r"(?!\.\s?\()[\s.,:;(\[]{0,4}(?:c|©)?(?:1[4-9]|20)\d\d[a-z]?(?!\w)")
_QUOTE_NEXT = re.compile(r"[\s.,:]{0,3}[“\"‘«„]")
# Ministry of Naps, “Rules
_BEFORE_QUOTE = re.compile(r",\s(?=[“\"‘«„])")
_FIELD_END = re.compile(rf",|\.\s|\(|{TAKEN}")
# NHS Inform · BBC Future: more capitals than a person's initials have without points
_ACRONYM_FIRST = re.compile(r"[A-Z]{3,8}\s[A-Z][a-z]+\Z")
# (Ed.) · [Hrsg]
_ROLE_IN_BRACKETS = re.compile(rf"[(\[]\s?(?:{ROLE_WORDS})\s?\.?\s?[)\]]")
# Rest Institute (Ed.) · Rest Institute, editor
_EDITED = re.compile(
    rf"[\s,;.]{{0,3}}[(\[]\s?(?:{ROLE_WORDS})\s?\.?\s?[)\]]?\Z"
    r"|,\s(?:[Ee]ds?|[Ee]ditors?|[Hh]rsg)\.?\Z"
)
_EDGE = ".,;: "
_LONGEST_BODY = 120  # characters, with its role
_ORGANISATION, _SHORT, _ACRONYM, _FEW = 9, 5, 3, 3


@dataclass(frozen=True, slots=True)
class Lead:
    """The beginning of a reference: its segments, and where the title starts.

    `commas` says that commas part the fields, as in `Doe J, Title, Journal, 2004`.
    """

    segments: tuple[Segment, ...]
    start: int
    commas: bool = False


def repeats_author(text: str) -> bool:
    """Say whether a dash stands for the author of the reference above (`———. 1996.`)."""
    return _DASHES.match(text) is not None


def find_lead(text: str) -> Lead:
    """Return authors (or editors) and date of *text*, and where what follows starts."""
    dashes = _DASHES.match(text) or _YEAR_FIRST.match(text)
    start = dashes.end() if dashes else 0
    people = scan_people(text, start)
    if not _is_trusted(text, people, start):
        people = People()
    issued = find_issued(text, people.end or start)
    if not people.names and not dashes:
        people = _editing_body(text) or _organisation(text, issued)
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
        aside = ASIDE.match(text, end)
        return (segment,), aside.end() if aside else end
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
        return not names_organisation(text[start : people.end])
    first = people.names[0]
    if any(set(fold(name.given).split(" ")) & GIVEN_NAMES for name in people.names):
        return True
    if _precedes_title(text, people.end):
        return True
    inverted = "," in text[start : people.end] and len(people.names) == 1
    return inverted and (" " not in first.family or text[start:].startswith(first.family.upper()))


def _precedes_title(text: str, end: int) -> bool:
    """Say whether a sentence like a title follows: "Jane Roe. Gentle naps of …"."""
    if text[end : end + 2] != ". ":
        return False
    stop = next((left for left, _ in find_breaks(text, end + 2, len(text))), len(text))
    words = text[end + 2 : stop]
    return plain_words(words) > 0 and len(words.split()) > _FEW and container_score(words) < 0


def _editing_body(text: str) -> People | None:
    """Take the organisation that is said to edit: `Roe Institute (ed.) Naps`, without a point."""
    role = _ROLE_IN_BRACKETS.search(text, 0, _LONGEST_BODY)
    if role is None or find_breaks(text, 0, role.start()) or not is_body(text[: role.start()]):
        return None
    return _bodies(text[: role.end()], role.end())


def _organisation(text: str, issued: Segment | None) -> People:
    """Take the beginning for an organisation: what stands before the year, or one sentence."""
    breaks = find_breaks(text, 0, len(text))
    sentence = breaks[0][0] if breaks else len(text)
    colon = text.find(": ", 0, sentence)
    if colon > 0 and is_body(text[:colon]):
        sentence = colon
    quote = _BEFORE_QUOTE.search(text, 0, sentence)
    dated = issued is not None and quote is not None and issued.span.start < quote.start()
    if quote and not dated and is_body(text[: quote.start()]):
        return _bodies(text[: quote.start()], quote.start())
    comma = text.find(", ", 0, sentence)
    if comma > 0 and (people := _before_people(text, comma)).names:
        return people
    if issued and 0 < issued.span.start <= sentence + 2:
        return _before_year(text, stripped(text, Span(0, issued.span.start), _EDGE + "("))
    chunk = stripped(text, Span(0, sentence), _EDGE)
    words = chunk.of(text)
    if TAKEN in words or not text[chunk.end :].strip(" .,;:" + TAKEN):
        return People()
    if is_body(words):
        return replace(_bodies(words, chunk.end), body=_subordinate(text, words, breaks))
    return _in_capitals(text, chunk)


def _before_people(text: str, comma: int) -> People:
    """Take an organisation for the first author where people, or a title, follow it."""
    words = text[:comma]
    if not is_body(words):
        return People()
    people = scan_people(text, comma + 2)
    if people.sure:
        return replace(people, names=(Name(literal=words), *people.names))
    stop = _FIELD_END.search(text, comma + 2)
    title = text[comma + 2 : stop.start() if stop else len(text)]
    if plain_words(title) > 1 and len(words.split()) <= _SHORT:
        return People((Name(literal=words),), comma)
    return People()


def _in_capitals(text: str, chunk: Span) -> People:
    """Take a beginning in capitals for the author: `ARISTÓTELES. Retórica` (ABNT NBR 6023)."""
    words = chunk.of(text)
    if not words.isupper() or text[chunk.end :].isupper() or len(words.split()) > _SHORT:
        return People()
    if words.isalpha() and len(words) >= _SHORT:
        return People((Name(family=words.title()),), chunk.end)
    return _bodies(words, chunk.end)


def _before_year(text: str, chunk: Span) -> People:
    """Take what stands before the year for an organisation, where it is no title."""
    words = chunk.of(text)
    if ": " in words and not is_body(words):
        return People()
    count = len(words.split())
    bracket = text[chunk.end : chunk.end + 1] == " " and TAKEN not in words
    few = count <= _ORGANISATION and plain_words(words) == 0
    if TAKEN not in words and (few or is_body(words) or (bracket and count <= _SHORT)):
        return _bodies(words, chunk.end)
    return People()


def _bodies(words: str, end: int) -> People:
    """Return the organisations that *words* name, and the people among them."""
    if role := _EDITED.search(words):
        words, end = words[: role.start()], end - len(role.group())
    names, et_al = parse_names(words)
    if not names or names[0].family:
        names = (Name(literal=words),)
    if len(names) == 1 and _ACRONYM_FIRST.match(words):
        names = (Name(literal=words),)
    first = names[0].literal
    if fold(first) in STATES and first.isupper() and len(first) > _ACRONYM:
        names = (Name(literal=first.title()), *names[1:])
    return People(names, end, et_al=et_al)


def is_body(words: str) -> bool:
    """Say whether *words* are the name of an organisation, not a title that names one."""
    if not is_corporate(words):
        return False
    plain = plain_words(words)
    if plain == 0 or (fold(words).split() or [""])[0] in CORPORATE_WORDS:
        return True
    return plain == 1 and begins_with_state(words) and ends_agency(words)


def _is_office(words: str) -> bool:
    """Say whether *words* are an office below another: `Instituto Nacional de Câncer`."""
    first = (fold(words).split() or [""])[0]
    return first in CORPORATE_WORDS and plain_words(words) == 0 and ":" not in words


def _subordinate(text: str, words: str, breaks: list[tuple[int, int]]) -> Span | None:
    """Return the bodies below a state: `Brasil. Ministério da Saúde. Secretaria …`."""
    state = fold(words) in STATES
    start = end = breaks[0][1] if breaks else 0
    for left, right in breaks[1:] if state else breaks[1:-2]:
        office = text[start:left]
        if not (is_body(office) if state else _is_office(office)):
            break
        start, end = right, left
    return Span(breaks[0][1], end) if breaks and end > breaks[0][1] else None
