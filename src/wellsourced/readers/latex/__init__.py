r"""LaTeX as articles are written in it, and parts of one that another file takes in.

A scanner of our own reads from left to right, once: every character keeps its place. It knows
the citation commands of natbib, biblatex and their kin, and the macros that the document
defines for them; what no rule knows shows its arguments. Each citation is one indivisible run
of the prose, over its command from the backslash to the last brace.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader

__all__ = ["READER", "looks_like", "read"]


def read(source: Source) -> Article:
    """Return the article of a LaTeX document, or of a part of one."""
    from wellsourced.readers.latex.reading import read_article

    return read_article(source)


def looks_like(text: str) -> float:
    """Return how much the beginning of *text* looks like LaTeX."""
    from wellsourced.readers.latex.guessing import guess

    return guess(text)


READER = Reader("latex", frozenset({".tex", ".ltx", ".latex"}), read, looks_like)
