"""Citations as Citavi 6 keeps them: a JSON object in base64, whole records of its own in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from wellsourced.articles import Anchor, Cite, Locator
from wellsourced.identifiers import normalise_doi
from wellsourced.names import is_corporate, make_person
from wellsourced.readers.docx.cited import Cited
from wellsourced.readers.docx.cited.csl import decode_base64
from wellsourced.references import Date, Name, Record

_TYPES = {
    "JournalArticle": "article-journal", "NewspaperArticle": "article-newspaper",
    "Book": "book", "BookEdited": "book", "CollectedWorks": "book", "Contribution": "chapter",
    "ConferenceProceedings": "book", "Thesis": "thesis", "UnpublishedWork": "manuscript",
    "InternetDocument": "webpage", "GreyLiterature": "report", "Patent": "patent",
    "StatuteOrRegulation": "legislation", "CourtDecision": "legal_case",
}  # fmt: skip
_CODE = re.compile(r"CitaviPlaceholder\s*\{(?P<data>[A-Za-z0-9+/=\s]+)\}?")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")

Object = Mapping[str, object]


def read_citavi(code: str) -> tuple[Cited, ...]:
    """Return the cites of a placeholder of Citavi; none where it cannot be read."""
    found = _CODE.search(code)
    try:
        read: object = json.loads(decode_base64(found["data"])) if found else {}
    except (ValueError, RecursionError):
        return ()
    entries = read.get("Entries") if isinstance(read, Mapping) else None
    several = entries if isinstance(entries, list) else []
    return tuple(_read_entry(entry) for entry in several if isinstance(entry, Mapping))


def _read_entry(entry: Object) -> Cited:
    reference = entry.get("Reference")
    record = _read_record(reference) if isinstance(reference, Mapping) else None
    anchor = f"citavi:{_text(entry, 'ReferenceId')}"
    pages = _pages(entry.get("PageRange"))
    where = Locator("page", pages) if pages else None
    cite = Cite(Anchor(anchor), where, _text(entry, "Prefix"), _text(entry, "Suffix"))
    return Cited(anchor, cite, record)


def _read_record(reference: Object) -> Record:
    year = _text(reference, "Year") or _text(reference, "YearResolved")
    found = _YEAR.search(year)
    journal, parent = reference.get("Periodical"), reference.get("ParentReference")
    container = _text(journal, "Name") if isinstance(journal, Mapping) else ""
    if isinstance(parent, Mapping):
        container = container or _text(parent, "Title")
    houses = reference.get("Publishers")
    house = houses[0] if isinstance(houses, list) and houses else None
    title, subtitle = _text(reference, "Title"), _text(reference, "Subtitle")
    return Record(
        type=_TYPES.get(_text(reference, "ReferenceType"), "document"),
        title=f"{title}: {subtitle}" if subtitle else title,
        authors=tuple(_read_people(reference.get("Authors"))),
        editors=tuple(_read_people(reference.get("Editors"))),
        container=container,
        publisher=_text(house, "Name") if isinstance(house, Mapping) else "",
        place=_text(reference, "PlaceOfPublication"),
        edition=_text(reference, "Edition"),
        issued=Date(int(found[0])) if found else None,
        issued_text="" if found else year,
        volume=_text(reference, "Volume"),
        issue=_text(reference, "Number"),
        page=_pages(reference.get("PageRange")),
        doi=normalise_doi(_text(reference, "Doi")),
        pmid=_text(reference, "PubMedId"),
        isbn=_text(reference, "Isbn"),
        url=_text(reference, "OnlineAddress"),
    )


def _read_people(people: object) -> Iterator[Name]:
    for person in people if isinstance(people, list) else ():
        if not isinstance(person, Mapping):
            continue
        family = " ".join(filter(None, (_text(person, "Prefix"), _text(person, "LastName"))))
        given = " ".join(filter(None, (_text(person, "FirstName"), _text(person, "MiddleName"))))
        if family and (given or not is_corporate(family)):
            yield make_person(family, given, _text(person, "Suffix"))
        elif family:
            yield Name(literal=family)


def _pages(written: object) -> str:
    """Return a range of pages: words, or an object that holds them with its own markup."""
    if isinstance(written, Mapping):
        written = written.get("OriginalString") or written.get("PrettyString")
    if not isinstance(written, str):
        return ""
    return re.sub(r"<[^<>]*>", "", written.partition("<os>")[2] or written).strip()


def _text(one: Object, name: str) -> str:
    value = one.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""
