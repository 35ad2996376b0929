"""CSL-JSON, what citation processors and reference managers exchange."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from wellsourced.csl_json import csl_to_record, record_to_csl
from wellsourced.csl_json.reading import find_items
from wellsourced.errors import Unreadable
from wellsourced.escaping import write_json
from wellsourced.format import Format
from wellsourced.keys import make_key
from wellsourced.references import Record, Reference


def write(references: Sequence[Reference]) -> str:
    """Return the references as one array of items, each with an id of its own."""
    taken: set[str] = set()
    items = []
    for reference in references:
        key = reference.key
        if not key or key in taken:
            key = make_key(reference.record, taken)
        taken.add(key)
        items.append(record_to_csl(reference.record, key))
    return f"{write_json(items)}\n"


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of CSL-JSON *text*: of an array of items, or of a single one.

    What is no item is a reference with a doubt, its text in the note. Raises `Unreadable`
    where the text is no JSON.
    """
    try:
        found = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        message = f"it is no JSON: {error}"
        raise Unreadable(message) from error
    return tuple(_read(item) for item in find_items(found))


def _read(item: object) -> Reference:
    raw = json.dumps(item, ensure_ascii=False)
    if not isinstance(item, Mapping):
        return Reference("", Record(note=raw), raw, doubts=("it is no item of CSL-JSON",))
    identifier = item.get("id", "")
    key = identifier if isinstance(identifier, str) else str(identifier)
    return Reference(key, csl_to_record(item), raw)


FORMAT = Format("csl-json", ".json", write, read)
