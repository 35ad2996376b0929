"""Files into articles: bytes, text, and the reader for what the file is."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec

from wellsourced._leaves import leaves
from wellsourced.articles import Article, Source
from wellsourced.errors import BadUsage, Unreadable, name_extra, name_nearest
from wellsourced.pandoc import lack_pandoc, name_pandoc
from wellsourced.project.decoding import Decoded, decode
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.reading import read_bytes, read_stream
from wellsourced.reader import Reader

PLAIN = "text"
HEAD = 8192  # bytes in which a binary format shows what it is
LIBRARIES = frozenset({".bib", ".bibtex"})


@dataclass(frozen=True, slots=True)
class Reading:
    """How articles are to be read; an empty word leaves it to what the file shows."""

    format: str = ""
    encoding: str = ""


@cache
def known_readers() -> tuple[Reader, ...]:
    """Return every reader, in the order of their names."""
    return leaves("wellsourced.readers", "READER", Reader)


def known_suffixes() -> frozenset[str]:
    """Return the suffixes of files that some reader reads, as `.md`."""
    return frozenset(suffix for reader in known_readers() for suffix in reader.suffixes)


def find_reader(name: str) -> Reader:
    """Return the reader called *name*, or raise `BadUsage` that names the nearest."""
    for reader in known_readers():
        if reader.name == name:
            return reader
    nearest = name_nearest(name, (reader.name for reader in known_readers()))
    message = f"there is no format `{name}`{nearest}"
    raise BadUsage(message)


def read_article(file: NamedFile, how: Reading) -> Article:
    """Return the article in *file*.

    Raises `Unreadable` with the reason alone, where the file is no article that can be read.
    """
    reader = find_reader(how.format) if how.format else _by_suffix(file)
    if reader is None and file.path.suffix.lower() in LIBRARIES:
        message = "it is a library, no article; `wellsourced library check` looks it through"
        raise Unreadable(message)
    data = read_file(file)
    reader = reader or _by_bytes(data)
    if reader and reader.binary:
        return _checked(reader).read(Source(file.name, data, ""))
    decoded = decode(data, how.encoding)
    return _read(decoded, data, file.name, reader)


def read_text(text: str, how: Reading, name: str = STANDARD_INPUT) -> Article:
    """Return the article that *text* is, called *name*."""
    reader = find_reader(how.format) if how.format else None
    return _read(Decoded(text.removeprefix("\ufeff"), "utf-8"), b"", name, reader)


def read_file(file: NamedFile) -> bytes:
    """Return the bytes of *file*, or of standard input for `-`."""
    if file.name == STANDARD_INPUT:
        return read_stream(sys.stdin.buffer)
    return read_bytes(file.path)


def _read(decoded: Decoded, data: bytes, name: str, reader: Reader | None) -> Article:
    text = decoded.text
    chosen = reader or _guess_reader(text, known_readers())
    article = _checked(chosen).read(Source(name, data, text))
    return replace(article, notes=(*decoded.notes, *article.notes)) if decoded.notes else article


def _by_suffix(file: NamedFile) -> Reader | None:
    suffix = file.path.suffix.lower()
    return next((reader for reader in known_readers() if suffix in reader.suffixes), None)


def _by_bytes(data: bytes) -> Reader | None:
    """Return the reader of the binary format that *data* is in, if there is one."""
    head = data[:HEAD].decode("latin-1")
    binary = [reader for reader in known_readers() if reader.binary]
    best = max(binary, key=lambda reader: reader.looks_like(head), default=None)
    return best if best and best.looks_like(head) else None


def _guess_reader(text: str, readers: Sequence[Reader]) -> Reader:
    """Return the reader that *text* looks most like; plain text where it looks like none."""
    of_text = [reader for reader in readers if not reader.binary]
    plain = next(reader for reader in of_text if reader.name == PLAIN)
    best = max(of_text, key=lambda reader: reader.looks_like(text))
    return best if best.looks_like(text) > plain.looks_like(text) else plain


def _checked(reader: Reader) -> Reader:
    """Return *reader*, or raise `Unreadable` where an extra that it needs is not installed."""
    missing = _missing(reader)
    if missing:
        raise Unreadable(missing)
    return reader


@cache
def _missing(reader: Reader) -> str:
    """Say what must be installed before *reader* can read, or nothing."""
    lacks = reader.lacks()
    if any(find_spec(name) is None for name in reader.needs):
        lacks = name_extra(reader.name)
    return f"{reader.name} files need {lacks}" if lacks else ""


def why_not_read(file: NamedFile) -> str:
    """Say what must be installed before *file* can be read, or nothing."""
    reader = _by_suffix(file)
    return _missing(reader) if reader else ""


def name_versions(file: NamedFile, how: Reading) -> str:
    """Say with which versions of what does not ship *file* is read; for most formats nothing.

    Of a file whose format its bytes tell, it is everything that there is.
    """
    reader = find_reader(how.format) if how.format else _by_suffix(file)
    readers = known_readers() if reader is None else (reader,)
    modules = sorted({name for one in readers for name in one.needs})
    told = [f"{name} {_find_version(name)}" for name in modules]
    if any(one.lacks is lack_pandoc for one in readers):
        told.append(f"pandoc {name_pandoc()}")
    return ", ".join(told)


@cache
def _find_version(module: str) -> str:
    """Return the version of the distribution *module*; empty where it is not installed."""
    from importlib import metadata

    try:
        return metadata.version(module)
    except metadata.PackageNotFoundError:
        return ""
