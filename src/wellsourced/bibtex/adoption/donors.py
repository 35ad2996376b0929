"""A BibTeX text that entries are taken from: what each holds, and which macros it uses."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from wellsourced.bibtex.blocks import Block, BlockKind, Field, Odd
from wellsourced.bibtex.inheritance import split_keys
from wellsourced.bibtex.macros import Macros, define_all
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.bibtex.values import PieceKind, parse_value
from wellsourced.text import Span

_BETWEEN = " \t\r\n%,;\ufeff"  # what says nothing between entries
_PARENT_FIELDS = frozenset(("crossref", "xdata"))
_NO_WORKS = frozenset(("xdata", "set"))


@dataclass(frozen=True, slots=True)
class DonorEntry:
    """An entry as written, with the values of its fields and of the macros that it uses.

    `values` are those of the fields of `block`, in their order; `macros` bear small letters,
    and so do those that are `undefined`.
    """

    block: Block
    raw: str
    values: tuple[str, ...]
    macros: Mapping[str, str]
    undefined: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether BibTeX reads the entry as it is written, as far as its form goes."""
        return not self.block.oddities and all(map(_is_sound, self.fields))

    @property
    def holds_entry(self) -> bool:
        """Whether a value holds what other programs take for an entry."""
        return any(one.kind is Odd.VALUE_HOLDS_ENTRY for one in self.block.oddities)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields as written."""
        return self.block.fields

    @property
    def is_work(self) -> bool:
        """Whether the entry is a work of its own: no set of others, no data for others."""
        return self.block.type not in _NO_WORKS

    def parents(self) -> tuple[str, ...]:
        """Return the keys of the entries that it takes fields from."""
        return self._keys_in(_PARENT_FIELDS)

    def members(self) -> tuple[str, ...]:
        """Return the keys of the entries that it is a set of."""
        return self._keys_in(frozenset(("entryset",)))

    def aliases(self) -> tuple[str, ...]:
        """Return its further keys."""
        return self._keys_in(frozenset(("ids",)))

    def _keys_in(self, names: AbstractSet[str]) -> tuple[str, ...]:
        return tuple(
            key
            for field, value in zip(self.fields, self.values, strict=True)
            if field.name.lower() in names
            for key in split_keys(value)
        )


@dataclass(frozen=True, slots=True)
class Donor:
    """A BibTeX text, its entries by the offset of their `@`, and what else it holds.

    `defined` are the macros that it defines, in small letters; `strings` the definitions of
    those that can be taken over as written; `unsteady` those that mean several things in it.
    `kinds` counts the blocks; `has_text` says that something stands between them; `names` are
    the keys and further keys of the entries, in small letters.
    """

    text: str
    entries: Mapping[int, DonorEntry]
    defined: frozenset[str]
    strings: Mapping[str, str]
    unsteady: frozenset[str]
    kinds: Mapping[BlockKind, int]
    has_text: bool = False
    names: frozenset[str] = frozenset()


def read_donor(text: str) -> Donor:
    """Return *text*, a whole BibTeX file, ready to have entries taken from it."""
    found = list(split_blocks(text))
    blocks = [one for one in found if isinstance(one, Block)]
    strings = [one for one in blocks if one.kind is BlockKind.STRING]
    entries = {one.block.span.start: one for one in _read_entries(text, blocks, strings)}
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries.values():
        for name, value in entry.macros.items():
            meanings[name].add(value)
    unsteady = frozenset(name for name, values in meanings.items() if len(values) > 1)
    kinds = Counter(one.kind for one in blocks)
    spans = [Span(0, 0), *(one.span for one in found), Span(len(text), len(text))]
    has_text = any(
        text[before.end : after.start].strip(_BETWEEN) for before, after in pairwise(spans)
    )
    plain = dict(_plain_strings(text, strings))
    defined = frozenset(field.name.casefold() for one in strings for field in one.fields)
    names = frozenset(
        key.casefold() for entry in entries.values() for key in (entry.block.key, *entry.aliases())
    )
    return Donor(text, entries, defined, plain, unsteady, kinds, has_text, names)


def _read_entries(
    text: str, blocks: Sequence[Block], strings: Sequence[Block]
) -> Iterator[DonorEntry]:
    later = define_all(strings)
    macros = Macros(later)
    for block in blocks:
        if block.kind is BlockKind.STRING:
            macros.define(block)
        elif block.kind is BlockKind.ENTRY:
            used = {name for field in block.fields for name in _macros_of(field)}
            values = tuple(macros.resolve(field).text for field in block.fields)
            known = ((name, macros.defined.get(name, later.get(name))) for name in used)
            named = {name: value for name, value in known if value is not None}
            undefined = tuple(sorted(used - named.keys()))
            yield DonorEntry(block, block.span.of(text), values, named, undefined)


def _macros_of(field: Field) -> Iterator[str]:
    """Yield the macros that a field uses, in small letters."""
    if field.value[:1] in {"{", ""} and "#" not in field.value:
        return
    for piece in parse_value(field.value) or ():
        if piece.kind is PieceKind.MACRO:
            yield piece.text.casefold()


def _plain_strings(text: str, strings: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Yield the definitions of one macro that use no other, as written."""
    for block in strings:
        if len(block.fields) == 1 and not block.oddities and not any(_macros_of(block.fields[0])):
            yield block.fields[0].name.casefold(), block.span.of(text)


def _is_sound(field: Field) -> bool:
    pieces = parse_value(field.value) if field.value else None
    return pieces is not None and all(piece.kind is not PieceKind.BARE for piece in pieces)
