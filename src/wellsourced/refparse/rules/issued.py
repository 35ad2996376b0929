"""Find when the work was issued: the one year of several that is the year of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced.refparse.dates import SEASONS, month_number
from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.terms import IN_PRESS, NO_DATE
from wellsourced.text import Span

# 2004 · 2020a · c2019 · ©2019 · 03-06-2020 · 2020-06-03
_YEAR = re.compile(
    r"""(?<![\w–-])(?:\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)
        |(?P<copyright>c\.?\s?|©\s?|cop\.\s?|[Cc]opyright\s))?
        (?P<year>1[4-9]\d\d|20[0-4]\d)(?:-\d\d-\d\d|(?P<letter>[a-k]))?(?!\w)""",
    re.VERBOSE,
)
_DIGITS_OF_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_BEFORE_YEAR = 10  # characters of `_YEAR` that may stand before those digits
# Jan2016. · Biology2006.
_GLUED_YEAR = re.compile(
    r"(?<=[a-z]{3})(?P<copyright>)(?P<year>(?:19|20)\d\d)(?P<letter>)(?=\s?[.,;)])"
)
_DAY = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|[.º°])?"
# 17 de novembro de · Nov. 17, · March · Summer
_MONTH_BEFORE = re.compile(
    rf"""(?:{_DAY}\s?(?:de\s|of\s)?)?(?P<word>[^\W\d_]{{3,12}})(?:\.?[-–/][^\W\d_]{{3,12}})?\.?,?\s?
        (?:{_DAY}\s?(?:[-–]\s?\d{{1,2}})?,?\s?)?(?:de\s)?\Z""",
    re.VERBOSE,
)
# the words before a year, of which one of the last may be the month; `17thMay` is two
_LETTERS = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|[º°])|[^\W\d_]+")
_MONTH_WORDS = 6
# , March 17 · Jun 28 · , 20 maio
_MONTH_AFTER = re.compile(
    r"""[,;]?\s?(?:\d{1,2}\s(?:de\s)?)?(?P<word>[^\W\d_]{3,12})\.?(?:[-–/][^\W\d_]{3,12}\.?)?
        (?:\s\d{1,2}(?!\d)(?:\s?[-–]\s?\d{1,2}(?!\d))?)?""",
    re.VERBOSE,
)


def _any_of(phrases: tuple[str, ...]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(words).replace(r"\ ", r"\s?") for words in longest_first)


# o. D. (ohne Datum), but not the initials O. D.
_UNDATED = rf"(?-i:o\.\s?D\.)|ohne\s(?:Jahr|Datum)|{_any_of(NO_DATE)}"
_NO_YEAR = f"{_UNDATED}|{_any_of(IN_PRESS)}"
# (n.d.) · [s.d.]: a year elsewhere is then not that of the work
_NO_DATE_IN_BRACKETS = re.compile(rf"[(\[]\s?(?P<words>{_UNDATED})\s?[)\]]", re.IGNORECASE)
# . Stand: Mai 2021 · , Stand 2021, but not the journal of `Nurs Stand 2021`
_AS_OF = re.compile(r"(?:(?<=[.,;(\[])|(?<=[.,;]\s))Stand\s?:?\s?\Z")
# (n.d.) · (in press) · in press
_WORDS = re.compile(rf"(?:(?<=[\s(\[.,;])|^)(?P<words>{_NO_YEAR})(?=[\s)\].,;:]|$)", re.IGNORECASE)
# Updated · Page last reviewed: · [rev. before a date: not that of publication, if there is one
_REVISED = re.compile(
    r"""(?:\bpage\s)?(?:\blast\s)?\b(?:updated|revised|reviewed|modified|amended|aktualisiert|atualizad[oa]|actualizad[oa]
        |mis\sà\sjour|aggiornat[oa])(?:\s(?:on|le|il|el|em|am))?\s?:?\s?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
# (1934/2010): printed first, printed now
_NOW = re.compile(r"/(?:1[4-9]|20)\d\d(?=\))")
# p. · vol. · No. · ISBN · nº before a number that is no year
_NUMBERED = re.compile(
    r"(?:\b(?:pp?|pages?|vol|v|nos?|n|nr|num|art|law|lei|ley|nº|n°|#)\s?[.:º°]?\s?)\Z",
    re.IGNORECASE,
)
_NUMBERED_REACH = 8  # characters that it can take
# 110 Stat. before the page of an act of the United States (Statutes at Large)
_STATUTES = re.compile(r"(?<!\d)\d{1,3}\sStat\.?\s\Z")
_DASHES = "-–—−‐"
_BEFORE, _AFTER = 36, 30
_LIKELY, _LONG_BRACKET = 2, 30


