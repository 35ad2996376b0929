"""The fields of an entry into a record in CSL's terms (libraries.md B2).

A field that CSL does not name, or that lost to another for its place, is kept in `extra`.
LaTeX is decoded where a field is prose; never in addresses, identifiers, files and keys.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wellsourced.bibtex import dates, types
from wellsourced.bibtex.encoding import read_stray
from wellsourced.bibtex.latex import decode_latex
from wellsourced.bibtex.people import NOBODY, People, read_people
from wellsourced.bibtex.verbatim import find_url, read_kept, read_verbatim, unescape
from wellsourced.csl_json.dates import edtf_to_csl, is_whole, read_edtf
from wellsourced.names import fold
from wellsourced.references import Date, Record
from wellsourced.terms import word_set
from wellsourced.terms.language_codes import BABEL

# fields that are prose and are not mapped: decoded in `extra` too
PROSE = word_set(
    "addendum afterword annotator annotation annote author authortype bookauthor booksubtitle"
    " booktitle booktitleaddon chapter commentator editor editora editorb editorc eventtitle"
    " eventtitleaddon foreword holder howpublished indextitle institution introduction issuetitle"
    " issuesubtitle journal journalsubtitle journaltitle keywords location address mainsubtitle"
    " maintitle maintitleaddon note origlanguage origlocation origpublisher origtitle"
    " organization part publisher reprinttitle school series shortauthor shorteditor"
    " shortjournal shortseries shorttitle subtitle title titleaddon translator type venue version"
    " abstract edition issue pubstate"
)
# fields that steer BibTeX and say nothing of the work
STEERING = frozenset(("crossref", "xref", "xdata", "entryset", "ids", "options"))

_DOI = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)?(?P<doi>\S.*)", re.IGNORECASE)
_DASHES = re.compile(r"\s*(?:-{2,}|[‐-―−])\s*")
_ORDINAL = re.compile(r"(?P<number>\d+)\s*(?:st|nd|rd|th|[.ªºae])?")
_EDITION = re.compile(r"\s+ed(?:ition|n)?\.?\Z", re.IGNORECASE)
IN_ISSUES = frozenset(
    ("article-journal", "article-magazine", "article-newspaper", "review", "periodical")
)
# fields in which programs keep the day of reading
_ACCESS = ("urldate", "accessed", "lastchecked", "lastaccessed", "accessdate", "dateaccessed")
_DATE = ("date", "year", "month", "day")
_JOURNAL = ("journaltitle", "journal", "journalsubtitle")
_NOTES = ("howpublished", "note")
_PUBLISHED_BY = ("publisher", "institution", "organization", "school")
_PUBLISHERS = {"thesis": ("school", "institution"), "report": ("institution", "publisher")}
_ORDINAL_WORDS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6",
    "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """A record with what is odd in its names: (field, sentence)."""

    record: Record
    doubts: tuple[tuple[str, str], ...] = ()


def read_record(type_: str, fields: Mapping[str, str]) -> Reading:
    """Return the record of an entry: its type and its values before LaTeX is decoded."""
    if not all(map(str.isascii, fields.values())):
        fields = {name: read_stray(value) for name, value in fields.items()}
    taken = _Fields(fields)
    csl = types.csl_type(type_, fields)
    authors, editors = taken.people("author"), taken.people("editor")
    issued, words = taken.issued()
    url = taken.url()
    record = Record(
        type=csl,
        title=taken.title(),
        authors=authors.names,
        editors=editors.names,
        et_al=authors.others or (editors.others and not authors.names),
        container=taken.container(csl),
        publisher=taken.publisher(type_, csl),
        place=taken.text("address", "location", "city"),
        edition=_edition(taken.text("edition")),
        issued=issued,
        issued_text=words or taken.state(),
        accessed=taken.accessed(),
        volume=taken.span("volume"),
        issue=taken.issue(csl),
        page=taken.span("pages", "eid"),
        number=taken.number(type_, csl),
        genre=taken.genre(type_, csl),
        doi=_doi(taken.verbatim("doi")),
        pmid=taken.identifier("pmid", "pubmed"),
        pmcid=taken.identifier("pmcid", "pmc", "pmcid"),
        isbn=taken.verbatim("isbn"),
        issn=taken.verbatim("issn"),
        url=url,
        abstract=taken.text("abstract"),
        language=taken.language(),
        note=taken.text("note"),
        extra=taken.rest(),
    )
    return Reading(record, _doubts(author=authors, editor=editors))


class _Fields:
    """The fields of an entry, and which of them have found their place."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = fields
        filled = ((name, value.strip()) for name, value in fields.items())
        self._free = {name: value for name, value in filled if value}
        self._more: tuple[tuple[str, str], ...] = ()
        if types.known_subtype(fields):
            del self._free["entrysubtype"]

    def _take(self, names: tuple[str, ...]) -> str:
        """Return the first of the fields that is filled and free, as written."""
        for name in names:
            if name in self._free:
                return self._free.pop(name)
        return ""

    def text(self, *names: str) -> str:
        """Return the first of these fields as prose."""
        value = self._take(names)
        return decode_latex(value) if value else ""

    def verbatim(self, *names: str) -> str:
        """Return the first of these fields, which is an address or an identifier."""
        value = self._take(names)
        return unescape(read_verbatim(value)) if value else ""

    def span(self, *names: str) -> str:
        """Return numbers from–to with a hyphen, as CSL has them."""
        value = self.text(*names)
        return value if value.isdecimal() else _DASHES.sub("-", value)

    def people(self, name: str) -> People:
        """Return the names in a field."""
        value = self._take((name,))
        return read_people(value) if value else NOBODY

    def title(self) -> str:
        """Return title and subtitle as one."""
        return self._joined("title", "subtitle")

    def _joined(self, name: str, sub: str) -> str:
        filled = name in self._free
        title, subtitle = self.text(name), self.text(sub) if filled else ""
        if not subtitle:
            return title
        return f"{title} {subtitle}" if title.endswith((":", "?", "!")) else f"{title}: {subtitle}"

    def container(self, csl: str) -> str:
        """Return the journal, book or proceedings that holds the work."""
        journal = self._joined("journaltitle", "journalsubtitle") or self._joined("journal", "")
        if csl.startswith("article") and journal:
            return journal
        if csl == "book" and self._is_part_of_itself():
            return journal
        book = self._joined("booktitle", "booksubtitle")
        if book and journal:
            self._free |= {name: self._fields[name] for name in _JOURNAL if name in self._fields}
        return book or journal

    def _is_part_of_itself(self) -> bool:
        """Say whether a book has its own title as `booktitle`, for those that inherit it."""
        own, whole = self._fields.get("title", ""), self._fields.get("booktitle", "")
        words = fold(decode_latex(whole))
        return bool(words) and words == fold(decode_latex(own))

    def publisher(self, type_: str, csl: str) -> str:
        """Return who published it: a school, an institution, a preprint's server."""
        published = self.text(*_PUBLISHERS.get(csl, ()), *_PUBLISHED_BY)
        if not published and self._is_preprint(type_, csl):
            self._drop("eprinttype", "archiveprefix")
            return types.archive(self._fields)
        return published

    def _drop(self, *names: str) -> None:
        """Take fields of which no more is to be said."""
        for name in names:
            self._free.pop(name, None)

    def _is_preprint(self, type_: str, csl: str) -> bool:
        return csl == "article" and types.is_preprint(type_, self._fields)

    def genre(self, type_: str, csl: str) -> str:
        """Return what kind of report, thesis or preprint it is."""
        written = self.text("type")
        if csl == "thesis" and written == types.ANY_THESIS:
            return ""
        if written:
            return types.GENRE_KEYS.get(written.lower(), written)
        if self._is_preprint(type_, csl):
            return "Preprint"
        return types.GENRES.get(type_, "")

    def issue(self, csl: str) -> str:
        """Return the issue of a journal: BibTeX's `number`."""
        names = ("number", "issue") if csl in IN_ISSUES else ("issue",)
        return self.span(*names)

    def number(self, type_: str, csl: str) -> str:
        """Return the number of a report, a patent, a volume in a series, an article."""
        if self._is_preprint(type_, csl):
            return self.verbatim("eprint") or self.text("number")
        if csl not in IN_ISSUES:
            return self.text("number", "articleno")
        told = self._free.get("eid") == self._fields.get("pages", "").strip()
        return self.text("articleno", *(() if told else ("eid",)))

    def identifier(self, name: str, *archives: str) -> str:
        """Return an identifier from its own field or from `eprint` of that archive."""
        found = self.verbatim(name, *archives)
        if not found and types.archive(self._fields).lower() in archives:
            self._drop("eprinttype", "archiveprefix")
            found = self.verbatim("eprint")
        return found

    def issued(self) -> tuple[Date | None, str]:
        """Return the date of issue, or the words that stand for it.

        A range, a season or an uncertain date is kept whole, as CSL-JSON has it.
        """
        date, year, month, day = (decode_latex(self._free.get(name, "")) for name in _DATE)
        found, words = dates.issued(date, year, month, day)
        if found and date and dates.write_edtf(found) != date:
            self._keep_date(found, read_verbatim(self._free["date"]))
        self._drop("date", "year", "day", *(("month",) if found and found.month else ()))
        return found, words

    def _keep_date(self, found: Date, edtf: str) -> None:
        """Keep a date of which *found* is a part."""
        if read_edtf(edtf) == found and edtf_to_csl(edtf) and not is_whole(found, edtf):
            self._more = (("issued", edtf),)

    def state(self) -> str:
        """Return the words that say how far a work is published: `in press`."""
        written = self.text("pubstate")
        return types.STATES.get(written, written)

    def accessed(self) -> Date | None:
        """Return the day on which a page was read."""
        for name in _ACCESS:
            value = self._free.get(name, "")
            if value and (found := dates.parse_date(decode_latex(value))):
                self._drop(name)
                return found
        notes = (self._fields[name] for name in _NOTES if name in self._fields)
        return next((found for note in notes if (found := dates.find_accessed(note))), None)

    def url(self) -> str:
        """Return the address, from `howpublished` or `note` where no field of its own has it."""
        if url := self.verbatim("url"):
            return url
        for name in _NOTES:
            url, alone = find_url(self._free.get(name, ""))
            if url:
                self._drop(*((name,) if alone else ()))
                return url
        return ""

    def language(self) -> str:
        """Return the language, as a code where BibLaTeX's name for it is known."""
        written = self.text("language", "langid")
        return BABEL.get(written.lower(), written)

    def rest(self) -> tuple[tuple[str, str], ...]:
        """Return what has found no place, in the order of the fields."""
        left = (
            (name, decode_latex(value) if name in PROSE else read_kept(value))
            for name, value in self._fields.items()
            if name in self._free
        )
        return (*left, *self._more)


def _doi(written: str) -> str:
    found = _DOI.fullmatch(written) if written else None
    return found["doi"] if found else ""


def _edition(written: str) -> str:
    """Return the number of an edition where words or an ordinal say it."""
    if not written:
        return ""
    bare = _EDITION.sub("", written).strip()
    found = _ORDINAL.fullmatch(bare)
    return _ORDINAL_WORDS.get(bare.lower()) or (found["number"] if found else written)


def _doubts(**fields: People) -> tuple[tuple[str, str], ...]:
    return tuple((name, doubt) for name, people in fields.items() for doubt in people.doubts)
