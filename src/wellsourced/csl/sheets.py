"""CSL styles from elsewhere (CSL 1.0.2): what the file of one says of the list that it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wellsourced.csl.nodes import Node
from wellsourced.csl.style import ListStyle
from wellsourced.terms import word_set

NUMBER = "citation-number"
LANGUAGE = "default-locale"
SUFFIXED = "disambiguate-add-year-suffix"
SUBSTITUTE = "subsequent-author-substitute"
# the languages that CSL has words of (its repository of locales)
LANGUAGES = word_set(
    "af ar bg ca cs cy da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja km ko la lt lv"
    " mn ms nb nl nn pa pl pt ro ru sk sl sr sv th tl tr uk vi zh"
)
NOUNS = frozenset(("text", "number"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CSL style: `parent` names the style that a dependent one takes everything from."""

    name: str
    title: str
    root: Node
    parent: str = ""

    @property
    def look(self) -> ListStyle:
        """What its list looks like: numbered where an entry prints its number."""
        numbers = find_numbers(self.root)
        first = numbers[0] if numbers else Node("text")
        ends = (first.get("prefix").strip(), first.get("suffix").strip())
        return ListStyle(
            self.name,
            self.title,
            numbered=bool(numbers),
            ends=ends if any(ends) else ("", "."),
        )

    @property
    def sorts(self) -> bool:
        """Whether it orders its entries by something else than the order of citing."""
        sort = self.bibliography.find("sort")
        keys = [one for one in sort.children if one.name == "key"] if sort else []
        return any(key.get("variable") != NUMBER for key in keys)

    @property
    def letters_years(self) -> bool:
        """Whether works of one author and year get letters behind the year."""
        citation = self.root.find("citation")
        return citation is not None and citation.get(SUFFIXED) == "true"

    def in_language(self, language: str) -> Sheet:
        """Return the style with its words in *language* (`de-DE`); as it is without one."""
        if not language:
            return self
        root = self.root.without(LANGUAGE)
        return replace(
            self, root=replace(root, attributes=(*root.attributes, (LANGUAGE, language)))
        )

    @property
    def bibliography(self) -> Node:
        """The element that makes the list."""
        return self.root.find("bibliography") or Node("bibliography")


def find_numbers(root: Node) -> tuple[Node, ...]:
    """Return what prints the number of an entry of the list, directly or through macros."""
    macros = {one.get("name"): one for one in root.children if one.name == "macro"}
    bibliography = root.find("bibliography")
    layout = bibliography.find("layout") if bibliography else None
    return tuple(_find_numbers(layout, macros, set())) if layout else ()


def _find_numbers(node: Node, macros: dict[str, Node], seen: set[str]) -> Iterator[Node]:
    for inner in node.walk():
        macro = inner.get("macro") if inner.name == "text" else ""
        if inner.name in NOUNS and inner.get("variable") == NUMBER:
            yield inner
        elif macro in macros and macro not in seen:
            seen.add(macro)
            yield from _find_numbers(macros[macro], macros, seen)
