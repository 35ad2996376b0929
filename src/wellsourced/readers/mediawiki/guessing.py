"""How a text without a name is known to be wikitext."""

from __future__ import annotations

import re

from wellsourced.readers.mediawiki.languages import REDIRECT

# what only wikitext has: "'''bold'''", "[[link]]", "{{template}}", "== Heading ==", "<ref"
_SIGNS = re.compile(
    r"""'''[^'\n]{1,80}''' | \[\[[^\[\]\n]{1,120}\]\] | ^\{\{[^{}\n]{1,80}
    | ^={2,6}[^=\n]{1,120}={2,6}\s*$ | <ref\b[^<>]{0,200}> | ^\{\|
    | \{\{(?:cite|citation|sfn|harvnb|reflist|lang)\b | __[A-Z]{5,12}__""",
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_LOOKED_AT = 8000
_ENOUGH = 12


def guess(text: str) -> float:
    """Return how much the beginning of *text* looks like wikitext."""
    beginning = text[:_LOOKED_AT]
    if REDIRECT.match(beginning):
        return 0.95
    signs = {found.group()[:2].lower() for found in _SIGNS.finditer(beginning)}
    count = sum(1 for _ in _SIGNS.finditer(beginning))
    if len(signs) == 1:
        return min(0.5, 0.1 * count)
    return min(0.95, 0.15 * len(signs) + 0.6 * min(count, _ENOUGH) / _ENOUGH)
