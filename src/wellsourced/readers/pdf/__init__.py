"""PDF, of which only the places of letters are sure: what is text is read off the page.

Nothing printed is dropped: running heads and feet, page numbers and what runs along a margin
stay as furniture. Raised numbers, links into the list and the words of broken lines are what
citations hang on, so they are made out letter by letter.
"""

from __future__ import annotations

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader


def read(source: Source) -> Article:
    """Return the article of a PDF; raise `Unreadable` where it has no text or cannot be opened."""
    from wellsourced.readers.pdf.composing import compose

    return compose(source)


def looks_like(head: str) -> float:
    """Return how much the first bytes look like a PDF; some have rubbish before the mark."""
    return 1.0 if "%PDF-" in head[:1024] else 0.0


READER = Reader("pdf", frozenset({".pdf"}), read, looks_like, binary=True, needs=("pypdfium2",))
