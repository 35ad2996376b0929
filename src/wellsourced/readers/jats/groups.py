"""Which `xref`s are one citation, and what of the text around them belongs to it.

One whole group is one citation: `[12,13]`, `[4]–[7]` with all that stands between in the list,
`(Doe et al., 2019; Roe, 2020)`. Where only the year is an `xref`, the names before it are the
citation's too: `Doe et al. (2019)`; and numbers that stand in one pair of brackets with an
`xref`, or raised with it, are cited as it is: `[<xref>1</xref>–3]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from wellsourced.articles import Anchor, Cite, Inline, InlineKind, Locator, Number, Prose
from wellsourced.citing.numbers import LOCATOR, parse_numbers, read_locator
from wellsourced.readers.jats.naming import names_before
from wellsourced.readers.jats.survey import Survey
from wellsourced.readers.jats.writing import Mention
from wellsourced.references import Name
from wellsourced.text import Span, SpanIndex

_DASHES = "-‐‑‒–—−"
_AROUND = f" \t\n\u00a0\u2009\u202f,;:{_DASHES}"
_PAIRS = {"(": ")", "[": "]"}
# "12", "12a", "S4", "12–15, 17" once brackets are off
_NUMERIC = re.compile(
    rf"[\dA-Za-z]?\d{{1,4}}[a-z]?(?:[\s,;{_DASHES}]{{1,4}}\d{{1,4}}[a-z]?){{0,60}}"
)
_RANGE = re.compile(rf"(?P<first>\d{{1,4}})\s?[{_DASHES}]\s?(?P<last>\d{{1,4}})")
# "2019", "2019a", "b", "in press", "n.d."
_BARE_YEAR = re.compile(
    r"(?:(?:1[5-9]|20)\d\d[a-z]?|[a-z]|in press|n\.\s?d\.?|s\.\s?[df]\.?)\Z", re.IGNORECASE
)
# what joins two numbers, and two works in a list
_TO = re.compile(rf"[\])]?\s*(?:[{_DASHES}]|\bto\b)\s*[\[(]?")
_COMMA = re.compile(r"\s*[,;](?:\s*(?:and|&|y|e|et|und)\s)?\s*")
_AND = re.compile(r"\s+(?:and|&|y|e|et|und)\s+")
_SEE = re.compile(
    r"\s*;\s*(?:(?:and|but|also|see|reviewed in|e\.g\.,?|cf\.?|for example,?|ver|véase)\s*){0,3}",
    re.IGNORECASE,
)
# "[3, 5–" before an `xref`, "–7, 9, p. 3]" behind it
_OPENED = re.compile(r"(?P<bracket>[(\[])(?P<listed>[^()\[\]]*)\Z")
_CLOSED = re.compile(r"(?P<listed>[^()\[\]]*)(?P<bracket>[)\]])")
_LONGEST_LISTING = 80
_MOST_TOGETHER = 40
_LONGEST_GAP = 24
_MOST_EXPANDED = 200


@dataclass(slots=True, eq=False)
class _Item:
    """An `xref` without the signs at its ends, what it cites, and whether it prints numbers.

    `locators` are the places in the works that are printed behind it, by the works' ids.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    numeric: bool
    locators: Mapping[str, Locator] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Grouping:
    """What is known of the list; `people_of` gives the authors of a reference by its id."""

    survey: Survey
    people_of: Callable[[str], Sequence[Name]]

    def add_citations(self, prose: Prose, mentions: Sequence[Mention]) -> Prose:
        """Return *prose* with the citations that its *mentions* make, as links with cites."""
        items = [self._read_item(prose.text, one) for one in _apart(mentions)]
        items = list(self._complete(prose, items))
        self._take_names(prose.text, items)
        items = [self._with_place(prose.text, item) for item in items]
        found = [self._inline(prose.text, group) for group in self._group(prose.text, items)]
        inlines = sorted((*prose.inlines, *found), key=lambda one: (one.span.start, -one.span.end))
        return replace(prose, inlines=tuple(inlines))

    def _read_item(self, text: str, mention: Mention) -> _Item:
        start, end = _trim(text, mention.span)
        core = text[start:end].strip("()[] ")
        numeric = _NUMERIC.fullmatch(core) is not None and not _BARE_YEAR.match(core)
        ids = self._expand(core, mention.ids) if numeric else mention.ids
        return _Item(start, end, ids, numeric)

    def _expand(self, core: str, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return *ids* with those that a range printed inside one `xref` leaves out."""
        named = dict.fromkeys(ids)
        for found in _RANGE.finditer(core):
            first, last = int(found["first"]), int(found["last"])
            if first < last <= first + _MOST_EXPANDED:
                labels = map(str, range(first, last + 1))
                known = [self.survey.by_label.get(label, "") for label in labels]
                if all(known) and not named.keys().isdisjoint(known):
                    named |= dict.fromkeys(known)
        if len(named) == len(ids):
            return ids
        return tuple(sorted(named, key=lambda one: self.survey.places.get(one, -1)))

    def _complete(self, prose: Prose, items: Sequence[_Item]) -> Iterator[_Item]:
        """Yield *items*; those that share brackets with numbers without `xref` as one with them."""
        raised = SpanIndex.of(
            one.span for one in prose.inlines if one.kind is InlineKind.SUPERSCRIPT
        )
        end = 0
        for at, item in enumerate(items):
            if item.start >= end:
                first = items[at - 1].end if at else 0
                some = items[at : at + _MOST_TOGETHER]
                whole = self._read_enclosed(prose.text, raised, some, first)
                end = (whole or item).end
                yield whole or item

    def _read_enclosed(
        self, text: str, raised: SpanIndex, items: Sequence[_Item], first: int
    ) -> _Item | None:
        """Return all numbers in the brackets of the first of *items*, or raised with it.

        Where an item before *first* stands in them too, they were looked at with that one.
        """
        span = _enclosure(text, raised, items[0]) if items[0].numeric else None
        if span is None or span.start < first:
            return None
        inside = [*takewhile(lambda one: one.end <= span.end, items)]
        if not _leaves_out(text, span, inside):
            return None
        ids: list[str] = []
        locators: dict[str, Locator] = {}
        for cite in parse_numbers(span.of(text)):
            number = cite.target.number if isinstance(cite.target, Number) else 0
            ids.append(self.survey.numbered(number))
            if cite.locator:
                locators[ids[-1]] = cite.locator
        if not all(ids) or not all(set(one.ids) <= set(ids) for one in inside):
            return None
        return _Item(span.start, span.end, tuple(ids), numeric=True, locators=locators)

    def _with_place(self, text: str, item: _Item) -> _Item:
        """Return *item* with the place in its work that stands behind it: `, p. 14)`."""
        found = LOCATOR.match(text, item.end)
        if found is None:
            return item
        end = found.end() - (text[found.end() - 1] == ")")
        if text[end : end + 1] not in {")", "]", ";"}:
            return item
        label, value = found["plural"] or found["label"], found["values"] or found["value"]
        place = {item.ids[-1]: read_locator(label, value)}
        return replace(item, end=end, locators=place)

    def _take_names(self, text: str, items: Sequence[_Item]) -> None:
        """Widen the items that print a bare year to the names of its work before it."""
        before = 0
        for item in items:
            if not item.numeric and _BARE_YEAR.match(text[item.start : item.end].strip("()[] ")):
                people = self.people_of(item.ids[0])
                item.start = names_before(text, Span(before, item.start), people)
            before = item.end

    def _group(self, text: str, items: Sequence[_Item]) -> Iterator[list[_Item]]:
        group: list[_Item] = []
        for item in items:
            joint = text[group[-1].end : item.start] if group else ""
            if group and len(joint) <= _LONGEST_GAP and self._joins(group, joint, item):
                group.append(item)
            else:
                if group:
                    yield group
                group = [item]
        if group:
            yield group

    def _joins(self, group: Sequence[_Item], joint: str, item: _Item) -> bool:
        if group[-1].numeric != item.numeric:
            return False
        if not item.numeric:
            return _COMMA.fullmatch(joint) is not None or _SEE.fullmatch(joint) is not None
        if _TO.fullmatch(joint):
            between = self.survey.between(group[-1].ids[-1], item.ids[0])
            group[-1].ids += between[:_MOST_EXPANDED]
            return True
        return _COMMA.fullmatch(joint) is not None or _AND.fullmatch(joint) is not None

    def _inline(self, text: str, group: Sequence[_Item]) -> Inline:
        span = _with_brackets(text, Span(group[0].start, group[-1].end))
        ids = dict.fromkeys(one for item in group for one in item.ids)
        places = {one: place for item in group for one, place in item.locators.items()}
        cites = tuple(Cite(Anchor(one, self.survey.label(one)), places.get(one)) for one in ids)
        return Inline(span, InlineKind.LINK, f"#{next(iter(ids))}", cites)


def _apart(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield mentions that share no characters; of one inside another, the outer's ids count."""
    end = 0
    for mention in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        if mention.span.start >= end:
            yield mention
            end = mention.span.end


def _enclosure(text: str, raised: SpanIndex, item: _Item) -> Span | None:
    """Return what stands between the brackets around *item*, or is raised with it."""
    before = text[max(0, item.start - _LONGEST_LISTING) : item.start]
    behind = text[item.end : item.end + _LONGEST_LISTING]
    opened, closed = _OPENED.search(before), _CLOSED.match(behind)
    if opened and closed and _PAIRS[opened["bracket"]] == closed["bracket"]:
        return Span(item.start - len(opened["listed"]), item.end + closed.end("listed"))
    around = next(raised.overlapping(Span(item.start, item.end)), None)
    if around is None or len(raised.spans[around]) > 2 * _LONGEST_LISTING:
        return None
    return raised.spans[around]


def _leaves_out(text: str, span: Span, items: Sequence[_Item]) -> bool:
    """Say whether something that is no sign stands in *span* beside *items*."""
    at = span.start
    for end, start in [*((one.start, one.end) for one in items), (span.end, span.end)]:
        if any(map(str.isalnum, text[at:end])):
            return True
        at = start
    return False


def _trim(text: str, span: Span) -> tuple[int, int]:
    """Return *span* without blanks and signs at its ends, and without a bracket left alone."""
    start, end = span.start, span.end
    while start < end and text[start] in _AROUND:
        start += 1
    while end > start and text[end - 1] in _AROUND:
        end -= 1
    inside = text[start:end]
    for left, right in _PAIRS.items():
        if inside.startswith(left) and right not in inside:
            start += 1
        elif inside.endswith(right) and left not in inside:
            end -= 1
    return (start, end) if start < end else (span.start, span.end)


def _with_brackets(text: str, span: Span) -> Span:
    """Return *span* with the brackets that stand right around it, or that it leaves open."""
    start, end = span.start, span.end
    inside = text[start:end]
    for left, right in _PAIRS.items():
        behind = text[end : end + 1] == right
        if behind and inside.count(left) == inside.count(right) + 1:
            return Span(start, end + 1)
        if behind and text[start - 1 : start] == left:
            return Span(start - 1, end + 1)
    return span
