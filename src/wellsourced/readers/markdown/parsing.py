"""Have markdown-it find the blocks of a document and the lines that each of them takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

# deeper containers are text to the parser; each takes a few frames of Python's stack
_DEEPEST = 60


class BlockToken(Protocol):
    """What is read of a markdown-it token; `map` is its lines, 0-based, end exclusive."""

    type: str
    tag: str
    map: list[int] | None
    content: str
    info: str
    markup: str


class _Parser(Protocol):
    def parse(self, src: str, env: dict[str, object]) -> Sequence[BlockToken]: ...


@dataclass(frozen=True, slots=True)
class Definition:
    """A link definition: the lines that it takes, its label folded, and its address."""

    lines: tuple[int, int]
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """The block tokens of a document, and the link definitions, which have none."""

    tokens: Sequence[BlockToken]
    definitions: tuple[Definition, ...]


def parse(text: str) -> Parsed:
    """Return the blocks of *text*, as CommonMark with tables has them."""
    env: dict[str, object] = {}
    tokens = _parser().parse(text, env)
    return Parsed(tokens, tuple(_read_definitions(env)))


@lru_cache(maxsize=1)
def _parser() -> _Parser:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _read_definitions(env: Mapping[str, object]) -> Iterator[Definition]:
    """Yield the definitions of the parser's notes, those that repeat a label too."""
    first = env.get("references")
    if isinstance(first, dict):
        for label, found in first.items():
            yield Definition(tuple(found["map"]), str(label), str(found["href"]))
    repeated = env.get("duplicate_refs")
    if isinstance(repeated, list):
        for found in repeated:
            yield Definition(tuple(found["map"]), "", str(found["href"]))
