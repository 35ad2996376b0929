"""Paragraphs of lines: where one begins and ends, over columns and pages.

A paragraph begins where the lines stand further apart, where the first word of a line would
have fitted on the line before, where a line is indented, or, in lists whose lines hang,
where it is not; and where a number goes on counting. Each is asked of the lines around, not
of the page: columns, quotations and lists have edges of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from wellsourced.readers.pdf.lines import Line
from wellsourced.readers.pdf.rows import are_rows
from wellsourced.readers.pdf.setting import Setting, are_alike, is_finished

_AROUND = 9  # lines before and after, by which edges are judged
_APART = 1.3  # of the usual distance of lines
_APART_RAISED = 1.55  # where a raised number may have pushed the lines apart
_INDENTED = 0.7  # of the size of letters
_DEEP = 6.0
_SLACK = 0.6  # of the size: what more has to fit behind a line that ends a paragraph
_SHORT = 0.72  # of the column: a line that ends for itself
# the number of an item, as in "[12] Doe", "12. Doe", "(12) Doe", "12 Doe"
LABEL = re.compile(
    r"""(?: \[(?P<bracket>\d{1,4})\] | \((?P<round>\d{1,4})\) | (?P<dot>\d{1,4})[.)]
      | (?P<bare>\d{1,4})(?=\s) ) (?: \s+ (?=\S) | (?=[^\W\d_]) )""",
    re.VERBOSE,
)
# how entries of a list begin: "Doe, J.", "Doe JA,", "DOE, John", "Doe J, Roe"
_AUTHOR = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'’-]{1,30}(?:\s[^\W\d_][\w'’-]{1,30}){0,2})(?:,\s|\s(?=[^\W\d_a-z]{1,3}[,.\s]))"
)
# what goes on with an entry and begins none, as "doi:10.…", "pp. 3-9", "(2019)", "52:229–231."
_GOES_ON = re.compile(
    r"(?:doi\b | https?: | www\. | pp?\.\s?\d | PMC?ID | vol\b | \d{1,5}[-–:(,] | 10\.\d{4} | \( )",
    re.VERBOSE | re.IGNORECASE,
)
_BULLET = re.compile(r"[•●▪■◦‣∙·○–—*\uf0b7\uf0a7-]\s+(?=\S)")
# a word that goes on after the line's end: "treat-"
_BROKEN = re.compile(r"[^\W_]-\Z")
_LEVEL = 0.3
# behind which names of the same entry go on: "Doe, J.", "Doe, J.,", "A title:"
_AMONG_NAMES = re.compile(r"(?:(?<![^\W\d_])[^\W\d_a-z]\.|[:;])\Z")
_LETTERS = 3  # of the alphabet, at most, from one entry to the next
_DASHES = "-–—"


@dataclass(slots=True)
class Draft:
    """Lines that make one block; `label` is the number it counts with, `bullet` its sign."""

    lines: list[Line] = field(default_factory=list)
    label: int = 0
    bullet: str = ""

    @property
    def last(self) -> Line:
        """The line that it ends with so far."""
        return self.lines[-1]


class Drafter:
    """Makes drafts of the lines of a document, which are handed over in order."""

    def __init__(self, lines: Sequence[Line], setting: Setting) -> None:
        """Look the lines over."""
        self._lines = lines
        self._setting = setting
        self._hangs = [False] * len(lines)
        self._lefts, self._rights = _edges(lines)
        for at in range(len(lines)):
            self._hangs[at] = self._is_hanging(at)

    def draft(self) -> list[Draft]:
        """Return the drafts in order."""
        drafts: list[Draft] = []
        counting: Draft | None = None
        for at, line in enumerate(self._lines):
            label = self._label(at, counting)
            held = bool(drafts) and bool(drafts[-1].label) and not label
            new = not drafts or bool(label) or (self._leaves(at) if held else self._begins(at))
            new = new or self._goes_on_listing(at, drafts[-1])
            if new:
                bullet = _BULLET.match(line.text)
                drafts.append(Draft(label=label, bullet=bullet[0] if bullet else ""))
                if label:
                    counting = drafts[-1]
            drafts[-1].lines.append(line)
        return drafts

    def _label(self, at: int, counting: Draft | None) -> int:
        """Return the number that a line counts on with, or 0."""
        line = self._lines[at]
        found = LABEL.match(line.text)
        if found is None:
            return 0
        number = int(found["bracket"] or found["round"] or found["dot"] or found["bare"])
        if counting is not None and number == counting.label + 1:
            same = LABEL.match(counting.lines[0].text)
            if same and same.lastgroup == found.lastgroup and self._stands_alike(at, counting):
                return number
        return number if number == 1 and self._restarts(at, counting) else 0

    def _restarts(self, at: int, counting: Draft | None) -> bool:
        """Say whether a line that bears a 1 may begin a list: within an item it stands apart."""
        inside = counting is not None and counting.last is self._lines[at - 1]
        return at == 0 or (self._leaves(at) if inside else self._begins(at))

    def _stands_alike(self, at: int, counting: Draft) -> bool:
        line, first = self._lines[at], counting.lines[0]
        off = line.left - self._lefts[at]
        if line.page == first.page and line.slot == first.slot:
            off = min(abs(line.left - first.left), abs(line.right - first.right) + off)
        return off <= 2 * line.size

    def _goes_on_listing(self, at: int, draft: Draft) -> bool:
        """Say whether a line is the next entry of an alphabetical list that *draft* is in."""
        before = self._lines[at - 1]
        ends = is_finished(before) or before.text[-1].isdigit()
        if draft.label or not ends or _AMONG_NAMES.search(before.text[-8:]):
            return False
        first, line = _AUTHOR.match(draft.lines[0].text), _AUTHOR.match(self._lines[at].text)
        if first is None or line is None:
            return False
        name, last = line["name"].casefold(), first["name"].casefold()
        ordered = last <= name and ord(name[0]) - ord(last[0]) <= _LETTERS
        one = self._lines[at]
        return ordered and one.left <= self._lefts[at] + _INDENTED * one.size

    def _leaves(self, at: int) -> bool:
        """Say whether the line at *at* is no part of the numbered item before it."""
        before, line = self._lines[at - 1], self._lines[at]
        if _stand_beside(before, line):
            return False
        if not are_alike(before, line) or (line.bold and not before.bold):
            return True
        if before.page != line.page or before.column != line.column:
            return self._begins_after_break(at)
        return self._stands_apart(before, line)

    def _begins(self, at: int) -> bool:
        """Say whether the line at *at* begins a paragraph."""
        before, line = self._lines[at - 1], self._lines[at]
        if not at or not are_alike(before, line) or _has_bullet(line):
            return True
        if are_rows(before, line):
            return True
        if _BROKEN.search(before.text[-40:]) or _stand_beside(before, line):
            return False
        if before.page != line.page or before.column != line.column:
            return self._begins_after_break(at)
        return self._stands_apart(before, line) or self._begins_below(at)

    def _begins_below(self, at: int) -> bool:
        """Say whether a line begins a paragraph that stands as close as lines do."""
        before, line = self._lines[at - 1], self._lines[at]
        if line.goals and (is_finished(before) or self._would_fit(at)):
            return True
        if _GOES_ON.match(line.text):
            return False
        if before.bold != line.bold:
            return self._would_fit(at)
        return self._begins_by_edge(at)

    def _stands_apart(self, before: Line, line: Line) -> bool:
        raised = any(one.kind.value == "superscript" for one in (*before.inlines, *line.inlines))
        share = _APART_RAISED if raised else _APART
        step = line.base - before.base
        return step > share * self._setting.step(line.size) or step < -line.size

    def _begins_by_edge(self, at: int) -> bool:
        before, line = self._lines[at - 1], self._lines[at]
        indent = (line.left - self._lefts[at]) / line.size
        earlier = (before.left - self._lefts[at - 1]) / line.size
        if self._hangs[at]:
            ends = is_finished(before) and self._would_fit(at)
            return indent <= _INDENTED and (earlier > _INDENTED or ends)
        finished = is_finished(before)
        if _INDENTED < indent <= _DEEP and earlier <= _INDENTED and finished:
            return True
        if finished:
            return self._would_fit(at)
        return self._ends_short(at - 1) and not (indent > _INDENTED and earlier > _INDENTED)

    def _begins_after_break(self, at: int) -> bool:
        """Say whether the first line of a column or page begins a paragraph."""
        before, line = self._lines[at - 1], self._lines[at]
        if before.bold != line.bold:
            return True
        indent = (line.left - self._lefts[at]) / line.size
        if self._hangs[at]:
            return indent <= _INDENTED
        if line.text[:1].islower():
            return False
        if not is_finished(before):
            return self._ends_short(at - 1)
        return True

    def _would_fit(self, at: int) -> bool:
        """Say whether the first word of a line would have fitted on the line before."""
        before, line = self._lines[at - 1], self._lines[at]
        return before.right + line.first_word + _SLACK * line.size < self._rights[at - 1]

    def _ends_short(self, at: int) -> bool:
        line = self._lines[at]
        wide = self._rights[at] - self._lefts[at]
        return line.right - self._lefts[at] < _SHORT * wide

    def _is_hanging(self, at: int) -> bool:
        """Say whether the lines around hang: the first of each entry stands out to the left."""
        line = self._lines[at]
        score = 0
        for n in range(max(1, at - _AROUND), min(len(self._lines), at + _AROUND + 1)):
            one, before = self._lines[n], self._lines[n - 1]
            if not (are_alike(one, line) and are_alike(before, line)):
                continue
            inner = _INDENTED < (one.left - self._lefts[n]) / one.size <= _DEEP
            outer = (one.left - self._lefts[n]) / one.size <= _INDENTED
            after_inner = (before.left - self._lefts[n - 1]) / one.size > _INDENTED
            finished = is_finished(before)
            if inner:
                score += -1 if finished else 1
            elif outer and after_inner:
                score += 1 if finished else -1
        return score > 1


def _stand_beside(before: Line, line: Line) -> bool:
    """Say whether two pieces are of one line, driven apart to fill it."""
    together = before.page == line.page and before.column == line.column
    return together and abs(before.base - line.base) < _LEVEL * line.size


def _has_bullet(line: Line) -> bool:
    """Say whether a line begins with a bullet; a dash may as well stand within a sentence."""
    return line.text[0] not in _DASHES and _BULLET.match(line.text) is not None


def _edges(lines: Sequence[Line]) -> tuple[list[float], list[float]]:
    """Return the left and right edge of the text about each line, of its column alone."""
    lefts, rights = [], []
    for at, line in enumerate(lines):
        around = [
            one
            for one in lines[max(0, at - _AROUND) : at + _AROUND + 1]
            if one.page == line.page and one.slot == line.slot and are_alike(one, line)
        ]
        lefts.append(min(one.left for one in around))
        rights.append(max(one.right for one in around))
    return lefts, rights
