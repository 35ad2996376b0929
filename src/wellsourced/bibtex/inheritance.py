"""What an entry takes from others: `crossref` (BibTeX, BibLaTeX) and `xdata`.

An entry's own fields win. A book's title becomes the `booktitle` of a chapter, a journal's
the `journaltitle` of an article; what names one work alone (its DOI, its pages) is not
taken over. Chains are followed, loops end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wellsourced.terms import word_set

Fields = Mapping[str, str]

_MOST_PARENTS = 32  # of one entry, all generations together
_PARTS_OF_BOOKS = word_set(
    "inbook incollection inproceedings conference inreference suppbook suppcollection bookinbook"
)
_PARTS_OF_JOURNALS = frozenset(("article", "suppperiodical", "review"))
# fields that belong to one entry alone
_OWN = word_set(
    "ids crossref xref xdata entryset entrysubtype execute label options presort related"
    " relatedoptions relatedstring relatedtype shortauthor shorteditor shorthand shorthandintro"
    " sorttitle sortkey sortname sortyear keywords doi url urldate eprint eprinttype"
    " archiveprefix pmid pmcid pmc file pdf abstract pages pagetotal eid"
    " title subtitle titleaddon shorttitle"
)
_RENAMED = ("title", "subtitle", "titleaddon")


@dataclass(frozen=True, slots=True)
class Kin:
    """Entries by key, as (type, own fields), to find parents in; `aliases` are all names."""

    entries: Mapping[str, tuple[str, Fields]]
    aliases: Mapping[str, str]

    def find(self, key: str) -> str:
        """Return the key that a key, an alias or either in other case stands for, or nothing."""
        key = key.strip()
        return self.aliases.get(key) or self.aliases.get(key.casefold(), "")


NO_KIN = Kin({}, {})


def split_keys(written: str) -> list[str]:
    """Return the keys of a list (`a, b`)."""
    return [key.strip() for key in written.split(",") if key.strip()]


def inherit(type_: str, fields: Fields, kin: Kin, key: str = "") -> Fields:
    """Return *fields*, those of the entry *key*, with what they inherit."""
    if "crossref" not in fields and "xdata" not in fields:
        return fields
    return _inherit((type_, fields), kin, {key})


def _inherit(entry: tuple[str, Fields], kin: Kin, seen: set[str]) -> dict[str, str]:
    """Merge an entry with its parents; *seen* grows by each, so that loops and bombs end."""
    type_, fields = entry
    merged = dict(fields)
    for name in ("xdata", "crossref"):
        for written in split_keys(fields.get(name, ""))[:_MOST_PARENTS]:
            if len(seen) > _MOST_PARENTS:
                return merged
            key = kin.find(written)
            if not key or key in seen:
                continue
            seen.add(key)
            parent = _inherit(kin.entries[key], kin, seen)
            if name == "xdata":
                merged = {**parent, **merged}
            else:
                _take_over(merged, type_, parent)
    return merged


def _take_over(merged: dict[str, str], type_: str, parent: Fields) -> None:
    """Add a parent's fields under the names that they have in the part."""
    inside = _container_of(type_, merged)
    if inside:
        for name in _RENAMED:
            if name in parent and f"{inside}title" not in parent:
                merged.setdefault(name.replace("title", f"{inside}title"), parent[name])
    elif "title" not in merged and "title" in parent:
        merged["title"] = parent["title"]
    for name, value in parent.items():
        if name not in _OWN:
            merged.setdefault(name, value)


def _container_of(type_: str, fields: Fields) -> str:
    """Return what a part's whole is called: `book`, `journal`, `main`, or nothing."""
    if type_ in _PARTS_OF_BOOKS:
        return "book"
    if type_ in _PARTS_OF_JOURNALS:
        return "" if "journal" in fields else "journal"
    return "main" if "title" in fields else ""


def parents(fields: Fields) -> list[str]:
    """Return the keys that an entry takes fields from."""
    return [*split_keys(fields.get("crossref", "")), *split_keys(fields.get("xdata", ""))]
