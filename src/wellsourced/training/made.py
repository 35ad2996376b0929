"""The shape of a made work, and the parts that works of several types share."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from wellsourced.references import Date, Name, Record
from wellsourced.training import containers, digits
from wellsourced.training.people import make_people
from wellsourced.training.title_shapes import reshape_title
from wellsourced.training.titles import expand, make_title

HUMAN = ("humanities", "law", "society", "economics")
_URL_SHARE = 0.25
_RESHAPED = frozenset({"article", "book", "bookname", "chapter", "report", "thesis", "web"})


@dataclass(frozen=True, slots=True)
class MadeRecord:
    """A made work: its record, and what styles print of it that CSL's record has no room for.

    `short` is the container abbreviated without points, `pointed` the same with the points of
    abbreviated words. `field` is the field of knowledge. `body` is an office below the
    organisation that wrote it, `school` the university of a thesis, `faculty` the faculty
    there. `extent` is the number of pages as digits, `event_place` and `event_date` where and
    when a meeting was. `acronym` is that of the organisation or meeting.
    """

    record: Record
    field: str = ""
    short: str = ""
    pointed: str = ""
    series: str = ""
    event: str = ""
    event_place: str = ""
    event_date: Date | None = None
    translators: tuple[Name, ...] = ()
    school: str = ""
    faculty: str = ""
    body: str = ""
    acronym: str = ""
    extent: str = ""
    medium: str = ""
    arxiv: str = ""

    @property
    def first_page(self) -> str:
        """The first of the pages."""
        return self.record.page.partition("–")[0]


@dataclass(frozen=True, slots=True)
class Work:
    """What each maker of a type starts from."""

    rng: random.Random
    language: str
    field: str
    year: int

    def chance(self, share: float) -> bool:
        """Say yes as often as *share* (0 to 1)."""
        return self.rng.random() < share

    def title(self, shape: str) -> str:
        """Make a title of *shape* in the language and field of the work."""
        title = make_title(self.rng, self.language, shape, self.field)
        if shape not in _RESHAPED:
            return title
        return reshape_title(self.rng, self.language, shape, self.field, title)

    def people(self, most: int) -> tuple[Name, ...]:
        """Make one to *most* people."""
        return make_people(self.rng, self.language, self.rng.randint(1, most))

    def begin(self, type_: str, title: str, **values: str) -> Record:
        """Return a record of *type_* with the year and *values*."""
        record = Record(type=type_, title=title, issued=Date(self.year), language=self.language)
        return replace(record, **values)  # type: ignore[arg-type] # every field given is text


def make_authors(work: Work) -> tuple[Name, ...]:
    """Make the authors of a study: as many as are usual in the field, groups among them."""
    rng = work.rng
    if work.field in HUMAN:
        count = rng.choices((1, 2, 3, 4, 6), (50, 28, 13, 6, 3))[0]
    else:
        few = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30, 60)
        count = rng.choices(few, (14, 17, 16, 13, 11, 8, 6, 5, 4, 3, 2, 1, 0.5, 0.1))[0]
    people = make_people(rng, work.language, count)
    if work.field in HUMAN or rng.random() > 0.035:  # noqa: PLR2004
        return people
    group = Name(literal=expand(rng, work.language, "group", work.field))
    return (group,) if rng.random() < 0.4 else (*people, group)  # noqa: PLR2004


def with_identifiers(work: Work, record: Record, slug: str) -> Record:
    """Return *record* with the identifiers of a paper as often as such works have them."""
    rng = work.rng
    values = {
        "year": str(work.year),
        "yy": f"{work.year % 100:02d}",
        "volume": record.volume if record.volume.isdigit() else str(rng.randint(1, 90)),
        "issue": record.issue if record.issue.isdigit() else str(rng.randint(1, 12)),
        "page": record.page.partition("–")[0].replace(" ", "") or str(rng.randint(1, 999)),
        "slug": slug,
        "Slug": slug.upper(),
        "isbn": digits.make_isbn(rng),
    }
    doi = digits.fill(rng, "doi", values) if rng.random() < 0.7 else ""  # noqa: PLR2004
    medical = work.field not in {*HUMAN, "computing", "engineering"} and work.year > 1960  # noqa: PLR2004
    pmid = digits.make_pmid(rng, work.year) if medical and rng.random() < 0.6 else ""  # noqa: PLR2004
    pmcid = digits.make_pmcid(rng) if pmid and work.year > 2000 and rng.random() < 0.5 else ""  # noqa: PLR2004
    url = make_address(work, record.title, "") if rng.random() < _URL_SHARE else ""
    return replace(
        record, doi=doi, pmid=pmid, pmcid=pmcid, url=url, accessed=accessed_of(work, url)
    )


def accessed_of(work: Work, url: str) -> Date | None:
    """Make a date of access for *url*, where most with an address have one."""
    return digits.make_accessed(work.rng, work.year) if url and work.chance(0.8) else None


def make_address(work: Work, title: str, domain: str) -> str:
    """Make the address of a page about *title* on *domain* (or where papers are kept)."""
    slug = digits.slug_of(title, work.rng.choice((20, 40, 60, 90)))
    values = {
        "year": str(work.year),
        "month": f"{work.rng.randint(1, 12):02d}",
        "slug": slug,
        "Slug": slug.replace("-", work.rng.choice("_+")).title(),
        "word": slug.partition("-")[0],
        "host": domain,
    }
    kind = "url" if domain else "paper-url"
    return digits.fill(work.rng, kind, values)


def with_imprint(work: Work, record: Record) -> Record:
    """Return *record* with publisher, place and now and then an ISBN or a DOI."""
    publisher, place = containers.make_publisher(work.rng, work.language)
    return replace(
        record,
        publisher=publisher,
        place=place,
        isbn=digits.make_isbn(work.rng) if work.chance(0.25) else "",
        doi=digits.fill(work.rng, "book-doi", {"isbn": digits.make_isbn(work.rng)})
        if work.chance(0.12)
        else "",
    )
