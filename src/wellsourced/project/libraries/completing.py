"""What a reference says that the library's entry of its work lacks, and putting it in.

Only fields are added that the entry does not have, by no other name and from no parent; none
that it has is changed. Fields that make sense together are not mixed, as in merging, and where
something speaks against one work, nothing is taken over. What other programs keep for
themselves (fields such as `medline-ad`, all with a hyphen) stays out of an entry that was
written without it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wellsourced.adopting import Known
from wellsourced.bibtex.adoption import spell
from wellsourced.bibtex.blocks import Block
from wellsourced.bibtex.edits import KEY_FIELDS, list_entries, put_fields, splice
from wellsourced.bibtex.entries import format_entry
from wellsourced.bibtex.records import STEERING
from wellsourced.errors import WriteRefused
from wellsourced.findings import Edit
from wellsourced.matching import Degree, compare, read_facts
from wellsourced.merging.dates import DATES
from wellsourced.merging.fields import join_fields
from wellsourced.merging.guarding import guard
from wellsourced.merging.works import Value, Work
from wellsourced.project.libraries.shelving import Placed
from wellsourced.project.parsing import DOUBTFUL
from wellsourced.references import Reference
from wellsourced.text import Span

Fields = tuple[tuple[str, str], ...]
_NOT_SAID = STEERING | KEY_FIELDS  # what says nothing of the work


@dataclass(frozen=True, slots=True)
class Completed:
    """A library's text with fields added: their names by the place of who brought them.

    `notes` say what was not added and why.
    """

    text: str
    fields: Mapping[int, tuple[str, ...]]
    notes: tuple[str, ...] = ()


def find_lacking(placed: Sequence[Placed]) -> dict[int, Fields]:
    """Return by place what each reference whose work the library has says more than its entry.

    A field is its name and its value as written. What two of them bring to one entry counts
    for the first.
    """
    listed = {id(one.item.reference) for one in placed}
    found: dict[int, Fields] = {}
    brought: defaultdict[int, set[str]] = defaultdict(set)
    for at, one in enumerate(placed):
        if isinstance(one.told, Known) and id(one.told.entry) not in listed:
            known = brought[id(one.told.entry)]
            lacking = _compare(one.told.entry, one.item.reference)
            found[at] = tuple(pair for pair in lacking if pair[0].lower() not in known)
            known.update(name.lower() for name, _ in found[at])
    return {at: fields for at, fields in found.items() if fields}


def _compare(entry: Reference, given: Reference) -> Fields:
    if given.confidence < DOUBTFUL:
        return ()
    one, other = read_facts(entry), read_facts(given)
    if guard(one, other, compare(one, other)).degree is not Degree.SAME:
        return ()
    kept = _read(format_entry(entry))
    joined = join_fields(kept, (_read(format_entry(given)),), lambda value: value.source)
    there = {value.name.lower() for value in (*kept.values, *_read(entry.raw).values)}
    there |= _NOT_SAID if "date" not in there else _NOT_SAID.union(DATES)
    return tuple(
        (name, source)
        for name, source in joined.fields
        if name in joined.added and "-" not in name and name.lower() not in there
    )


def _read(text: str) -> Work:
    """Return the one entry that *text* is; nothing where it is none."""
    for block in list_entries(text):
        values = (Value(one.name, one.value, _bare(one.value)) for one in block.fields)
        return Work(block.key, block.type, tuple(values))
    return Work("", "", ())


def _bare(value: str) -> str:
    return value[1:-1] if value.startswith("{") and value.endswith("}") else value


def complete(
    text: str, placed: Sequence[Placed], lacking: Mapping[int, Fields], encoding: str
) -> Completed:
    """Return the library's *text* with the *lacking* fields in their entries.

    An entry with a fault, or with a key that another one has too, is left and named.
    """
    blocks: defaultdict[str, list[Block]] = defaultdict(list)
    for block in list_entries(text) if lacking else ():
        blocks[block.key.casefold()].append(block)
    edits: list[Edit] = []
    fields: dict[int, tuple[str, ...]] = {}
    notes: list[str] = []
    for key, places in _group(placed, lacking).items():
        found = blocks[key.casefold()]
        try:
            spelled = {at: _spell(lacking[at], encoding) for at in places}
            added = tuple(pair for at in places for pair in spelled[at])
            edits.append(_put(text, key, found, added))
        except WriteRefused as error:
            notes.append(f"`{key}` was not completed: {error}")
            continue
        fields |= {at: tuple(name for name, _ in spelled[at]) for at in places}
    return Completed(splice(text, edits), fields, tuple(notes))


def _group(placed: Sequence[Placed], lacking: Mapping[int, Fields]) -> dict[str, list[int]]:
    """Return the places of those who bring something, by the key of the entry that gets it."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for at in lacking:
        groups[placed[at].key].append(at)
    return groups


def _spell(fields: Fields, encoding: str) -> Fields:
    """Return *fields* as they can be written in *encoding*; raise `WriteRefused` for none."""
    lines = "".join(f"  {name} = {source},\n" for name, source in fields)
    (block,) = list_entries(spell(f"@misc{{key,\n{lines}}}", encoding))
    return tuple((one.name, one.value) for one in block.fields)


def _put(text: str, key: str, found: Sequence[Block], fields: Fields) -> Edit:
    """Return the entry with *fields*; raise `WriteRefused` where it would not be one with them."""
    if len(found) != 1:
        message = "another entry has its key too" if found else "it stands nowhere alone"
        raise WriteRefused(message)
    (block,) = found
    if block.oddities:
        message = "it has a fault; `wellsourced library check` says which"
        raise WriteRefused(message)
    raw = block.span.of(text)
    (alone,) = list_entries(raw)
    written = splice(raw, put_fields(raw, alone, fields))
    wanted = [(one.name, one.value) for one in alone.fields] + list(fields)
    read = [
        (one.span, one.key, [(field.name, field.value) for field in one.fields], one.oddities)
        for one in list_entries(written)
    ]
    if read != [(Span(0, len(written)), key, wanted, ())]:
        message = "it cannot be written with what it would take over"
        raise WriteRefused(message)
    return Edit(block.span, written)
