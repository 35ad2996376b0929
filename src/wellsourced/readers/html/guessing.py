"""How a text without a name is known to be HTML."""

from __future__ import annotations

import re

# what begins a whole page: "<!DOCTYPE html>", "<html lang='en'>"
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# what begins or ends a block: "<p>", "</div>", "<h2 id='a'>"
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|article|section|main|br|sup|span)\b[^<>]{0,300}>",
    re.IGNORECASE,
)
_LOOKED_AT = 4000


def guess(text: str) -> float:
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
