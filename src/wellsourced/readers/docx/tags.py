"""Names of elements and attributes, in the two namespaces that OOXML has for each of its own.

Word writes the transitional namespaces of ISO/IEC 29500-4, and the strict ones of 29500-1 when
asked to. Here both are one: `w:p` is a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from wellsourced.archives import Element

_OPEN, _STRICT = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
_NAMESPACES = {
    f"{_OPEN}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OPEN}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OPEN}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OPEN}officeDocument/2006/bibliography": "b",
    f"{_STRICT}officeDocument/bibliography": "b",
    f"{_OPEN}officeDocument/2006/custom-properties": "op",
    f"{_STRICT}officeDocument/customProperties": "op",
    f"{_OPEN}markup-compatibility/2006": "mc",
    f"{_OPEN}package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_SPACES = {
    prefix: tuple(space for space, short in _NAMESPACES.items() if short == prefix)
    for prefix in ("w", "m", "r")
}
_OFF = frozenset(("0", "false", "off", "none"))


@lru_cache(maxsize=4096)
def short_name(tag: str) -> str:
    """Return `w:p` for ``{…/wordprocessingml/2006/main}p``; names of other spaces bear none.

    >>> short_name("{http://purl.oclc.org/ooxml/wordprocessingml/main}p")
    'w:p'
    """
    space, brace, local = tag.rpartition("}")
    if not brace:
        return tag
    prefix = _NAMESPACES.get(space[1:])
    return f"{prefix}:{local}" if prefix else local


@lru_cache(maxsize=512)
def _written(name: str) -> tuple[str, ...]:
    prefix, _, local = name.partition(":")
    return tuple(f"{{{space}}}{local}" for space in _SPACES[prefix])


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute, as `w:val`; empty where it is not given."""
    if element is None:
        return ""
    for written in _written(name):
        value = element.get(written)
        if value is not None:
            return value
    return ""


def whole_number(element: Element | None, name: str = "w:val", default: int = 0) -> int:
    """Return an attribute that is a whole number; *default* where it is none."""
    value = attribute(element, name)
    digits = value.removeprefix("-").removeprefix("+")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):  # noqa: PLR2004  # of 32 bits
        return default
    return int(value)


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children called *name*."""
    if element is not None:
        for inner in element:
            if short_name(inner.tag) == name:
                yield inner


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child called *name*, if there is one."""
    return next(children(element, name), None)


def descend(element: Element | None, *names: str) -> Element | None:
    """Return the element to which a path of *names* leads, if there is one."""
    for name in names:
        element = child(element, name)
    return element


def descendants(element: Element, name: str) -> Iterator[Element]:
    """Yield all elements called *name* that *element* holds, itself among them."""
    for inner in element.iter():
        if short_name(inner.tag) == name:
            yield inner


def switch(element: Element | None, name: str) -> bool | None:
    """Return whether a property that is on or off is on; nothing where it is not given."""
    found = child(element, name)
    if found is None:
        return None
    return attribute(found, "w:val").lower() not in _OFF
