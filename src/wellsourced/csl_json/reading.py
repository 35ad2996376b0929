"""A CSL-JSON item as a record. Nothing of it is lost: what a record has no place for is extra."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from wellsourced.csl_json.dates import csl_to_edtf, is_whole, read_edtf
from wellsourced.csl_json.variables import (
    ALIASES,
    ET_AL,
    EXTRA_DATES,
    EXTRA_VARIABLES,
    ISSUED_TEXT,
    NAME_PARTS,
    RENAMED_TYPES,
    ROLES,
    TYPE_AS_WRITTEN,
    TYPES,
    VARIABLES,
)
from wellsourced.escaping import read_entities
from wellsourced.identifiers.stated import read_stated
from wellsourced.names import parse_name
from wellsourced.references import Date, Name, Record

Pairs = tuple[tuple[str, str], ...]
_EXTRA_NAMES = {variable: name for name, variable in (EXTRA_VARIABLES | EXTRA_DATES).items()}
_PEOPLE = ("author", "editor")
_DATES = ("issued", "accessed")
_READ = {"id", "type", "custom", *_PEOPLE, *_DATES}


def csl_to_record(item: Mapping[str, object]) -> Record:
    """Return the record that a CSL-JSON *item* describes; Crossref's habits are understood.

    >>> csl_to_record({"id": 1, "type": "book", "title": "Poppies", "scale": "1:3"}).extra
    (('scale', '1:3'),)
    """
    texts, extra = _texts(item)
    people = {role: _people(role, item.get(role)) for role in _PEOPLE}
    dates = {name: _date(name, item.get(name)) for name in _DATES}
    custom, flags = _custom(item.get("custom"))
    written = str(item.get("type", ""))
    type_ = flags.get(TYPE_AS_WRITTEN) or RENAMED_TYPES.get(written, written)
    if not flags.get(TYPE_AS_WRITTEN) and type_ not in TYPES:
        extra += (("csl-type", written),) if written else ()
        type_ = "document"
    issued, words, issued_extra = dates["issued"]
    accessed, accessed_words, accessed_extra = dates["accessed"]
    lost = (("accessed", accessed_words),) if accessed_words else ()
    record = Record(
        type=type_,
        authors=people["author"][0],
        editors=people["editor"][0],
        et_al=ET_AL in flags,
        issued=issued,
        issued_text=words or flags.get(ISSUED_TEXT, ""),
        accessed=accessed,
        extra=(
            *extra,
            *people["author"][1],
            *people["editor"][1],
            *issued_extra,
            *accessed_extra,
            *lost,
            *custom,
        ),
        **texts,
    )
    return read_stated(record)


def _texts(item: Mapping[str, object]) -> tuple[dict[str, str], Pairs]:
    """Return the fields that are strings, and the pairs of what is no field."""
    fields = {variable: field for field, variable in VARIABLES.items()}
    texts: dict[str, str] = {}
    extra: list[tuple[str, str]] = []
    for variable, value in item.items():
        if variable in _READ:
            continue
        first, *rest = map(read_entities, _strings(variable, value))
        if variable in fields:
            texts[fields[variable]] = first
        elif first:
            extra.append((_extra_name(variable), first))
        extra += ((variable, one) for one in rest)
    return texts, tuple(extra)


def _extra_name(variable: str) -> str:
    return _EXTRA_NAMES.get(variable) or ALIASES.get(variable, variable)


def _strings(variable: str, value: object) -> list[str]:
    """Return *value* as strings, one at least; lists give one for each of their members."""
    if variable in ROLES:
        names, _odd = _people(variable, value)
        return [" and ".join(map(_write_name, names))]
    if variable in EXTRA_DATES.values():
        return [csl_to_edtf(value) or _string(value)]
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return [str(one) for one in value]
    return [_string(value)]


def _string(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def _people(role: str, value: object) -> tuple[tuple[Name, ...], Pairs]:
    """Return the names of a role, and what is told of them that a name cannot hold."""
    several = value if isinstance(value, list) else [value] if value else []
    names: list[Name] = []
    odd: list[tuple[str, str]] = []
    for one in several:
        name, whole = _name(one)
        if name != Name():
            names.append(name)
        if not whole:
            odd.append((f"{role}-as-given", _string(one)))
    return tuple(names), tuple(odd)


def _name(written: object) -> tuple[Name, bool]:
    """Return a name, and whether it holds all that is written."""
    if isinstance(written, str):
        return parse_name(read_entities(written)), True
    if not isinstance(written, Mapping):
        return Name(), False
    parts = {
        field: read_entities(text)
        for field, part in NAME_PARTS.items()
        if isinstance(text := written.get(part, ""), str)
    }
    parts["literal"] = parts.get("literal") or _string(written.get("name"))
    dropping = written.get("dropping-particle")
    if isinstance(dropping, str) and dropping:
        parts["given"] = f"{parts.get('given', '')} {dropping}".strip()
    known = {*NAME_PARTS.values(), "name", "dropping-particle"}
    return Name(**parts), not {key for key, value in written.items() if value} - known


def _write_name(name: Name) -> str:
    return name.literal or ", ".join(filter(None, (name.surname, name.suffix, name.given)))


def _date(name: str, value: object) -> tuple[Date | None, str, Pairs]:
    """Return a date, the words that stand for it, and what of it a record cannot hold."""
    edtf = csl_to_edtf(value)
    date = read_edtf(edtf)
    words = ""
    if isinstance(value, Mapping):
        words = next((str(value[key]) for key in ("literal", "raw") if value.get(key)), "")
    elif isinstance(value, str):
        words = value
    if date is None:
        return None, words, ()
    return date, "", () if is_whole(date, edtf) else ((name, edtf),)


def _custom(value: object) -> tuple[Pairs, dict[str, str]]:
    """Return the fields of `custom` as pairs, and those in which a record keeps its own."""
    if not isinstance(value, Mapping):
        return ((("custom", _string(value)),) if value else ()), {}
    flags: dict[str, str] = {}
    pairs: list[tuple[str, str]] = []
    for field, written in value.items():
        several = written if isinstance(written, list) else [written]
        for one in several:
            own = field in {TYPE_AS_WRITTEN, ISSUED_TEXT} and isinstance(one, str)
            if field not in flags and (own or (field == ET_AL and one is True)):
                flags[field] = str(one)
            elif text := _string(one):
                pairs.append((str(field), text))
    return tuple(pairs), flags


def find_items(read: object) -> Iterable[object]:
    """Return the items of a file: of an array, of an object that holds one, or the one there."""
    if isinstance(read, list):
        return read
    if isinstance(read, Mapping) and isinstance(read.get("items"), list):
        return list(read["items"])
    return [read]
