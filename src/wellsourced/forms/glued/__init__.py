"""Digits glued to the text, as raised numbers become when a page is copied: `methadone.1 Heroin`.

The characters alone rarely decide: `IL6` is a name and `CRT14` may be a citation. What stands
before sets how sure a candidate is (`judging`); whether its number is due there is weighed by
`chains`, once an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wellsourced.articles import Block, InlineKind
from wellsourced.citing.dates import find_centuries
from wellsourced.citing.numbers import parse_numbers, read_numbers
from wellsourced.form import DIGIT, Candidate, Family, Form, Listed
from wellsourced.forms.glued.judging import find_token, judge
from wellsourced.screening import match_at
from wellsourced.text import Span, SpanIndex

# "life1", ".1,6,7", ":2", "years1 , 2", "(2,3)" is another form
DIGITS = re.compile(
    r"""\d(?<=(?:[^\W\d_]|[)\]}”"’'»%.,;:!?…®™])\d)
        \d{0,2}(?:(?:,|[–-]|\s,\s|\s[–-]\s)\d{1,3}){0,60}(?![\d%°/@_$€])""",
    re.VERBOSE,
)
# "202012": a year with a number glued to it
YEAR_DIGITS = re.compile(
    r"(?:19|20)(?<![\w.,/-]\d\d)\d\d(?P<list>\d{1,2}(?:\s?,\s?\d{1,3}){0,40})(?![\w%/-])"
)
# "open at night 3 , 4.": raised numbers with blanks around them, which stay
LOOSE = re.compile(r"(?<=[^\W\d_]{3}\s)(?P<list>\d{1,3}(?:\s,\s\d{1,3}){1,10})(?=\s?[.;)]|\s*\Z)")
_NUMBER = re.compile(r"\d+")
# what they all hold: looked for first, since commas are rarer than letters
_LOOSE_COMMA = re.compile(r",(?<=\s,)\s")
# "in 20194": a word that a year follows
TOLD = re.compile(
    r"\b(?:in|since|from|to|until|of|and|em|de|a|e|en|desde|hasta|até|bis|seit|depuis)\s$",
    re.IGNORECASE,
)


# behind a full stop, a number so little beyond the list is a citation without its entry
_CERTAIN, _JUST_BEYOND, _UNLISTED = 0.95, 5, 0.6
_SET_APART = frozenset(
    {InlineKind.SUPERSCRIPT, InlineKind.SUBSCRIPT, InlineKind.CODE, InlineKind.FOOTNOTE}
)


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each number of *block* that is glued to what stands before it."""
    inlines = block.prose.inlines
    text = block.text
    apart = [one.span for one in inlines if one.kind in _SET_APART]
    raised = SpanIndex.of(apart) if apart else None
    for found in DIGITS.finditer(text):
        span = Span(*found.span())
        if raised and raised.touches(span):
            continue
        span = _without_name_digits(text, span, listed)
        cites, numbers = read_numbers(text[span.start : span.end])
        if cites:
            yield Candidate(span, "glued", cites, *_judge(text, span, numbers, listed))
    if _LOOSE_COMMA.search(text):
        yield from _find_loose(text)
    years = find_centuries(text)
    if years:
        yield from _find_behind_years(text, years, listed)


def _judge(text: str, span: Span, numbers: tuple[int, ...], listed: Listed) -> tuple[float, str]:
    if not listed.numbers or listed.numbers.issuperset(numbers):
        return judge(text, span, listed)
    if max(numbers) > max(listed.numbers) + _JUST_BEYOND:
        return 0.0, "digits beyond the list"
    sure, why = judge(text, span, listed)
    if sure >= _CERTAIN:
        return _UNLISTED, f"{why}, little beyond the list"
    return 0.0, "digits beyond the list"


def _find_behind_years(text: str, years: Sequence[int], listed: Listed) -> Iterator[Candidate]:
    for found in match_at(YEAR_DIGITS, text, years):
        at = found.start()
        cites, numbers = read_numbers(found["list"])
        if cites and listed.numbers.issuperset(numbers):
            told = TOLD.search(text, max(0, at - 12), at) is not None
            sure = 0.72 if told else 0.2
            yield Candidate(Span(*found.span("list")), "glued", cites, sure, "glued to a year")


def _find_loose(text: str) -> Iterator[Candidate]:
    for found in LOOSE.finditer(text):
        cites = parse_numbers(found["list"])
        if cites:
            why = "numbers with loose commas, as raised ones become"
            yield Candidate(Span(*found.span("list")), "glued", cites, 0.45, why)


def _without_name_digits(text: str, span: Span, listed: Listed) -> Span:
    """Leave to a name its own digits: of `Q10,9` only `9`, since lists ascend.

    Of `OBP131` only `31`, where `OBP1` stands alone often.
    """
    if span.end - span.start == 1 or not text[span.start - 1].isalpha():
        return span
    token = find_token(text[max(0, span.start - 24) : span.start])
    own, comma, rest = span.of(text).partition(",")
    first = _NUMBER.match(rest)
    if comma and not token.islower() and own.isdecimal() and first and int(own) > int(first[0]):
        return Span(span.start + len(own) + 1, span.end)
    whole = _NUMBER.match(text, span.start, span.end)
    needed = 1 if whole and int(whole[0]) not in listed.numbers else 2
    for size in range(1, len(whole[0]) if whole else 0):
        if listed.words.get(token + span.of(text)[:size], 0) >= needed:
            return Span(span.start + size, span.end)
    return span


FORM = Form("glued", Family.SUPERSCRIPT, find, needs=(DIGIT,))
