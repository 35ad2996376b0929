"""Types and names of fields in small letters; keys and macros are as they are."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.bibtex.blocks import BlockKind
from wellsourced.bibtex.formatting.frames import Laid
from wellsourced.bibtex.formatting.style import Style


def lower_names(laid: Laid, style: Style) -> Laid:
    """Return *laid* with its type and its fields' names in small letters.

    Letters beyond ASCII are left: some have no small letter of their own.
    """
    if not style.lower:
        return laid
    type_ = _lower(laid.type)
    if laid.kind is BlockKind.ENTRY:
        lines = tuple(replace(line, name=_lower(line.name)) for line in laid.lines)
    else:
        lines = laid.lines  # the name of a macro
    return replace(laid, type=type_, lines=lines)


def _lower(name: str) -> str:
    return name.lower() if name.isascii() else name
