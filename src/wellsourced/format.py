"""The shape of a bibliographic format: references into text, and back where it can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wellsourced.references import Reference


@dataclass(frozen=True, slots=True)
class Format:
    """One bibliographic data format (BibTeX, CSL-JSON, RIS …); `suffix` as `.bib`."""

    name: str
    suffix: str
    write: Callable[[Sequence[Reference]], str]
    read: Callable[[str], tuple[Reference, ...]] | None = None
