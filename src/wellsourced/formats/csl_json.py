"""CSL-JSON, what citation processors and reference managers exchange."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from wellsourced.csl_json import csl_to_record, record_to_csl
from wellsourced.csl_json.reading import find_items
from wellsourced.errors import Unreadable
from wellsourced.escaping import write_json
from wellsourced.format import Format, Remark, name_each
from wellsourced.references import Record, Reference

# [ { "id": … · {"items": [ … · []
_ITEM = re.compile(
    r"""\ufeff?\s*(?:\[\s*\]\s*\Z | (?:\[\s*)?\{.{0,4000}?
        "(?:id|type|title|items|author|issued|DOI)"\s*:)""",
    re.VERBOSE | re.DOTALL,
)
OWN = "wellsourced"  # the key of `custom` under which a remark stands


def write_one(reference: Reference, remark: Remark | None = None) -> str:
    """Return an item, set as it stands in an array; a remark stands in `custom`."""
    item = record_to_csl(reference.record, reference.key)
    if remark:
        custom = item.get("custom")
        item["custom"] = {**(custom if isinstance(custom, dict) else {}), OWN: _state(remark)}
    return write_json(item).replace("\n", "\n  ")


def _state(remark: Remark) -> dict[str, object]:
    stated = {
        "confidence": remark.confidence,
        "doubts": remark.doubts,
        "fields": dict(remark.certainties),
        "raw": remark.raw,
    }
    return {name: value for name, value in stated.items() if value or name == "confidence"}


def name_all(references: Iterable[Reference]) -> Iterator[Reference]:
    """Yield the references, each with an id of its own, whatever signs it has."""
    return name_each(references, tidy=str)


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


def recognises(text: str) -> bool:
    """Say whether *text* is JSON that begins as items of CSL do."""
    return _ITEM.match(text) is not None


FORMAT = Format(
    "csl-json",
    ".json",
    write_one,
    name_all,
    read,
    opening="[\n  ",
    between=",\n  ",
    closing="\n]\n",
    empty="[]\n",
    recognises=recognises,
)
