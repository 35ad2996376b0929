"""Signs and letters that commands stand for: accents, symbols, units."""

from __future__ import annotations

import re
import unicodedata

from wellsourced.bibtex.latex_table import ACCENTS, SIGNS, SYMBOLS
from wellsourced.readers.latex.names import UNITS, WORDS

# \'e · \'{e} · \"{\i} · \c c · \v{s} · \^\i
ACCENTED = re.compile(
    r"""\\(?P<accent>['`^"~=.]|[uvHrkdbcGh](?![A-Za-z]))[ \t]?
    (?:\{[ ]?(?P<braced>\\[ij]|\\(?:ae|AE|o|O|aa|AA)|[^\W\d_]?)[ ]?\}
    |(?P<command>\\(?:[ij]|ae|AE|o|O))(?![A-Za-z])[ ]?|(?P<plain>[^\W\d_]))""",
    re.VERBOSE,
)
_DOTLESS = {"\\i": "i", "\\j": "j"}
_SPELLED = re.compile(r"\\(?P<name>[A-Za-z]+)\s?|(?P<other>[^\\]+|.)", re.DOTALL)


def accent(found: re.Match[str]) -> str:
    """Return the letter with its accent, of a match of `ACCENTED`."""
    written = found["braced"] or found["command"] or found["plain"] or ""
    letter = written
    if written.startswith("\\"):
        letter = _DOTLESS.get(written) or SYMBOLS[written[1:]]
    if not letter:
        return {"~": "~", "^": "^"}.get(found["accent"], "")
    return unicodedata.normalize("NFC", letter + ACCENTS[found["accent"]])


def sign_of(sign: str) -> str:
    r"""Return what a command of one sign stands for: `\%`, `\,`."""
    return SIGNS.get(sign, "" if sign in "'`^\"=.()[]" else sign)


def symbol_of(name: str) -> str | None:
    """Return what the command *name* stands for, or nothing where it is no symbol."""
    if name in WORDS:
        return WORDS[name]
    return SYMBOLS.get(name)


def read_unit(written: str) -> str:
    r"""Return a unit of siunitx as it is printed.

    >>> read_unit(r"\milli\gram\per\litre"), read_unit("mg")
    ('mg/L', 'mg')
    """
    parts = []
    for found in _SPELLED.finditer(written):
        name = found["name"]
        parts.append(UNITS.get(name, SYMBOLS.get(name, name)) if name else found["other"])
    return "".join(parts).replace(".", " ").replace("~", " ").replace("{", "").replace("}", "")
