"""Where a project is and what it is told: its configuration, found by walking up."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from wellsourced.config import Config, parse_config
from wellsourced.errors import BadConfiguration, Unreadable
from wellsourced.project.decoding import decode
from wellsourced.project.reading import read_bytes
from wellsourced.setting_values import SettingRefused

OWN_FILE = "wellsourced.toml"
SHARED_FILE = "pyproject.toml"
TABLE = "wellsourced"


def find_config(start: Path) -> Config | None:
    """Return the settings of the project that *start* lies in, or `None` outside of any.

    The nearest folder counts; in one folder `wellsourced.toml` comes before `pyproject.toml`.
    Raises `BadConfiguration` for a file that cannot be used: it is never passed over.
    """
    folder = start.resolve()
    for place in (folder, *folder.parents):
        for name in (OWN_FILE, SHARED_FILE):
            if (place / name).is_file():
                found = _open(place / name, required=name == OWN_FILE)
                if found is not None:
                    return found
    return None


def open_config(path: Path) -> Config:
    """Return the settings of the file *path*, which somebody named."""
    found = _open(path, required=True)
    if found is None:
        message = f"{path}: it has no table [tool.{TABLE}]"
        raise BadConfiguration(message)
    return found


def open_shared(folder: Path) -> Config | None:
    """Return the settings that a `pyproject.toml` in *folder* itself holds, if any."""
    path = folder / SHARED_FILE
    return _open(path, required=False) if path.is_file() else None


def _open(path: Path, *, required: bool) -> Config | None:
    """Read one file; without its table a file that is shared with others is none of ours."""
    try:
        text = decode(read_bytes(path), "utf-8").text
    except Unreadable as error:
        message = f"{path}: {error}"
        raise BadConfiguration(message) from error
    try:
        document: Mapping[str, object] = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number of too many digits
        if not required and TABLE not in text:
            return None
        deep = isinstance(error, RecursionError)
        what = "its brackets are nested too deeply" if deep else _lower(str(error))
        message = f"{path}: it is no valid TOML: {what}"
        raise BadConfiguration(message) from error
    table = _table_of(document, shared=path.name == SHARED_FILE)
    return None if table is None else _parse(table, path, text)


def _table_of(document: Mapping[str, object], *, shared: bool) -> Mapping[str, object] | None:
    """Return our own table: the whole of our own file, or `[tool.wellsourced]`."""
    tool = document.get("tool")
    ours = tool.get(TABLE) if isinstance(tool, dict) else None
    if ours is None:
        return None if shared else document
    return ours if isinstance(ours, dict) else {TABLE: ours}


def _parse(table: Mapping[str, object], path: Path, text: str) -> Config:
    try:
        return parse_config(table, str(path))
    except SettingRefused as error:
        message = f"{path}:{_line_of(error.key, text)} {error}"
        raise BadConfiguration(message) from error


def _line_of(key: str, text: str) -> str:
    """Return the line of the setting *key* as `12:`, or nothing where it is not plain to see."""
    name = re.escape(key)
    # `severity.claim-unsourced = "error"`, `fail-on = "never"`, `[tool.wellsourced.options]`
    written = re.compile(rf"^[^#\n]*?(?<![\w-])[\"']?{name}[\"']?[ \t]*[=.\]]", re.MULTILINE)
    found = written.search(text)
    return f"{text.count(chr(10), 0, found.end()) + 1}:" if found else ""


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
