"""Text boxes, and what is written in two ways for programs of two ages."""

from __future__ import annotations

from collections.abc import Iterator

from wellsourced.archives import Element
from wellsourced.readers.docx.tags import children, descendants, short_name


def choose(element: Element) -> Element:
    """Return the way of writing that is taken: the first with text, else the first there is."""
    ways = [*children(element, "mc:Choice"), *children(element, "mc:Fallback")]
    told = (way for way in ways if next(descendants(way, "w:t"), None) is not None)
    return next(told, ways[0] if ways else element)


def find_boxes(element: Element) -> Iterator[Element]:
    """Yield the contents of text boxes in a drawing, none twice and none of those within them."""
    for inner in element:
        name = short_name(inner.tag)
        if name == "w:txbxContent":
            yield inner
        elif name == "mc:AlternateContent":
            yield from find_boxes(choose(inner))
        else:
            yield from find_boxes(inner)
