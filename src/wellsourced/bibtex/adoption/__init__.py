"""Entries of one BibTeX text into another one, as they are written.

A `Donor` is the text that entries are taken from, a `Receiver` what counts in the library
that they come to. `adopt` writes them: the source of an entry is kept but for its key, the
keys that it names and the macros that mean something else over there. What comes out is
read again: it is one entry each, and says what it said, or it is written anew.
"""

from __future__ import annotations

from wellsourced.bibtex.adoption.appending import append
from wellsourced.bibtex.adoption.donors import Donor, DonorEntry, read_donor
from wellsourced.bibtex.adoption.receivers import Receiver
from wellsourced.bibtex.adoption.spelling import choose_encoding, spell
from wellsourced.bibtex.adoption.writing import Adopted, Adoption, adopt, write_anew

__all__ = [
    "Adopted",
    "Adoption",
    "Donor",
    "DonorEntry",
    "Receiver",
    "adopt",
    "append",
    "choose_encoding",
    "read_donor",
    "spell",
    "write_anew",
]
