"""Facts that made works are composed of: journals, publishers, bodies, towns, words.

One file a kind, one fact a line, fields by tab, sorted. Languages are ISO 639-1 codes, fields
of knowledge those of `words.txt`, and `*` stands for any. `COLUMNS` says how many fields a
line of each file has, the least and the most.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

COLUMNS: dict[str, tuple[int, int]] = {
    "abbreviations": (2, 2),  # word, or its beginning before a hyphen; abbreviation without point
    "conferences": (2, 3),  # field, name, acronym
    "faculties": (3, 3),  # language, field, faculty
    "journals": (3, 4),  # language, field, name, abbreviation where the table gives another
    "lawgivers": (3, 3),  # language, who gives laws, where they are published
    "names": (3, 3),  # origin, part of a name, the name
    "newspapers": (3, 4),  # language, name, domain, town
    "organisations": (6, 6),  # language, name, acronym, domain, town, offices below by " | "
    "patterns": (2, 2),  # kind, pattern (see `wellsourced.training.digits.fill`)
    "publishers": (3, 8),  # language, name, places
    "series": (2, 2),  # language, series
    "towns": (2, 2),  # town, region or country as printed behind it
    "universities": (3, 3),  # language, name, town
    "words": (4, 4),  # language, slot, field, words (slots of other words in braces)
}


@cache
def facts(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of the file of *kind*, each as its fields."""
    text = (files(__name__) / f"{kind}.txt").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines())


@cache
def facts_of(kind: str, first: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of *kind* whose first field is *first*, without that field."""
    return tuple(line[1:] for line in facts(kind) if line[0] == first)
