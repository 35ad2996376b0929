"""Keys renamed: in the heads of entries, and where fields of others name them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wellsourced.bibtex.blocks import Block, Field
from wellsourced.bibtex.edits.splicing import list_entries, splice
from wellsourced.bibtex.values import PieceKind, parse_value
from wellsourced.errors import WriteRefused
from wellsourced.findings import Edit
from wellsourced.keys import is_legal_key
from wellsourced.text import Span

KEY_FIELDS = frozenset(("crossref", "xref", "xdata", "related", "entryset"))
"""The fields that hold keys of other entries."""
_ITEM = re.compile(r"[^,\s][^,]*")


def rename_key(text: str, old: str, new: str) -> str:
    """Return *text* with the key *old* changed to *new*, where it stands and where it is named.

    Touched are the entry's head and the fields `crossref`, `xref`, `xdata`, `related` and
    `entryset`. Raises `WriteRefused` where *old* is no entry's key or several entries' key,
    where *new* is no legal key, and where an entry has it already.
    """
    return rename_keys(text, {old: new})


def rename_keys(text: str, mapping: Mapping[str, str]) -> str:
    """Return *text* with all keys of *mapping* renamed at once, as `rename_key` does with one.

    Two entries may so exchange their keys. Raises `WriteRefused` as `rename_key` does, and
    where two of the entries would get one key; nothing is renamed then.
    """
    entries = list_entries(text)
    _check(entries, mapping)
    pointing = Pointing.of(mapping, (entry.key for entry in entries))
    edits: list[Edit] = []
    for entry in entries:
        if entry.key and entry.key in mapping:
            start = entry.key_start
            edits.append(Edit(Span(start, start + len(entry.key)), mapping[entry.key]))
        edits += pointing.edit(entry)
    return splice(text, edits)


def _check(entries: Sequence[Block], mapping: Mapping[str, str]) -> None:
    """Raise `WriteRefused` where an old key is not one entry's, or a new one cannot be had."""
    holders = Counter(entry.key for entry in entries if entry.key)
    for old in mapping:
        if not holders[old]:
            message = f"the library has no entry with the key `{old}`"
            raise WriteRefused(message)
        if holders[old] > 1:
            message = f"{holders[old]} entries have the key `{old}`: give each its own first"
            raise WriteRefused(message)
    taken: defaultdict[str, set[int]] = defaultdict(set)
    for at, entry in enumerate(entries):
        for key in (mapping.get(entry.key, entry.key), *list_aliases(entry)):
            taken[key.casefold()].add(at)
    for at, entry in enumerate(entries):
        if entry.key and entry.key in mapping:
            new = mapping[entry.key]
            check_key(new, is_taken=taken[new.casefold()] != {at})


def check_key(key: str, *, is_taken: bool) -> None:
    """Raise `WriteRefused` where *key* is no legal one, or is taken."""
    if not is_legal_key(key):
        message = f'`{key}` is no legal key: it holds a space or one of , {{ }} ( ) " # % ~ \\ @ ='
        raise WriteRefused(message if key else "a key must have at least one character")
    if is_taken:
        message = f"the key `{key}` is taken by another entry"
        raise WriteRefused(message)


def list_aliases(entry: Block) -> list[str]:
    """Return the further keys (`ids`) of an entry."""
    return [
        key.strip()
        for field in entry.fields
        if field.name.lower() == "ids"
        for key in field.value.strip('{}"').split(",")
    ]


@dataclass(frozen=True, slots=True)
class Pointing:
    """Finds where fields name keys; in other case too, where no entry has that one."""

    mapping: Mapping[str, str]
    folded: Mapping[str, str]
    keys: AbstractSet[str]

    @classmethod
    def of(cls, mapping: Mapping[str, str], keys: Iterable[str]) -> Pointing:
        """Make ready to change the keys of *mapping* in a library with these *keys*."""
        folded = {old.casefold(): new for old, new in reversed(tuple(mapping.items()))}
        return cls(mapping, folded, frozenset(keys))

    def edit(self, entry: Block) -> Iterator[Edit]:
        """Yield the edits of the fields of *entry* that name a key."""
        for field in entry.fields:
            if field.name.lower() in KEY_FIELDS:
                yield from self._edit_field(field)

    def rewrite(self, field: Field) -> str:
        """Return the value of *field* with the new keys, as source text."""
        if field.name.lower() not in KEY_FIELDS:
            return field.value
        return splice(field.value, self._edit_field(Field(field.name, field.value, 0)))

    def _edit_field(self, field: Field) -> Iterator[Edit]:
        for piece in parse_value(field.value) or ():
            if piece.kind not in {PieceKind.BRACED, PieceKind.QUOTED}:
                continue
            at = field.start + piece.start + 1
            for item in _ITEM.finditer(piece.text):
                key = item[0].rstrip()
                new = self._find(key)
                if new is not None:
                    yield Edit(Span(at + item.start(), at + item.start() + len(key)), new)

    def _find(self, key: str) -> str | None:
        if key in self.mapping:
            return self.mapping[key]
        return None if key in self.keys else self.folded.get(key.casefold())
