"""Equations (Office Math, ISO/IEC 29500-1, 22.1) as one would type them: `x^2`, `a/b`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wellsourced.archives import Element
from wellsourced.readers.docx.tags import attribute, child, children, descend, short_name

_TEXTS = frozenset(("m:t", "w:t"))
_LEFT_OUT = frozenset(("w:del", "w:moveFrom", "w:rPr", "w:instrText"))


def write_equation(element: Element) -> str:
    """Return the text of an equation, in one line."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    name = short_name(element.tag)
    if name in _TEXTS:
        yield element.text or ""
    elif name in _SHAPES:
        yield _SHAPES[name](element)
    elif not name.endswith("Pr") and name not in _LEFT_OUT:
        for inner in element:
            yield from _pieces(inner)


def _part(element: Element, name: str) -> str:
    inner = child(element, name)
    return "".join(_pieces(inner)) if inner is not None else ""


def _grouped(text: str) -> str:
    """Return *text* in parentheses, unless it is one thing: a number, a word, a group."""
    grouped = text[:1] == "(" and text.find(")") == len(text) - 1
    return text if len(text) <= 1 or text.isalnum() or grouped else f"({text})"


def _scripts(element: Element) -> str:
    base = _part(element, "m:e")
    below, above = _part(element, "m:sub"), _part(element, "m:sup")
    below = below and f"_{_grouped(below)}"
    above = above and f"^{_grouped(above)}"
    return f"{base}{below}{above}"


def _fraction(element: Element) -> str:
    return f"{_grouped(_part(element, 'm:num'))}/{_grouped(_part(element, 'm:den'))}"


def _root(element: Element) -> str:
    degree = _part(element, "m:deg")
    return f"{degree and f'{degree}'}√{_grouped(_part(element, 'm:e'))}"


def _delimited(element: Element) -> str:
    properties = child(element, "m:dPr")
    signs = []
    for name, usual in (("m:begChr", "("), ("m:sepChr", "|"), ("m:endChr", ")")):
        said = child(properties, name)
        signs.append(usual if said is None else attribute(said, "m:val"))
    parts = ["".join(_pieces(inner)) for inner in children(element, "m:e")]
    return f"{signs[0]}{signs[1].join(parts)}{signs[2]}"


def _sum(element: Element) -> str:
    sign = attribute(descend(element, "m:naryPr", "m:chr"), "m:val") or "∫"
    below, above = _part(element, "m:sub"), _part(element, "m:sup")
    below = below and f"_{_grouped(below)}"
    above = above and f"^{_grouped(above)}"
    return f"{sign}{below}{above} {_part(element, 'm:e')}"


def _function(element: Element) -> str:
    return f"{_part(element, 'm:fName')} {_part(element, 'm:e')}"


_SHAPES: dict[str, Callable[[Element], str]] = {
    "m:sSub": _scripts,
    "m:sSup": _scripts,
    "m:sSubSup": _scripts,
    "m:f": _fraction,
    "m:rad": _root,
    "m:d": _delimited,
    "m:nary": _sum,
    "m:func": _function,
}
