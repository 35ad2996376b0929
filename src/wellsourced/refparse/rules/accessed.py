"""The day on which a page was read: `Accessed March 2023`, `[cited 2023 Oct 4]`."""

from __future__ import annotations

import re

from wellsourced.refparse.dates import is_date
from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.screening import has_any
from wellsourced.terms import ACCESSED
from wellsourced.text import Span

_YEAR_FORM = r"(?:1[4-9]|20)\d\d"
# 4 Aug 2021 · 20 de junho de 2020 · March 17, 2021 · March 2023 · 2023 Oct 4 · 2019-06-18 · 3.5.12
_DATE_FORM = rf"""(?:
      \d{{1,2}}(?:st|nd|rd|th|er|[.ºª°])?[\s./-]{{0,3}}(?:de\s|of\s)?[^\W\d_]{{1,12}}\.?
        [\s,./-]{{0,3}}(?:de\s|del\s)?{_YEAR_FORM}
    | [^\W\d_]{{3,12}}\.?[\s,]{{0,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?)?[\s,]{{0,2}}(?:de\s)?{_YEAR_FORM}
    | {_YEAR_FORM}\s?[年년]\s?\d{{1,2}}\s?[月월](?:\s?\d{{1,2}}\s?[日일])?
    | {_YEAR_FORM}[\s,./-]{{0,3}}(?:[^\W\d_]{{3,12}}\.?|\d{{1,2}})?[\s./-]{{0,2}}(?:\d{{1,2}})?
    | \d{{1,2}}[./-]\s?\d{{1,2}}[./-]\s?(?:{_YEAR_FORM}|\d\d)
    )(?!\d)"""
# besides those of `terms.ACCESSED`: what stands before the day and nowhere else in an article
_MORE = (
    "abruf", "abrufdatum", "zugriffsdatum", "letzter zugriff", "access date", "data di accesso",
    "fecha de consulta", "fecha de acceso", "visitado", "accesado", "date de consultation",
    "dernière consultation", "date d'accès", "data de acesso", "último acesso", "acessada em",
    "citado em", "data da consulta", "consultada el", "visitato", "consultata", "accesat",
    "viděno", "citováno", "citované", "erişim tarihi", "letöltés", "letöltve", "hozzáférés",
    "dostopano", "haettu", "luettu", "läst", "raadpleegdatum", "žiūrėta", "приступљено",
    "дата доступа", "访问日期", "引用日期", "检索日期", "閲覧日", "アクセス日",
    "参照日", "접속일", "접근일",
    "검색일",
)  # fmt: skip
_PHRASES = ({*ACCESSED, *_MORE}) - {"disponible"}
_ACCESS_WORDS = "|".join(
    r"stand(?=\s?:)" if words == "stand" else words.replace(" ", r"\s")
    for words in sorted(_PHRASES, key=len, reverse=True)
)
_ON = r"on|em|el|en|le|la|am|the|in|at|il|op|den|dia|pada|tanggal|ngày|dnia|dne|na|tarihi"
# Accessed March 2023 · [cited 2023 Oct 4] · Acesso em: 20 jun. 2020 · Retrieved May 3, 2019, from
_ACCESS = re.compile(
    rf"""[(\[]?\s?(?P<lead>(?:{_ACCESS_WORDS})(?![^\W\d]))
        (?:\s(?:{_ON})\b){{0,2}}\s?[:,.：]?\s?(?:the\s)?
        (?P<date>{_DATE_FORM})(?:,?\s(?:from|at)\b:?)?\s?[)\]]?""",
    re.IGNORECASE | re.VERBOSE,
)
# Retrieved from (address) on May 3, 2019
_ACCESS_BEHIND = re.compile(
    rf"""[(\[]?\s?(?P<lead>{_ACCESS_WORDS})\s?(?:from|at|de|em|:)?:?\s?[,(]?{TAKEN}{{1,400}}[),.]{{0,2}}\s
        (?:on|em|el|le|am)?\s?(?P<date>{_DATE_FORM})\s?[)\]]?""",
    re.IGNORECASE | re.VERBOSE,
)
# (address). [30 December 2013] · [cit. 2019-05-03] · [2019-05-03] · (address) Lest 3. mai 2019
_ACCESS_BARE = re.compile(
    rf"""{TAKEN}[\s.,;>)]{{0,3}}(?:
        \[\s?(?P<day>\d{{1,2}}[\s./-](?:de\s)?[^\W_]{{1,12}}[\s./-](?:de\s)?{_YEAR_FORM})\s?\]
      | (?:Lest|Set|Sett)\s(?P<read>\d{{1,2}}\.?\s[^\W\d_]{{3,12}}\.?\s{_YEAR_FORM}))
    | \[\s?cit\.?\s(?P<cited>{_DATE_FORM})\s?\] | \[\s?(?P<iso>20\d\d-\d\d-\d\d)\s?\]""",
    re.VERBOSE,
)
_BARE_SIGNS = ("[", "Lest ", "Set")
# "Stand: Mai 2021" dates the page itself where the day of reading is named in other words
_EDITION_WORD = "stand"
_ACCESS_FIRST = frozenset(re.split(r"[ ']", words)[0] for words in _PHRASES)
# those that hold no other of them
_ACCESS_NEEDS = tuple(
    sorted(word for word in _ACCESS_FIRST if sum(one in word for one in _ACCESS_FIRST) == 1)
)
# of those, what a text without accents and other letters may hold
_PLAIN_NEEDS = tuple(word for word in _ACCESS_NEEDS if word.isascii())
# (letzter Abruf · [zuletzt abgerufen
_LAST_TIME = re.compile(r"[(\[]?\s?(?:letzte[rs]?|zuletzt|last)\s\Z", re.IGNORECASE)
_LAST_REACH = 12
_WORD = re.compile(r"[^\W\d_]{4,16}|[^\W\d_\u0000-\u024f]{2,3}(?![^\W\d_])")
# 3.5.19
_SHORT_YEAR = re.compile(r"\A(?P<day>\d{1,2}[./-]\s?\d{1,2}[./-]\s?)(?P<year>\d\d)\Z")
# a sentence ends: what follows is no part of it
_FULL_STOP = re.compile(r"\.\s?\Z")
# 1990;45 · 1990: a volume or pages follow, so that the year is that of publication
_VOLUME_NEXT = re.compile(r"\s?[;:,]\s?\d|\s\d{1,4}[(:]")


