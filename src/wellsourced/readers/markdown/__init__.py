"""Markdown as Pandoc, Quarto, GitHub and static sites write it.

markdown-it finds the blocks with their lines; what stands in a block is read by our own scanner,
for which every character keeps its place. Footnotes, keys, tables, front matter and raw HTML are
read; whatever no rule knows stays as text.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader

__all__ = ["READER", "looks_like", "read"]


def read(source: Source) -> Article:
    """Return the article of a Markdown document."""
    from wellsourced.readers.markdown.reading import read_article

    return read_article(source)


def looks_like(text: str) -> float:
    """Return how much the beginning of *text* looks like Markdown."""
    from wellsourced.readers.markdown.guessing import guess

    return guess(text)


READER = Reader(
    "markdown", frozenset({".md", ".markdown", ".qmd", ".rmd", ".mdx"}), read, looks_like
)
