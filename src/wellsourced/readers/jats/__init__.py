"""JATS XML, the format that journals and PubMed Central keep articles in (NISO Z39.96).

JATS says itself what is cited (`xref`), which entries the list has (`ref`) and what works they
are (`element-citation`): nothing of it is guessed. XML that is no JATS is read as text.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader

__all__ = ["READER", "looks_like", "read"]


def read(source: Source) -> Article:
    """Return the article of an XML file."""
    from wellsourced.readers.jats.plain import read_plain
    from wellsourced.readers.jats.reading import read_jats
    from wellsourced.readers.jats.survey import is_jats

    if is_jats(source.text):
        return read_jats(source)
    return read_plain(source)


def looks_like(text: str) -> float:
    """Return how much the beginning of *text* looks like JATS."""
    from wellsourced.readers.jats.survey import is_jats

    return is_jats(text)


READER = Reader("jats", frozenset({".xml", ".nxml", ".jats"}), read, looks_like)
