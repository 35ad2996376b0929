"""How a text without a name is known to be LaTeX."""

from __future__ import annotations

import re

# what only LaTeX has
_CLASS = re.compile(r"^[^%\n]{0,200}\\(?:documentclass|begin\s?\{document\})", re.MULTILINE)
_SIGNS = re.compile(
    r"""\\(?:(?:sub){0,2}section\*?\{ | [a-zA-Z]{0,12}cite[a-zA-Z]{0,10}\*?[\[{]
    | begin\{[a-z]{1,30}\*?\} | (?:emph|textbf|textit|footnote|label|ref|bibitem|caption)[\[{])""",
    re.VERBOSE,
)
_LOOKED_AT = 20_000


def guess(text: str) -> float:
    """Return how much the beginning of *text* looks like LaTeX."""
    beginning = text[:_LOOKED_AT]
    if _CLASS.search(beginning):
        return 0.95
    signs = sum(1 for _ in _SIGNS.finditer(beginning))
    return min(0.85, 0.3 * signs)
