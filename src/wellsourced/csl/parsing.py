"""Read the file of a CSL style: XML, in which no entity and no address is followed."""

from __future__ import annotations

from wellsourced.archives import Element, parse_xml
from wellsourced.csl.nodes import Node
from wellsourced.csl.sheets import Sheet
from wellsourced.errors import Unreadable

MOST_BYTES = 1 << 22  # of a style's file; the longest official one has 250 kB
DEEPEST = 100  # elements within each other; the deepest official style has some 30
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_sheet(data: bytes, name: str) -> Sheet:
    """Return the style *data*, which is called *name*.

    Raises `Unreadable` where it is no CSL style, or one that makes no list.
    """
    if len(data) > MOST_BYTES:
        message = f"it is larger than {MOST_BYTES >> 20} MB, and no CSL style"
        raise Unreadable(message)
    root = read_node(parse_xml(data))
    if root.name != "style":
        message = "it is XML, and no CSL style"
        raise Unreadable(message)
    info = root.find("info") or Node("info")
    title = info.find("title") or Node("title")
    parent = _find_parent(info)
    if not parent and root.find("bibliography") is None:
        message = "it is a CSL style for citations alone, and makes no reference list"
        raise Unreadable(message)
    return Sheet(name, title.text or name, root, parent)


def _find_parent(info: Node) -> str:
    """Return the name of the style that this one depends on, from the address of its link."""
    links = (one for one in info.children if one.name == "link")
    addresses = [link.get("href") for link in links if link.get("rel") == "independent-parent"]
    return addresses[0].rstrip("/").rpartition("/")[2] if addresses else ""


def read_node(element: Element, depth: int = 0) -> Node:
    """Return *element* as values; what lies deeper than any style is left out."""
    inner = (read_node(child, depth + 1) for child in element) if depth < DEEPEST else ()
    attributes = tuple((_bare(name), value) for name, value in element.items())
    return Node(_bare(element.tag), attributes, (element.text or "").strip(), tuple(inner))


def _bare(name: str) -> str:
    return "xml:lang" if name == _LANGUAGE else name.rpartition("}")[2]
