"""How a text without a name is known to be Markdown."""

from __future__ import annotations

import re

from wellsourced.readers.markdown.front_matter import read_front_matter

# what only Markdown has: headings, links, keys, notes, fences, strong words, a table's rule
_SIGNS = re.compile(
    r"""^\#{1,6}[ ]\S | \]\([^()\s]{1,200}\) | \[@\w | \[\^[^\s\]]{1,40}\] | ^(?:```|~~~)
    | \*\*\S[^*\n]{0,200}\*\* | ^\|?[ ]?:?-{3,}:?[ ]?\| | ^={3,}$ | ^>[ ]\S""",
    re.VERBOSE | re.MULTILINE,
)
_LOOKED_AT = 20_000


def guess(text: str) -> float:
    """Return how much the beginning of *text* looks like Markdown."""
    beginning = text[:_LOOKED_AT]
    if read_front_matter(beginning.split("\n")).lines:
        return 0.9
    signs = sum(1 for _ in _SIGNS.finditer(beginning))
    return min(0.8, 0.2 * signs)
