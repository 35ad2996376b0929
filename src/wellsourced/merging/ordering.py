"""Which entries of a group can be merged, and which of them stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wellsourced.bibtex import is_legal_key
from wellsourced.bibtex.blocks import Block
from wellsourced.bibtex.edits import KEY_FIELDS
from wellsourced.bibtex.inheritance import split_keys
from wellsourced.merging.works import NO_WORKS, Works

# what may stand between the fields of an entry that goes: nothing that anybody said
_BETWEEN = re.compile(r"[\s,]*")


def put_in_order(places: Sequence[int], works: Works, uses: Mapping[str, int]) -> tuple[int, ...]:
    """Return the *places* of a group, that of the entry which stays first.

    It is one whose key can be cited; of these one that others take fields from (`crossref`;
    the last of several, for BibTeX wants it behind them); then the one that is used most
    (*uses* by key); then the one with most fields; then the first in the file.
    """

    def rank(place: int) -> tuple[bool, int, int, int, int]:
        key = works.library.references[place].key
        block = works.entries[place]
        parent = 0 if works.parents.isdisjoint(works.names(place)) else place + 1
        filled = sum(one.value.strip('{}" ') != "" for one in block.fields) if block else 0
        return (not is_legal_key(key), -parent, -uses.get(key, 0), -filled, place)

    return tuple(sorted(places, key=rank))


def why_not_merged(place: int, group: Sequence[int], works: Works) -> str:
    """Return what keeps the entry at *place* from being merged within *group*, or nothing."""
    block = works.entries[place]
    if block is None:
        return "it cannot be cut out of the file"
    if block.type in NO_WORKS:
        return f"an @{block.type} holds what belongs to other entries, and is no work"
    fault = next(_list_faults(block, works.library.text), "")
    return f"mend it first: {fault}" if fault else _why_not_by_key(block, group, works)


def _list_faults(block: Block, text: str) -> Iterator[str]:
    """Yield what is wrong with an entry, so that something of it could be lost."""
    if not block.key:
        yield "it has no key"
    yield from (oddity.reason for oddity in block.oddities)
    names = Counter(one.name.lower() for one in block.fields)
    yield from (f"`{name}` stands twice" for name, times in names.items() if times > 1)
    if _says_more(block, text):
        yield "text stands between its fields"


def _why_not_by_key(block: Block, group: Sequence[int], works: Works) -> str:
    own = [works.library.references[one].key.casefold() for one in group]
    if works.bearers[block.key.casefold()] > own.count(block.key.casefold()):
        return f"another entry has the key `{block.key}` too; give each its own first"
    named = _names(block) & {name for one in group for name in works.names(one)}
    return f"it refers to `{min(named)}`, which it would become" if named else ""


def _says_more(block: Block, text: str) -> bool:
    """Say whether anything but fields stands in *block*, such as a comment."""
    at = text.find(block.key, block.key_start) + len(block.key)
    for one in block.fields:
        sign = text.rfind("=", at, one.start)
        name = text.rfind(one.name, at, sign)
        if min(sign, name) < 0 or not _BETWEEN.fullmatch(text, at, name):
            return True
        around = (text[name + len(one.name) : sign], text[sign + 1 : one.start])
        if "".join(around).strip():
            return True
        at = one.start + len(one.value)
    return not _BETWEEN.fullmatch(text, at, block.span.end - 1)


def _names(block: Block) -> set[str]:
    """Return the keys, in small letters, that fields of *block* name."""
    return {
        key.casefold()
        for one in block.fields
        if one.name.lower() in KEY_FIELDS
        for key in split_keys(one.value.strip('{}" '))
    }
