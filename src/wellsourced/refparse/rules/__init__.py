"""Label a reference by rules: what is sure first, then what stands between."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wellsourced.refparse.rules.issued import find_later_day
from wellsourced.refparse.rules.laws import is_law, read_law
from wellsourced.refparse.rules.leads import find_lead
from wellsourced.refparse.rules.marks import find_marks
from wellsourced.refparse.rules.numbering import find_numbers
from wellsourced.refparse.rules.works import Known, find_works
from wellsourced.refparse.segments import Label, Segment, mask
from wellsourced.text import Span

# 2nd ed. · (5th edn) · 5a ed. · Third edition · 3. Aufl.
_EDITION = re.compile(
    r"""[(\[]?\b(?P<edition>\d{1,2}\s?(?:st|nd|rd|th|ª|º|°|a|e)?\.?|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth
        |[Ff]ifth|[Rr]ev(?:ised|\.)|[Ii]nternational|[Nn]ew)\s?
        (?:[Ee]d(?:n|(?=[\s).,:])|ition|ição|ición|izione|\.)|éd(?:ition|\.)|[Aa]ufl(?:age|\.)|e\.(?=\s))
        (?!\s?by\b)[)\]]?(?:\.(?!\s[^\W\d_a-z]))?""",
    re.VERBOSE,
)
# what an edition's number is followed by
_EDITION_SIGN = re.compile(
    r"""[EeéAa](?:(?<=[Ee])d(?:n|[\s).,:]|i[tcçz])|(?<=é)d|(?<=[Aa])ufl
        |(?<=[\d.ªº°\saedhltw]e)\.\s)""",
    re.VERBOSE,
)
# 14 jul. 2003 · 2021, March 17
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Ruled:
    """The stretches that the rules label, in order; `is_law` where the form is that of a law."""

    segments: tuple[Segment, ...]
    is_law: bool = False


def label(text: str) -> Ruled:
    """Return what the rules say of *text*, one tidied reference."""
    found = list(find_marks(text))
    masked = mask(text, found)
    lead = find_lead(masked)
    found.extend(lead.segments)
    editions = _find_editions(masked, lead.start)
    found.extend(editions)
    masked = mask(masked, (*lead.segments, *editions))
    if is_law(masked, lead.start):
        return Ruled(_in_order((*found, *read_law(masked, lead.start))), is_law=True)
    day = find_later_day(masked, lead.start)
    found.extend(days := [day] if day else [])
    numbers = find_numbers(mask(masked, days), lead.start)
    found.extend(numbers)
    masked = mask(masked, (*days, *numbers))
    daily = bool(days) or any(_DAY.search(one.value) for one in found if one.label is Label.ISSUED)
    found.extend(find_works(masked, lead.start, Known(numbers, lead.commas, daily)))
    return Ruled(_in_order(found))


def _find_editions(text: str, start: int) -> list[Segment]:
    if not _EDITION_SIGN.search(text, start):
        return []
    return [
        Segment(Label.EDITION, Span(*match.span()), match["edition"].rstrip(" ."))
        for match in _EDITION.finditer(text, start)
    ]


def _in_order(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    return tuple(sorted(segments, key=lambda one: (one.span.start, one.span.end)))
