"""Short citations, which name a work of the bibliography by authors and year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from wellsourced.articles import Anchor, Cite, Locator, NameYear
from wellsourced.citing.numbers import LOCATOR, read_locator
from wellsourced.readers.mediawiki.page import Template
from wellsourced.readers.mediawiki.shown import locator_of
from wellsourced.readers.mediawiki.works import Work, anchor_of
from wellsourced.text import Span

# "Doe & Roe 2020a, p. 4." – "See Doe (2020), pp. 4–9": a short citation in words
_WORDS = re.compile(
    r"""(?:(?:see(?:\salso)?|cf\.|vgl\.|siehe|voir|véase|ver)\s)?
        (?P<names>[^\W\d_][^\d()\[\]:"“”]{1,80}?),?\s
        \(?(?P<year>(?:1[5-9]|20)\d\d[a-z]?)\)?
        (?:\s?[,:;]\s?(?P<label>pp?\.|S\.|pages?|chs?\.|Kap\.|§)?\s?(?P<value>[\dA-Za-zivxlc][^;()]{0,30}?))?
        \s?\.?""",
    re.VERBOSE,
)
_PARTING = re.compile(r"\s?(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b)\s?")
_OTHERS = re.compile(r",?\s(?:et\s?al\.?|u\.\s?a\.|and others)\s*\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?P<year>\d{4})(?P<letter>[a-z]?)\Z")
_FEWEST = 2
_MOST = 7
# "1a1", "2y", "3p": the parameters of a template that names several works
_OF_SEVERAL = re.compile(r"(?P<work>\d{1,2})(?P<what>a\d|y|p|pp|loc)")

Plain = Callable[[Span], str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a short citation in words says: names, year, and where in the work."""

    names: tuple[str, ...]
    year: str
    locator: Locator | None


@dataclass(frozen=True, slots=True)
class Known:
    """Which work bears an anchor, by where its template starts; only where it is one alone.

    A work of the bibliography goes before one that a note cites in full.
    """

    owners: Mapping[str, int] = field(default_factory=dict)
    wanted: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, works: Iterable[tuple[Work, bool]]) -> Known:
        """Return who bears what of *works*, each with whether it stands in a note."""
        bearers: dict[str, list[tuple[bool, int]]] = {}
        for work, noted in works:
            for anchor in work.anchors:
                bearers.setdefault(anchor, []).append((noted, work.template.construct.start))
        owners: dict[str, int] = {}
        for anchor, own in bearers.items():
            listed = [start for noted, start in own if not noted]
            alone = listed or [start for _, start in own]
            if len(alone) == 1:
                owners[anchor] = alone[0]
        return cls(owners)

    def cite(self, names: tuple[str, ...], year: str, locator: Locator | None = None) -> Cite:
        """Return the cite of the work by *names* of *year*: by its anchor where one bears it."""
        anchor = anchor_of(names, year)
        if anchor in self.owners:
            self.wanted[anchor] += 1
            return Cite(Anchor(anchor, f"{' & '.join(names)} {year}"), locator)
        found = _YEAR.match(year.strip())
        when, letter = (found["year"], found["letter"]) if found else (year, "")
        return Cite(NameYear(names, when, letter), locator)


def read_short(template: Template, plain: Plain, known: Known) -> tuple[Cite, ...]:
    """Return the works that a short citation names: `{{sfn|Doe|2020|p=4}}`."""
    values = template.values
    if template.name.startswith("sfnm"):
        return _read_several(template, plain, known)
    parts = tuple(plain(values[str(n)]) for n in range(1, _MOST) if str(n) in values)
    if len(parts) < _FEWEST:
        return ()
    pages = locator_of(template)
    locator, suffix = _read_place(pages[0], plain(pages[1])) if pages else (None, "")
    own = values.get("ref")
    if own is not None and plain(own) in known.owners:
        known.wanted[plain(own)] += 1
        return (Cite(Anchor(plain(own), " ".join(parts)), locator, suffix=suffix),)
    return (replace(known.cite(parts[:-1], parts[-1], locator), suffix=suffix),)


def _read_place(label: str, value: str) -> tuple[Locator | None, str]:
    """Return the place that a short citation names, or the words where CSL has none for it.

    `loc=ch. 2` names a chapter, `loc=back cover` says where in words.
    """
    if label:
        return Locator(label, value), ""
    found = LOCATOR.fullmatch(value)
    if found is None:
        return None, value
    printed = found["plural"] or found["label"]
    return read_locator(printed, found["values"] or found["value"]), ""


def _read_several(template: Template, plain: Plain, known: Known) -> tuple[Cite, ...]:
    works: dict[int, dict[str, str]] = {}
    for name, span in template.values.items():
        found = _OF_SEVERAL.fullmatch(name)
        if found:
            works.setdefault(int(found["work"]), {})[found["what"]] = plain(span)
    cites = []
    for _, work in sorted(works.items()):
        names = tuple(work[name] for name in sorted(work) if name.startswith("a"))
        pages = work.get("p") or work.get("pp")
        if names and "y" in work:
            cites.append(known.cite(names, work["y"], Locator("page", pages) if pages else None))
    return tuple(cites)


def name_words(text: str) -> Told | None:
    """Return the one work that *text* is a short citation of in words, or nothing.

    >>> name_words("Doe et al. 2020, p. 4.")
    Told(names=('Doe',), year='2020', locator=Locator(label='page', value='4'))
    """
    found = _WORDS.fullmatch(text.strip())
    if found is None or not found["names"][0].isupper():
        return None
    parts = _PARTING.split(_OTHERS.sub("", found["names"]))
    names = tuple(part.split()[-1] for part in parts if part.strip())
    page = Locator("page", found["value"]) if found["value"] else None
    return Told(names, found["year"], page)


def read_words(text: str, known: Known) -> tuple[Cite, ...]:
    """Return the works that *text* names by authors and year, where each of them is listed."""
    cites = []
    for piece in text.split(";"):
        found = _WORDS.fullmatch(piece.strip())
        if found is None:
            return ()
        names = tuple(
            name.split()[-1]
            for name in _PARTING.split(_OTHERS.sub("", found["names"]))
            if name.strip()
        )
        whole = tuple(filter(None, _PARTING.split(found["names"])))
        fitting = next(
            (one for one in (names, whole) if anchor_of(one, found["year"]) in known.owners), None
        )
        if fitting is None:
            return ()
        page = Locator("page", found["value"]) if found["value"] else None
        cites.append(known.cite(fitting, found["year"], page))
    return tuple(cites)
