"""Formats that Pandoc reads, through Pandoc: its tree of a document becomes blocks.

Pandoc gives no places in the source, so the text that it makes out is the article's text.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source

__all__ = ["lack_pandoc", "name_pandoc", "read_with_pandoc"]


def lack_pandoc() -> str:
    """Say what to install where there is no Pandoc that can be used."""
    from wellsourced.pandoc.calling import MISSING, find_pandoc

    return "" if find_pandoc() else MISSING


def name_pandoc() -> str:
    """Return the version of the Pandoc that is used; empty where there is none."""
    from wellsourced.pandoc.calling import name_version

    return name_version()


def read_with_pandoc(source: Source, name: str) -> Article:
    """Return the article *source*, which is in the format that Pandoc calls *name*.

    Raises `Unreadable` with Pandoc's own first words where it cannot read the file.
    """
    from wellsourced.pandoc.calling import run_pandoc
    from wellsourced.pandoc.documents import document_of
    from wellsourced.pandoc.keeping import keep_org, keep_rst

    keep = {"rst": keep_rst, "org": keep_org}.get(name)
    data = keep(source.data) if keep else source.data
    return document_of(run_pandoc(data, name), source.name, name)
