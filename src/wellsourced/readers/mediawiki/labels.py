"""The labels of notes as MediaWiki prints them: `3`, `note 3`, `c`, `iii`."""

from __future__ import annotations

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST_ROMAN = 39


def label_of(group: str, number: int) -> str:
    """Return what the note *number* (from 1) of *group* is called.

    >>> label_of("lower-alpha", 27), label_of("note", 2), label_of("lower-roman", 4)
    ('aa', 'note 2', 'iv')
    """
    style = group.removeprefix("lower-").removeprefix("upper-")
    label = {"alpha": _letters, "roman": _roman, "greek": _greek}.get(style, str)(number)
    if style == group:
        return f"{group} {number}" if group and style != "decimal" else str(number)
    return label.upper() if group.startswith("upper-") else label


def _letters(number: int) -> str:
    label = ""
    while number > 0:
        number, rest = divmod(number - 1, len(_LETTERS))
        label = _LETTERS[rest] + label
    return label


def _roman(number: int) -> str:
    if number > _MOST_ROMAN:
        return str(number)
    label = ""
    for value, letters in _ROMAN:
        while number >= value:
            label, number = label + letters, number - value
    return label


def _greek(number: int) -> str:
    return _GREEK[number - 1] if number <= len(_GREEK) else str(number)