def find_accessed(text: str) -> Segment | None:
    """Return where *text* says when the page was read ("Accessed March 2023")."""
    if has_any(
        text.casefold(), _PLAIN_NEEDS if text.replace(TAKEN, "").isascii() else _ACCESS_NEEDS
    ):
        words = [one for one in _WORD.finditer(text) if one.group().casefold() in _ACCESS_FIRST]
        words.sort(key=lambda word: word.group().casefold() == _EDITION_WORD)
        for word in words:
            if found := _read_access(text, word.start()):
                return found
    if not has_any(text, _BARE_SIGNS):
        return None
    for bare in _ACCESS_BARE.finditer(text) if TAKEN in text else ():
        date = next(value for value in bare.groups() if value)
        if is_date(date):
            start = bare.start() + (text[bare.start()] == TAKEN)
            return Segment(Label.ACCESSED, Span(start, bare.end()), date)
    return None


def _read_access(text: str, at: int) -> Segment | None:
    """Read the day that follows the word at *at*, with the brackets around both."""
    start = at - (text[at - 1 : at] in {"(", "["})
    for pattern in (_ACCESS, _ACCESS_BEHIND):
        match = pattern.match(text, start) or pattern.match(text, at)
        if match is None:
            continue
        date = _SHORT_YEAR.sub(r"\g<day>20\g<year>", match["date"])
        if is_date(date) and _says_when(text, match):
            last = _LAST_TIME.search(text[max(0, at - _LAST_REACH) : at])
            first = at - len(last.group()) if last else match.start()
            return Segment(Label.ACCESSED, Span(first, match.end()), date)
    return None


def _says_when(text: str, match: re.Match[str]) -> bool:
    """Say whether it is no end of a title beside a year (`often cited. 1990;45:12`)."""
    between = text[match.end("lead") : match.start("date")]
    if text[match.start("lead")].islower() and _FULL_STOP.search(between):
        return False
    return not (match["date"].isdecimal() and _VOLUME_NEXT.match(text, match.end()))
