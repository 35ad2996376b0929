"""What entries are sorted by: a key, a type, a date, names, the text of any other field.

Numbers count as numbers (volume 9 before 10); case, accents and LaTeX do not count. An entry
that lacks what is sorted by comes last, whether it is sorted upwards or down.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wellsourced.bibtex import dates
from wellsourced.bibtex.blocks import Block
from wellsourced.bibtex.formatting.style import Criterion
from wellsourced.bibtex.latex import decode_latex
from wellsourced.bibtex.macros import Macros
from wellsourced.bibtex.people import read_people
from wellsourced.names import fold

Value = tuple[tuple[int, str], ...]  # what is compared; a number is its length and its digits

_DIGITS = re.compile(r"([0-9]+)")
_DATES = ("date", "year", "month", "day")
_PEOPLE = ("author", "editor")
COMPUTED = ("key", "type", "author", *_DATES)  # what need not be the name of a field


def rank(blocks: Sequence[Block], criteria: Sequence[Criterion], macros: Macros) -> list[int]:
    """Return the place of each entry when all are sorted; equal ones keep their order."""
    order = list(range(len(blocks)))
    for criterion in reversed(criteria):
        values = [_value(block, criterion.name, macros) for block in blocks]
        having = [index for index in order if values[index]]
        lacking = [index for index in order if not values[index]]
        having.sort(key=values.__getitem__, reverse=criterion.down)
        order = having + lacking
    places = [0] * len(blocks)
    for place, index in enumerate(order):
        places[index] = place
    return places


def _value(block: Block, name: str, macros: Macros) -> Value:
    """Return what an entry is sorted by under *name*; nothing where it has none."""
    if name == "key":
        return _natural(block.key.casefold())
    if name == "type":
        return _natural(block.type)
    if name in _DATES:
        return _date(_texts(block, _DATES, macros), name)
    if name == "author":
        texts = _texts(block, _PEOPLE, macros)
        return _people(texts.get("author") or texts.get("editor", ""))
    text = _texts(block, (name,), macros).get(name, "")
    return _people(text) if name == "editor" else _natural(fold(decode_latex(text)))


def _texts(block: Block, names: Sequence[str], macros: Macros) -> Mapping[str, str]:
    """Return the values of some fields, macros put in; of repeated ones the first."""
    return {
        one.name.lower(): macros.resolve(one).text
        for one in reversed(block.fields)
        if one.name.lower() in names
    }


def _natural(text: str) -> Value:
    """Return *text* as words and numbers in turn."""
    if not text:
        return ()
    return tuple(
        _number(piece) if at % 2 else (0, piece) for at, piece in enumerate(_DIGITS.split(text))
    )


def _number(digits: str) -> tuple[int, str]:
    bare = digits.lstrip("0")
    return len(bare), bare


def _date(texts: Mapping[str, str], name: str) -> Value:
    """Return when a work was issued: all of it by `date`, else the one part."""
    values = {one: decode_latex(texts.get(one, "")) for one in _DATES}
    found, _words = dates.issued(**values)
    if found is None:
        return ()
    parts = {"year": found.year, "month": found.month, "day": found.day}
    numbers = tuple(parts.values()) if name == "date" else (parts[name],)
    return tuple((number, "") for number in numbers) if numbers[0] else ()


def _people(text: str) -> Value:
    names = read_people(text).names
    return _natural(", ".join(fold(f"{one.surname} {one.given}") for one in names))
