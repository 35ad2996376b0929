"""Entries of a library that are one work, joined into one entry without dropping a value.

`find_groups` says which entries are one work and which may be, `Works` reads the entries,
`why_not_merged` names what stands in the way, `put_in_order` chooses the entry that stays, and
`merge_groups` gives the library's new text with the map of old keys to new.
"""

from __future__ import annotations

from wellsourced.merging.entries import Merge, Merged, merge_groups
from wellsourced.merging.groups import Doubt, Grouping, find_groups
from wellsourced.merging.ordering import put_in_order, why_not_merged
from wellsourced.merging.works import Works

__all__ = [
    "Doubt",
    "Grouping",
    "Merge",
    "Merged",
    "Works",
    "find_groups",
    "merge_groups",
    "put_in_order",
    "why_not_merged",
]
