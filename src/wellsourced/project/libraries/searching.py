"""One entry of a library, and those that hold some words: a large one is not read for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellsourced.errors import BadUsage, name_nearest
from wellsourced.project.libraries.opening import is_large, open_library, watch_entries
from wellsourced.project.listing import NamedFile
from wellsourced.project.progress import Progress, stay_silent
from wellsourced.project.reading import naming
from wellsourced.references import Library, Reference

_WORD = re.compile(r"\w{3,}")
_LONGEST = 6  # words of a title that tell it from nearly all others
_ALIKE = 50  # entries that one may be taken for


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found by its words, and how well it fits: the more, the better."""

    reference: Reference
    score: float


@dataclass(frozen=True, slots=True)
class Hits:
    """The entries that fit best, and how many fit in all."""

    best: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Found:
    """An entry, what is odd about its key, and how many entries of its library cannot be read."""

    entry: Reference
    remarks: tuple[str, ...] = ()
    lost: int = 0


def find_entry(file: NamedFile, key: str, progress: Progress = stay_silent) -> Reference:
    """Return the first entry with *key* of the library in *file*; raises as `look_up` does."""
    return look_up(file, key, progress).entry


def look_up(file: NamedFile, key: str, progress: Progress = stay_silent) -> Found:
    """Return the first entry with *key* of the library in *file*, and what to know of it.

    Raises `BadUsage` where there is none: that says where an entry of that key stands which
    cannot be read, or names the nearest key. Raises `Unreadable` where there is no library.
    """
    with naming(file.name):
        if is_large(file.path):
            found = _look_up(file, key, progress)
            if found is not None:
                return found
        library = open_library(file.path, file.name, progress)
    held = library.by_key()
    if key not in held:
        broken = _find_broken(library, key)
        message = f"{file.name}: {broken or f'it has no key `{key}`{name_nearest(key, held)}'}"
        raise BadUsage(message)
    return Found(held[key], tuple(_remark(library, key)), len(library.failed))


def _look_up(file: NamedFile, key: str, progress: Progress) -> Found | None:
    """Return the one entry *key* of a large library; nothing where more is to be said of it.

    Raises `BadUsage` that names the nearest key where there is none.
    """
    from wellsourced.project.libraries.index import Index, ask_index

    def look(index: Index) -> Found | tuple[str, ...] | None:
        if index.count_key(key) > 1 or index.has_failed_with(key):
            return None
        entry = index.find(key)
        return Found(entry, lost=index.count_failed()) if entry else index.list_near(key)

    found = ask_index(file.path, look, watch_entries(progress, file.name))
    if isinstance(found, tuple):
        message = f"{file.name}: it has no key `{key}`{name_nearest(key, found)}"
        raise BadUsage(message)
    return found


def count_lost(file: NamedFile, progress: Progress = stay_silent) -> int:
    """Return how many entries of the library in *file* cannot be read."""
    from wellsourced.project.libraries.index import Index, ask_index

    with naming(file.name):
        if is_large(file.path):
            watch = watch_entries(progress, file.name)
            return ask_index(file.path, Index.count_failed, watch)
        return len(open_library(file.path, file.name).failed)


def _find_broken(library: Library, key: str) -> str:
    """Say where the entry *key* stands that cannot be read, or nothing."""
    if not library.failed:
        return ""
    from wellsourced.adopting import list_failed_keys  # brings matching along: slow

    for one in library.failed:
        if key in list_failed_keys(one):
            return f"`{key}` stands on line {one.line}, where an entry cannot be read: {one.reason}"
    return ""


def _remark(library: Library, key: str) -> Iterator[str]:
    """Yield where else *key* stands: at entries that do not count, or that cannot be read."""
    places = [one.span.start for one in library.references if one.key == key and one.span]
    if len(places) > 1:
        lines = _list([str(library.text.count("\n", 0, place) + 1) for place in places])
        several = f"{len(places)} entries have the key `{key}` (lines {lines})"
        yield f"{library.path}: {several}; the first counts"
    broken = _find_broken(library, key)
    if broken:
        yield f"{library.path}: {broken}"


def _list(words: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def find_alike(file: NamedFile, entry: Reference, progress: Progress = stay_silent) -> Library:
    """Return the entries of a large library that *entry* may be taken for, itself among them.

    These are those with the longest words of its title, and those with its DOI.
    """
    from wellsourced.project.libraries.index import Index, ask_index

    longest = sorted(_WORD.findall(entry.record.title), key=len, reverse=True)[:_LONGEST]
    title = " ".join(f'title:"{word}"' for word in longest)
    doi = f'doi:"{entry.record.doi}"' if entry.record.doi else ""

    def look(index: Index) -> tuple[Reference, ...]:
        found = [
            one for query in (title, doi) if query for one, _ in index.search(query, _ALIKE)[0]
        ]
        return tuple({one.key: one for one in (entry, *found)}.values())

    with naming(file.name):
        alike = ask_index(file.path, look, watch_entries(progress, file.name))
    return Library(file.name, references=alike)


def search_library(
    file: NamedFile, wanted: str, limit: int, progress: Progress = stay_silent
) -> Hits:
    """Return the *limit* entries that fit best what somebody looks for.

    Raises `BadUsage` where the query names no word, or a field that there is not.
    """
    from wellsourced.project.libraries.index import Index, ask_index

    def look(index: Index) -> Hits:
        best, total = index.search(wanted, limit)
        return Hits(tuple(Hit(*found) for found in best), total)

    with naming(file.name):
        return ask_index(file.path, look, watch_entries(progress, file.name))
