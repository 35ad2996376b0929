"""Volume, issue and pages: `138(21), 6754–6764`, `v. 46, n. 1, p. 1-9`, `2002, 11:1544–9`."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.names import fold
from wellsourced.refparse.rules.lexicon import PUBLISHER_WORDS
from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.screening import has_any
from wellsourced.text import Span


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


_DASH = r"\s{0,2}(?:[-–—−‐‑]|--)\s{0,2}"
_NUMBER = r"(?:[A-Z]-|[A-Za-z]{0,3})\d{1,7}[A-Za-z]?(?:\.e?\d{1,4})?"
# 94–123 · S542–S546 · e46834 · 913A · xi–xx · A-348
_PAGES = rf"""(?:CD\d{{6}}(?:\.pub\d{{1,2}})?|{_NUMBER}(?:{_DASH}{_NUMBER})?
    |[ivxlc]{{1,7}}{_DASH}[ivxlc]{{1,7}})"""
_RANGE = rf"(?:{_NUMBER}{_DASH}{_NUMBER}|e\d{{2,9}}|CD\d{{6}}(?:\.pub\d)?)"
# what may stand between volume and pages: blanks, signs, a date that is masked
_GAP = rf"[\s,;.()\[\]{TAKEN}]{{0,60}}"
# 12 · A12 · 12B · 12–13: begins with its own first sign, so that only such are looked at
_VOLUME = rf"""(?P<volume>[A-Z\d](?:(?<=[\s,;.(].)|(?<={TAKEN}.)|(?<=[A-Za-z]\..))
    (?:(?<=\d)\d{{0,3}}|(?<=[A-Z])[A-Z]?\d{{1,4}})[A-Z]?(?:[-–/]\d{{1,4}})?)"""
_ISSUE = (
    r"\(\s?(?P<issue>(?=[^()]{0,29}(?:\d|[Ss]up|[Ss]pec|Pt|[JFMASOND][a-z]{2}))[^()\n]{1,30}?)\s?\)"
)
_LABELLED_ISSUE = (
    r"(?:[Nn]os?|[Nn]r|[Ii]ssue|[Hh]eft|[Hh])\s?\.?\s?(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)"
)
_RIGHT = r"(?![\w%])"
_END = rf"(?=[\s.,;)]{{0,4}}(?:{TAKEN}|\Z))"
_PAGE_SIGN = r"(?:[Pp]ages?\s|[Pp]p?\.?\s?)?"
# Article 103 · Art. No.: 45 · Article ID 103456
_ARTICLE = r"[Aa]rt(?:icle|\.)?\s?(?:(?:[Nn]o\.?|[Nn]umber|ID)\s?:?\s?)?"
_COMPACT = (
    # 9(2), Article 103 · 9:art. no. 45
    _compile(rf"{_VOLUME}[,;]?\s?(?:{_ISSUE})?{_GAP}[:;,.]\s?{_ARTICLE}(?P<page>{_PAGES}){_RIGHT}"),
    # 5.1 (2009): 26–41 · 7.3: 12–19
    _compile(
        rf"""(?P<volume>\d(?<=[\s,].)\d{{0,2}})\.(?P<issue>[1-9]\d?(?:[-–]\d{{1,2}})?)
            (?:\s?,?\s?{TAKEN}{{4,40}}\s?[:,]|:)\s?{_PAGE_SIGN}(?P<page>{_PAGES}){_RIGHT}"""
    ),
    # 138(21), 6754–6764 · 40(3):94 · 42, (3), 510–514 · 17(2) 301–309
    _compile(
        rf"""{_VOLUME}[,;]?\s?{_ISSUE}(?:{_GAP}[:;,.]\s?:?\s?{_PAGE_SIGN}(?P<page>{_PAGES})
            |\s{_PAGE_SIGN}(?P<range>{_RANGE}|\d{{5,7}})){_RIGHT}"""
    ),
    # 14, no. 2 (1998): 130–70 · 31 (1991), no. 2, 405–411
    _compile(
        rf"""{_VOLUME}{_GAP}{_LABELLED_ISSUE}{_GAP}[:;,.]\s?
            {_PAGE_SIGN}(?P<page>{_PAGES}){_RIGHT}"""
    ),
    # 62 Suppl 8:31–47 · 58: Suppl 1: i1–94 · 12 Pt 3:12–8
    _compile(
        rf"""{_VOLUME}:?\s?\(?(?P<issue>(?:[Ss]uppl?(?:ement)?\.?\s?|Pt\.?\s?(?=\d))\d{{0,3}})\)?\s?[:,]\s?
            (?P<page>{_PAGES}){_RIGHT}"""
    ),
    # 41:13: 4640 · 38: 2, 115–127
    _compile(
        rf"""{_VOLUME}:\s?(?P<issue>\d{{1,3}}(?:[-–]\d{{1,3}})?)
            (?::\s?(?P<page>{_PAGES})|,\s(?P<range>{_RANGE})){_RIGHT}"""
    ),
    # 53: 799–808 · 4 (1997): 210–32 · 88:1
    _compile(rf"{_VOLUME}{_GAP}:\s?{_PAGE_SIGN}(?P<page>{_PAGES}){_RIGHT}"),
    # 28, 187–198 · 349, 709-713 · 357, pages 301-306
    _compile(rf"{_VOLUME}{_GAP}[,;.]\s?{_PAGE_SIGN}(?P<page>{_RANGE}){_RIGHT}"),
    # 89, 034505 · 12, 075039 (22pp)
    _compile(
        rf"{_VOLUME}\s?[,;]\s?(?P<page>{_NUMBER}){_RIGHT}(?:\s?\(\d{{1,3}}\s?pp?\.?\))?{_END}"
    ),
    # 18, no. 1 (1986)
    _compile(rf"{_VOLUME},?\s?{_LABELLED_ISSUE}{_END}"),
    # 337 (2015) 429
    _compile(rf"{_VOLUME}\s?{TAKEN}{{4,40}}\s?(?P<page>{_PAGES}){_RIGHT}"),
    # 19(2) alone
    _compile(rf"{_VOLUME}\s?\((?P<issue>[^()\n]{{1,16}})\){_END}"),
)
_BEFORE_DIGIT = 2  # capitals that all of them may begin with
# what each of them cannot do without
_COMPACT_NEEDS = ("rt", ".", "(", "", "", ":", ":", "", "", "", TAKEN * 4, "(")
# XLI (1963), pp. 111–21 · Science XI, pp. 12–18
_ROMAN = _compile(
    rf"""(?P<volume>[IVXLC](?<=\s.)[IVXLC]{{1,6}})\b[\s,;()\[\]{TAKEN}]{{0,60}}[,:\s]\s?
        {_PAGE_SIGN}(?P<page>{_RANGE}){_RIGHT}"""
)
# v. 46 · Vol. 15 · Bd. 3 · Jg. 34 · Vol. 2 (1), 1–16
_VOLUME_WORD = _compile(
    rf"""[VvBbJjTtAaТт](?<!\w.)(?:(?<=[Тт])(?:ом)?\.?|(?<=[Vv])(?:ol(?:ume|umen|\.)?|\.)|(?<=V)OL\.?|(?<=[Bb])(?:d\.?|and)
        |(?<=[Jj])(?:g\.?|ahrgang)|(?<=[Tt])(?:om[eo]?\.?|\.)|(?<=[Aa])[ñn]o|(?<=v)(?=\s?\d))\s?
        (?P<volume>(?:[A-Z]{{1,3}}-)?\d{{1,4}}[A-Za-z]?(?:[-–/]\d{{1,4}})?|[IVXLC]{{1,7}})(?!\w)
        (?:,?\s?{_ISSUE})?(?:[,:]\s?(?P<page>{_RANGE}))?"""
)
# 12. Jg. · 12e année
_VOLUME_BEFORE = _compile(
    r"(?P<volume>\d(?<!\w.)\d{0,2})(?:\.|er?|ème|[ªº°])?\s?(?:Jg\b\.?|Jahrgang\b|année\b)"
)
_BEFORE_NEEDS = ("Jg", "Jahrg", "année")
# n. 1 · no. 3 · nº 5 · núm. 4 · Heft 3 · issue 2
_ISSUE_WORD = _compile(
    r"""[NnIiHhFf№\#](?<!\w.)(?:(?<=[Nn])(?:os?\.|o\s|\.?\s?[º°o]\.?|\.|r\.?|[úu]m(?:ero|\.)?|umber)
        |(?<=[Ii])ss(?:ue|\.)|(?<=[Hh])(?:eft|\.)|(?<=[Ff])asc\.?|(?<=[№\#]))\s?
        (?P<issue>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?(?:\s?\(?[Ss]uppl?\.?\s?\d{0,3}\)?)?)(?!\w)"""
)
# p. 1-9 · pp. 69–76 · S. 45–67 · págs. 3-7 · pages 1
_PAGE_WORD = _compile(
    rf"""[PpSsс](?<!\w.)(?:(?<=[Pp])(?:[Pp]?(?:\.|(?=\s?\d))\s?:?|ages?:?|[áa]gs?\.?|[áa]ginas)
        |(?<=[Ss])(?:eiten?|\.(?=\s?\d+{_DASH}))|(?<=с)тр?\.)\s?(?=[A-Z]?[A-Za-z-]?\d|[ivxlc]+{_DASH})
        (?P<page>{_PAGES}(?:,\s?\d{{1,4}}{_DASH}\d{{1,4}})?)(?!\w)"""
)
# 302 p. · 295 pp · 94 pages
_EXTENT = _compile(
    r"""(?P<extent>\d(?<![\w–-].)\d{0,3})\s?(?:pp?|pages?|págs?|f|S)
        (?:\.|(?=[\s,;)]|\Z))(?!\s?\d)"""
)
# Sleep 1–33 (2020) · , 51–62. New York
_LONE_RANGE = _compile(
    rf"""(?:(?<=[\s;:(]))(?P<page>[A-Za-z]?\d{{1,6}}{_DASH}[A-Za-z]?\d{{1,6}})
        (?:{_END}|(?=\)?\.\s[^\W\d_a-z]))"""
)
# Nature 489 (2012) · 2014;40
_LONE_VOLUME = _compile(
    rf"""(?:(?<=\s)|(?<={TAKEN};)|(?<={TAKEN};\s))(?P<volume>\d{{1,4}})
        (?=\s?[.,;]?\s?(?:{TAKEN}|\Z))"""
)
_YEARS = _compile(r"(?:1[6-9]|20)\d\d(?:\s?[-–—]\s?(?:(?:1[6-9]|20)\d\d|\d\d))?\Z")
# 제28집 · 第24卷 · 4호 · 第8期 · 第56页
_EASTERN = (
    _compile(r"[제第]?\s?(?P<volume>\d{1,4})\s?[권집卷巻]"),
    _compile(r"[제第]?\s?(?P<issue>\d{1,4})\s?[호号號期]"),
    _compile(r"[제第]\s?(?P<page>\d{1,5}(?:-\d{1,5})?)\s?[页頁쪽]"),
)
_EASTERN_SIGN = re.compile("[권집卷巻호号號期页頁쪽]")
_LABELS = {
    "volume": Label.VOLUME,
    "issue": Label.ISSUE,
    "range": Label.PAGE,
    "page": Label.PAGE,
    "extent": Label.EXTENT,
}
# 2006;(2):CD004504: an issue without a volume
_NO_VOLUME = _compile(
    rf"""\((?<={TAKEN};.)(?P<issue>\d{{1,3}}(?:\s[Ss]uppl\.?\s?\d{{0,2}})?)\)\s?:\s?
        (?P<page>{_PAGES}){_RIGHT}"""
)
# 2010 (43) 6:12–18
_VOLUME_IN_BRACKETS = _compile(
    rf"""\((?:(?<={TAKEN}.)|(?<={TAKEN}\s.))(?P<volume>\d{{1,4}})\)\s?(?P<issue>\d{{1,3}})\s?[:,]\s?
        (?P<page>{_PAGES}){_RIGHT}"""
)
# 2010 46 2 123–9
_IN_BLANKS = _compile(
    rf"""(?P<volume>\d(?<={TAKEN}\s.)\d{{0,2}})\s(?P<issue>\d{{1,2}})\s(?P<page>{_RANGE}){_RIGHT}"""
)
_SURE = (("(", _NO_VOLUME), ("(", _VOLUME_IN_BRACKETS), (TAKEN + " ", _IN_BLANKS))
# Issue 4. Art. No.: CD004504 · Article ID 103456
_ARTICLE_WORD = _compile(
    rf"[Aa]rt(?<!\w...)(?:icle|\.)?\s?(?:[Nn]o\.?|[Nn]umber|ID)\s?:?\s?(?P<page>{_PAGES})(?!\w)"
)
# 12/3: volume and issue, but 12/13: two volumes
_WITH_ISSUE = re.compile(r"(?P<volume>\d{1,4})/(?P<issue>\d{1,2})\Z")
# (2011);(2011:1512): behind the year a number like one is the volume
_BEHIND_YEAR = _compile(rf"{TAKEN};\s?\Z")
# ABC (118-1979): the number of a standard and the year in which it was set
_STANDARD = _compile(r"(?<!\w)[A-Z]{2,8}(?:\s[A-Z]{1,8}){0,2}\s\Z")
_OF_YEAR = _compile(rf"\d{{1,3}}{_DASH}(?:19|20)\d\d\Z")
_DIGIT = re.compile(r"\d")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_]+)\s\Z")
_REACH = 24


def find_numbers(text: str, start: int) -> tuple[Segment, ...]:
    """Return volume, issue, pages and extent in *text* from *start* on.

    Dates, addresses and identifiers are masked already.
    """
    found = _find_labelled(text, start)
    digit = _DIGIT.search(text, start)
    if digit is None:
        return found
    if not any(segment.label is Label.VOLUME for segment in found):
        at = max(start, digit.start() - _BEFORE_DIGIT)
        found = _add(_find_sure(text, start) or _find_compact(text, at, found), found)
        if all(segment.label is not Label.VOLUME for segment in found):
            found = _add(_find_lone(text, start, _ROMAN), found)
    if not any(segment.label is Label.PAGE for segment in found):
        found = _add(found, _find_lone(text, start, _LONE_RANGE))
    return _part_issue(found) or _find_lone(text, start, _LONE_VOLUME)


def _part_issue(found: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return *found* with `12/3` as volume and issue, unless an issue is there or it is `12/13`."""
    volume = next((one for one in found if one.label is Label.VOLUME), None)
    match = _WITH_ISSUE.match(volume.value) if volume else None
    if volume is None or match is None or any(one.label is Label.ISSUE for one in found):
        return found
    first, second = int(match["volume"]), int(match["issue"])
    if second in (first + 1, (first + 1) % 100):
        return found
    cut = volume.span.end - len(match["issue"])
    parts = (
        Segment(Label.VOLUME, Span(volume.span.start, cut - 1), match["volume"]),
        Segment(Label.ISSUE, Span(cut, volume.span.end), match["issue"]),
    )
    return tuple(part for one in found for part in (parts if one is volume else (one,)))


def _add(found: tuple[Segment, ...], more: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return *found* with those of *more* whose label it lacks and whose place is free."""
    labels = {segment.label for segment in found}
    return found + tuple(
        one
        for one in more
        if one.label not in labels and not any(one.span.overlaps(two.span) for two in found)
    )


def _find_labelled(text: str, start: int) -> tuple[Segment, ...]:
    found: tuple[Segment, ...] = ()
    patterns = [_EXTENT, _VOLUME_WORD, _ISSUE_WORD, _PAGE_WORD]
    if not text.isascii() and _EASTERN_SIGN.search(text, start):
        patterns.extend(_EASTERN)
    if has_any(text, _BEFORE_NEEDS):
        patterns.append(_VOLUME_BEFORE)
    if "rt" in text:
        patterns.append(_ARTICLE_WORD)
    for pattern in patterns:
        matches = list(pattern.finditer(text, start))
        if matches:
            found = _add(found, _segments(text, matches[-1]))
    return found


def _find_sure(text: str, start: int) -> tuple[Segment, ...]:
    """Return what stands right behind the year in a form that no other number has."""
    for need, pattern in _SURE:
        if need in text and (match := pattern.search(text, start)):
            return _segments(text, match)
    return ()


def _find_compact(text: str, start: int, labelled: tuple[Segment, ...]) -> tuple[Segment, ...]:
    others = [one.span for one in labelled if one.label in {Label.ISSUE, Label.PAGE}]
    for need, pattern in zip(_COMPACT_NEEDS, _COMPACT, strict=True):
        if need not in text:
            continue
        matches = [
            match
            for match in pattern.finditer(text, start)
            if (
                not _YEARS.match(match["volume"])
                or _BEHIND_YEAR.search(text, max(0, match.start() - 3), match.start())
            )
            and not any(Span(*match.span("volume")).overlaps(span) for span in others)
        ]
        if matches:
            return _segments(text, matches[-1])
    return ()


def _find_lone(text: str, start: int, pattern: re.Pattern[str]) -> tuple[Segment, ...]:
    matches = [match for match in pattern.finditer(text, start) if _is_plausible(text, match)]
    return _segments(text, matches[-1]) if matches else ()


def _is_plausible(text: str, match: re.Match[str]) -> bool:
    """Say whether it is no stretch of years (`1998–2003`) and no `Editora 34`."""
    word = _WORD_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    publisher = word is not None and fold(word["word"]) in PUBLISHER_WORDS
    if _OF_YEAR.match(match.group(1)) and _STANDARD.search(
        text, max(0, match.start() - _REACH), match.start()
    ):
        return False
    return not publisher and _YEARS.match(match.group(1)) is None


def _segments(text: str, match: re.Match[str]) -> tuple[Segment, ...]:
    """Return the groups of *match* as segments; each takes in the word before it (`vol.`)."""
    found: list[Segment] = []
    at = match.start()
    for name, value in match.groupdict().items():
        if value:
            first = max(at, text.rfind(TAKEN, at, match.start(name)) + 1)
            at = match.end(name)
            found.append(Segment(_LABELS[name], Span(first, at), value))
    last = found[-1]
    return (*found[:-1], replace(last, span=Span(last.span.start, match.end())))
