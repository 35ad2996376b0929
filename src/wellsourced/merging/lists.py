"""Fields that hold lists, united: the items that an entry has, then those that it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.bibtex.values import PieceKind, parse_value
from wellsourced.merging.sameness import fold_words

# the field and what may part its items: the first that occurs does
LISTS = {"keywords": ";,", "file": ";", "groups": ",", "ids": ","}
"""The fields that are united, each with the signs that may part its items."""
_SIGN = re.compile(r"\\[^{}]|[{},;]", re.DOTALL)


def unite(name: str, own: tuple[str, str], text: str) -> tuple[str, str] | None:
    """Return source and text of the list *own* (its source and text) with the items of *text*.

    Nothing is doubled and nothing reordered. `None` where an item holds the sign that parts
    the other items, so that it would fall apart.
    """
    source, here = own
    sign = _find_sign(name, here) or _find_sign(name, text) or LISTS[name][-1]
    theirs = _find_sign(name, text) or sign
    have = {_fold(name, item) for item in _split(here, sign)}
    items: list[str] = []
    for item in _split(text, theirs):
        if _fold(name, item) not in have:
            have.add(_fold(name, item))
            items.append(item)
    if any(len(list(_split(item, sign))) > 1 for item in items):
        return None
    if not items:
        return own
    space = "" if name == "file" and f"{sign} " not in here else " "
    more = "".join(f"{sign}{space}{item}" for item in items)
    if here.rstrip().endswith(sign):
        more = more.removeprefix(sign)
    return _append(source, more), here.rstrip() + more


def _find_sign(name: str, text: str) -> str:
    """Return what parts the items of *text*; empty where it has one item alone."""
    return next((sign for sign in LISTS[name] if _has(text, sign)), "")


def _has(text: str, sign: str) -> bool:
    return any(True for _ in _find(text, sign))


def _find(text: str, sign: str) -> Iterator[int]:
    """Yield where *sign* stands in *text*, outside of braces and without a backslash before it."""
    depth = 0
    for found in _SIGN.finditer(text):
        if found[0] in "{}":
            depth = max(0, depth + (1 if found[0] == "{" else -1))
        elif found[0] == sign and not depth:
            yield found.start()


def _split(text: str, sign: str) -> Iterator[str]:
    at = 0
    for end in (*_find(text, sign), len(text)):
        item = text[at:end].strip()
        if item:
            yield item
        at = end + 1


def _fold(name: str, item: str) -> str:
    return fold_words(item) if name == "keywords" else item


def _append(source: str, more: str) -> str:
    """Return the source of a value with *more* behind it."""
    pieces = parse_value(source)
    if pieces and len(pieces) == 1 and source[-1:] in {"}", '"'}:
        is_safe = pieces[0].kind is PieceKind.BRACED or '"' not in more
        if is_safe:
            return source[:-1].rstrip() + more + source[-1]
    return f"{source} # {{{more}}}"
