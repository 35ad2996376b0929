"""A library's text with groups of its entries merged: what stays, what goes, what is renamed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from wellsourced.bibtex.blocks import Block, Field
from wellsourced.bibtex.edits import (
    Pointing,
    list_entries,
    put_fields,
    remove_blocks,
    splice,
)
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.errors import WriteRefused
from wellsourced.findings import Edit
from wellsourced.matching import Degree, compare, read_facts
from wellsourced.merging.fields import Joined, join_fields
from wellsourced.merging.works import Value, Work, Works
from wellsourced.text import Span

NAMED = "named to be merged"


@dataclass(frozen=True, slots=True)
class Merge:
    """An entry that stays, the keys of those that went into it, each with why they are one.

    `added` are the fields that came over, `beside` those that keep what was said otherwise.
    """

    kept: str
    gone: tuple[tuple[str, str], ...]
    added: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merged:
    """The library's new text, the map of old keys to new, and what was merged."""

    text: str
    keys: Mapping[str, str]
    merges: tuple[Merge, ...]


def merge_groups(works: Works, groups: Sequence[Sequence[int]], *, aliases: bool = False) -> Merged:
    """Return the library of *works* with each of *groups* as one entry.

    A group is the places of its entries, that of the entry which stays first. With
    *aliases* the old keys are left as further keys (`ids`) of the entry. Raises `WriteRefused`
    where what would be written does not read as it should.
    """
    references = works.library.references
    keys = {
        references[place].key: references[group[0]].key
        for group in groups
        for place in group[1:]
        if references[place].key != references[group[0]].key
    }
    pointing = Pointing.of(keys, (one.key for one in references))
    read = works.read(place for group in groups for place in group)
    pointed = {place: _point(work, pointing) for place, work in read.items()}
    joined = {group[0]: _join(works, pointed, group, aliases=aliases) for group in groups}
    gone = {place for group in groups for place in group[1:]}
    text = _write(works, _rewrite(works, joined, gone, pointing), gone)
    return Merged(text, keys, tuple(_tell(works, group, joined[group[0]]) for group in groups))


def _point(work: Work, pointing: Pointing) -> Work:
    """Return *work* with the keys that its fields name renamed."""
    values = tuple(
        Value(
            one.name,
            pointing.rewrite(Field(one.name, one.source, 0)),
            _rewrite_text(one, pointing),
        )
        for one in work.values
    )
    return replace(work, values=values)


def _rewrite_text(value: Value, pointing: Pointing) -> str:
    return pointing.rewrite(Field(value.name, f"{{{value.text}}}", 0))[1:-1]


def _join(works: Works, read: Mapping[int, Work], group: Sequence[int], *, aliases: bool) -> Joined:
    kept = group[0]
    others = [read[place] for place in group[1:]]
    if aliases:
        old = dict.fromkeys(one.key for one in others if one.key != read[kept].key)
        ids = ",".join(old)
        value = Value("ids", f"{{{ids}}}", ids)
        others += [Work("", read[kept].type, (value,))] if old else []
    return join_fields(read[kept], others, lambda value: works.carry(value, kept))


def _tell(works: Works, group: Sequence[int], joined: Joined) -> Merge:
    references = works.library.references
    facts = [read_facts(references[place]) for place in group]
    gone = []
    for place, theirs in zip(group[1:], facts[1:], strict=True):
        found = compare(facts[0], theirs)
        reason = found.reason if found.degree is not Degree.OTHER else NAMED
        gone.append((references[place].key, reason))
    return Merge(references[group[0]].key, tuple(gone), joined.added, joined.beside)


def _rewrite(
    works: Works, joined: Mapping[int, Joined], gone: AbstractSet[int], pointing: Pointing
) -> dict[Span, str]:
    """Return the entries that stay and change, by where they stand, as they are from now on."""
    text = works.library.text
    written: dict[Span, str] = {}
    for place, block in enumerate(works.entries):
        if block is None or place in gone or not (pointing.mapping or place in joined):
            continue
        edits = list(pointing.edit(block))
        if place in joined:
            edits += put_fields(text, block, joined[place].fields)
        if edits:
            start = block.span.start
            moved = (Edit(Span(e.span.start - start, e.span.end - start), e.text) for e in edits)
            written[block.span] = splice(block.span.of(text), moved)
        if place in joined:  # it is read again to be sure of it
            _check(block, joined[place], written.get(block.span, block.span.of(text)))
    return written


def _check(block: Block, joined: Joined, written: str) -> None:
    """Raise `WriteRefused` where *written* is not one entry with the fields that it should have."""
    wanted = [one.name.lower() for one in block.fields]
    wanted += [name.lower() for name, _ in joined.fields if name.lower() not in wanted]
    read = [
        (one.span, one.key, [field.name.lower() for field in one.fields], one.oddities)
        for one in list_entries(written)
    ]
    if read != [(Span(0, len(written)), block.key, wanted, ())]:
        message = f"`{block.key}` cannot be written with what it would take over; merge it by hand"
        raise WriteRefused(message)


def _write(works: Works, written: Mapping[Span, str], gone: AbstractSet[int]) -> str:
    """Return the library's new text, which is read again: a fault beside may reach into it."""
    text = works.library.text
    spans = {block.span for place in gone if (block := works.entries[place])}
    edits = [Edit(span, new) for span, new in written.items()]
    new = splice(text, [*edits, *remove_blocks(text, spans)])
    wanted = [
        written.get(block.span) or block.span.of(text)
        for block in works.blocks
        if block.span not in spans
    ]
    if [one.span.of(new) for one in split_blocks(new) if isinstance(one, Block)] != wanted:
        message = (
            f"{works.library.path}: what stands around the entries that would go would be read "
            "otherwise without them; `wellsourced library check` names its faults, mend them first"
        )
        raise WriteRefused(message)
    return new
