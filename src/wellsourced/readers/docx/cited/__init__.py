"""What the citation fields of reference managers say: works with their records, and places."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.articles import Cite
from wellsourced.references import Record


@dataclass(frozen=True, slots=True)
class Cited:
    """A cite of a field: its target is the anchor of the work, whose record may be missing."""

    anchor: str
    cite: Cite
    record: Record | None = None
