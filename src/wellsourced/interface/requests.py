"""How articles are read: the options that every function takes which reads them."""

from __future__ import annotations

from pathlib import Path

from wellsourced.interface.places import Name
from wellsourced.project.articles import Reading, find_reader
from wellsourced.project.audits import Request
from wellsourced.project.decoding import check_encoding


def ask(library: Name | None, format_name: str, encoding: str, jobs: int = 1) -> Request:
    """Return what is asked of the files; raise `BadUsage` for a format or encoding unknown."""
    if format_name:
        find_reader(format_name)
    if encoding:
        check_encoding(encoding)
    reading = Reading(format_name, encoding)
    return Request(reading, Path(library) if library else None, jobs=jobs)
