"""The people of a citation: authors and editors, persons and bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced.names import make_person, parse_name
from wellsourced.readers.jats.trees import Node
from wellsourced.references import Name

_NAMES = frozenset(("name", "string-name", "collab", "institution", "anonymous"))
_TITLES = frozenset(("article-title", "chapter-title", "source", "data-title"))
_AUTHORS = frozenset(("author", "authors", "allauthors", "inventor", "assignee", "director", ""))
_EDITORS = frozenset(("editor", "editors", "guest-editor", "compiler"))


@dataclass(frozen=True, slots=True)
class People:
    """Who made a work; `et_al` says that more did than are named."""

    authors: tuple[Name, ...]
    editors: tuple[Name, ...]
    et_al: bool


def read_people(node: Node) -> People:
    """Return the people that the tags of a citation name.

    Names that stand in no group are the authors' before a title, and the editors' of the
    book behind it.
    """
    authors: list[Name] = []
    editors: list[Name] = []
    titled = False
    for child in node.children:
        titled = titled or child.name in _TITLES
        if child.name == "person-group":
            sort = child.attributes.get("person-group-type", "").lower()
            if sort in _AUTHORS:
                authors.extend(_names_in(child))
            elif sort in _EDITORS:
                editors.extend(_names_in(child))
        elif child.name in _NAMES and not (child.name == "institution" and authors):
            (editors if titled else authors).extend(_read_names(child))
    et_al = any(True for _ in node.below(("etal",)))
    return People(tuple(authors), tuple(editors), et_al)


def _names_in(group: Node) -> Iterator[Name]:
    for child in group.children:
        if child.name in _NAMES:
            yield from _read_names(child)
        elif child.name == "name-alternatives":
            yield from (name for one in child.children[:1] for name in _read_names(one))


def _read_names(node: Node) -> Iterator[Name]:
    family, given = node.value("surname"), node.value("given-names", "given-name")
    if family:
        suffix = node.value("suffix")
        yield make_person(family.strip(" ,"), given, suffix)
    elif node.name in {"collab", "institution"}:
        own = node.text.strip(" ,;:.") if not node.child("contrib-group") else _own_text(node)
        if own:
            yield Name(literal=own)
    elif node.name != "anonymous" and node.text:
        yield parse_name(node.text)


def _own_text(node: Node) -> str:
    """Return the name of a body without those of its members, which are listed in it."""
    members = node.child("contrib-group")
    inside = members.text if members else ""
    return node.text.replace(inside, " ").strip(" ,;:.") if inside else node.text
