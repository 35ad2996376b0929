"""Names for the files that are made of articles: one each, good on every system.

A name is that of the article without its suffix. Where several articles have the same, their
folders or suffixes come into it, as much as tells them apart; what never does is numbered. Case
and the ways of writing an accent tell nothing apart, for on some disks they are one file.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import count
from pathlib import PurePosixPath

_LONGEST = 100  # bytes of a name without its suffix; some disks take no more than 143 in all
_DEEPEST = 4  # folders that come into a name
# names of devices on Windows, with any suffix
_DEVICES = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{digit}" for port in ("com", "lpt") for digit in "123456789"),
    )
)
_NAMELESS = "article"


def name_after(paths: Sequence[str], taken: Collection[str] = ()) -> tuple[str, ...]:
    """Return a name without a suffix for what is made of each of *paths*, none of them *taken*.

    >>> name_after(["pages/a.md", "pages/b.md", "old/b.md", "con.md"])
    ('a', 'pages-b', 'old-b', 'con-article')
    """
    names: dict[int, str] = {}
    used = {_fold(name) for name in taken}
    ways = [list(_spell(path)) for path in paths]
    for step in range(max(map(len, ways), default=0)):
        tried = {
            at: _make_safe(way[min(step, len(way) - 1)])
            for at, way in enumerate(ways)
            if at not in names
        }
        often = Counter(map(_fold, tried.values()))
        settled = {
            at: name
            for at, name in tried.items()
            if often[_fold(name)] == 1 and _fold(name) not in used
        }
        names |= settled
        used |= {_fold(name) for name in settled.values()}
    for at, way in enumerate(ways):
        if at not in names:
            names[at] = _number(_make_safe(way[0]), used)
            used.add(_fold(names[at]))
    return tuple(names[at] for at in range(len(paths)))


def _spell(path: str) -> Iterator[str]:
    """Yield what *path* may be called, from the shortest: stem, folder and stem, with suffix."""
    where = PurePosixPath(path)
    folders = [one for one in where.parts[:-1] if one not in {"/", "..", "."}][-_DEEPEST:]
    suffix = where.suffix.replace(".", "-")
    yield where.stem
    if folders:
        yield f"{folders[-1]}-{where.stem}"
    yield where.stem + suffix
    for first in reversed(range(len(folders))):
        name = "-".join((*folders[first:], where.stem))
        yield name
        yield name + suffix


def _make_safe(name: str) -> str:
    """Return *name* of letters, digits, `_`, `.` and `-` alone, no device, and not too long."""
    written = unicodedata.normalize("NFC", name)
    kept = (one if one in "_." or unicodedata.category(one)[0] in "LMN" else " " for one in written)
    safe = "-".join("".join(kept).split()).strip(".-")
    while len(safe.encode()) > _LONGEST:
        safe = safe[: max(1, len(safe) - (len(safe.encode()) - _LONGEST + 3) // 4)]
    safe = safe.strip(".-")
    if safe.partition(".")[0].lower() in _DEVICES:
        return f"{safe.replace('.', '-')}-{_NAMELESS}"
    return safe or _NAMELESS


def _number(name: str, used: Collection[str]) -> str:
    return next(one for number in count(2) if _fold(one := f"{name}-{number}") not in used)


def _fold(name: str) -> str:
    """Return what is equal of names that some disk takes for one."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
