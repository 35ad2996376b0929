"""A BibTeX file's text into a library: references, flaws, and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block, BlockKind, Odd, Oddity, Unread
from wellsourced.bibtex.inheritance import Kin, inherit, make_kin, split_keys
from wellsourced.bibtex.macros import Macros, define_all
from wellsourced.bibtex.records import read_record
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.keys import LEGAL_KEY
from wellsourced.references import FailedEntry, Flaw, Library, Reference
from wellsourced.text import LineIndex


@dataclass(frozen=True, slots=True)
class Resolved:
    """An entry with the values of its own fields, names in small letters, the first of each."""

    block: Block
    values: Mapping[str, str]
    oddities: tuple[Oddity, ...] = ()


def parse(text: str, path: str = "") -> Library:
    r"""Read *text*, the whole of a BibTeX file with its line ends as they are.

    Never fails. Spans are code points of *text*. An entry that is odd but usable is a
    reference with flaws; what cannot be read is kept among `failed`.

    >>> parse("@book{doe2020, title = {Kratom}, year = 2020}").references[0].record.year
    '2020'
    """
    found = tuple(split_blocks(text))
    blocks = tuple(block for block in found if isinstance(block, Block))
    lines = LineIndex((0, *(end.end() for end in marks.LINE_END.finditer(text))))
    entries, loose = resolve(blocks)
    kin = make_kin({entry.block.key: (entry.block.type, entry.values) for entry in entries[::-1]})
    repeated = _repeated_keys(entries)
    references: list[Reference] = []
    flaws = [_flaw(oddity, "", lines) for oddity in loose]
    for entry in entries:
        reference, oddities = _read(entry, kin, text)
        references.append(reference)
        odd = (*_key_oddities(entry.block, repeated), *entry.oddities, *oddities)
        flaws += (_flaw(oddity, entry.block.key, lines) for oddity in odd)
    kinds = Counter(block.kind for block in blocks)
    return Library(
        path=path,
        text=text,
        references=tuple(references),
        failed=tuple(_fail(block, text, lines) for block in found if isinstance(block, Unread)),
        flaws=tuple(sorted(flaws, key=lambda flaw: flaw.line)),
        strings=kinds[BlockKind.STRING],
        comments=kinds[BlockKind.COMMENT],
    )


def resolve(blocks: Sequence[Block]) -> tuple[list[Resolved], list[Oddity]]:
    """Return the entries with their values, and what is odd outside of entries."""
    strings = [block for block in blocks if block.kind is BlockKind.STRING]
    macros = Macros(define_all(strings).defined)
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
    reading = read_record(block.type, inherit(block.type, entry.values, kin))
    places = {field.name.lower(): field.start for field in reversed(block.fields)}
    oddities = [
        Oddity(places.get(name, block.span.start), Odd.NAME_ODD, f"{name}: {doubt}")
        for name, doubt in reading.doubts
    ]
    for name in ("crossref", "xdata"):
        for key in split_keys(entry.values.get(name, "")):
            if not kin.find(key):
                reason = f"the `{name}` entry `{key}` is not in the library"
                oddities.append(Oddity(places[name], Odd.PARENT_UNDEFINED, reason))
    return Reference(block.key, reading.record, block.span.of(text), block.span), oddities


def _repeated_keys(entries: Sequence[Resolved]) -> frozenset[int]:
    """Return where entries begin whose key (BibTeX ignores case) an earlier one has."""
    seen: set[str] = set()
    repeated: set[int] = set()
    for entry in entries:
        key = entry.block.key.casefold()
        if key and key in seen:
            repeated.add(entry.block.span.start)
        seen.add(key)
    return frozenset(repeated)


def _key_oddities(block: Block, repeated: frozenset[int]) -> list[Oddity]:
    at = block.span.start
    if not block.key:
        return [Oddity(at, Odd.KEY_MISSING, "the entry has no key: it cannot be cited")]
    oddities = []
    if not LEGAL_KEY.fullmatch(block.key):
        reason = f"`{block.key}` holds characters that no key may have"
        oddities.append(Oddity(at, Odd.KEY_ODD, reason))
    if at in repeated:
        reason = f"the key `{block.key}` stands at an earlier entry too; that one is cited"
        oddities.append(Oddity(at, Odd.KEY_REPEATED, reason))
    return oddities


def _flaw(oddity: Oddity, key: str, lines: LineIndex) -> Flaw:
    return Flaw(lines.line_column(oddity.offset)[0], key, oddity.kind.value, oddity.reason)


def _fail(unread: Unread, text: str, lines: LineIndex) -> FailedEntry:
    line, _ = lines.line_column(unread.span.start)
    return FailedEntry(line, unread.reason, unread.span.of(text))
