"""Pandoc's tree as plain values: what is asked of its JSON, with nothing taken for granted.

The shapes are those of pandoc-types 1.23: an element is `{"t": kind, "c": contents}`, its
attributes are `[identifier, classes, [[key, value]]]`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from wellsourced.errors import Unreadable

Node = object  # what JSON holds: objects, arrays, strings, numbers


def parse_tree(data: bytes) -> Mapping[str, Node]:
    """Return the tree that *data* is; raise `Unreadable` where it is none."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError) as error:
        message = "Pandoc's answer cannot be read; its version may be too old or too new"
        raise Unreadable(message) from error
    return mapping(tree)


def mapping(node: Node) -> Mapping[str, Node]:
    """Return *node* as an object, an empty one where it is none."""
    return node if isinstance(node, Mapping) else {}


def items(node: Node) -> Sequence[Node]:
    """Return *node* as an array, an empty one where it is none."""
    return node if isinstance(node, list) else ()


def text(node: Node) -> str:
    """Return *node* as a string, an empty one where it is none."""
    return node if isinstance(node, str) else ""


def number(node: Node, otherwise: int) -> int:
    """Return *node* as a number, *otherwise* where it is none."""
    return node if isinstance(node, int) else otherwise


def at(node: Node, place: int) -> Node:
    """Return what stands at *place* of an array, or nothing."""
    listed = items(node)
    return listed[place] if -len(listed) <= place < len(listed) else None


def kind(node: Node) -> str:
    """Return what kind of element *node* is."""
    return text(mapping(node).get("t"))


def contents(node: Node) -> Node:
    """Return what the element *node* holds."""
    return mapping(node).get("c")


def identifier(attributes: Node) -> str:
    """Return the name that *attributes* give their element."""
    return text(at(attributes, 0))


def classes(attributes: Node) -> frozenset[str]:
    """Return the classes in *attributes*."""
    return frozenset(text(one) for one in items(at(attributes, 1)))


def attribute(attributes: Node, name: str) -> str:
    """Return the value of *name* in *attributes*, or nothing."""
    pairs = items(at(attributes, 2))
    return next((text(at(pair, 1)) for pair in pairs if text(at(pair, 0)) == name), "")
