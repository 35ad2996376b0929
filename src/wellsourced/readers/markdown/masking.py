"""Show the block parser what it does not know, as something that it does, line by line.

markdown-it reads CommonMark. Footnotes, definitions and fenced divisions are extensions of it
(Pandoc, PHP Markdown Extra, GitHub). Here their lines are rewritten as list items or blanks in
a copy that only the block parser sees; what is written at the end of a line stays where it is, and
so the lines it reports hold for the source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

# "[^1]: A note." – "[^who]:" with the note below
_NOTE = re.compile(r"(?P<lead> {0,3}\[\^(?P<label>[^\s\[\]^]{1,80})\]:[ \t]*)(?P<text>.*)")
# three ticks or tildes and more, the language behind them
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^`]*)")
# a division's beginning or end: three colons or more
_DIVISION = re.compile(r" {0,3}:{3,}[^\n]*")
# a definition: colon or tilde, blanks, what the term means
_DEFINITION = re.compile(r"(?P<lead> {0,3}[:~][ \t]{1,3})(?=\S)")
# what a definition never follows: a table's row or rule, a fence
_TABLE_LINE = re.compile(r"\s*[|+=-]")
NOTE_BULLET = "+"
DEFINITION_BULLET = "*"


@dataclass(frozen=True, slots=True)
class Masked:
    """The lines for the block parser, and the label of each note by the line where it begins."""

    lines: tuple[str, ...]
    notes: Mapping[int, str] = field(default_factory=dict)


def mask(lines: Sequence[str], first: int) -> Masked:
    """Return what the block parser reads of *lines*; those before *first* are blank."""
    masked = [""] * first
    notes: dict[int, str] = {}
    fence = ""
    previous = ""
    for number in range(first, len(lines)):
        line = lines[number].replace("\0", "\ufffd").replace("\r", " ")
        found = _FENCE.match(line)
        if fence:
            if found and found["fence"].startswith(fence) and not found["info"].strip():
                fence = ""
        elif found:
            fence = found["fence"]
        else:
            label, line = _mask_line(line, previous)
            if label:
                notes[number] = label
        masked.append(line)
        previous = line if line.strip() else previous
    return Masked(tuple(masked), notes)


def _mask_line(line: str, previous: str) -> tuple[str, str]:
    """Return the label of the note that *line* begins, if it does, and the line to parse."""
    note = _NOTE.fullmatch(line)
    if note:
        return note["label"], f"{NOTE_BULLET}   {note['text'].lstrip()}"
    if _DIVISION.fullmatch(line):
        return "", ""
    definition = _DEFINITION.match(line)
    if definition and previous and not _TABLE_LINE.match(previous):
        return "", f"{DEFINITION_BULLET}   {line[definition.end() :]}"
    return "", line
