"""One record of EndNote into a record; nothing that it says of the work is lost."""

from __future__ import annotations

import re

from wellsourced.archives import Element
from wellsourced.bibtex.dates import parse_date
from wellsourced.bibtex.records import IN_ISSUES
from wellsourced.format import read_own
from wellsourced.formats.endnote_xml import dates, elements
from wellsourced.formats.endnote_xml.styles import STYLED, read_plain, read_styled
from wellsourced.identifiers.stated import read_stated
from wellsourced.inverted_names import read_people
from wellsourced.references import Date, Name, Record
from wellsourced.tagged_text import TagValues
from wellsourced.terms.language_codes import read_language

_GROUPS = frozenset(("titles", "periodical", "alt-periodical", "dates", "urls"))
_LINES = re.compile(r"[\r\n]+")
_NOT_DIGITS = re.compile(r"[^\dXx]")
_ISSN_DIGITS, _ISBN_DIGITS = 8, (10, 13)
_PMCID = re.compile(r"PMC\d+")
_PMID = re.compile(r"\d{1,8}")
_PUBMED = re.compile(r"\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?/(?P<id>\d{1,8})(?!\d)")


def read_record(root: Element) -> tuple[Record, str]:
    """Return the record that *root* says, and its key: EndNote's label."""
    read = _Elements(root)
    own = read.own()
    type_ = own.get(elements.TYPE) or read.type()
    title, container = read.titles()
    issued, words = read.issued()
    isbn, issn = read.serials(type_, own)
    key = read.take("label")
    accessed = read.accessed(type_)
    url = read.url()
    read.set_days_aside()
    texts = {field: read.take(name) for field, name in elements.TEXTS.items()}
    texts["language"] = read_language(texts["language"])
    record = Record(
        type=type_,
        title=title,
        authors=read.people(elements.AUTHORS),
        editors=read.people(elements.EDITORS),
        et_al=elements.ET_AL in own,
        container=container,
        issued=issued,
        year_suffix=own.get(elements.SUFFIX, ""),
        issued_text=own.get(elements.WORDS, words),
        accessed=accessed,
        issue=read.take("number") if type_ in IN_ISSUES else own.get("issue", ""),
        number=read.take(elements.ARTICLE_NUMBER) if type_ in IN_ISSUES else read.take("number"),
        pmid=read.pmid(url),
        pmcid=read.pmcid(),
        isbn=isbn,
        issn=issn,
        url=url,
        **texts,
        extra=read.rest(),
    )
    return read_stated(record), key


