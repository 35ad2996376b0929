"""One entry of a library, and those that hold some words: a large one is not read for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.errors import BadUsage, name_nearest
from wellsourced.project.library import is_large, open_library, watch_entries
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


def find_entry(file: NamedFile, key: str, progress: Progress = stay_silent) -> Reference:
    """Return the first entry with *key* of the library in *file*.

    Raises `BadUsage` that names the nearest key where there is none, `Unreadable` where
    there is no library.
    """
    with naming(file.name):
        if is_large(file.path):
            found, keys = _look_up(file, key, progress)
        else:
            held = open_library(file.path, file.name).by_key()
            found, keys = held.get(key), tuple(held)
    if found is None:
        message = f"{file.name}: it has no key `{key}`{name_nearest(key, keys)}"
        raise BadUsage(message)
    return found


def _look_up(
    file: NamedFile, key: str, progress: Progress
) -> tuple[Reference | None, tuple[str, ...]]:
    """Return the entry *key*, or none and the keys that it may be a misspelling of."""
    from wellsourced.project.index import Index, ask_index

    def look(index: Index) -> tuple[Reference | None, tuple[str, ...]]:
        found = index.find(key)
        return found, () if found else index.list_near(key)

    return ask_index(file.path, look, watch_entries(progress, file.name))


def find_alike(file: NamedFile, entry: Reference, progress: Progress = stay_silent) -> Library:
    """Return the entries of a large library that *entry* may be taken for, itself among them.

    These are those with the longest words of its title, and those with its DOI.
    """
    from wellsourced.project.index import Index, ask_index

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
    from wellsourced.project.index import Index, ask_index

    def look(index: Index) -> Hits:
        best, total = index.search(wanted, limit)
        return Hits(tuple(Hit(*found) for found in best), total)

    with naming(file.name):
        return ask_index(file.path, look, watch_entries(progress, file.name))
