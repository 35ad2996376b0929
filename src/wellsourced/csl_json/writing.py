"""A record as a CSL-JSON item.

The schema allows no property of our own and asks that empty ones be left out; what CSL has
no variable for goes into `custom`.
"""

from __future__ import annotations

from wellsourced.csl_json.dates import edtf_to_csl, is_whole, read_edtf, write_parts
from wellsourced.csl_json.variables import (
    ALIASES,
    ET_AL,
    EXTRA_DATES,
    EXTRA_VARIABLES,
    ISSUED_TEXT,
    NAME_PARTS,
    ROLES,
    TYPE_AS_WRITTEN,
    TYPES,
    VARIABLES,
    WHOLE_DATES,
)
from wellsourced.names import parse_name
from wellsourced.references import Date, Name, Record

Item = dict[str, object]


def record_to_csl(record: Record, identifier: str) -> Item:
    """Return *record* as a CSL-JSON item with the id *identifier*.

    >>> record_to_csl(Record("book", "Poppies", issued=Date(2019, 5)), "b1")
    {'id': 'b1', 'type': 'book', 'title': 'Poppies', 'issued': {'date-parts': [[2019, 5]]}}
    """
    item: Item = {
        "id": identifier,
        "type": record.type if record.type in TYPES else "document",
        "author": _names(record.authors),
        "editor": _names(record.editors),
    }
    item |= {variable: getattr(record, name) for name, variable in VARIABLES.items()}
    item["issued"] = _issued(record)
    item["accessed"] = _date(record.accessed)
    custom = _custom(record)
    for field, value in record.extra:
        variable, written = _variable(record, field, value)
        if written and (field in WHOLE_DATES or not item.get(variable)):
            item[variable] = written
        elif value:
            _add(custom, field, value)
    item["custom"] = custom
    kept = {"id", "type"}
    return {key: value for key, value in item.items() if value or key in kept}


def _names(names: tuple[Name, ...]) -> list[dict[str, str]]:
    written = [
        {part: value for field, part in NAME_PARTS.items() if (value := getattr(name, field))}
        for name in names
    ]
    return [name for name in written if name]


def _date(date: Date | None) -> Item:
    return {} if date is None else {"date-parts": [write_parts(date)]}


def _issued(record: Record) -> Item:
    if record.issued is None and record.issued_text:
        return {"literal": record.issued_text}
    return _date(record.issued)


def _variable(record: Record, field: str, value: str) -> tuple[str, object]:
    """Return the CSL variable that a field of `extra` is, and its value; empty for `custom`."""
    name = ALIASES.get(field, field)
    if name in EXTRA_VARIABLES:
        return EXTRA_VARIABLES[name], value
    if name in EXTRA_DATES:
        return EXTRA_DATES[name], edtf_to_csl(value)
    if name in ROLES:
        return name, _names(tuple(parse_name(one) for one in value.split(" and ")))
    if name in WHOLE_DATES:
        own = record.issued if name == "issued" else record.accessed
        starts_alike = own is not None and read_edtf(value) == own and not is_whole(own, value)
        return name, edtf_to_csl(value) if starts_alike else {}
    return "", ""


def _custom(record: Record) -> Item:
    """Return what the record's own fields say and CSL has no variable for."""
    custom: Item = {}
    if record.type not in TYPES:
        custom[TYPE_AS_WRITTEN] = record.type
    if record.et_al:
        custom[ET_AL] = True
    if record.issued is not None and record.issued_text:
        custom[ISSUED_TEXT] = record.issued_text
    return custom


def _add(custom: Item, field: str, value: str) -> None:
    """Add a field to `custom`; one that comes again becomes a list."""
    before = custom.get(field)
    if before is None:
        custom[field] = value
    else:
        custom[field] = [*(before if isinstance(before, list) else [before]), value]
