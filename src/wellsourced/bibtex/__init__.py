"""BibTeX: the library of a project, read without loss and edited by splicing.

`decode` and `encode` turn a file's bytes into text and back; `parse` reads the text;
`rename_keys` and `add_entries` change it in one place and leave every other character as it
was; `format_entry` writes one reference as an entry.
"""

from __future__ import annotations

from wellsourced.bibtex.edits import add_entries, rename_key, rename_keys
from wellsourced.bibtex.encoding import Decoded, decode, encode
from wellsourced.bibtex.entries import format_entry
from wellsourced.bibtex.library import parse
from wellsourced.bibtex.stretches import make_image, read_image
from wellsourced.keys import is_legal_key

__all__ = [
    "Decoded",
    "add_entries",
    "decode",
    "encode",
    "format_entry",
    "is_legal_key",
    "make_image",
    "parse",
    "read_image",
    "rename_key",
    "rename_keys",
]
