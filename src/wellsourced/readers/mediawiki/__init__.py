"""MediaWiki's wikitext, as Wikipedia and its kin keep their articles.

A tolerant scanner of our own finds the constructs (templates, links, notes), whatever is left
open stays text. Notes are numbered as a reader sees them; a note that tells of a work is an
entry of the reference list, a short citation leads to the work that it names, a remark stays
one. Templates are shown where they are words, read into records where they cite, and kept as
furniture otherwise.
"""

from __future__ import annotations

import re

from wellsourced.articles import Article, Source
from wellsourced.reader import Reader
from wellsourced.readers.mediawiki.assembling import read_page
from wellsourced.readers.mediawiki.languages import REDIRECT

__all__ = ["READER", "looks_like", "read"]

# what only wikitext has: "'''bold'''", "[[link]]", "{{template}}", "== Heading ==", "<ref"
_SIGNS = re.compile(
    r"""'''[^'\n]{1,80}''' | \[\[[^\[\]\n]{1,120}\]\] | ^\{\{[^{}\n]{1,80}
    | ^={2,6}[^=\n]{1,120}={2,6}\s*$ | <ref\b[^<>]{0,200}> | ^\{\|
    | \{\{(?:cite|citation|sfn|harvnb|reflist|lang)\b | __[A-Z]{5,12}__""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_LOOKED_AT = 8000
_ENOUGH = 12


def read(source: Source) -> Article:
    """Return the article of a wikitext."""
    return read_page(source)


def looks_like(text: str) -> float:
    """Return how much the beginning of *text* looks like wikitext."""
    beginning = text[:_LOOKED_AT]
    if REDIRECT.match(beginning):
        return 0.95
    signs = {found.group()[:2].lower() for found in _SIGNS.finditer(beginning)}
    count = sum(1 for _ in _SIGNS.finditer(beginning))
    if len(signs) == 1:
        return min(0.5, 0.1 * count)
    return min(0.95, 0.15 * len(signs) + 0.6 * min(count, _ENOUGH) / _ENOUGH)


READER = Reader("mediawiki", frozenset({".wiki", ".mediawiki", ".wikitext"}), read, looks_like)
