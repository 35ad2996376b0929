"""The entries of a library as they are merged: each field as written, and as BibTeX sees it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from wellsourced.bibtex.blocks import Block, BlockKind
from wellsourced.bibtex.edits import list_aliases
from wellsourced.bibtex.inheritance import Kin, inherit, split_keys
from wellsourced.bibtex.macros import Macros, define_all
from wellsourced.bibtex.marks import LINE_END
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.bibtex.values import PieceKind, parse_value
from wellsourced.references import Library
from wellsourced.text import LineIndex

NO_WORKS = frozenset(("xdata", "set"))
"""Types of entries that hold fields or keys for others, and are no works."""


@dataclass(frozen=True, slots=True)
class Value:
    """A field: its name and source as written, and what BibTeX makes of it (macros put in)."""

    name: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Work:
    """An entry: its fields that are filled, and by name what it takes over from its parents."""

    key: str
    type: str
    values: tuple[Value, ...]
    inherited: Mapping[str, str] = field(default_factory=dict)


class Works:
    """The blocks of a library, with the entries at the places of its references."""

    def __init__(self, library: Library) -> None:
        """Split the text of *library*; nothing is resolved yet."""
        self.library = library
        self.blocks = [one for one in split_blocks(library.text) if isinstance(one, Block)]
        at = {block.span.start: block for block in self.blocks if block.kind is BlockKind.ENTRY}
        self.entries = [at.get(one.span.start) if one.span else None for one in library.references]

    @cached_property
    def bearers(self) -> Counter[str]:
        """How many entries have each key, in small letters: BibTeX does not tell cases apart."""
        return Counter(one.key.casefold() for one in self.library.references)

    @cached_property
    def no_works(self) -> frozenset[int]:
        """The places of entries that are no works, or only data for others (`skipbib`)."""
        return frozenset(
            at
            for at, block in enumerate(self.entries)
            if block and (block.type in NO_WORKS or _is_data(block))
        )

    @cached_property
    def parents(self) -> frozenset[str]:
        """The keys, in small letters, of which entries take fields (`crossref`, `xdata`)."""
        return frozenset(
            key.casefold() for block in self.entries if block for key in list_parents(block)
        )

    @cached_property
    def _lines(self) -> LineIndex:
        return LineIndex((0, *(end.end() for end in LINE_END.finditer(self.library.text))))

    @cached_property
    def _places(self) -> dict[str, int]:
        """The places of entries by key, alias, and either in small letters."""
        places: dict[str, int] = {}
        for at, block in enumerate(self.entries):
            for key in (block.key, *list_aliases(block)) if block else ():
                places.setdefault(key, at)
        for key, at in tuple(places.items()):
            places.setdefault(key.casefold(), at)
        return places

    def line(self, place: int) -> int:
        """Return the line (from 1) of the entry at *place*."""
        span = self.library.references[place].span
        return self._lines.line_column(span.start)[0] if span else 1

    def names(self, place: int) -> frozenset[str]:
        """Return key and aliases (`ids`) of the entry at *place*, in small letters."""
        block = self.entries[place]
        found = (block.key, *list_aliases(block)) if block else ()
        return frozenset(name.casefold() for name in found if name)

    def name(self, place: int) -> str:
        """Return how a person is told of the entry at *place*."""
        key = self.library.references[place].key
        if key and self.bearers[key.casefold()] == 1:
            return f"`{key}`"
        which = f"the entry `{key}`" if key else "the entry"
        return f"{which} on line {self.line(place)}"

    def read(self, places: Iterable[int]) -> dict[int, Work]:
        """Return the entries at *places*, macros resolved as they are defined where each stands."""
        wanted = {place for place in places if self.entries[place] is not None}
        texts = self._resolve(wanted | self._ancestors(wanted))
        kin = self._kin(texts)
        found = {}
        for place in wanted:
            block = self._block(place)
            whole = inherit(block.type, texts[place], kin)
            taken = {name: text for name, text in whole.items() if name not in texts[place]}
            values = tuple(
                Value(one.name, one.value, texts[place][one.name.lower()]) for one in block.fields
            )
            found[place] = Work(block.key, block.type, values, taken)
        return found

    def carry(self, value: Value, place: int) -> str:
        """Return the source of *value* as it can stand in the entry at *place*.

        That is as written, unless it uses a macro that is not defined yet there, or is
        defined twice, so that it may mean something else.
        """
        start = self._block(place).span.start
        for piece in parse_value(value.source) or ():
            defined = self._definitions.get(piece.text.casefold(), ())
            if piece.kind is PieceKind.MACRO and (len(defined) > 1 or defined > (start,)):
                return f"{{{value.text}}}"
        return value.source

    def _block(self, place: int) -> Block:
        block = self.entries[place]
        if block is None:
            message = f"no entry stands at the place {place}"
            raise LookupError(message)
        return block

    @cached_property
    def _strings(self) -> list[Block]:
        return [block for block in self.blocks if block.kind is BlockKind.STRING]

    @cached_property
    def _definitions(self) -> dict[str, tuple[int, ...]]:
        """Where each macro (small letters) is defined."""
        found: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
        for block in self._strings:
            for one in block.fields:
                found[one.name.casefold()] += (block.span.start,)
        return dict(found)

    def _resolve(self, places: AbstractSet[int]) -> dict[int, dict[str, str]]:
        """Return the values of the entries at *places* by name in small letters."""
        at = {self._block(place).span.start: place for place in places}
        macros = Macros(define_all(self._strings))
        found: dict[int, dict[str, str]] = {}
        for block in self.blocks:
            if block.kind is BlockKind.STRING:
                macros.define(block)
            elif block.span.start in at:
                texts = {
                    one.name.lower(): macros.resolve(one).text for one in reversed(block.fields)
                }
                found[at[block.span.start]] = dict(reversed(texts.items()))
        return found

    def _ancestors(self, places: AbstractSet[int]) -> set[int]:
        """Return the places of the entries that those at *places* take fields from."""
        found: set[int] = set()
        waiting = list(places)
        while waiting:
            for key in list_parents(self._block(waiting.pop())):
                place = self._places.get(key, self._places.get(key.casefold(), -1))
                if place >= 0 and place not in found:
                    found.add(place)
                    waiting.append(place)
        return found

    def _kin(self, texts: Mapping[int, Mapping[str, str]]) -> Kin:
        entries = {
            self._block(place).key: (self._block(place).type, texts[place]) for place in texts
        }
        aliases = {
            name: self._block(place).key for name, place in self._places.items() if place in texts
        }
        return Kin(entries, aliases)


def _is_data(block: Block) -> bool:
    return any(
        one.name.lower() == "options" and ("dataonly" in one.value or "skipbib" in one.value)
        for one in block.fields
    )


def list_parents(block: Block) -> list[str]:
    """Return the keys of the entries that *block* takes fields from."""
    written = (
        one.value.strip('{}" ') for one in block.fields if one.name.lower() in {"crossref", "xdata"}
    )
    return [key for keys in written for key in split_keys(keys)]
