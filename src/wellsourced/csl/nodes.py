"""The XML of a CSL style as values: a style is read, mended and written again, never edited.

CSL has one namespace, so names stand without it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape

NAMESPACE = "http://purl.org/net/xbiblio/csl"


@dataclass(frozen=True, slots=True)
class Node:
    """One element: its name, its attributes in order, its text and its children."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""
    children: tuple[Node, ...] = ()

    def get(self, attribute: str) -> str:
        """Return the value of an attribute, empty where there is none."""
        return next((value for name, value in self.attributes if name == attribute), "")

    def find(self, name: str) -> Node | None:
        """Return the first child called *name*."""
        return next((child for child in self.children if child.name == name), None)

    def walk(self) -> Iterator[Node]:
        """Yield the element and all that it holds, in order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def without(self, *attributes: str) -> Node:
        """Return the element without *attributes*."""
        kept = tuple(pair for pair in self.attributes if pair[0] not in attributes)
        return replace(self, attributes=kept)


def write_node(node: Node) -> bytes:
    """Return the element as an XML document of its own."""
    rooted = replace(node, attributes=(("xmlns", NAMESPACE), *node.attributes))
    return "".join(_write(rooted)).encode()


def _write(node: Node) -> Iterator[str]:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes)
    yield f"<{node.name}{attributes}>{escape(node.text)}"
    for child in node.children:
        yield from _write(child)
    yield f"</{node.name}>"


def change_nodes(node: Node, change: Callable[[Node], Node | None]) -> Node:
    """Return the element with everything inside it changed, innermost first.

    What *change* returns nothing for is left out, with all that it holds.
    """
    changed = (change(change_nodes(child, change)) for child in node.children)
    return replace(node, children=tuple(child for child in changed if child is not None))
