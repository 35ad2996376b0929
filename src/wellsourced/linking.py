"""Join each cite to the reference that it names, or say why it cannot be joined."""

from __future__ import annotations

from wellsourced.articles import Marker
from wellsourced.links import Citation
from wellsourced.references import Library, Reference


def link(
    markers: tuple[Marker, ...], references: tuple[Reference, ...], library: Library
) -> tuple[Citation, ...]:
    """Return the citations of *markers*, in the same order."""
    return ()
