"""The marker of a note in the text: what is printed there, and what it cites."""

from __future__ import annotations

from dataclasses import dataclass

from wellsourced.articles import Cite


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters up to `end` are shown as `label`; `target` is the anchor of the note."""

    end: int
    label: str
    target: str = ""
    cites: tuple[Cite, ...] = ()
