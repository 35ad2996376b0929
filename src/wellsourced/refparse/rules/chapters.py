"""The work that a chapter or paper stands in: "In: Doe J, editor. Title", "In Proceedings of"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.refparse.rules.name_patterns import ASIDE, ROLE, ROLE_WORDS
from wellsourced.refparse.rules.people import scan_people
from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.screening import has_any
from wellsourced.text import Span

# In: · Em: · Dans :
_IN_COLON = re.compile(r"(?<!\w)(?:In|IN|in|Em|em|En|Dans|dans|Im|Nel)\.?\s?:\s?")
# . In Doe, · ”, in Proceedings · pages 153–173 in Smith
_IN = re.compile(
    rf"""\s(?<=[.,;?!”"’»)\]{TAKEN}]\s)(?P<word>In|in|Em|em|Dans|dans|En)\s+
        (?=[^\W\d_a-z“‘"'(«])(?!Vitro|Vivo|Situ|Silico|Press|Utero|Memoriam)""",
    re.VERBOSE,
)
# the 19th Winter Conference · Handbook of
_HOSTS = re.compile(
    r"""(?:the\s)?(?:\d+(?:st|nd|rd|th)\s)?(?:\w+\s){0,3}(?:Proc|Workshop|Conference|Conf\.|Symposi
        |Congress|Handbook|Encyclop|Advances|Lecture|Annual|Anais|Actes|Atti|Companion|Meeting
        |Collected)""",
    re.VERBOSE,
)
# (edited by Jane Roe) · (Hrsg. J. Doe) · (S. M. Doe & J. Roe, eds)
_EDITORS_IN_BRACKETS = re.compile(
    rf"""[(\[](?:[Ee]dited\sby|[Ee]ds?\.(?:\sby)?|[Hh]rsg\.|[Oo]rgs?\.)\s
          (?P<after>[^()\[\]]{{3,300}})[)\]]
      | [(\[](?P<before>[^()\[\]{TAKEN}]{{3,300}}?),?\s(?:{ROLE_WORDS})\.?[)\]]""",
    re.VERBOSE,
)
# , edited by Jane Roe and J. Doe · , hrsg. B. Roe
_EDITED_BY = re.compile(
    r"""[,.;]?\s(?:[Ee]dited\sby|[Ee]d\.\sby|[Hh]erausgegeben\svon|[Ee]ds?\.|[Hh]rsg\.(?:\svon)?)\s
        (?=[^\W\d_a-z])""",
    re.VERBOSE,
)
_EDITED_NEEDS = (
    " ed.", " eds.", " Ed.", " Eds.", " edited ", " Edited ", " hrsg.", " Hrsg.",
    " herausgegeben ", " Herausgegeben ",
)  # fmt: skip
_SHORTEST_TITLE, _SIGN, _LONGEST_IN = 4, 2, 6  # letters


@dataclass(frozen=True, slots=True)
class Host:
    """Where "In:" stands and ends, where the host's title starts, and its editors."""

    marker: int
    after: int
    start: int
    editors: tuple[Segment, ...] = ()


def find_host(text: str, start: int, *, quoted: bool = False) -> Host | None:
    """Return the host of a chapter whose title starts at *start* (or, quoted, ends there)."""
    match = _find_marker(text, start if quoted else start + _SHORTEST_TITLE, quoted=quoted)
    if not match:
        return None
    at = match.end()
    people = scan_people(text, at)
    role = ROLE.match(text, people.end) if people.names else None
    if role or (people.sure and text[people.end : people.end + 1] in ".,:;" + TAKEN + " "):
        end = role.end() if role else people.end
        aside = ASIDE.match(text, end)
        end = aside.end() if aside else end
        span = Span(at, end)
        value = "et al." if people.et_al else ""
        return Host(match.start(), at, end, (Segment(Label.EDITORS, span, value, people.names),))
    return Host(match.start(), at, at)


def _find_marker(text: str, start: int, *, quoted: bool) -> re.Match[str] | None:
    first = start if quoted else max(0, start - _SHORTEST_TITLE)
    if match := _find_colon(text, first):
        return match
    for match in _IN.finditer(text, start):
        if quoted and match.start() - start <= _SIGN:
            return match
        before = text[match.start() - 1]
        if match["word"] == "In" and before in '.?!”"’)]' + TAKEN:
            return match
        if before in '”"’»' + TAKEN or _HOSTS.match(text, match.end()):
            return match
        people = scan_people(text, match.end())
        if people.names and ROLE.match(text, people.end):
            return match
    return None


def _find_colon(text: str, start: int) -> re.Match[str] | None:
    """Find "In:" from its colon on, which is rarer than its letters."""
    colon = text.find(":", start)
    while colon >= 0:
        if match := _IN_COLON.search(text, max(start, colon - _LONGEST_IN), colon + 2):
            return match
        colon = text.find(":", colon + 1)
    return None


def find_editors(text: str, start: int) -> tuple[Segment, ...]:
    """Return editors that are named behind the title: in brackets, or after "edited by"."""
    found = []
    for match in _EDITORS_IN_BRACKETS.finditer(text, start):
        name = "after" if match["after"] else "before"
        people = scan_people(match[name], 0)
        if people.names:
            found.append(Segment(Label.EDITORS, Span(*match.span()), "", people.names))
    if found or not has_any(text, _EDITED_NEEDS):
        return tuple(found)
    for match in _EDITED_BY.finditer(text, start):
        people = scan_people(text, match.end())
        if people.names and not found:
            found.append(Segment(Label.EDITORS, Span(match.start(), people.end), "", people.names))
    return tuple(found)
