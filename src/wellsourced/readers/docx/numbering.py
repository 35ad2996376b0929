"""The labels of numbered paragraphs, counted as Word prints them (ISO/IEC 29500-1, 17.9).

A list (`w:num`) uses a definition (`w:abstractNum`) that other lists may share: they count on,
unless a list says that it begins anew.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from wellsourced.archives import Element
from wellsourced.readers.docx.styles import Styles
from wellsourced.readers.docx.tags import attribute, child, children, switch, whole_number

_LEVELS = 9
_LARGEST = 3999  # a Roman numeral has no sign for more
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_PLACE = re.compile(r"%(?P<level>[1-9])")  # as in "%1.%2."
_UNNUMBERED = frozenset(("bullet", "none"))
# what stands around a number: "(3)", "[3].", "3)"
_AROUND = " \t.()[]:,-–"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: where it begins, how it counts, what it prints around the number."""

    start: int = 1
    counts: str = "decimal"
    text: str = ""
    restarts: bool = True
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a numbered paragraph: whole (`(3)`), bare (`3`), counted or a bullet."""

    printed: str
    bare: str
    ordered: bool


@dataclass(slots=True)
class _Sequence:
    """A definition that lists share: its levels, and how far each has counted."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Numbering:
    """All lists of a file; asked once for each paragraph of them, in order."""

    _sequences: dict[str, _Sequence]
    _lists: dict[str, Element]
    _begun: set[str] = field(default_factory=set)
    groups: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None, styles: Styles) -> Numbering:
        """Return the lists in the part *root*; none where there is no such part."""
        lists = {attribute(one, "w:numId"): one for one in children(root, "w:num")}
        linked: dict[str, str] = {}
        sequences: dict[str, _Sequence] = {}
        for one in children(root, "w:abstractNum"):
            name = attribute(one, "w:abstractNumId")
            sequences[name] = _Sequence(_read_levels(one))
            style = attribute(child(one, "w:numStyleLink"), "w:val")
            if style:
                other = lists.get(styles.find(style).list_id)
                linked[name] = attribute(child(other, "w:abstractNumId"), "w:val")
        for name, other_name in linked.items():
            sequences[name] = sequences.get(other_name, sequences[name])
        return cls(sequences, lists)

    def next_label(self, list_id: str, depth: int) -> Label | None:
        """Count a paragraph of a list and return its label; nothing where there is no such list."""
        element = self._lists.get(list_id)
        sequence = self._sequences.get(attribute(child(element, "w:abstractNumId"), "w:val"))
        if element is None or sequence is None:
            return None
        depth = min(max(0, depth), _LEVELS - 1)
        levels = self._begin(list_id, element, sequence)
        self.groups.setdefault(list_id, len(self.groups))
        level = levels.get(depth, Level())
        sequence.counts[depth] = sequence.counts.get(depth, level.start - 1) + 1
        for deeper in [at for at in sequence.counts if at > depth]:
            if levels.get(deeper, level).restarts:
                del sequence.counts[deeper]
        return _print(level, levels, sequence.counts)

    def _begin(self, list_id: str, element: Element, sequence: _Sequence) -> Mapping[int, Level]:
        """Return the levels of a list; it begins anew where it says so, once."""
        levels = dict(sequence.levels)
        for changed in children(element, "w:lvlOverride"):
            at = whole_number(changed, "w:ilvl")
            written = child(changed, "w:lvl")
            if written is not None:
                levels[at] = _read_level(written)
            anew = child(changed, "w:startOverride")
            if anew is not None and list_id not in self._begun:
                sequence.counts[at] = whole_number(anew, default=1) - 1
        self._begun.add(list_id)
        return levels


def _read_levels(element: Element) -> dict[int, Level]:
    return {whole_number(one, "w:ilvl"): _read_level(one) for one in children(element, "w:lvl")}


def _read_level(element: Element) -> Level:
    return Level(
        whole_number(child(element, "w:start"), default=1),
        attribute(child(element, "w:numFmt"), "w:val") or "decimal",
        attribute(child(element, "w:lvlText"), "w:val"),
        attribute(child(element, "w:lvlRestart"), "w:val") != "0",
        switch(element, "w:isLgl") or False,
    )


def _print(level: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> Label:
    if level.counts in _UNNUMBERED and not _PLACE.search(level.text):
        shown = "•" if level.counts == "bullet" else ""
        return Label(shown, "", ordered=False)

    def fill(found: re.Match[str]) -> str:
        at = int(found["level"]) - 1
        other = levels.get(at, level)
        how = "decimal" if level.plain else other.counts
        return write_number(counts.get(at, other.start), how)

    printed = _PLACE.sub(fill, level.text).strip()
    return Label(printed, printed.strip(_AROUND), ordered=True)


def write_number(number: int, counts: str) -> str:
    """Return *number* as the number format *counts* prints it (ST_NumberFormat).

    >>> write_number(4, "lowerRoman"), write_number(28, "upperLetter"), write_number(3, "decimal")
    ('iv', 'BB', '3')
    """
    if counts in {"lowerLetter", "upperLetter"} and number > 0:
        times, at = divmod(number - 1, 26)
        letters = chr(ord("a") + at) * min(times + 1, _LEVELS)
        return letters.upper() if counts == "upperLetter" else letters
    if counts in {"lowerRoman", "upperRoman"} and 0 < number <= _LARGEST:
        numeral = ""
        for value, sign in _ROMAN:
            times, number = divmod(number, value)
            numeral += sign * times
        return numeral.upper() if counts == "upperRoman" else numeral
    if counts in _UNNUMBERED:
        return ""
    return f"{number:02}" if counts == "decimalZero" else str(number)
