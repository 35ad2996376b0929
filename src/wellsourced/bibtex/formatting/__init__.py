"""The layout of a library: read as parts, changed one thing a module, written anew.

`format_library` is the only function that rewrites layout; all other edits are splices. It
changes white space, delimiters, case of names and order: never a value, a macro, a comment.
"""

from __future__ import annotations

from wellsourced.bibtex.formatting.library import Formatted, LeftAlone, format_library
from wellsourced.bibtex.formatting.style import USUAL, Criterion, Numbers, Style, parse_criteria

__all__ = [
    "USUAL",
    "Criterion",
    "Formatted",
    "LeftAlone",
    "Numbers",
    "Style",
    "format_library",
    "parse_criteria",
]
