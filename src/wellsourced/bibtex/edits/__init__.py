"""Edits of a library's text: what is asked for is changed, every other character is as it was.

`rename_keys` gives entries other keys, `add_entries` puts entries at the end, `put_fields` sets
or adds fields of one entry, `remove_blocks` takes entries out with the blank lines that
parted them; `Pointing` changes where fields name a key. Edits are values, `splice` makes them.
"""

from __future__ import annotations

from wellsourced.bibtex.edits.adding import add_entries
from wellsourced.bibtex.edits.placing import put_fields
from wellsourced.bibtex.edits.removing import remove_blocks
from wellsourced.bibtex.edits.renaming import (
    KEY_FIELDS,
    Pointing,
    list_aliases,
    rename_key,
    rename_keys,
)
from wellsourced.bibtex.edits.splicing import list_entries, splice

__all__ = [
    "KEY_FIELDS",
    "Pointing",
    "add_entries",
    "list_aliases",
    "list_entries",
    "put_fields",
    "remove_blocks",
    "rename_key",
    "rename_keys",
    "splice",
]
