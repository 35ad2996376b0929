"""Numbers of reports, standards and trials: `Working Paper No. 12`, `WHO/NMH/18.3`, `[NG193]`.

They are found where they stand as a field of their own, not inside of a title.
"""

from __future__ import annotations

import re

from wellsourced.refparse.segments import Label, Segment
from wellsourced.screening import has_any, lower_alike
from wellsourced.text import Span

# Report No.: RR-123 · NCHS Data Brief, no 329 · Working Paper No. 12345 · Publication No. PEP20-07
_NUMBERED = re.compile(
    r"""(?<=[\w,])\s(?P<span>(?:no\.?|number|nr\.?|num\.|n[º°o]\.?)\s?:?\s?
        (?P<number>[A-Z\d][A-Z\d./()-]{0,28}[A-Z\d]|\d))(?!\w)(?!\s?[-–]\s?\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBERED_NEEDS = (" no.", " no ", " number ", " number:", " nº", " nr", " n°")
_SERIES = re.compile(
    r"""\b(?:report|publications?
            |(?:working|discussion|technical|research|policy|occasional|command)\spapers?|brief|technical\s(?:report|note|bulletin)|series\sreport|circular|catalogue|sales
            |effectiveness\sreview|evidence\s(?:report|synthesis)|guideline|fact\ssheet
            |texto\spara\sdiscussão|nota\stécnica|informe\stécnico|comunicado\stécnico)
        (?:\sseries)?,?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 40
# what stands between two signs: . WHO/NMH/NVI/18.3 · [NG193] · Cmnd. 5034. · ISO 9001:2015.
_ALONE = re.compile(
    r"""(?:\A|(?<=[.;:,(\[]\s)|(?<=[(\[]))(?P<number>
        WHO/[A-Z]{2,6}(?:/[A-Z\d.-]{1,12}){1,5}
      | (?:NG|CG|TA|PH|QS|DG|IPG|MTG|HST)\d{1,3}(?=\s?\])
      | (?:Cmnd|Cmd|Cm|HC|HL)\.?\s(?!(?:19|20)\d\d\b)\d{2,5}(?!\s?[:(;])
      | TR-?\d{2,4}(?:[-/]\d{1,4}){0,2}
      | (?:ISO|IEC|DIN|BS|EN|ASTM|CXS|CXG|NBR|ANSI|AAMI)
        (?:[/\s](?:ISO|IEC|EN|TS|TR|STAN|FDIS|DIS)){0,3}
        \s(?!(?:19|20)\d\d\b(?![:-]))[A-Z]?\d{2,6}(?:-\d{1,4}){0,2}(?::(?:19|20)\d\d(?:-\d\d)?)?
      | [A-Z]{2,8}(?:\s[A-Z]{1,8}){0,2}\s(?!(?:19|20)\d\d-)\d{1,5}[-:](?:19|20)\d\d
    )(?=[\])]{0,2}(?:[.;,:]\s|[.;,]?\Z|\s\(|\]))""",
    re.VERBOSE,
)
# what all of those hold: capitals right before a digit, or one of the words
_CODE = re.compile(r"[A-Z][A-Zmnd]{1,7}[ ./-]{0,2}[A-Z]?\d")
_CODE_WORDS = ("WHO/", "STAN", "/TS ", "/TR ")
# ISRCTN12345678 · EudraCT 2010-012345-12 · PROSPERO CRD42020123456
_REGISTERED = re.compile(
    r"""\b(?:(?:clinicaltrials\.gov|registration|identifier|trial\sregist\w{2,8}|prospero|eudract
            |drks|umin)(?:\s(?:identifier|number|id|no\.?))?\s?:?\s?)?
        (?P<number>ISRCTN\s?\d{8}|ACTRN\d{14}|ChiCTR[\w-]{6,20}|CTRI/\d{4}/\d\d/\d{4,6}
            |DRKS\d{8}|UMIN\d{9}|IRCT\d{8,16}N?\d{0,3}|PACTR\d{12,16}|jRCTs?\d{8,12}|KCT\d{7}|RBR-\w{5,8}|CRD\d{8,12}
            |(?<=eudract\s)\d{4}-\d{6}-\d\d)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
# what all of those hold
_LONG_NUMBER = re.compile(r"\d{6}")
# Technical Report TR-88-305
_REPORT_CODE = re.compile(
    r"(?<=[Rr]eport\s)(?P<number>[A-Z]{1,6}-?\d{2,4}(?:[-/]\d{1,4}){0,2})(?=[.,;)]|\Z)"
)


def find_report_numbers(text: str) -> list[Segment]:
    """Return the numbers of the report, standard or trial that *text* names."""
    lowered = lower_alike(text)
    found: list[re.Match[str]] = []
    if has_any(lowered, _NUMBERED_NEEDS):
        found.extend(match for match in _NUMBERED.finditer(text) if _is_series(text, match))
    if "report " in lowered:
        found.extend(_REPORT_CODE.finditer(text))
    if _LONG_NUMBER.search(text) or "RBR-" in text:
        found.extend(_REGISTERED.finditer(text))
    if _CODE.search(text) or has_any(text, _CODE_WORDS):
        found.extend(_ALONE.finditer(text))
    return [_segment(match) for match in found]


def _segment(match: re.Match[str]) -> Segment:
    part = "span" if "span" in match.re.groupindex else 0
    return Segment(Label.NUMBER, Span(*match.span(part)), match["number"])


def _is_series(text: str, match: re.Match[str]) -> bool:
    """Say whether the number is that of a series of reports, as the words before it tell."""
    return _SERIES.search(text, max(0, match.start() - _REACH), match.start()) is not None
