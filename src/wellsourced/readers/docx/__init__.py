"""Word documents (docx: ISO/IEC 29500, ECMA-376), as Word, LibreOffice and others write them.

What stands there is read as a person sees it: tracked insertions are text, deletions are not.
The citation fields of Zotero, Mendeley, EndNote, Citavi and Word say themselves which works
they cite, with the works' records; the lists that these programs make are the reference list.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader

__all__ = ["READER", "looks_like", "read"]

_ZIP = "PK\x03\x04"
# names of members near the beginning of a Word file, as they stand between the packed ones
_MEMBERS = ("word/", "[Content_Types].xml")
_OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(source: Source) -> Article:
    """Return the article of a Word document; raise `Unreadable` where it is none."""
    from wellsourced.readers.docx.reading import read_article

    return read_article(source)


def looks_like(text: str) -> float:
    """Return how much the first bytes of a file, each as a character, look like a Word file's."""
    if text.startswith(_OLE):
        return 0.5
    if not text.startswith(_ZIP):
        return 0.0
    return 0.9 if any(name in text for name in _MEMBERS) else 0.3


READER = Reader(
    "docx", frozenset({".docx", ".docm", ".dotx", ".dotm"}), read, looks_like, binary=True
)
