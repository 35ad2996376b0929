"""References as EndNote's XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from wellsourced.bibtex.dates import write_edtf
from wellsourced.bibtex.records import IN_ISSUES
from wellsourced.format import Remark, name_each, write_own
from wellsourced.formats.endnote_xml import dates, elements
from wellsourced.formats.endnote_xml.styles import STYLED, one_line, write_plain, write_styled
from wellsourced.inverted_names import write_inverted
from wellsourced.references import Name, Record, Reference

_EXTRAS = {field: name for name, field in elements.EXTRAS.items()}


def write_one(reference: Reference, remark: Remark | None = None) -> str:
    """Return a `record` element; a remark stands in the research notes."""
    record = reference.record
    extra = _Extra(record)
    journal = record.type in IN_ISSUES
    parts = (
        _kind(record, extra),
        _people(record, extra),
        _titles(record, extra),
        _journal(record, extra),
        *(_styled(tag, getattr(record, field)) for field, tag in elements.TEXTS.items()),
        _plain("number", record.issue if journal else record.number),
        _plain(elements.ARTICLE_NUMBER, record.number if journal else ""),
        _group("keywords", _plain_all("keyword", extra.take_list("keywords"))),
        _dates(record, extra),
        _plain("isbn", record.issn if journal else record.isbn),
        _plain("accession-num", record.pmid),
        _plain("remote-database-name", elements.PUBMED if record.pmid.strip() else ""),
        _plain(elements.PMCID, record.pmcid),
        _urls(record, extra),
        _plain("access-date", write_edtf(record.accessed) if record.accessed else ""),
        _plain("label", reference.key),
        *(_plain(name, value) for name, value in extra.rest()),
        _research(record, extra, remark),
    )
    return f"<record>{''.join(parts)}</record>\n"


def name_all(references: Iterable[Reference]) -> Iterator[Reference]:
    """Yield the references, each with a label of its own that XML can hold."""
    return name_each(references, tidy=one_line)


class _Extra:
    """The fields of `extra` by the elements that hold them, of which each is taken once."""

    def __init__(self, record: Record) -> None:
        self._named: list[tuple[str, str]] = []
        self.others: list[tuple[str, str]] = []
        self.notes: list[str] = []
        for field, value in record.extra:
            kept = elements.KEPT_NAME.fullmatch(field)
            name = kept["name"] if kept else _EXTRAS.get(field, "")
            if not name or (field == "shortjournal" and not record.container.strip()):
                self.others.append((field, value))
            elif name == "research-notes":
                self.notes.append(value)
            else:
                self._named.append((name, value))

    def take(self, name: str) -> list[str]:
        """Return all values of an element."""
        found = [value for one, value in self._named if one == name]
        self._named = [(one, value) for one, value in self._named if one != name]
        return found

    def take_list(self, name: str, sign: str = "; ") -> list[str]:
        """Return all values of an element, parted at *sign*."""
        return [part for value in self.take(name) for part in value.split(sign)]

    def rest(self) -> list[tuple[str, str]]:
        """Return what stands in the record itself, and leave what stands nowhere."""
        named, self._named = self._named, []
        return named


def _plain(name: str, value: str) -> str:
    written = write_plain(value)
    return f"<{name}>{written}</{name}>" if written else ""


def _plain_all(name: str, values: Iterable[str]) -> str:
    return "".join(_plain(name, value) for value in values)


def _styled(name: str, value: str) -> str:
    written = write_styled(value) if name in STYLED else write_plain(value)
    return f"<{name}>{written}</{name}>" if written else ""


def _group(name: str, written: str) -> str:
    return f"<{name}>{written}</{name}>" if written else ""


def _kind(record: Record, extra: _Extra) -> str:
    name, number = elements.TYPES.get(record.type, elements.TYPES["document"])
    kept = extra.take("ref-type")
    if kept and record.type == "document":
        return f"<ref-type name={quoteattr(one_line(kept[0]))}></ref-type>"
    return f"<ref-type name={quoteattr(name)}>{number}</ref-type>"


def _people(record: Record, extra: _Extra) -> str:
    people: dict[str, Iterable[str]] = {
        elements.AUTHORS: map(_write_name, record.authors),
        elements.EDITORS: map(_write_name, record.editors),
        **{role: extra.take_list(role, " and ") for role in elements.ROLES},
    }
    groups = (_group(role, _plain_all("author", names)) for role, names in people.items())
    return _group("contributors", "".join(groups))


def _write_name(name: Name) -> str:
    """Return a name; EndNote takes one for an organisation's by the comma behind it."""
    return f"{one_line(name.literal)}," if name.literal.strip() else write_inverted(name)


def _titles(record: Record, extra: _Extra) -> str:
    own = _styled("title", record.title), _plain("secondary-title", record.container)
    others = (_plain_all(name, extra.take(name)) for name in elements.TITLES)
    return _group("titles", "".join((*own, *others)))


def _journal(record: Record, extra: _Extra) -> str:
    short, full = extra.take("periodical-abbr-1"), extra.take("periodical-full-title")
    if not (short or full or record.type in IN_ISSUES):
        return ""
    written = _plain_all("full-title", full or [record.container])
    return _group("periodical", f"{written}{_plain_all('abbr-1', short)}")


def _dates(record: Record, extra: _Extra) -> str:
    date = record.issued
    years, days = extra.take("year"), extra.take("date")
    if date is None:
        return _group("dates", _dates_of(record.issued_text, days))
    year, day = (years or [""])[0], (days or [dates.write_day(date)])[0]
    if dates.read(year or dates.write_year(date), day)[0] != date:
        year, day = "", dates.write_day(date)
    return _group("dates", _dates_of(year or dates.write_year(date), [day]))


def _dates_of(year: str, days: Iterable[str]) -> str:
    return _plain("year", year) + _group("pub-dates", _plain_all("date", days))


def _urls(record: Record, extra: _Extra) -> str:
    related = [record.url, *extra.take("related-urls")]
    groups = {"related-urls": related, **{name: extra.take(name) for name in elements.URLS}}
    written = (_group(name, _plain_all("url", urls)) for name, urls in groups.items())
    return _group("urls", "".join(written))


def _research(record: Record, extra: _Extra, remark: Remark | None) -> str:
    """Return the lines of the research notes: what EndNote has no element for."""
    journal = record.type in IN_ISSUES
    name = elements.TYPES.get(record.type, elements.TYPES["document"])[0]
    own = {
        elements.TYPE: "" if elements.READ_NAMES[name.lower()] == record.type else record.type,
        elements.ET_AL: "true" if record.et_al else "",
        elements.SUFFIX: record.year_suffix,
        elements.WORDS: record.issued_text if record.issued else "",
        "issue": "" if journal else record.issue,
        "isbn": record.isbn if journal else "",
        "issn": "" if journal else record.issn,
    }
    others = (write_own(name, value, elements.OWN) for name, value in extra.others)
    lines = [*extra.notes, *(write_own(name, value) for name, value in own.items()), *others]
    if remark:
        lines += (remark.say(), write_own("raw", remark.raw))
    written = "\n".join(line for line in map(write_plain, lines) if line)
    return _group("research-notes", written)
