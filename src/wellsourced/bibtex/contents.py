"""What one stretch of a library holds, with places counted from the stretch's own start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block, BlockKind, Odd, Oddity, Unread
from wellsourced.bibtex.inheritance import Kin, inherit, parents, split_keys
from wellsourced.bibtex.macros import Macros
from wellsourced.bibtex.records import read_record
from wellsourced.keys import LEGAL_KEY
from wellsourced.references import FailedEntry, Flaw, Reference
from wellsourced.text import LineIndex


@dataclass(frozen=True, slots=True)
class Contents:
    """What a stretch holds; lines count from 1 at its start, spans are its code points.

    `macros` are the names that it uses, in small letters; `aliases` the further names (`ids`)
    of its entries, as (alias, key); `parents` the keys of the entries that its own take
    fields from. `lines` are those at which its entries begin; `length` is its code points, `ends`
    its line ends.
    """

    references: tuple[Reference, ...] = ()
    failed: tuple[FailedEntry, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    strings: int = 0
    comments: int = 0
    length: int = 0
    ends: int = 0
    macros: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    parents: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()


class _Lines:
    """The lines of a stretch, which are looked for where one is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _index(self) -> LineIndex:
        return LineIndex((0, *(end.end() for end in marks.LINE_END.finditer(self._text))))

    @property
    def ends(self) -> int:
        """How many line ends there are."""
        return self._text.count("\n") if "\r" not in self._text else len(self._index.starts) - 1

    def line_of(self, offset: int) -> int:
        """Return the line of *offset*, from 1."""
        return self._index.line_column(offset)[0] if offset else 1


@dataclass(frozen=True, slots=True)
class Resolved:
    """An entry with the values of its own fields, names in small letters, the first of each."""

    block: Block
    values: Mapping[str, str]
    oddities: tuple[Oddity, ...] = ()


def read_contents(text: str, found: Sequence[Block | Unread], macros: Macros, kin: Kin) -> Contents:
    """Return what a stretch holds: its *text*, and the blocks that were *found* in it.

    *macros* are those that are defined before it, and afterwards those that are defined
    behind it; *kin* knows the entries that its own take fields from.
    """
    macros.used.clear()
    lines = _Lines(text)
    blocks = [block for block in found if isinstance(block, Block)]
    entries, loose = resolve(blocks, macros)
    references: list[Reference] = []
    flaws = [_flaw(oddity, "", lines) for oddity in loose]
    for entry in entries:
        reference, oddities = _read(entry, kin, text)
        references.append(reference)
        odd = (*_key_oddities(entry.block), *entry.oddities, *oddities)
        flaws += (_flaw(oddity, entry.block.key, lines) for oddity in odd)
    return Contents(
        references=tuple(references),
        failed=tuple(_fail(block, text, lines) for block in found if isinstance(block, Unread)),
        flaws=tuple(flaws),
        strings=sum(block.kind is BlockKind.STRING for block in blocks),
        comments=sum(block.kind is BlockKind.COMMENT for block in blocks),
        length=len(text),
        ends=lines.ends,
        macros=tuple(sorted(macros.used)),
        aliases=tuple(_aliases(entries)),
        parents=tuple(dict.fromkeys(key for entry in entries for key in parents(entry.values))),
        lines=tuple(lines.line_of(entry.block.span.start) for entry in entries),
    )


def resolve(blocks: Sequence[Block], macros: Macros) -> tuple[list[Resolved], list[Oddity]]:
    """Return the entries with their values, and what is odd outside of entries."""
    entries: list[Resolved] = []
    loose: list[Oddity] = []
    for block in blocks:
        if block.kind is BlockKind.ENTRY:
            entries.append(_resolve_entry(block, macros))
        elif block.kind is BlockKind.STRING:
            loose += (*block.oddities, *macros.define(block))
        else:
            loose += block.oddities
    return entries, loose


def _resolve_entry(block: Block, macros: Macros) -> Resolved:
    values: dict[str, str] = {}
    oddities = list(block.oddities)
    for field in block.fields:
        name = field.name.lower()
        value = macros.resolve(field)
        oddities += value.oddities
        if name in values:
            reason = f"`{name}` stands twice; the first counts, as in BibTeX"
            oddities.append(Oddity(field.start, Odd.FIELD_REPEATED, reason))
        else:
            values[name] = value.text
    return Resolved(block, values, tuple(oddities))


def _read(entry: Resolved, kin: Kin, text: str) -> tuple[Reference, list[Oddity]]:
    block = entry.block
    reading = read_record(block.type, inherit(block.type, entry.values, kin, block.key))
    reference = Reference(block.key, reading.record, block.span.of(text), block.span)
    if not (reading.doubts or "crossref" in entry.values or "xdata" in entry.values):
        return reference, []
    places = {field.name.lower(): field.start for field in reversed(block.fields)}
    oddities = [
        Oddity(places.get(name, block.span.start), Odd.NAME_ODD, f"{name}: {doubt}")
        for name, doubt in reading.doubts
    ]
    for name in ("crossref", "xdata"):
        for key in split_keys(entry.values.get(name, "")):
            found = kin.find(key)
            if not found or found == block.key:
                fault = "it itself" if found else "not in the library"
                reason = f"the `{name}` entry `{key}` is {fault}"
                oddities.append(Oddity(places[name], Odd.PARENT_UNDEFINED, reason))
    return reference, oddities


def _aliases(entries: Sequence[Resolved]) -> list[tuple[str, str]]:
    return [
        (alias, entry.block.key)
        for entry in entries
        if "ids" in entry.values
        for alias in split_keys(entry.values["ids"])
    ]


def _key_oddities(block: Block) -> list[Oddity]:
    at = block.span.start
    if not block.key:
        return [Oddity(at, Odd.KEY_MISSING, "the entry has no key: it cannot be cited")]
    if LEGAL_KEY.fullmatch(block.key):
        return []
    return [Oddity(at, Odd.KEY_ODD, f"`{block.key}` holds characters that no key may have")]


def _flaw(oddity: Oddity, key: str, lines: _Lines) -> Flaw:
    return Flaw(lines.line_of(oddity.offset), key, oddity.kind.value, oddity.reason)


def _fail(unread: Unread, text: str, lines: _Lines) -> FailedEntry:
    return FailedEntry(lines.line_of(unread.span.start), unread.reason, unread.span.of(text))
