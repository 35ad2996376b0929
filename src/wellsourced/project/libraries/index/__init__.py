"""The index of a large library: derived from its file, kept in the user's cache, disposable.

    entry = ask_index(path, lambda index: index.find("doe2020"))
    hits = ask_index(path, lambda index: index.search("kratom withdrawal", limit=20))

It is believed only where the file is the one that it was made from; where it is missing, of
another program, damaged, locked or cannot be kept, the file is read and the answer is the same.
"""

from __future__ import annotations

from wellsourced.project.libraries.index.asking import Index
from wellsourced.project.libraries.index.opening import ask_index

__all__ = ["Index", "ask_index"]
