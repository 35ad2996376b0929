"""Traces of citations that could not be read, each with the works that it may mean.

A plain text loses what its page showed: the raised number behind a name that ends in a digit
(`IMPUTEv256` is v2 and 56), the author of a parenthesis whose link was dropped (`( , 2018)`).
What such a trace may mean is not called unused.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from wellsourced.articles import NameYear, TitleYear
from wellsourced.links import Resolved, Undefined
from wellsourced.references import Reference
from wellsourced.rule import AuditedArticle

Place = tuple[int, int]
"""A block (0-based index) and an offset in its text."""

# "v256": digits behind a letter, or by themselves: "1515"
_DIGITS = re.compile(r"(?<!\d)(?<!\d[.,])(?P<digits>\d{2,9})(?!\d)")
# a parenthesis without a name: "( , 2018)"
_NAMELESS = re.compile(r"[(;]\s{0,3},\s{0,3}(?P<year>\d{4})[a-z]?\s{0,3}[),;]")
# "1988", with what stands before it
_YEAR = re.compile(r"(?<!\d)(?P<year>1[5-9]\d\d|20\d\d)(?!\d)")
# "(HDF Group, 1997)", which was taken for no citation, or for one that nothing fits
_IN_BRACKETS = re.compile(r"\((?P<name>[^()\d]{4,60}),\s(?:1[5-9]|20)\d\d[a-z]?\)")
_WORD = re.compile(r"[^\W\d_]{4,40}")
_RAISED = frozenset({"glued", "superscript"})
_BEFORE = 60  # characters between a name and its year
_LONGEST = 4  # digits of a number in a list
_MOST_NAMES = 50  # of citations that nothing fits; with more of them the list is another one
_SHORTEST = 4  # letters by which a name is known again


@dataclass(frozen=True, slots=True)
class Traces:
    """The traces in an article, by what they may mean.

    `numbers` are the places of digits that end in a number and may hold a citation of it,
    `first` where each number is first cited; `years` are those of citations without a name,
    `words` those that stand before a year; `names` are those of citations that nothing fits.
    """

    numbers: Mapping[str, Sequence[Place]]
    first: Mapping[int, Place]
    cited: Sequence[int]
    years: frozenset[str]
    words: Mapping[str, frozenset[str]]
    names: Sequence[str]

    @classmethod
    def of(cls, audited: AuditedArticle) -> Traces:
        """Return the traces in the text of *audited*, its list left out."""
        texts = _mask(audited)
        raised = any(citation.marker.form in _RAISED for citation in audited.citations)
        first = _find_first(audited)
        return cls(
            _find_numbers(texts) if raised else {},
            first,
            sorted(first),
            frozenset(one["year"] for text in texts for one in _NAMELESS.finditer(text)),
            _find_words(texts),
            tuple(islice(dict.fromkeys(_find_names(audited, texts)), _MOST_NAMES)),
        )

    def may_mean(self, reference: Reference) -> bool:
        """Say whether one of them may be a citation of *reference*."""
        year = str(reference.record.year or "")
        return (
            self._has_number(reference)
            or year in self.years
            or _name_of(reference) in self.words.get(year, ())
            or self._is_named_otherwise(reference)
        )

    def _has_number(self, reference: Reference) -> bool:
        """Say whether its number may stand where it would be cited: between its neighbours."""
        places = self.numbers.get(str(reference.index), ())
        at = bisect_left(self.cited, reference.index)
        start = self.first[self.cited[at - 1]] if at else (0, 0)
        end = self.first[self.cited[at]] if at < len(self.cited) else (1 << 60, 0)
        found = bisect_left(places, start)
        return found < len(places) and (places[found] < end or end < start)

    def _is_named_otherwise(self, reference: Reference) -> bool:
        """Say whether it bears the name of a citation that nothing fits, as in its address."""
        if not self.names:
            return False
        return any(name in raw for raw in _squeeze(reference.raw) for name in self.names)


def _mask(audited: AuditedArticle) -> list[str]:
    """Return the texts of all blocks, blanks for citations that are known and for the list."""
    listed = set(audited.listing.blocks)
    blocks = enumerate(audited.article.blocks)
    texts = ["" if at in listed else block.text for at, block in blocks]
    known: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for citation in audited.citations:
        if all(link.reference is not None for link in citation.links):
            within = citation.marker.within
            known[citation.marker.block].append((within.start, within.end))
    for at, spans in known.items():
        pieces, end = [], 0
        for start, stop in sorted(spans):
            pieces += [texts[at][end:start], " " * (stop - max(start, end))]
            end = max(end, stop)
        texts[at] = "".join((*pieces, texts[at][end:])) if texts[at] else ""
    return texts


def _find_first(audited: AuditedArticle) -> dict[int, Place]:
    """Return where each number of the list is first cited."""
    first: dict[int, Place] = {}
    for citation in audited.citations:
        place = citation.marker.block, citation.marker.within.start
        for link in citation.links:
            if isinstance(link.resolution, Resolved):
                number = link.resolution.reference.index
                first[number] = min(place, first.get(number, place))
    return first


def _find_numbers(texts: Sequence[str]) -> dict[str, list[Place]]:
    """Return, by the numbers that they end in, the digits that belong to a word, or are doubled.

    Digits that are no more than the number are none: whether these are a citation was decided.
    """
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for at, text in enumerate(texts):
        for one in _DIGITS.finditer(text):
            digits, start = one["digits"], one.start()
            half = len(digits) // 2
            is_glued = start > 0 and text[start - 1].isalpha()
            for length in range(1, min(_LONGEST, len(digits) - 1) + 1):
                if is_glued or (length == half and digits[:half] == digits[half:]):
                    found[digits[-length:]].append((at, start))
    return found


def _find_words(texts: Sequence[str]) -> dict[str, frozenset[str]]:
    """Return by year the words that stand shortly before it: "the Constitution of 1988"."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for text in texts:
        for one in _YEAR.finditer(text):
            before = text[max(0, one.start() - _BEFORE) : one.start()]
            found[one["year"]].update(_WORD.findall(before.casefold()))
    return {year: frozenset(words) for year, words in found.items()}


def _find_names(audited: AuditedArticle, texts: Sequence[str]) -> Iterator[str]:
    """Yield the names of citations that nothing fits, without blanks: "hdfgroup"."""
    for citation in audited.citations:
        for link in citation.links:
            target = link.cite.target
            if isinstance(link.resolution, Undefined) and isinstance(target, NameYear | TitleYear):
                yield from _squeeze(
                    target.names[0] if isinstance(target, NameYear) else target.title
                )
    for text in texts:
        for one in _IN_BRACKETS.finditer(text):
            yield from _squeeze(one["name"])


def _name_of(reference: Reference) -> str:
    """Return the first long word of the institution, or else of the title; none of a person."""
    record = reference.record
    author = record.authors[0] if record.authors else None
    words = record.title if author is None else author.literal
    found = _WORD.search(words.casefold())
    return found[0] if found else ""


def _squeeze(words: str) -> Iterator[str]:
    """Yield the letters and digits of *words* as one word, if it is long enough to tell."""
    squeezed = "".join(char for char in words.casefold() if char.isalnum())
    if len(squeezed) >= _SHORTEST:
        yield squeezed
