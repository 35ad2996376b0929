"""Citations as Zotero and Mendeley keep them: CSL-JSON of citation and works in one object.

The object (`citationItems` of csl-citation.json) names each work by addresses that stay the
same in the whole document (`uris`); Mendeley Desktop's ids (`ITEM-1`) hold for one field only.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping

from wellsourced.articles import Anchor, Cite, Locator
from wellsourced.csl_json import csl_to_record
from wellsourced.readers.docx.cited import Cited
from wellsourced.references import Record

_LOCAL = re.compile(r"ITEM-\d+")  # "ITEM-1", another work in each field


def read_csl(code: str) -> tuple[Cited, ...]:
    """Return the cites of the first JSON object in *code*; none where it is broken."""
    return tuple(_read_items(_read_object(code[code.find("{") :]))) if "{" in code else ()


def read_encoded_csl(encoded: str) -> tuple[Cited, ...]:
    """Return the cites of a citation in base64, as Mendeley Cite keeps it in a tag."""
    return read_csl(decode_base64(encoded).decode("utf-8", "replace"))


def decode_base64(encoded: str) -> bytes:
    """Return the bytes that *encoded* stands for, its padding restored; none where it is not."""
    written = "".join(encoded.split()).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(written + "=" * (-len(written) % 4))
    except (binascii.Error, ValueError):
        return b""


def _read_object(text: str) -> Mapping[str, object]:
    try:
        read, _end = json.JSONDecoder(object_pairs_hook=_join_pairs).raw_decode(text)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, Mapping) else {}


def _join_pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Keep of a key that stands twice what says something."""
    joined: dict[str, object] = {}
    for key, value in pairs:
        if value or key not in joined:
            joined[key] = value
    return joined


def _read_items(citation: Mapping[str, object]) -> Iterator[Cited]:
    items = citation.get("citationItems")
    for item in items if isinstance(items, list) else ():
        if isinstance(item, Mapping):
            yield _read_item(item)


def _read_item(item: Mapping[str, object]) -> Cited:
    data = item.get("itemData")
    record = csl_to_record(data) if isinstance(data, Mapping) and data else None
    anchor = _name_work(item, record)
    cite = Cite(
        Anchor(anchor),
        _read_locator(item),
        _text(item.get("prefix")),
        _text(item.get("suffix")),
        suppress_author=item.get("suppress-author") is True,
    )
    return Cited(anchor, cite, record)


def _name_work(item: Mapping[str, object], record: Record | None) -> str:
    """Return what names the work in all fields of the document."""
    for name in ("uris", "uri"):
        written = item.get(name)
        several = written if isinstance(written, list) else [written]
        for one in several:
            if isinstance(one, str) and one:
                return one
    data = item.get("itemData")
    inner = data.get("id") if isinstance(data, Mapping) else None
    for one in (item.get("id"), inner):
        if isinstance(one, str | int) and str(one) and not _LOCAL.fullmatch(str(one)):
            return f"item:{one}"
    if record is None:
        return ""
    return f"work:{record.doi.lower() or f'{record.title} {record.year}'}"


def _read_locator(item: Mapping[str, object]) -> Locator | None:
    value = _text(item.get("locator"))
    return Locator(_text(item.get("label")) or "page", value) if value else None


def _text(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""