@dataclass(frozen=True, slots=True)
class _Candidate:
    match: re.Match[str]
    score: float
    span: Span
    words: str


def find_issued(text: str, names_end: int) -> Segment | None:
    """Return the date of publication in *text*, whose authors end at *names_end* (0: none).

    Addresses, identifiers and access dates are masked already.
    """
    undated = _NO_DATE_IN_BRACKETS.search(text, names_end)
    if undated and undated["words"][0].islower():
        return Segment(Label.ISSUED, Span(*undated.span()), undated["words"])
    found = [_judge(text, match, names_end) for match in _find_years(text)]
    if not found:
        found = [_judge(text, match, names_end) for match in _GLUED_YEAR.finditer(text)]
    if found:
        best = max(found, key=lambda candidate: candidate.score)
        if not best.match["letter"] and _INTO_TITLE.match(text, best.span.end):
            best = _find_placed(text, found, best) or best
        if best.score >= -_LIKELY:
            return Segment(Label.ISSUED, best.span, best.words)
    return _find_words(text, names_end)


def _find_years(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_YEAR` finds in *text*; it is tried only from shortly before four digits."""
    at = 0
    while digits := _DIGITS_OF_YEAR.search(text, at):
        year = digits.start()
        for start in range(max(at, year - _BEFORE_YEAR), year + 1):
            sign = text[start]
            if not (sign.isdecimal() or sign in "c©C"):
                continue
            if match := _YEAR.match(text, start):
                yield match
                at = match.end()
                break
        else:
            at = year + 1


def _find_words(text: str, names_end: int) -> Segment | None:
    match = _WORDS.search(text, names_end)
    if not match:
        return None
    start, end = match.span()
    if text[max(0, start - 1) : start] in ("(", "[") and text[end : end + 1] in (")", "]"):
        start, end = start - 1, end + 1
    return Segment(Label.ISSUED, Span(start, end), match["words"])


# 2017 ACC/AHA guideline · 2001: a space odyssey · 2016/17 winter
_INTO_TITLE = re.compile(r"(?:/\d{2,4})?:?\s(?=[^\W\d_])")
_VOLUME_AND_PAGE = (
    r"[A-Z]{0,3}\d{1,4}[A-Z]?\s?(?:\([^()]{1,30}\)\s?)?[:,]\s?(?:pp?\.?\s?)?[A-Za-z]{0,3}\d"
)
# 2018;71 · 2021 Dec; 54 · 2018 [cited …];71 · 2018, 71, 13 · (2018) 71(6):e13
_BEFORE_VOLUME = re.compile(
    rf"[\s{TAKEN}]*;\s?(?:\(|[A-Za-z]{{0,8}}\.?\s?\d)|[,:]?\s{_VOLUME_AND_PAGE}"
)
# 71 (2018) 13 · 71 (2018): e13 · 71, 13–115 (2018).
_BEFORE_PAGE = re.compile(rf"[,:]?\s?(?:pp?\.?\s?)?[A-Za-z]?\d|[\s.;,{TAKEN}]*\Z")
# Rest Press; 2018. · Rest Press; 2018 [cited …]
_BEHIND_PUBLISHER = re.compile(rf"\s?(?:\.|{TAKEN}|\Z)")


def _find_placed(text: str, found: list[_Candidate], before: _Candidate) -> _Candidate | None:
    """Return the date behind *before* that stands where a journal's or a publisher's stands.

    `Doe J, et al. 2017 guideline on rain. J Weather. 2018;3(2):4-9.` was issued in 2018.
    """
    for one in found:
        start, end = one.span.start, one.span.end
        if start < before.span.end:
            continue
        ahead = text[max(0, start - 3) : start].rstrip(" ,")[-1:]
        numbered = text[start] == "(" and ahead.isdigit() and _BEFORE_PAGE.match(text, end)
        published = ahead == ";" and _BEHIND_PUBLISHER.match(text, end)
        if numbered or published or _BEFORE_VOLUME.match(text, end):
            return one
    return None


# , 29 August 2015 · , August 29 – beside a year that stands elsewhere
_LATER_DAY = re.compile(
    r"""[,.(]\s?(?P<day>(?:\d{1,2}\.?\s(?:de\s)?(?P<month>[^\W\d_]{3,12})\.?
        |(?P<first>[^\W\d_]{3,12})\.?\s\d{1,2}(?!\d))(?:,?\s(?:de\s)?(?:19|20)\d\d)?)(?=\s?[.,;)]|\s?\Z)""",
    re.VERBOSE,
)


def find_later_day(text: str, start: int) -> Segment | None:
    """Return the day of publication where it stands apart from the year (newspapers)."""
    for match in _LATER_DAY.finditer(text, start):
        if _is_month(match["month"] or match["first"]):
            return Segment(Label.ISSUED, Span(*match.span("day")), match["day"])
    return None


def _judge(text: str, match: re.Match[str], names_end: int) -> _Candidate:
    start, end = match.span()
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    score = _score_before(before) + _score_after(after) + _score_title(before, after)
    score += _score_place(text, match, names_end)
    score += 3 if match["copyright"] else 0
    span, words = _widen(text, Span(start, end), before, after)
    if span != Span(start, end):
        score += 2
    if revised := _REVISED.search(text, max(0, span.start - _BEFORE), span.start):
        score -= 3
        span = Span(revised.start(), span.end)
    return _Candidate(match, score, _with_brackets(text, span), words)


def _score_before(before: str) -> float:
    last = before.rstrip()[-1:]
    if last in _DASHES and last and before.rstrip(" " + _DASHES)[-1:].isdigit():
        return -7
    if _NUMBERED.search(before, max(0, len(before) - _NUMBERED_REACH)):
        return -6
    if before.endswith(("Stat. ", "Stat ")) and _STATUTES.search(before):
        return -9
    return {"(": 5, "[": 1, ".": 2, ",": 2, ";": 2, TAKEN: 1}.get(last, -1 if last == "/" else 0)


def _score_after(after: str) -> float:
    first = after.lstrip()[:1]
    if first and first in _DASHES and after.lstrip(" " + _DASHES)[:1].isdigit():
        return -4
    scores = {")": 3, "]": 0, ".": 2, ",": 2, ";": 5, ":": 4, TAKEN: 2, "": 4, "/": -3, "%": -9}
    return scores.get(first, 0)


def _score_title(before: str, after: str) -> float:
    """Score down a year that words surround: `the 2010 census: a report`."""
    word = before.strip()[-1:]
    if not word.isalnum() or after.lstrip()[:1] not in (":", ";") or after[1:2].isdigit():
        return 0
    return 0 if _is_month(before.rsplit(maxsplit=1)[-1].strip(".")) else -4


def _score_place(text: str, match: re.Match[str], names_end: int) -> float:
    """Score where the year stands: just behind the authors, at the end, in the middle."""
    between = text[names_end : match.start()] if match.start() >= names_end else "x"
    if names_end and not any(letter.isalnum() for letter in between):
        return 8
    opened = text.rfind("(", 0, match.start())
    if opened > text.rfind(")", 0, match.start()) and match.start() - opened > _LONG_BRACKET:
        return -4
    rest = text[match.end() :].strip(" .,;)]" + TAKEN)
    return 2 if not rest else 0


def _widen(text: str, span: Span, before: str, after: str) -> tuple[Span, str]:
    """Take in the month and the day that stand before or behind the year."""
    start, end = span.start, span.end
    month = _MONTH_BEFORE.search(before) if _names_month(before) else None
    if month and _is_month(month["word"]):
        start -= len(before) - month.start()
    month = _MONTH_AFTER.match(after) if start == span.start else None
    if month and _is_month(month["word"]):
        end += month.end()
    elif before[-1:] == "(" and (now := _NOW.match(after)):
        end += now.end()
    words = text[start:end]
    ahead = text[max(0, start - _BEFORE) : start]
    if "Stand" in ahead and (as_of := _AS_OF.search(ahead)):
        start -= len(as_of.group())
    return Span(start, end), words


def _names_month(before: str) -> bool:
    """Say whether one of the words before a year is a month, as `_MONTH_BEFORE` wants it."""
    return any(_is_month(word) for word in _LETTERS.findall(before)[-_MONTH_WORDS:])


def _is_month(word: str) -> bool:
    return month_number(word) > 0 or word.casefold() in SEASONS


def _with_brackets(text: str, span: Span) -> Span:
    """Take in the brackets around the date, where nothing else is inside."""
    start, end = span.start, span.end
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return Span(start - 1, end + 1)
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":
        return Span(start - 1, end + 1)
    return span
