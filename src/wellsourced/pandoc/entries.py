"""The entries of a list as Pandoc gives them back, as text in styles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wellsourced.csl.runs import Height, Run, Runs, merge
from wellsourced.pandoc.items import OTHERS
from wellsourced.pandoc.trees import Node, at, classes, contents, identifier, items, kind, text

_ENTRY = "ref-"
_DEEPEST = 100
_BLANKS = {"Space": " ", "SoftBreak": " ", "LineBreak": " "}
_QUOTES = {"SingleQuote": "‘’", "DoubleQuote": "“”"}
# parts of an entry that stand on a line of their own
_APART = frozenset(("csl-block", "csl-indent", "csl-right-inline"))
# ", & ", ", ", " and " before what stands for others
_OTHERS = re.compile(rf"[,;]?\s*(?:(?:and|&|und|et|y|e|en)\s+)?(?P<sign>[{''.join(OTHERS)}])\.?")
# https://javascript:x, which Pandoc makes of an address that it does not know
_NO_HOST = re.compile(r"\Ahttps?://[A-Za-z][\w+.-]*:(?!\d).*", re.DOTALL)
# a comma before a full stop or a comma, where a style expected something between them
_COMMA = re.compile(r",\s*(?=,|\.(?:\s|\Z))")
_LINE = "\ue002"  # where a line of an entry begins or ends
_BEFORE_SIGN = re.compile(rf"{_LINE}+(?=[.,;:)])")
_TWO_BLANKS = re.compile(r"  +")


def find_entries(tree: Node) -> Iterator[tuple[int, Runs]]:
    """Yield the place of each work among those handed over, and its text, in the list's order."""
    for block in _find_blocks(tree, 0):
        name = identifier(at(contents(block), 0))
        if name.startswith(_ENTRY) and name.removeprefix(_ENTRY).isdecimal():
            written = (run for one in items(at(contents(block), 1)) for run in _write_block(one))
            yield int(name.removeprefix(_ENTRY)), _tidy(merge(written))


def _find_blocks(nodes: Node, depth: int) -> Iterator[Node]:
    """Yield the divisions of a document that are entries, and those that hold them."""
    for node in items(nodes):
        if kind(node) == "Div" and depth < _DEEPEST:
            yield node
            yield from _find_blocks(at(contents(node), 1), depth + 1)


def _write_block(block: Node) -> Iterator[Run]:
    if kind(block) in {"Para", "Plain"}:
        yield from _write(contents(block), Run(""), 0)
    elif kind(block) == "Div":
        for one in items(at(contents(block), 1)):
            yield Run(_LINE)
            yield from _write_block(one)


def _write(nodes: Node, style: Run, depth: int) -> Iterator[Run]:
    if depth > _DEEPEST:
        return
    for node in items(nodes):
        name, inner = kind(node), contents(node)
        if name == "Str":
            yield style.saying(text(inner))
        elif name in _BLANKS:
            yield style.saying(_BLANKS[name])
        elif name == "Quoted":
            signs = _QUOTES.get(kind(at(inner, 0)), "“”")
            yield style.saying(signs[0])
            yield from _write(at(inner, 1), style, depth + 1)
            yield style.saying(signs[1])
        elif name == "Span":
            apart = Run(_LINE if classes(at(inner, 0)) & _APART else "")
            yield apart
            yield from _write(at(inner, 1), style, depth + 1)
            yield apart
        elif name == "Link":
            target = _NO_HOST.sub("", text(at(at(inner, 2), 0)))
            yield from _write(at(inner, 1), replace(style, link=target), depth + 1)
        else:
            yield from _write(inner, _changed(style, name), depth + 1)


def _changed(style: Run, name: str) -> Run:
    match name:
        case "Emph":
            return replace(style, italic=not style.italic)
        case "Strong":
            return replace(style, bold=True)
        case "SmallCaps":
            return replace(style, small_caps=True)
        case "Superscript":
            return replace(style, height=Height.ABOVE)
        case "Subscript":
            return replace(style, height=Height.BELOW)
        case _:
            return style


def _tidy(runs: Runs) -> Runs:
    """Return *runs* without blanks at the ends, and with what stands for others in words."""
    written = [
        replace(run, text=_OTHERS.sub(lambda found: OTHERS[found["sign"]], run.text))
        for run in runs
    ]
    written = [replace(run, text=_space(run.text)) for run in written]
    if written:
        written[0] = replace(written[0], text=written[0].text.lstrip(" "))
        written[-1] = replace(written[-1], text=written[-1].text.rstrip(" "))
    return merge(written)


def _space(text: str) -> str:
    """Return *text* with one blank between words, and between what stands on lines of its own."""
    text = _BEFORE_SIGN.sub("", text).replace(_LINE, " ")
    return _TWO_BLANKS.sub(" ", _COMMA.sub("", text))
