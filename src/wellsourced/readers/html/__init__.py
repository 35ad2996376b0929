"""HTML pages as they are saved or served, with everything around the article.

Nothing that a reader of the page could see is dropped. What is no part of the article
(navigation, banners, bylines) stays as blocks of the role `furniture`, each with its reason;
a list of references or notes stays in the article wherever on the page it stands.
"""

from __future__ import annotations

import re

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader
from wellsourced.readers.html.flow import Flow
from wellsourced.readers.html.judging import judge
from wellsourced.readers.html.survey import look_over
from wellsourced.readers.html.tokens import cut

__all__ = ["READER", "looks_like", "read"]

# what begins a whole page: "<!DOCTYPE html>", "<html lang='en'>"
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# what begins or ends a block: "<p>", "</div>", "<h2 id='a'>"
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|main|br|sup|span)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_LOOKED_AT = 4000


def read(source: Source) -> Article:
    """Return the article of an HTML page."""
    tokens, read_to = cut(source.text)
    survey = look_over(source.text, tokens)
    flow = Flow(source.text, survey)
    flow.follow(tokens)
    blocks, title = judge(flow.pieces, flow.opener.boxes, survey)
    notes = () if read_to == len(source.text) else ("the page ends inside a tag",)
    return Article(
        source.name, "html", source.text, blocks, title, survey.language.strip(), notes=notes
    )


def looks_like(text: str) -> float:
    """Return how much the beginning of *text* looks like HTML."""
    beginning = text[:_LOOKED_AT].lstrip()
    if _PAGE.match(beginning):
        return 1.0
    if _PAGE.search(beginning):
        return 0.9
    tags = sum(1 for _ in _BLOCK.finditer(beginning))
    if tags and beginning.startswith("<"):
        return 0.8
    return min(0.6, 0.1 * tags)


READER = Reader("html", frozenset({".html", ".htm", ".xhtml"}), read, looks_like)
