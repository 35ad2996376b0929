"""The tags of one MEDLINE record into a record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.bibtex.dates import parse_date
from wellsourced.format import read_own
from wellsourced.formats.nbib import dates, people, tags
from wellsourced.formats.nbib.titles import read_title
from wellsourced.identifiers.stated import read_stated
from wellsourced.references import Date, Name, Record
from wellsourced.tagged_text import TagValues
from wellsourced.terms.language_codes import read_language

# an identifier of the article and its kind: 10.5555/a [doi]
_ARTICLE_ID = re.compile(r"(?P<value>\S.*?)\s*\[(?P<kind>[a-z]+)\]")
# a serial number and its kind: 1234-5679 (Print)
_SERIAL = re.compile(r"(?P<number>[\dXx-]{8,20})(?:\s*\((?P<kind>[^()]*)\))?")
_PMCID = re.compile(r"PMC\d+")


def read_record(found: Sequence[tuple[str, str]]) -> tuple[Record, str]:
    """Return the record that the tags say, and its key where we wrote one."""
    read = _Tags(found)
    own = read.own()
    publication_types = read.all("PT")
    type_ = own.get("type") or tags.type_of(publication_types, read.names())
    preprint = tags.PREPRINT if tags.PREPRINT in publication_types else ""
    if type_ in tags.PUBLICATION_TYPES and tags.PUBLICATION_TYPES[type_] in publication_types:
        publication_types.remove(tags.PUBLICATION_TYPES[type_])
    read.keep("PT", publication_types)
    title, container = read.titles()
    authors, editors = read.people("authors"), read.people("editors")
    issued, words = read.issued()
    record = Record(
        type=type_,
        title=title,
        authors=authors,
        editors=editors,
        et_al=read.et_al or "et-al" in own,
        container=container,
        issued=issued,
        issued_text=own.get("issued-text", words),
        accessed=parse_date(own.get("accessed", "")),
        genre=own.get("genre", preprint),
        doi=read.doi(),
        pmid=read.take("PMID"),
        pmcid=read.pmcid(),
        isbn=read.serial("ISBN"),
        issn=read.serial("IS"),
        language=read.language(),
        note="; ".join(read.all("GN")),
        **{name: read.take(tag) for name, tag in tags.TEXTS.items()},
        place=own.get("place") or ("" if type_ in tags.OF_JOURNALS else read.take(tags.PLACE)),
        url=own.get("url", ""),
        number=own.get("number", ""),
        year_suffix=own.get("year-suffix", ""),
        extra=read.rest(),
    )
    return read_stated(record), own.get("key", "")


class _Tags(TagValues):
    """The tags of a record, of which each is taken once."""

    def __init__(self, found: Sequence[tuple[str, str]]) -> None:
        super().__init__(found)
        self._extra: list[tuple[str, str]] = []
        self._own: list[tuple[str, str]] = []
        self.et_al = False

    def names(self) -> set[str]:
        return {tag for tag, _value in self._left}

    def keep(self, tag: str, values: Sequence[str]) -> None:
        """Keep values that are understood only in part."""
        self._extra += ((f"medline-{tag.lower()}", value) for value in values)

    def own(self) -> dict[str, str]:
        """Return what our own notes say of the record's own fields."""
        own = read_own(self.all("GN"), tags.OWN)
        self._left += (("GN", note) for note in own.others)
        self._own = own.extra
        return own.fields

    def titles(self) -> tuple[str, str]:
        """Return the title, and that of the journal or book that holds the work."""
        title, book = read_title(self.take("TI")), self.take("BTI")
        journal, short = self.take("JT"), self.take("TA")
        container = book if title else ""
        if journal and container:
            self.keep("JT", [journal])
        container = container or journal
        if short and container:
            self._extra.append(("shortjournal", short))
        return title or book, container or short

    def people(self, role: str) -> tuple[Name, ...]:
        """Return the people of a role, a full name with the short one behind it as one."""
        full, short = tags.PEOPLE[role]
        names: list[Name] = []
        left: list[tuple[str, str]] = []
        paired = False
        for tag, value in self._left:
            if tag == short and value.lower().strip(". ") == tags.ET_AL:
                self.et_al = True
            elif tag == full:
                names.append(people.read_full(value))
                paired = True
            elif tag == short and not paired:
                names.append(people.read_short(value))
            elif tag == tags.ORGANISATION and role == "authors":
                names.append(Name(literal=value))
            elif tag in tags.OF_A_PERSON and names:
                left.append((tag, f"{people.write_full(names[-1])}: {value}"))
            elif tag != short:
                left.append((tag, value))
            paired = paired and tag != short
        self._left = left
        return tuple(name for name in names if name != Name())

    def issued(self) -> tuple[Date | None, str]:
        """Return the date of issue, or the words in its place."""
        written = self.take("DP")
        date, words = dates.read_issued(written)
        if date and dates.write(date) != written:
            self.keep("DP", [written])
        return date, words

    def doi(self) -> str:
        """Return the DOI; other identifiers of the article are kept."""
        found = ""
        for tag in ("LID", "AID"):
            for value in self.all(tag):
                match = _ARTICLE_ID.fullmatch(value)
                doi = match["value"] if match and match["kind"] == "doi" else ""
                if not doi or (found and doi != found):
                    self.keep(tag, [value])
                found = found or doi
        return found

    def pmcid(self) -> str:
        value = self.take("PMC")
        if not _PMCID.fullmatch(value):
            self.keep("PMC", [value] if value else [])
            return ""
        return value

    def serial(self, tag: str) -> str:
        """Return the number of a serial or book, that of the printed one before others."""
        values = self.all(tag)
        found = [match for value in values if (match := _SERIAL.fullmatch(value))]
        printed = sorted(found, key=lambda match: (match["kind"] or "Print").lower() != "print")
        number = printed[0]["number"] if printed else ""
        self.keep(tag, [value for value in values if value != number])
        return number

    def language(self) -> str:
        first, *others = self.all("LA") or [""]
        self.keep("LA", others)
        return read_language(first)

    def rest(self) -> tuple[tuple[str, str], ...]:
        """Return what is left, under the names that other formats have for it."""
        pairs = [
            (name, "; ".join(values))
            for tag, name in tags.LISTS.items()
            if (values := self.all(tag))
        ]
        for tag, value in self._left:
            pairs.append((tags.EXTRAS.get(tag, f"medline-{tag.lower()}"), value))
        return (*pairs, *self._extra, *self._own)
