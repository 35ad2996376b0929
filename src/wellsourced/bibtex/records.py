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
from wellsourced.bibtex.people import People, read_people
from wellsourced.bibtex.verbatim import find_url, read_verbatim, unescape
from wellsourced.references import Date, Record
from wellsourced.terms import word_set

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
_ORDINAL_WORDS = {
    word: str(number)
    for number, word in enumerate(
        (
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth", "eleventh", "twelfth",
        ),
        start=1,
    )
}  # fmt: skip
_LANGUAGES = {
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
    "ukenglish": "en-GB", "german": "de", "ngerman": "de", "french": "fr", "spanish": "es",
    "italian": "it", "portuguese": "pt", "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl",
    "swedish": "sv", "danish": "da", "norwegian": "no", "finnish": "fi", "polish": "pl",
    "russian": "ru", "czech": "cs", "turkish": "tr", "chinese": "zh", "japanese": "ja",
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
        issued_text=words or taken.text("pubstate"),
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
        self._taken = {"entrysubtype"} if types.known_subtype(fields) else set[str]()

    def _take(self, names: tuple[str, ...]) -> str:
        """Return the first of the fields that is filled and free, as written."""
        for name in names:
            value = self._fields.get(name, "").strip()
            if value and name not in self._taken:
                self._taken.add(name)
                return value
        return ""

    def text(self, *names: str) -> str:
        """Return the first of these fields as prose."""
        return decode_latex(self._take(names))

    def verbatim(self, *names: str) -> str:
        """Return the first of these fields, which is an address or an identifier."""
        return unescape(read_verbatim(self._take(names)))

    def span(self, *names: str) -> str:
        """Return numbers from–to with a hyphen, as CSL has them."""
        return _DASHES.sub("-", self.text(*names))

    def people(self, name: str) -> People:
        """Return the names in a field."""
        return read_people(self._take((name,)))

    def title(self) -> str:
        """Return title and subtitle as one."""
        return self._joined("title", "subtitle")

    def _joined(self, name: str, sub: str) -> str:
        title, subtitle = self.text(name), self.text(sub) if name in self._taken else ""
        if not subtitle:
            return title
        return f"{title} {subtitle}" if title.endswith((":", "?", "!")) else f"{title}: {subtitle}"

    def container(self, csl: str) -> str:
        """Return the journal, book or proceedings that holds the work."""
        journal = self._joined("journaltitle", "journalsubtitle") or self._joined("journal", "")
        if csl.startswith("article") and journal:
            return journal
        book = self._joined("booktitle", "booksubtitle")
        if book and journal:
            self._taken -= {"journaltitle", "journal", "journalsubtitle"}
        return book or journal

    def publisher(self, type_: str, csl: str) -> str:
        """Return who published it: a school, an institution, a preprint's server."""
        first = {"thesis": ("school", "institution"), "report": ("institution", "publisher")}
        names = (*first.get(csl, ()), "publisher", "institution", "organization", "school")
        published = self.text(*names)
        if not published and self._is_preprint(type_, csl):
            self._taken |= {"eprinttype", "archiveprefix"}
            return types.archive(self._fields)
        return published

    def _is_preprint(self, type_: str, csl: str) -> bool:
        return csl == "article" and types.is_preprint(type_, self._fields)

    def genre(self, type_: str, csl: str) -> str:
        """Return what kind of report, thesis or preprint it is."""
        written = self.text("type")
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
        return self.text(*(("articleno",) if csl in IN_ISSUES else ("number", "articleno")))

    def identifier(self, name: str, *archives: str) -> str:
        """Return an identifier from its own field or from `eprint` of that archive."""
        found = self.verbatim(name, *archives)
        if not found and types.archive(self._fields).lower() in archives:
            self._taken |= {"eprinttype", "archiveprefix"}
            found = self.verbatim("eprint")
        return found

    def issued(self) -> tuple[Date | None, str]:
        """Return the date of issue, or the words that stand for it."""
        names = ("date", "year", "month", "day")
        values = {name: decode_latex(self._fields.get(name, "")) for name in names}
        found, words = dates.issued(**values)
        self._taken |= {name for name in names if name != "month" or (found and found.month)}
        return found, words

    def accessed(self) -> Date | None:
        """Return the day on which a page was read."""
        for name in _ACCESS:
            found = dates.parse_date(decode_latex(self._fields.get(name, "")))
            if found:
                self._taken.add(name)
                return found
        notes = (self._fields.get(name, "") for name in ("howpublished", "note"))
        return next((found for note in notes if (found := dates.find_accessed(note))), None)

    def url(self) -> str:
        """Return the address, from `howpublished` or `note` where no field of its own has it."""
        if url := self.verbatim("url"):
            return url
        for name in ("howpublished", "note"):
            url, alone = find_url(self._fields.get(name, ""))
            if url:
                self._taken |= {name} if alone else set()
                return url
        return ""

    def language(self) -> str:
        """Return the language, as a code where BibLaTeX's name for it is known."""
        written = self.text("language", "langid")
        return _LANGUAGES.get(written.lower(), written)

    def rest(self) -> tuple[tuple[str, str], ...]:
        """Return what has found no place, in the order of the fields."""
        return tuple(
            (name, decode_latex(value) if name in PROSE else read_verbatim(value))
            for name, value in self._fields.items()
            if name not in self._taken and value.strip()
        )


def _doi(written: str) -> str:
    found = _DOI.fullmatch(written)
    return found["doi"] if found else ""


def _edition(written: str) -> str:
    """Return the number of an edition where words or an ordinal say it."""
    bare = _EDITION.sub("", written).strip()
    found = _ORDINAL.fullmatch(bare)
    return _ORDINAL_WORDS.get(bare.lower()) or (found["number"] if found else written)


def _doubts(**fields: People) -> tuple[tuple[str, str], ...]:
    return tuple((name, doubt) for name, people in fields.items() for doubt in people.doubts)