class _Elements(TagValues):
    """The elements of a record that hold text, of which each is taken once."""

    def __init__(self, root: Element) -> None:
        super().__init__(())
        self._kind = ("", "")
        self._people: list[tuple[str, str]] = []
        self._extra: list[tuple[str, str]] = []
        self._research: list[str] = []
        for element in root:
            self._sort(element)

    def _sort(self, element: Element) -> None:
        """Put an element where it will be looked for."""
        name = str(element.tag)
        if name == "ref-type":
            self._kind = (element.get("name", ""), read_plain(element))
        elif name == "contributors":
            people = ((str(role.tag), read_plain(one)) for role in element for one in role)
            self._people += (pair for pair in people if pair[1])
        elif name == "research-notes":
            self._research = _LINES.split("".join(element.itertext()))
        elif name == "keywords":
            self._add("keywords", "; ".join(filter(None, map(read_plain, element))))
        elif name in _GROUPS:
            for inner in element:
                self._group(name, inner)
        elif name not in elements.PLACES:
            self._add(name, read_styled(element) if name in STYLED else read_plain(element))

    def _group(self, group: str, element: Element) -> None:
        name = str(element.tag)
        if group == "urls" or name == "pub-dates":
            for inner in element:
                self._add(name, read_plain(inner))
        elif group.endswith("periodical"):
            self._add(f"{group}-{name}", read_plain(element))
        else:
            self._add(name, read_styled(element) if name in STYLED else read_plain(element))

    def _add(self, name: str, text: str) -> None:
        if text:
            self._left.append((name, text))

    def own(self) -> dict[str, str]:
        """Return what our own lines of the research notes say; other lines are kept."""
        own = read_own(map(str.strip, self._research), elements.OWN)
        self._add("research-notes", " ".join(" ".join(own.others).split()))
        self._extra += own.extra
        return own.fields

    def type(self) -> str:
        name, number = self._kind
        type_ = elements.READ_NAMES.get(name.lower()) or elements.READ_NUMBERS.get(number)
        if type_ is None and (name or number):
            self._extra.append((f"{elements.KEPT}ref-type", name or number))
        return type_ or "document"

    def titles(self) -> tuple[str, str]:
        """Return the title, and that of what holds the work; the journal stands twice."""
        title, second = self.take("title"), self.take("secondary-title")
        full, short = self.take("periodical-full-title"), self.take("periodical-abbr-1")
        if second and full != second:
            self._add("periodical-full-title", full)
        if second or full:
            self._add("periodical-abbr-1", short)
        return title, second or full or short

    def people(self, role: str) -> tuple[Name, ...]:
        names = read_people(text for one, text in self._people if one == role)
        self._people = [(one, text) for one, text in self._people if one != role]
        return tuple(name for name in names if name != Name())

    def issued(self) -> tuple[Date | None, str]:
        """Return the date of issue, or the words in its place."""
        year, day = self.take("year"), self.take("pub-dates")
        date, words = dates.read(year, day)
        if date and year not in {"", dates.write_year(date)}:
            self._extra.append((f"{elements.KEPT}year", year))
        if day and not (date and dates.write_day(date) == day):
            self._extra.append((f"{elements.KEPT}date", day))
        return date, words

    def accessed(self, type_: str) -> Date | None:
        """Return the day of reading; for a web page EndNote asks for it as volume and number."""
        written = self.take("access-date")
        date = parse_date(written)
        if written and date is None:
            self._extra.append((f"{elements.KEPT}access-date", written))
        year, day = self.see("volume"), self.see("number")
        read = dates.read_access(year, day) if type_ == "webpage" else None
        if read and date in {None, read}:
            self.all("volume", "number")
        return date or read

    def set_days_aside(self) -> None:
        """Keep the day of an issue online, which PubMed's records have as their edition."""
        if dates.is_day(self.see("edition")):
            self._extra.append((f"{elements.KEPT}edition", self.take("edition")))

    def serials(self, type_: str, own: dict[str, str]) -> tuple[str, str]:
        """Return ISBN and ISSN, which share an element."""
        isbn, issn = own.get("isbn", ""), own.get("issn", "")
        written = self.take("isbn")
        digits = len(_NOT_DIGITS.sub("", written))
        journal = type_ in IN_ISSUES
        if digits == _ISSN_DIGITS or (journal and digits not in _ISBN_DIGITS):
            return isbn, issn or written
        return isbn or written, issn

    def pmid(self, url: str) -> str:
        """Return the accession number, where it is one of PubMed's."""
        number, database = self.take("accession-num"), self.take("remote-database-name")
        named = {database.lower(), self.see("remote-database-provider").lower()}
        address = _PUBMED.search(url)
        of_pubmed = not named.isdisjoint(elements.DATABASES) or (
            address and address["id"] == number
        )
        kept = _PMID.fullmatch(number) and of_pubmed
        if not kept:
            self._add("accession-num", number)
        if not kept or database != elements.PUBMED:
            self._add("remote-database-name", database)
        return number if kept else ""

    def pmcid(self) -> str:
        written = self.take(elements.PMCID)
        if not _PMCID.fullmatch(written):
            self._add(elements.PMCID, written)
            return ""
        return written

    def url(self) -> str:
        return self.take("related-urls") or self.take("web-urls")

    def rest(self) -> tuple[tuple[str, str], ...]:
        """Return what is left, under the names that other formats have for it."""
        names = elements.EXTRAS
        named = ((names.get(name, elements.KEPT + name), text) for name, text in self._left)
        roles: dict[str, list[str]] = {}
        for role, text in self._people:
            roles.setdefault(elements.KEPT + role, []).append(text)
        people = ((role, " and ".join(names)) for role, names in roles.items())
        return (*named, *people, *self._extra)
