"""Edits of a library's text: a key renamed, entries added, every other character as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wellsourced.bibtex.blocks import Block, BlockKind, Field
from wellsourced.bibtex.encoding import find_newline
from wellsourced.bibtex.entries import format_entry
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.bibtex.values import PieceKind, parse_value
from wellsourced.errors import WriteRefused
from wellsourced.findings import Edit
from wellsourced.keys import is_legal_key
from wellsourced.references import Reference
from wellsourced.text import Span

# fields that hold keys of other entries
_KEY_FIELDS = frozenset(("crossref", "xref", "xdata", "related", "entryset"))
_ITEM = re.compile(r"[^,\s][^,]*")


def rename_key(text: str, old: str, new: str) -> str:
    """Return *text* with the key *old* changed to *new*, where it stands and where it is named.

    Touched are the entry's head and the fields `crossref`, `xref`, `xdata`, `related` and
    `entryset`. Raises `WriteRefused` where *old* is no entry's key or several entries' key,
    where *new* is no legal key, and where an entry has it already.
    """
    entries = _entries(text)
    holders = [entry for entry in entries if entry.key == old and old]
    if not holders:
        message = f"the library has no entry with the key `{old}`"
        raise WriteRefused(message)
    if len(holders) > 1:
        message = f"{len(holders)} entries have the key `{old}`: give them keys of their own first"
        raise WriteRefused(message)
    _check_new(new, _taken(entry for entry in entries if entry.key != old))
    start = holders[0].key_start
    edits = [Edit(Span(start, start + len(old)), new)]
    keys = frozenset(entry.key for entry in entries)
    named = _Named(old, keys)
    for entry in entries:
        for field in entry.fields:
            edits += (Edit(span, new) for span in named.spans(field))
    return splice(text, edits)


@dataclass(frozen=True, slots=True)
class _Named:
    """Finds where fields name a key; in other case too, where no entry has that one."""

    key: str
    keys: frozenset[str]

    def spans(self, field: Field) -> Iterator[Span]:
        """Yield where *field* names the key."""
        if field.name.lower() not in _KEY_FIELDS:
            return
        for piece in parse_value(field.value) or ():
            if piece.kind not in {PieceKind.BRACED, PieceKind.QUOTED}:
                continue
            at = field.start + piece.start + 1
            for item in _ITEM.finditer(piece.text):
                key = item[0].rstrip()
                if self._is_meant(key):
                    yield Span(at + item.start(), at + item.start() + len(key))

    def _is_meant(self, key: str) -> bool:
        same = key.casefold() == self.key.casefold()
        return key == self.key or (same and key not in self.keys)


def add_entries(text: str, references: Sequence[Reference]) -> str:
    """Return *text* with the references as entries at its end, a blank line between.

    Raises `WriteRefused` where a key is not legal or taken; nothing is added then.
    """
    taken = _taken(_entries(text))
    newline = find_newline(text)
    added: list[str] = []
    for reference in references:
        _check_new(reference.key, taken)
        taken.add(reference.key.casefold())
        added.append(_checked_entry(reference).replace("\n", newline))
    if not added:
        return text
    before = "" if not text or text.endswith(("\n", "\r")) else newline
    blank = newline if text.strip() else ""
    return f"{text}{before}{blank}{(newline * 2).join(added)}{newline}"


def _checked_entry(reference: Reference) -> str:
    """Return a reference as an entry, read again to be sure that it is one and no more."""
    written = format_entry(reference)
    whole = (Span(0, len(written)), reference.key, ())
    read = [(block.span, block.key, block.oddities) for block in _entries(written)]
    if read != [whole]:
        message = f"`{reference.key}` cannot be written as one BibTeX entry"
        raise WriteRefused(message)
    return written


def splice(text: str, edits: Sequence[Edit]) -> str:
    """Return *text* with the edits made; they must not overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, text[at:]))


def _entries(text: str) -> list[Block]:
    return [
        block
        for block in split_blocks(text)
        if isinstance(block, Block) and block.kind is BlockKind.ENTRY
    ]


def _taken(entries: Iterable[Block]) -> set[str]:
    """Return the keys and aliases of entries, folded: BibTeX ignores case."""
    taken: set[str] = set()
    for entry in entries:
        taken.add(entry.key.casefold())
        for field in entry.fields:
            if field.name.lower() == "ids":
                taken |= {key.strip().casefold() for key in field.value.strip('{}"').split(",")}
    return taken


def _check_new(key: str, taken: AbstractSet[str]) -> None:
    if not is_legal_key(key):
        message = f'`{key}` is no legal key: it holds a space or one of , {{ }} ( ) " # % ~ \\ @ ='
        raise WriteRefused(message if key else "a key must have at least one character")
    if key.casefold() in taken:
        message = f"the key `{key}` is taken by another entry"
        raise WriteRefused(message)
