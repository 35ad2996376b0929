"""Volume, issue and pages: `138(21), 6754–6764`, `v. 46, n. 1, p. 1-9`, `2002, 11:1544–9`."""

from __future__ import annotations

import re

from wellsourced.refparse.segments import TAKEN, Label, Segment, stripped
from wellsourced.text import Span

_DASH = r"\s{0,2}(?:[-–—−‐‑]|--)\s{0,2}"
_NUMBER = r"[A-Za-z]{0,3}\.?\d{1,7}[A-Za-z]?(?:\.e?\d{1,4})?"
# 94–123 · S542–S546 · e46834 · 913A · xi–xx · CD011117
_PAGES = rf"(?:{_NUMBER}(?:{_DASH}{_NUMBER})?|[ivxlc]{{1,7}}{_DASH}[ivxlc]{{1,7}})"
_RANGE = rf"(?:{_NUMBER}{_DASH}{_NUMBER}|e\d{{2,9}}|CD\d{{6}}(?:\.pub\d)?)"
_GAP = rf"[\s,;.()\[\]{TAKEN}]{{0,60}}"
_VOLUME = r"(?P<volume>[A-Z]{0,2}\d{1,4}[A-Z]?(?:[-–/]\d{1,4})?)"
_ISSUE = r"\(\s?(?P<issue>[^()\n]{1,30}?)\s?\)"
_LABELLED_ISSUE = (
    r"(?:[Nn]os?|[Nn]r|[Ii]ssue|[Hh]eft|[Hh])\.?\s?(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)"
)
_LEFT = rf"(?:(?<=[\s,;.(]|{TAKEN})|(?<=[A-Za-z]\.))"
_RIGHT = r"(?![\w%])"
_PAGE_SIGN = r"(?:[Pp]ages?\s|[Pp]p?\.?\s?)?"
_COMPACT = (
    # 138(21), 6754–6764 · 40(3):94 · 86, (4), 688–691 · 40(4) 967–969
    re.compile(
        rf"{_LEFT}{_VOLUME}[,;]?\s?{_ISSUE}(?:{_GAP}[:;,.]\s?:?\s?{_PAGE_SIGN}(?P<page>{_PAGES})"
        rf"|\s{_PAGE_SIGN}(?P<range>{_RANGE})){_RIGHT}"
    ),
    # 14, no. 2 (1998): 130–70 · 29 (1984), no. 4, 757–760
    re.compile(
        rf"{_LEFT}{_VOLUME}{_GAP}{_LABELLED_ISSUE}{_GAP}[:;,.]\s?{_PAGE_SIGN}(?P<page>{_PAGES}){_RIGHT}"
    ),
    # 53: 799–808 · 1 (1993): 130–70 · 88:1
    re.compile(rf"{_LEFT}{_VOLUME}{_GAP}:\s?{_PAGE_SIGN}(?P<page>{_PAGES}){_RIGHT}"),
    # 28, 187–198 · 349, 709-713 · 357, pages 301-306
    re.compile(rf"{_LEFT}{_VOLUME}{_GAP}[,;.]\s?{_PAGE_SIGN}(?P<page>{_RANGE}){_RIGHT}"),
    # 337 (2015) 429
    re.compile(rf"{_LEFT}{_VOLUME}\s?{TAKEN}{{4,40}}[\s,]{{0,2}}(?P<page>{_NUMBER}){_RIGHT}"),
    # 89, 034505
    re.compile(
        rf"{_LEFT}{_VOLUME}\s?[,;]\s?(?P<page>{_NUMBER}){_RIGHT}(?=[\s.,;)]{{0,4}}(?:{TAKEN}|\Z))"
    ),
    # 19(2) alone
    re.compile(
        rf"{_LEFT}{_VOLUME}\s?\((?P<issue>(?!\))[^()\n]{{1,16}})\)(?=[\s.,;]{{0,4}}(?:{TAKEN}|\Z))"
    ),
)
# v. 46 · Vol. 15 · Bd. 3 · Jg. 34
_VOLUME_WORD = re.compile(
    r"(?<![\w])(?:[Vv]ol(?:ume|umen|\.)?|VOL\.?|[Vv]\.|[Bb]d\.?|[Bb]and|[Jj]g\.?|[Jj]ahrgang|[Tt]om[eo]?\.?|[Tt]\."
    r"|[Aa]ño|[Aa]no|v(?=\d))\s?(?P<volume>(?:[A-Z]{1,3}-)?\d{1,4}[A-Za-z]?(?:[-–/]\d{1,4})?|[IVXLC]{1,7})(?!\w)"
)
# n. 1 · no. 3 · nº 5 · núm. 4 · Heft 3 · issue 2
_ISSUE_WORD = re.compile(
    r"(?<![\w])(?:[Nn]os?\.|[Nn]o\s|[Nn]\.?\s?[º°o]\.?|[Nn]\.|[Nn]r\.?|[Nn][úu]m(?:ero|\.)?|[Nn]umber|[Ii]ss(?:ue|\.)|[Hh]eft|[Hh]\.|"
    r"[Ff]asc\.?|№|#)\s?(?P<issue>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?(?:\s?\(?[Ss]uppl?\.?\s?\d{0,3}\)?)?)(?!\w)"
)
# p. 1-9 · pp. 69–76 · S. 45–67 · págs. 3-7 · pages 1
_PAGE_WORD = re.compile(
    rf"(?<![\w])(?:[Pp][Pp]?(?:\.|(?=\s?\d))\s?:?|[Pp]ages?:?|[Pp][áa]gs?\.?|[Pp][áa]ginas|[Ss]eiten?|[Ss]\.(?=\s?\d+{_DASH})|стр?\.)\s?(?=[A-Za-z]{{0,2}}\d|[ivxlc]+{_DASH})"
    rf"(?P<page>{_PAGES}(?:,\s?\d{{1,4}}{_DASH}\d{{1,4}})?)(?![\w])"
)
# 302 p. · 295 pp · 94 pages
_EXTENT = re.compile(
    r"(?<![\w–-])(?P<extent>\d{1,4})\s?(?:pp?|pages?|págs?|f|S)(?:\.|(?=[\s,;)]|\Z))(?!\s?\d)"
)
# Sleep 1–33 (2020)
_LONE_RANGE = re.compile(
    rf"(?<=[\s,;:])(?P<page>[A-Za-z]?\d{{1,6}}{_DASH}[A-Za-z]?\d{{1,6}})(?=[\s.,;)]{{0,4}}(?:{TAKEN}|\Z))"
)
# Nature 489 (2012) · 2014;40
_LONE_VOLUME = re.compile(
    rf"(?:(?<=\s)|(?<={TAKEN};)|(?<={TAKEN}; ))(?P<volume>\d{{1,4}})(?=\s?[.,;]?\s?(?:{TAKEN}|\Z))"
)
_YEARS = re.compile(r"(?:1[6-9]|20)\d\d(?:\s?[-–—]\s?(?:(?:1[6-9]|20)\d\d|\d\d))?\Z")
# 제28집 · 第24卷 · 4호 · 第8期
_EASTERN_VOLUME = re.compile(r"[제第]?\s?(?P<volume>\d{1,4})\s?[권집卷巻]")
_EASTERN_ISSUE = re.compile(r"[제第]?\s?(?P<issue>\d{1,4})\s?[호号號期]")
_LABELS = {
    "volume": Label.VOLUME,
    "issue": Label.ISSUE,
    "range": Label.PAGE,
    "page": Label.PAGE,
    "extent": Label.EXTENT,
}


