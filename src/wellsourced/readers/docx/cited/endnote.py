"""Citations as EndNote keeps them: its XML with the whole records of the travelling library.

The XML stands in the field's code, or in base64 in its data (`w:fldData`). A work is named by
the number of its record in its library, and by the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.archives import Element, parse_xml
from wellsourced.articles import Anchor, Cite, Locator
from wellsourced.errors import Unreadable
from wellsourced.identifiers import normalise_doi
from wellsourced.names import is_corporate, parse_name
from wellsourced.readers.docx.cited import Cited
from wellsourced.readers.docx.cited.csl import decode_base64
from wellsourced.readers.docx.tags import child, children, descend, descendants
from wellsourced.references import Date, Name, Record

# EndNote's reference types by CSL's
_TYPES = {
    "journal article": "article-journal", "electronic article": "article-journal",
    "magazine article": "article-magazine", "newspaper article": "article-newspaper",
    "book": "book", "edited book": "book", "electronic book": "book", "book section": "chapter",
    "electronic book section": "chapter", "conference paper": "paper-conference",
    "conference proceedings": "paper-conference", "thesis": "thesis", "report": "report",
    "government document": "report", "web page": "webpage", "blog": "post-weblog",
    "online database": "webpage", "dataset": "dataset", "patent": "patent",
    "statute": "legislation", "bill": "bill", "case": "legal_case", "standard": "standard",
    "manuscript": "manuscript", "encyclopedia": "entry-encyclopedia",
    "dictionary": "entry-dictionary", "film or broadcast": "motion_picture",
    "personal communication": "personal_communication", "map": "map",
}  # fmt: skip
_JOURNALS = frozenset(("article-journal", "article-magazine", "article-newspaper"))
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")  # "2019", "c1998"


def read_endnote(code: str, data: str) -> tuple[Cited, ...]:
    """Return the cites of an `EN.CITE` field, from its code or else from its data."""
    for written in (_find_xml(code), _find_xml(decode_base64(data).decode("utf-8", "replace"))):
        if written:
            return tuple(_read_cites(written))
    return ()


def _find_xml(text: str) -> str:
    start = text.find("<EndNote>")
    end = text.rfind("</EndNote>")
    return text[start : end + len("</EndNote>")] if 0 <= start < end else ""


def _read_cites(written: str) -> Iterator[Cited]:
    try:
        root = parse_xml(written.encode("utf-8", "replace"), recover=True)
    except Unreadable:
        return
    for cite in descendants(root, "Cite"):
        record = child(cite, "record")
        anchor = _name_work(cite, record)
        pages = _text(child(cite, "Pages"))
        yield Cited(
            anchor,
            Cite(
                Anchor(anchor),
                Locator("page", pages) if pages else None,
                _text(child(cite, "Prefix")),
                _text(child(cite, "Suffix")),
                suppress_author=cite.get("ExcludeAuth", "") == "1",
            ),
            _read_record(record) if record is not None else None,
        )


def _name_work(cite: Element, record: Element | None) -> str:
    key = descend(record, "foreign-keys", "key")
    library = key.get("db-id", "") if key is not None else ""
    number = _text(child(record, "rec-number")) or _text(child(cite, "RecNum"))
    if number:
        return f"endnote:{library}:{number}"
    return f"endnote:{_text(child(cite, 'Author'))} {_text(child(cite, 'Year'))}"


def _read_record(record: Element) -> Record:
    kind = child(record, "ref-type")
    written = kind.get("name", "") if kind is not None else ""
    type_ = _TYPES.get(written.lower(), "document")
    titles, dates = child(record, "titles"), child(record, "dates")
    year = _text(child(dates, "year"))
    found = _YEAR.search(year)
    container = (
        _text(child(titles, "secondary-title"))
        or _text(descend(record, "periodical", "full-title"))
        or _text(child(titles, "alt-title"))
    )
    standard = _text(child(record, "isbn"))
    return Record(
        type=type_,
        title=_text(child(titles, "title")),
        authors=_people(record, "authors"),
        editors=_people(record, "secondary-authors"),
        container=container,
        publisher=_text(child(record, "publisher")),
        place=_text(child(record, "pub-location")),
        edition=_text(child(record, "edition")),
        issued=Date(int(found[0])) if found else None,
        issued_text="" if found else year,
        volume=_text(child(record, "volume")),
        issue=_text(child(record, "number")),
        page=_text(child(record, "pages")),
        doi=normalise_doi(_text(child(record, "electronic-resource-num"))),
        isbn="" if type_ in _JOURNALS else standard,
        issn=standard if type_ in _JOURNALS else "",
        url=_text(next(_urls(record), None)),
        abstract=_text(child(record, "abstract")),
        language=_text(child(record, "language")),
        note=_text(child(record, "notes")),
    )


def _urls(record: Element) -> Iterator[Element]:
    urls = child(record, "urls")
    for group in urls if urls is not None else ():
        yield from children(group, "url")


def _people(record: Element, role: str) -> tuple[Name, ...]:
    people = descend(record, "contributors", role)
    return tuple(_read_name(text) for one in children(people, "author") if (text := _text(one)))


def _read_name(text: str) -> Name:
    """Read a name; EndNote marks an organisation by a comma behind it."""
    organisation = text.endswith(",") or (is_corporate(text) and "," not in text)
    return Name(literal=text.rstrip(" ,")) if organisation else parse_name(text)


def _text(element: Element | None) -> str:
    """Return the text of an element, whatever styles EndNote keeps in it."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
