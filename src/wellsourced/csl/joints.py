"""Where two pieces of a reference meet: which of their signs stay (CSL's punctuation rules).

A title that ends in a question mark takes no full stop behind it; a full stop and a comma go
inside a closing quotation mark, as American usage has it.
"""

from __future__ import annotations

# the sign at the end of what stands before -> signs that it swallows
_SWALLOWED = {
    ".": ".",
    "!": "!.:",
    "?": "?.:",
    ":": ":.",
    ";": ";.:",
    ",": ",",
    "…": ".",
    " ": " ",
}
# a sign that is swallowed by the stronger one behind it
_GIVES_WAY = {":": "!?", ";": "!?"}
_CLOSING = "”’"


def fit(before: str, after: str) -> tuple[str, str]:
    """Return the ends of two pieces so that their signs do not collide.

    >>> fit("Is it so?", ". Yes")
    ('Is it so?', ' Yes')
    >>> fit("“Never”", ". Yes")
    ('“Never.”', ' Yes')
    """
    last, first = before[-1], after[0]
    if first == " ":
        return (before, after[1:]) if last == " " else (before, after)
    if last in _CLOSING and first in ".,":
        return _move_inside(before, after)
    if first in _SWALLOWED.get(last, ""):
        return before, after[1:]
    if first in _GIVES_WAY.get(last, ""):
        return before[:-1], after
    return before, after


def _move_inside(before: str, after: str) -> tuple[str, str]:
    """Put the point or comma that follows a closing quotation mark before it."""
    inner = before.rstrip(_CLOSING)
    quotes = before[len(inner) :]
    if not inner.strip() or inner.endswith(" ") or not _closes(before, quotes):
        return before, after
    if after[0] in _SWALLOWED.get(inner[-1], ""):
        return before, after[1:]
    return inner + after[0] + quotes, after[1:]


def _closes(text: str, quotes: str) -> bool:
    """Say whether *quotes* close a quotation, and are no apostrophe (`the bees’`)."""
    return "”" in quotes or text.count("‘") > 0
