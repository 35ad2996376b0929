"""Records as CSL-JSON items, valid by the schema of CSL 1.0.2 (`csl-data.json`).

The schema allows no property of our own and asks that empty ones be left out; what CSL has
no variable for goes into `custom`.
"""

from __future__ import annotations

from wellsourced.references import Date, Name, Record

# the field of a record -> the CSL variable that is the same string, in the order written
VARIABLES = {
    "title": "title",
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "edition": "edition",
    "year_suffix": "year-suffix",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "number": "number",
    "genre": "genre",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "isbn": "ISBN",
    "issn": "ISSN",
    "url": "URL",
    "abstract": "abstract",
    "language": "language",
    "note": "note",
}
# the field of a name -> the property of a CSL name variable
NAME_PARTS = {
    "family": "family",
    "given": "given",
    "particle": "non-dropping-particle",
    "suffix": "suffix",
    "literal": "literal",
}
# the values that `type` may have
TYPES = frozenset(
    {
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
        "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
        "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
        "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
        "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
        "personal_communication", "post", "post-weblog", "regulation", "report", "review",
        "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
    }
)  # fmt: skip
# the keys of `custom` that hold what a record says and CSL has no variable for
TYPE_AS_WRITTEN, ET_AL, ISSUED_TEXT = "type", "et-al", "issued-text"


def record_to_csl(record: Record, identifier: str) -> dict[str, object]:
    """Return *record* as a CSL-JSON item with the id *identifier*.

    >>> record_to_csl(Record("book", "Poppies", issued=Date(2019, 5)), "b1")
    {'id': 'b1', 'type': 'book', 'title': 'Poppies', 'issued': {'date-parts': [[2019, 5]]}}
    """
    item: dict[str, object] = {
        "id": identifier,
        "type": record.type if record.type in TYPES else "document",
        "author": _names(record.authors),
        "editor": _names(record.editors),
    }
    item |= {variable: getattr(record, name) for name, variable in VARIABLES.items()}
    item["issued"] = _issued(record)
    item["accessed"] = _date(record.accessed)
    item["custom"] = _custom(record)
    kept = {"id", "type"}
    return {key: value for key, value in item.items() if value or key in kept}


def _names(names: tuple[Name, ...]) -> list[dict[str, str]]:
    written = [
        {part: value for field, part in NAME_PARTS.items() if (value := getattr(name, field))}
        for name in names
    ]
    return [name for name in written if name]


def _date(date: Date | None) -> dict[str, object]:
    if date is None:
        return {}
    parts = [date.year]
    if date.month:
        parts += [date.month, date.day] if date.day else [date.month]
    return {"date-parts": [parts]}


def _issued(record: Record) -> dict[str, object]:
    if record.issued is None and record.issued_text:
        return {"literal": record.issued_text}
    return _date(record.issued)


def _custom(record: Record) -> dict[str, object]:
    """Return what CSL has no variable for; a field that comes twice becomes a list."""
    custom: dict[str, object] = {}
    if record.type not in TYPES:
        custom[TYPE_AS_WRITTEN] = record.type
    if record.et_al:
        custom[ET_AL] = True
    if record.issued is not None and record.issued_text:
        custom[ISSUED_TEXT] = record.issued_text
    for field, value in record.extra:
        before = custom.get(field)
        if before is None:
            custom[field] = value
        else:
            custom[field] = [*(before if isinstance(before, list) else [before]), value]
    return {key: value for key, value in custom.items() if value != ""}
