"""The order of an entry's fields."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.bibtex.formatting.frames import Laid, Line
from wellsourced.bibtex.formatting.style import Style


def sort_fields(laid: Laid, style: Style) -> Laid:
    """Return *laid* with the fields first that *style* names, the others as they stood."""
    if not style.fields:
        return laid
    places = {name: place for place, name in enumerate(style.fields)}

    def place(line: Line) -> int:
        return places.get(line.name.lower(), len(places))

    return replace(laid, lines=tuple(sorted(laid.lines, key=place)))
