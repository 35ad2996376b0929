"""Entries as they are to stand in the library that they come to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from wellsourced.bibtex import marks
from wellsourced.bibtex.adoption.donors import Donor, DonorEntry
from wellsourced.bibtex.adoption.receivers import Receiver
from wellsourced.bibtex.blocks import Block, Field
from wellsourced.bibtex.edits import KEY_FIELDS, Pointing, splice
from wellsourced.bibtex.entries import braced, format_entry
from wellsourced.bibtex.library import parse
from wellsourced.bibtex.records import STEERING
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.bibtex.values import PieceKind, closing_brace, parse_value
from wellsourced.errors import WriteRefused
from wellsourced.findings import Edit
from wellsourced.references import Record, Reference
from wellsourced.text import Span

_NO_NAME = re.compile(r"[^A-Za-z0-9_:.+/-]+")
_NOT_THE_SAME = "what it takes from other entries or from macros would not be the same"
_NOT_SAID = STEERING | KEY_FIELDS  # what says nothing of the work, and may be changed


@dataclass(frozen=True, slots=True)
class Adopted:
    """An entry as it is to stand in the library.

    `anew` says why it is not as it was written, `lacks` what it names and the donor has not.
    """

    key: str
    text: str
    anew: str = ""
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Adoption:
    """What comes to the library: macros as `@string` blocks, and entries by their offset.

    `refused` holds those that cannot be written as one entry.
    """

    strings: tuple[str, ...]
    entries: Mapping[int, Adopted]
    refused: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class _Fit:
    """What is changed in an entry: its key, keys that it names, macros that go by their value."""

    key: str
    pointing: Pointing
    values: Mapping[str, str]


def adopt(
    donor: Donor, wanted: Mapping[int, Reference], keys: Mapping[str, str], receiver: Receiver
) -> Adoption:
    """Return the entries of *donor* that are *wanted*, ready to be put into a library.

    *wanted* maps the offset of an entry to its reference under the key that it gets. *keys*
    maps the keys of *donor* to those that their works have in the library; works that do not
    come to it are not among them. What is brought, *receiver* learns.
    """
    pointing = Pointing.of(keys, (entry.block.key for entry in donor.entries.values()))
    strings: dict[str, str] = {}
    kept: dict[str, str] = {}  # what the macros stand for that stay
    entries: dict[int, Adopted] = {}
    refused: dict[int, str] = {}
    for start, reference in wanted.items():
        entry = donor.entries[start]
        inlined = dict(_settle_macros(entry, donor, receiver, strings))
        kept |= {name: value for name, value in entry.macros.items() if name not in inlined}
        try:
            made = _write(entry, reference, _Fit(reference.key, pointing, inlined))
            entries[start] = replace(made, lacks=tuple(_find_lacks(entry, donor, receiver)))
        except WriteRefused as error:
            refused[start] = str(error)
    parents = _find_parents(donor, wanted, pointing, receiver)
    for start in _find_changed(entries, wanted, parents, kept):
        if any(_is_elsewhere(key, donor, receiver) for key in donor.entries[start].parents()):
            continue
        try:
            anew = write_anew(wanted[start])
            entries[start] = replace(anew, anew=_NOT_THE_SAME, lacks=entries[start].lacks)
        except WriteRefused as error:
            del entries[start]
            refused[start] = str(error)
    return Adoption(tuple(strings.values()), entries, refused)


def write_anew(reference: Reference, write: Callable[[Reference], str] = format_entry) -> Adopted:
    """Return *reference* as the one entry that *write* makes of it.

    Raises `WriteRefused` where it is not one.
    """
    written = write(replace(reference, record=_with_plain_names(reference.record))).rstrip("\n")
    if not _is_one_entry(written, reference.key):
        message = f"`{reference.key}` cannot be written as one BibTeX entry"
        raise WriteRefused(message)
    return Adopted(reference.key, written)


def _find_lacks(entry: DonorEntry, donor: Donor, receiver: Receiver) -> Iterator[str]:
    """Yield what *entry* names and *donor* has not: macros, and entries to take fields from."""
    for name in entry.undefined:
        value = receiver.value(name)
        yield f"no @string defines `{name}`" if value is None else f"`{name}` is the library's"
    for key in entry.parents():
        if _is_elsewhere(key, donor, receiver):
            yield f"it takes fields from the library's entry `{key}`"
        elif key.casefold() not in donor.names:
            yield f"the entry `{key}`, from which it takes fields, is nowhere"


def _is_elsewhere(key: str, donor: Donor, receiver: Receiver) -> bool:
    """Say whether only the library has the entry *key*."""
    return key.casefold() not in donor.names and receiver.find(key) is not None


def _settle_macros(
    entry: DonorEntry, donor: Donor, receiver: Receiver, strings: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the macros that go by their values; those that come along are put into *strings*."""
    for name, value in sorted(entry.macros.items()):
        if receiver.value(name) == value:
            continue
        balanced = closing_brace(f"{{{value}}}", 0) == len(value) + 1
        if balanced and name not in donor.unsteady and receiver.takes(name, value):
            receiver.learn(name, value)
            strings[name] = donor.strings.get(name, f"@string{{{name} = {{{value}}}}}")
        else:
            yield name, value


