"""The map of old keys to new ones on disk: JSON, or CSV for a table.

What an earlier run wrote stays in it, and leads to where its works are now.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

from wellsourced.errors import BadUsage, WriteRefused
from wellsourced.project.reading import read_bytes
from wellsourced.project.saving.writing import Change

_HEAD = ("old", "new")
_PAIR = 2  # cells of a row


def check_map(path: Path) -> None:
    """Raise `BadUsage` where *path* names no file that a map of keys can be written to."""
    if path.suffix.lower() not in {".json", ".csv"}:
        message = f"{path}: name a file that ends in .json or .csv for the map of keys"
        raise BadUsage(message)


def plan_map(path: Path, mapping: Mapping[str, str]) -> Change:
    """Return the change by which the file *path* holds *mapping* besides what it held.

    Raises `WriteRefused` where the file is there and is no such map.
    """
    check_map(path)
    is_csv = path.suffix.lower() == ".csv"
    before = read_bytes(path) if path.exists() else None
    try:
        text = (before or b"").decode("utf-8-sig")
        held = (_read_csv(text) if is_csv else _read_json(text)) if text.strip() else {}
    except ValueError as error:
        message = f"{path}: it is no map of keys; name another file"
        raise WriteRefused(message) from error
    moved = {old: mapping.get(new, new) for old, new in held.items() if old not in mapping}
    whole = {old: new for old, new in (moved | dict(mapping)).items() if old != new}
    written = _write_csv(whole) if is_csv else _write_json(whole)
    return Change(path, before, written.encode())


def _read_json(text: str) -> dict[str, str]:
    read: object = json.loads(text)
    if not isinstance(read, dict) or not all(isinstance(new, str) for new in read.values()):
        message = "no object of texts"
        raise ValueError(message)
    return {str(old): str(new) for old, new in read.items()}


def _write_json(mapping: Mapping[str, str]) -> str:
    return json.dumps(dict(mapping), ensure_ascii=False, indent=2) + "\n"


def _read_csv(text: str) -> dict[str, str]:
    rows = [row for row in csv.reader(io.StringIO(text)) if row]
    if rows[0] != list(_HEAD) or any(len(row) != _PAIR for row in rows):
        message = "no table of two columns"
        raise ValueError(message)
    return {row[0]: row[1] for row in rows[1:]}


def _write_csv(mapping: Mapping[str, str]) -> str:
    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows((_HEAD, *mapping.items()))
    return table.getvalue()
