"""The tags of one RIS record into a record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.formats.ris import tags
from wellsourced.identifiers.stated import read_stated
from wellsourced.inverted_names import read_people
from wellsourced.references import Date, Name, Record
from wellsourced.tagged_text import TagValues
from wellsourced.terms.language_codes import read_language

# 2019/04/15/Spring · 2019-04-15 · 2019
_DATE = re.compile(
    r"(?P<year>-?\d{4,5})(?P<suffix>[a-z])?"
    r"(?:[/-](?P<month>\d{0,2})(?:[/-](?P<day>\d{0,2})(?:/(?P<words>.*))?)?)?"
)
_PMCID = re.compile(r"(?:PMCID:\s*)?(?P<id>PMC\d+)")
_PMID = re.compile(r"(?:PMID:\s*)?(?P<id>\d{1,8})")
_NOT_DIGITS = re.compile(r"[^\dXx]")
_ISSN_DIGITS = 8
_MONTHS, _DAYS = 12, 31
_DATABASES = frozenset(("pubmed", "medline"))


def read_record(found: Sequence[tuple[str, str]]) -> tuple[Record, str]:
    """Return the record that the tags say, and its key; what has no place in it is in `extra`."""
    read = _Tags(found)
    own = read.own()
    written = read.take("TY")
    type_ = own.get(tags.TYPE) or tags.READ_TYPES.get(written.upper(), "document")
    if written.upper() == "UNPB" and tags.TYPE not in own and read.has("M3", "Preprint"):
        type_ = "article"
    if written.upper() not in tags.READ_TYPES:
        read.keep("TY", written)
    if type_ in {"book", "manuscript"}:
        read.rename("BT", "TI")
    read.rename("BT", "T2")
    key = read.take("ID")
    issued, suffix, words = read.issued()
    page = "-".join(filter(None, (read.take("SP"), read.take("EP"))))
    isbn, issn = read.serials()
    texts = {name: read.take(*names) for name, names in tags.TEXTS.items()}
    texts["language"] = read_language(texts["language"])
    record = Record(
        type=type_,
        authors=read.people(*tags.AUTHORS),
        editors=read.people(*tags.EDITORS),
        et_al=tags.ET_AL in own,
        issued=issued,
        year_suffix=suffix or own.get(tags.SUFFIX, ""),
        issued_text=words or own.get(tags.WORDS, ""),
        accessed=read.accessed(),
        page=page,
        number=read.take("C7", "M1"),
        pmid=read.pmid(),
        pmcid=read.pmcid(),
        isbn=isbn,
        issn=issn,
        note="; ".join(read.all("N1")),
        extra=read.rest(),
        **texts,
    )
    return read_stated(record), key


class _Tags(TagValues):
    """The tags of a record, of which each is taken once."""

    def __init__(self, found: Sequence[tuple[str, str]]) -> None:
        super().__init__(found)
        self._extra: list[tuple[str, str]] = []

    def has(self, tag: str, value: str) -> bool:
        return (tag, value) in self._left

    def keep(self, tag: str, value: str) -> None:
        """Keep a value that is understood only in part."""
        if value:
            self._extra.append((tag, value))

    def rename(self, tag: str, other: str) -> None:
        """Read *tag* as *other*, where there is no other."""
        if not any(one == other for one, _value in self._left):
            self._left = [(other if one == tag else one, value) for one, value in self._left]

    def own(self) -> dict[str, str]:
        """Return what our own `U1` lines say of the record's own fields."""
        found: dict[str, str] = {}
        others: list[tuple[str, str]] = []
        for tag, value in self._left:
            match = tags.OWN.fullmatch(value) if tag == "U1" else None
            if match and match["name"] in tags.OWN_FIELDS and match["name"] not in found:
                found[match["name"]] = match["value"]
            else:
                others.append((tag, value))
        self._left = others
        return found

    def people(self, *names: str) -> tuple[Name, ...]:
        return read_people(self.all(*names))

    def issued(self) -> tuple[Date | None, str, str]:
        """Return the date of issue, the letter behind its year, the words in its place."""
        year, day = self.take("PY", "Y1"), self.take("DA")
        dates = [_read_date(one) for one in (day, year)]
        exact = next((date for date, _letter, _words in dates if date and date.month), None)
        date, letter, words = dates[1]
        if exact and (date is None or exact.year == date.year):
            date = exact
        elif day:
            self.keep("DA", day)
        date = date or dates[0][0]
        if date is None:
            return None, "", year
        self.keep("PY", year if words or (year and dates[1][0] is None) else "")
        return date, letter, ""

    def accessed(self) -> Date | None:
        written = self.take("Y2")
        date, _letter, words = _read_date(written)
        self.keep("Y2", written if date is None or words else "")
        return date

    def serials(self) -> tuple[str, str]:
        """Return ISBN and ISSN, which share a tag."""
        found = {"isbn": "", "issn": ""}
        for value in self.all("SN"):
            short = len(_NOT_DIGITS.sub("", value)) <= _ISSN_DIGITS
            kind = "issn" if short else "isbn"
            if found[kind]:
                self.keep("SN", value)
            found[kind] = found[kind] or value
        return found["isbn"], found["issn"]

    def pmid(self) -> str:
        """Return the accession number, where it is one of PubMed's."""
        database = self.see("DB")
        number = self.see("AN")
        match = _PMID.fullmatch(number)
        if not match or (database.lower() not in _DATABASES and "PMID" not in number):
            return ""
        self.take("AN")
        if database == tags.PUBMED:
            self.take("DB")
        return match["id"]

    def pmcid(self) -> str:
        value = self.see("C2")
        match = _PMCID.fullmatch(value)
        if match:
            self.take("C2")
        return match["id"] if match else ""

    def rest(self) -> tuple[tuple[str, str], ...]:
        """Return what is left, under the names that other formats have for it."""
        words = self.all("KW")
        pairs = [("keywords", "; ".join(words))] if words else []
        for tag, value in self._left:
            match = tags.OWN.fullmatch(value) if tag == "U1" else None
            named = (match["name"], match["value"]) if match else (tags.EXTRAS.get(tag, tag), value)
            pairs.append(named)
        return (*pairs, *self._extra)


def _read_date(text: str) -> tuple[Date | None, str, str]:
    """Return a date, the letter behind its year, and the words behind it."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        return None, "", ""
    month, day = int(found["month"] or 0), int(found["day"] or 0)
    if not 1 <= month <= _MONTHS:
        month = day = 0
    exact = day if 1 <= day <= _DAYS else 0
    return Date(int(found["year"]), month, exact), found["suffix"] or "", found["words"] or ""