def find_numbers(text: str, start: int) -> tuple[Segment, ...]:
    """Return volume, issue, pages and extent in *text* from *start* on.

    Dates, addresses and identifiers are masked already.
    """
    labelled = _find_labelled(text, start)
    if any(segment.label is Label.VOLUME for segment in labelled):
        return labelled
    for pattern in _COMPACT:
        matches = [match for match in pattern.finditer(text, start) if _is_plausible(match)]
        if matches:
            found = _segments(text, matches[-1])
            labels = {segment.label for segment in found}
            return (*found, *(segment for segment in labelled if segment.label not in labels))
    return labelled or _find_lone(text, start)


def _find_labelled(text: str, start: int) -> tuple[Segment, ...]:
    found: list[Segment] = []
    patterns = [_EXTENT, _VOLUME_WORD, _ISSUE_WORD, _PAGE_WORD]
    if not text.isascii():
        patterns.extend((_EASTERN_VOLUME, _EASTERN_ISSUE))
    for pattern in patterns:
        matches = list(pattern.finditer(text, start))
        if matches:
            found.extend(_segments(text, matches[-1], whole=True))
    return tuple(found)


def _find_lone(text: str, start: int) -> tuple[Segment, ...]:
    for pattern in (_LONE_RANGE, _LONE_VOLUME):
        matches = [match for match in pattern.finditer(text, start) if not _is_years(match)]
        if matches:
            return _segments(text, matches[-1])
    return ()


def _is_plausible(match: re.Match[str]) -> bool:
    """Say whether it is no stretch of years or sizes in a title (`2001–2022`, `3, 4-D`)."""
    volume = match["volume"]
    return not (len(volume) == 1 and match.start() == 0)


def _is_years(match: re.Match[str]) -> bool:
    """Say whether what looks like pages or a volume are years: `1998–2003`, `2008`."""
    return _YEARS.match(match.group(1)) is not None


def _segments(text: str, match: re.Match[str], *, whole: bool = False) -> tuple[Segment, ...]:
    """Return the groups of *match* as segments; with *whole*, each with its word (`vol.`)."""
    found = []
    for name, value in match.groupdict().items():
        if value:
            span = Span(*match.span()) if whole else stripped(text, Span(*match.span(name)), "")
            found.append(Segment(_LABELS[name], span, value))
    return tuple(found)
