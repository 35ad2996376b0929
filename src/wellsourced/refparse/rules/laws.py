"""Laws and decrees: their titles hold numbers, dates and several sentences."""

from __future__ import annotations

import re
from itertools import pairwise

from wellsourced.refparse.rules.imprints import read_imprint
from wellsourced.refparse.rules.titles import find_breaks
from wellsourced.refparse.segments import TAKEN, Label, Segment, stripped
from wellsourced.text import Span

# Lei nº 8.080, · Decreto no 6.214, · Ley 19/2013, · Resolución 12 · Directive 2010/63/EU
_LAW = re.compile(
    rf"""[\s.,:–-]{{0,4}}(?:Lei|Ley|Loi|Decreto(?:-Lei)?|Decret|Décret|Resolu[cç][aã]o|Resolución
        |Portaria|Medida\sProvisória|Instrução\sNormativa|Constituição|Constitución|Directive
        |Directiva|Regulation|Gesetz|Verordnung|Arrêté|Emenda|Ordonnance|Legge|Real\sDecreto
        |Richtlinie|Wet)\b[^\d{TAKEN}]{{0,60}}(?:\d|{TAKEN})
      | [\s.,:–-]{{0,4}}Constitui[cç][aãoõ]+\s(?:da|do|dos|Federal|Política)\b
      | [\s.,:–-]{{0,4}}Constitución\s(?:Política|Nacional|Española|de)\b
      | [\s.,:–-]{{0,4}}(?:Commission|Council)\s(?:Implementing\s|Delegated\s)?
        (?:Regulation|Directive|Decision)\s[^\d{TAKEN}]{{0,40}}(?:\d|{TAKEN})""",
    re.VERBOSE | re.IGNORECASE,
)
# Diário Oficial da União · Boletín Oficial del Estado · Official Journal · Federal Register
_GAZETTE = re.compile(
    r"""(?:Diário\s(?:Oficial|da)|Diario\sOficial|Bolet[ií]n\sOficial|Official\s(?:Journal|Gazette)
        |Journal\s[Oo]fficiel|Federal\sRegister|Bundesgesetzblatt|Gazzetta\sUfficiale
        |Gaceta\sOficial|D\.?\s?O\.?\s?U\.?)[^.,;:]{0,60}""",
    re.VERBOSE,
)


def is_law(text: str, start: int) -> bool:
    """Say whether the title that starts at *start* is that of a law."""
    return _LAW.match(text, start) is not None


def read_law(text: str, start: int) -> tuple[Segment, ...]:
    """Return the title of a law, the gazette that it stands in, its publisher and place."""
    gazette = _GAZETTE.search(text, start)
    end = gazette.start() if gazette else _title_end(text, start)
    found = [Segment(Label.TITLE, stripped(text, Span(start, end), " .,:;–-[(" + TAKEN))]
    if gazette:
        found.append(Segment(Label.CONTAINER, Span(*gazette.span())))
        return tuple(found)
    for left, right in _pieces(text, end):
        found.extend(read_imprint(text, Span(left, right)))
    return tuple(found)


def _title_end(text: str, start: int) -> int:
    """Return where the first sentence that is an imprint begins, or the end of the text."""
    for left, right in _pieces(text, start):
        if left > start and read_imprint(text, Span(left, right)):
            return left
    stop = text.find(TAKEN * 8, start + 1)
    return stop if stop > 0 else len(text)


def _pieces(text: str, start: int) -> list[tuple[int, int]]:
    cuts = [start, *(right for _, right in find_breaks(text, start, len(text))), len(text)]
    return list(pairwise(cuts))
