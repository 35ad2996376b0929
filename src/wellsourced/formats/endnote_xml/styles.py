"""Text with EndNote's styles, and the same in CSL's markup (`<i>`, `<sub>` …)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from wellsourced.archives import Element

_TAGS = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}
_FACES = {tag: face for face, tag in _TAGS.items()}
# elements whose text has styles that say something
STYLED = frozenset(("title", "abstract", "notes"))
_TAG = re.compile(r"<(?P<end>/?)(?P<name>i|b|sup|sub)>")
# what XML 1.0 cannot hold
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_styled(element: Element | None) -> str:
    """Return the text of an element on one line, its styles as markup."""
    if element is None:
        return ""
    written: list[str] = []
    opened: list[str] = []
    for text, tags in _runs(element):
        if not text:
            continue
        shared = 0
        while shared < min(len(opened), len(tags)) and opened[shared] == tags[shared]:
            shared += 1
        written += (f"</{tag}>" for tag in reversed(opened[shared:]))
        written += (f"<{tag}>" for tag in tags[shared:])
        written.append(text)
        opened = tags
    written += (f"</{tag}>" for tag in reversed(opened))
    return " ".join("".join(written).split())


def _runs(element: Element) -> Iterator[tuple[str, list[str]]]:
    """Yield stretches of text with the markup that their style is."""
    yield element.text or "", []
    for inner in element:
        text = "".join(inner.itertext())
        faces = inner.get("face", "").split() if text.strip() else ()
        yield text, [_TAGS[face] for face in faces if face in _TAGS]
        yield inner.tail or "", []


def read_plain(element: Element | None) -> str:
    """Return the text of an element on one line, whatever styles it has."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def write_plain(text: str) -> str:
    """Return *text* on one line as XML."""
    return escape(one_line(text))


def one_line(text: str) -> str:
    """Return *text* on one line, without the characters that XML cannot hold."""
    return " ".join(ILLEGAL.sub("", text).split())


def write_styled(text: str) -> str:
    """Return text with markup as XML with styles.

    >>> write_styled("H<sub>2</sub>O")[-57:]
    '<style face="normal" font="default" size="100%">O</style>'
    """
    text = one_line(text)
    pieces = list(_pieces(text))
    if all(not tags for _piece, tags in pieces):
        return escape(text)
    return "".join(
        f'<style face="{" ".join(_FACES[tag] for tag in tags) or "normal"}"'
        f' font="default" size="100%">{escape(piece)}</style>'
        for piece, tags in pieces
    )


def _pieces(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield stretches of text with the markup around them; what does not pair is text."""
    paired = _paired(text)
    opened: list[str] = []
    at = 0
    for tag in _TAG.finditer(text):
        if tag.start() not in paired:
            continue
        if tag.start() > at:
            yield text[at : tag.start()], tuple(opened)
        if tag["end"]:
            opened.pop()
        else:
            opened.append(tag["name"])
        at = tag.end()
    if at < len(text):
        yield text[at:], tuple(opened)


def _paired(text: str) -> set[int]:
    """Return where the tags begin that pair and hold text."""
    opened: list[re.Match[str]] = []
    paired: set[int] = set()
    for tag in _TAG.finditer(text):
        if not tag["end"]:
            opened.append(tag)
        elif opened and opened[-1]["name"] == tag["name"]:
            opening = opened.pop()
            if text[opening.end() : tag.start()].strip():
                paired |= {opening.start(), tag.start()}
    return paired
