"""The elements of one reference as a small tree, to look values up in by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wellsourced.readers.jats.tokens import Sort, Token, read_attributes


@dataclass(slots=True, eq=False)
class Node:
    """An element: its name, its attributes, its texts in one, and the elements in it.

    `text` is what stands in it and in the elements below, blanks folded.
    """

    name: str
    attributes: Mapping[str, str]
    pieces: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of the element and of those in it."""
        return " ".join("".join(self.pieces).split())

    def child(self, *names: str) -> Node | None:
        """Return the first element right below that bears one of *names*, in their order."""
        return next((c for name in names for c in self.children if c.name == name), None)

    def value(self, *names: str) -> str:
        """Return the text of the first of *names* that has one, or nothing."""
        found = (c.text for name in names for c in self.children if c.name == name)
        return next(filter(None, found), "")

    def below(self, names: Iterable[str]) -> Iterator[Node]:
        """Yield the elements anywhere below that bear one of *names*, in text order."""
        wanted = frozenset(names)
        waiting = [iter(self.children)]
        while waiting:
            node = next(waiting[-1], None)
            if node is None:
                waiting.pop()
                continue
            if node.name in wanted:
                yield node
            waiting.append(iter(node.children))


# elements in each other, deeper than which no reference goes
_DEEPEST = 40


def build_tree(text: str, tokens: Sequence[Token]) -> Node:
    """Return the tree of *tokens*; what is not closed ends with them."""
    root = Node("", {})
    open_ = [root]
    depths: list[str] = []
    for token in tokens:
        if token.sort is Sort.START:
            depths.append(token.name)
            if len(depths) < _DEEPEST:
                node = Node(token.name, read_attributes(token.written))
                open_[-1].children.append(node)
                open_.append(node)
        elif token.sort is Sort.END and token.name in depths:
            while depths.pop() != token.name:
                pass
            del open_[len(depths) + 1 :]
        elif token.sort in {Sort.TEXT, Sort.REFERENCE}:
            shown = token.name or text[token.start : token.end]
            for node in open_:
                node.pieces.append(shown)
    return root