def _write(entry: DonorEntry, reference: Reference, fit: _Fit) -> Adopted:
    """Return the entry as it is written, else with its form mended, else written anew."""
    if entry.is_sound:
        block = entry.block
        key = Span(block.key_start, block.key_start + len(block.key))
        bare = not block.key and not entry.raw[key.start - block.span.start :].startswith(",")
        edits = [Edit(key, f"{fit.key}, " if bare else fit.key), *fit.pointing.edit(block)]
        for field in entry.fields:
            edits += (_shift(edit, field.start) for edit in _put_values(field, fit))
        written = splice(entry.raw, (_shift(edit, -block.span.start) for edit in edits))
        if _is_one_entry(written, fit.key):
            return Adopted(fit.key, written)
    written = _mend(entry, fit)
    if not entry.holds_entry and _is_one_entry(written, fit.key):
        return Adopted(fit.key, written, "its form was mended")
    return replace(write_anew(reference), anew="it could not be kept as it was written")


def _shift(edit: Edit, by: int) -> Edit:
    return Edit(Span(edit.span.start + by, edit.span.end + by), edit.text)


def _put_values(field: Field, fit: _Fit) -> Iterator[Edit]:
    """Yield the edits that put values in the place of macros, at offsets of the value."""
    for piece in (parse_value(field.value) or ()) if fit.values else ():
        if piece.kind is PieceKind.MACRO and piece.text.casefold() in fit.values:
            span = Span(piece.start, piece.start + len(piece.text))
            yield Edit(span, braced(fit.values[piece.text.casefold()]))


def _mend(entry: DonorEntry, fit: _Fit) -> str:
    """Return the entry put together from its fields, whose values stay as they are written."""
    lines = [f"@{entry.block.type}{{{fit.key},"]
    for field, value in zip(entry.fields, entry.values, strict=True):
        pieces = parse_value(field.value) if field.value else ()
        name = _name(field.name)
        if pieces and all(piece.kind is not PieceKind.BARE for piece in pieces):
            written = fit.pointing.rewrite(field)
            if written == field.value:
                written = splice(field.value, _put_values(field, fit))
            lines.append(f"  {name} = {written},")
        elif value:
            lines.append(f"  {name} = {braced(value)},")
    return "\n".join((*lines, "}"))


def _name(name: str) -> str:
    """Return the name of a field, an odd one as BibTeX takes it."""
    if marks.NAME.fullmatch(name):
        return name
    plain = _NO_NAME.sub("-", name).strip("-")
    return plain if marks.NAME.fullmatch(plain) else f"x-{plain}"


def _is_one_entry(text: str, key: str) -> bool:
    """Say whether *text* is one sound entry with that key, and nothing more."""
    found = list(split_blocks(text))
    if len(found) != 1 or not isinstance(found[0], Block):
        return False
    block = found[0]
    return (block.span, block.key, block.oddities) == (Span(0, len(text)), key, ())


def _find_changed(
    entries: Mapping[int, Adopted],
    wanted: Mapping[int, Reference],
    parents: Iterable[Reference],
    macros: Mapping[str, str],
) -> tuple[int, ...]:
    """Return the entries that would not say in the library what they said.

    *parents* are entries of the library that they take fields from.
    """
    text = [f"@string{{{name} = {{{value}}}}}" for name, value in macros.items()]
    text += (one.text for one in entries.values())
    text += map(format_entry, parents)
    read = parse("\n\n".join(text)).by_key()
    return tuple(
        start
        for start, one in entries.items()
        if one.key not in read or _said(read[one.key].record) != _said(wanted[start].record)
    )


def _find_parents(
    donor: Donor, wanted: Mapping[int, Reference], pointing: Pointing, receiver: Receiver
) -> tuple[Reference, ...]:
    """Return the entries of the library that those *wanted* take fields from."""
    own = {one.key.casefold() for one in wanted.values()}
    named = {
        pointing.folded.get(key.casefold(), key).casefold()
        for start in wanted
        for key in donor.entries[start].parents()
    }
    found = (receiver.find(key) for key in sorted(named - own))
    return tuple(one for one in found if one is not None)


def _said(record: Record) -> Record:
    """Return what *record* says of the work itself."""
    record = _with_plain_names(record)
    extra = tuple(pair for pair in record.extra if pair[0].lower() not in _NOT_SAID)
    return replace(record, extra=extra)


def _with_plain_names(record: Record) -> Record:
    """Return *record* with names of fields that BibTeX takes."""
    extra = tuple((_name(name), value) for name, value in record.extra)
    return replace(record, extra=extra)
