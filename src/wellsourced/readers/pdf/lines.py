"""Lines of a page: letters that stand side by side, with what is raised and lowered in them.

Letters are joined in the order in which they were drawn, as far as each stands to the right
of the one before on nearly its baseline; that keeps columns apart, whose lines are drawn one
below the other, and a raised number with its word. Pieces that were drawn out of turn are
joined by their places afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from wellsourced.articles import Inline, InlineKind
from wellsourced.readers.pdf.letters import Goal, Letter, LinkBox, Sheet
from wellsourced.text import Span

# all in shares of the size of the letters
_DRAWN_GAP = 1.4  # between two letters drawn one after the other: justified words
_FOUND_GAP = 0.6  # between pieces that were not drawn one after the other
_BACK = 0.35  # how far a letter may reach under the one before: kerning, accents
_OFF = 0.6  # how far off the baseline a letter may be raised
_LEVEL = 0.2  # how far apart baselines of one line are at most
_WORD_GAP = 0.28  # where no blank was seen
_BLANK = 0.08  # where one was seen: PDFium sees one before raised numbers, too
_SMALL = 0.87  # of the line's size: at most a raised number's
_RAISED, _RAISED_LARGE, _LOWERED = 0.12, 0.28, 0.08
_MOSTLY = 0.7
_INTO = 0.3  # of a letter's size above its baseline, where a link's box has to hold it


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text of one column, with the place it stands at.

    `first_word` is the width of its first word; `goals` are the places that links lead to and
    that this line begins. `column` (which grows in the order of reading) and `slot` (columns
    that stand below each other share it; -1 crosses some) are set when the order is known.
    `gaps` are the blanks between its words: where each is in the text, its left and right.
    """

    page: int
    left: float
    right: float
    base: float
    size: float
    bold: bool
    text: str
    inlines: tuple[Inline, ...] = ()
    first_word: float = 0.0
    column: int = 0
    slot: int = 0
    goals: tuple[str, ...] = ()
    gaps: tuple[tuple[int, float, float], ...] = ()

    def joined(self, other: Line) -> Line:
        """Return this line with *other*, which stands to its right, as one."""
        gap = " " if other.left - self.right > _WORD_GAP * self.size else ""
        shift = len(self.text) + len(gap)
        moved = (replace(one, span=one.span.shifted(shift)) for one in other.inlines)
        return replace(
            self,
            right=max(self.right, other.right),
            text=f"{self.text}{gap}{other.text}",
            inlines=(*self.inlines, *moved),
            bold=self.bold and other.bold,
            gaps=(
                *self.gaps,
                *([(len(self.text), self.right, other.left)] if gap else []),
                *((at + shift, left, right) for at, left, right in other.gaps),
            ),
        )

    def cut(self, gaps: Sequence[tuple[int, float, float]]) -> Iterator[Line]:
        """Yield the pieces of this line between some of its own *gaps*."""
        starts = [(0, self.left), *((at + 1, right) for at, _left, right in gaps)]
        ends = [*((at, left) for at, left, _right in gaps), (len(self.text), self.right)]
        for n, ((start, left), (end, right)) in enumerate(zip(starts, ends, strict=True)):
            yield replace(
                self,
                left=left,
                right=right,
                text=self.text[start:end],
                inlines=tuple(
                    replace(
                        one,
                        span=Span(max(0, one.span.start - start), min(end, one.span.end) - start),
                    )
                    for one in self.inlines
                    if one.span.start < end and one.span.end > start
                ),
                goals=self.goals if n == 0 else (),
                gaps=tuple((at - start, a, b) for at, a, b in self.gaps if start <= at < end),
            )


def make_lines(sheet: Sheet) -> tuple[Line, ...]:
    """Return the lines of a page from top to bottom, those of one height from the left."""
    drawn = [_line(sheet, letters) for letters in _strings(sheet.letters)]
    return tuple(_join_found([line for line in drawn if line.text.strip()]))


def _strings(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    string: list[Letter] = []
    for letter in letters:
        if string and not _follows(string[-1], letter):
            yield string
            string = []
        string.append(letter)
    if string:
        yield string


def _follows(before: Letter, letter: Letter) -> bool:
    size = max(before.size, letter.size)
    gap = letter.left - before.right
    level = abs(letter.base - before.base) <= _OFF * size
    return level and -_BACK * size <= gap <= _DRAWN_GAP * size


def _line(sheet: Sheet, letters: Sequence[Letter]) -> Line:
    """Return the line that *letters* make; its size and baseline are those of most of them."""
    sizes = Counter(round(letter.size, 1) for letter in letters)
    size = max(sizes, key=lambda one: (sizes[one] * one, one))
    base = median(letter.base for letter in letters if round(letter.size, 1) == size)
    parts: list[str] = []
    kinds: list[InlineKind | None] = []
    gaps: list[tuple[int, float, float]] = []
    before: Letter | None = None
    for letter in letters:
        gap = letter.left - before.right if before else 0.0
        blank = gap > (_BLANK if letter.spaced else _WORD_GAP) * size
        text = f" {letter.text}" if blank else letter.text
        if before and blank:
            gaps.append((len(kinds), before.right, letter.left))
        parts.append(text)
        kind = _set_as(letter, size, base)
        kinds.extend([None if at == 0 and blank else kind for at in range(len(text))])
        before = letter
    bold = sum(letter.bold for letter in letters) >= _MOSTLY * len(letters)
    left, right = letters[0].left, max(letter.right for letter in letters)
    inlines = (*_inlines(kinds), *_linked(letters, parts, sheet.links))
    text = "".join(parts)
    first = len(text.split(" ", 1)[0])
    share = (right - left) * first / max(1, len(text))
    return Line(sheet.number, left, right, base, size, bold, text, inlines, share, gaps=tuple(gaps))


def _set_as(letter: Letter, size: float, base: float) -> InlineKind | None:
    """Return how a letter is set against its line."""
    above = (base - letter.base) / size
    small = letter.size <= _SMALL * size
    if above > (_RAISED if small else _RAISED_LARGE) and letter.size <= size * 1.02:
        return InlineKind.SUPERSCRIPT
    if small and above < -_LOWERED:
        return InlineKind.SUBSCRIPT
    return None


def _inlines(kinds: Sequence[InlineKind | None]) -> Iterator[Inline]:
    at = 0
    for kind, group in groupby(kinds):
        length = len(list(group))
        if kind is not None:
            yield Inline(Span(at, at + length), kind)
        at += length


def _linked(
    letters: Sequence[Letter], parts: Sequence[str], boxes: Sequence[LinkBox]
) -> Iterator[Inline]:
    """Yield the links whose boxes hold some of *letters*."""
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part))
    top = min(letter.base - letter.size for letter in letters)
    low = max(letter.base for letter in letters)
    for box in boxes:
        if box.bottom < top or box.top > low:
            continue
        held = [at for at, letter in enumerate(letters) if _holds(box, letter)]
        if held:
            start = starts[held[0]] + (1 if parts[held[0]][0] == " " else 0)
            target = box.address or (name_goal(box.goal) if box.goal else "")
            if target:
                yield Inline(Span(start, starts[held[-1] + 1]), InlineKind.LINK, target)


def _holds(box: LinkBox, letter: Letter) -> bool:
    middle = (letter.left + letter.right) / 2
    return (
        box.left <= middle <= box.right
        and box.top <= letter.base - _INTO * letter.size <= box.bottom
    )


def name_goal(goal: Goal) -> str:
    """Return the target of links to *goal*, which stands for the place until it has a name."""
    left = "" if goal.left is None else f"{goal.left:.0f}"
    return f"#at-{goal.page + 1}-{left}-{goal.top:.0f}"


def _join_found(lines: list[Line]) -> list[Line]:
    """Join pieces of one line that were not drawn one after the other."""
    joined: list[Line] = []
    for line in sorted(lines, key=lambda line: (line.base, line.left)):
        near = next(
            (
                n
                for n in range(len(joined) - 1, max(-1, len(joined) - 12), -1)
                if _continues(joined[n], line)
            ),
            None,
        )
        if near is None:
            joined.append(line)
            continue
        one, other = sorted((joined[near], line), key=lambda line: line.left)
        large = max(one, other, key=lambda line: (line.size, len(line.text)))
        one, other = _marked(one, large), _marked(other, large)
        whole = one.joined(other)
        joined[near] = replace(whole, base=large.base, size=large.size)
    return sorted(joined, key=lambda line: (line.base, line.left))


def _continues(line: Line, other: Line) -> bool:
    size = max(line.size, other.size)
    small = min(line.size, other.size) <= _SMALL * size
    gap = max(other.left - line.right, line.left - other.right)
    off = abs(line.base - other.base)
    return off <= (_OFF if small else _LEVEL) * size and -_BACK * size <= gap <= _FOUND_GAP * size


def _marked(line: Line, large: Line) -> Line:
    """Return a piece that was drawn for itself, raised or lowered against its *large* line."""
    letter = Letter("", 0, 0, line.base, line.size, line.bold, False)  # noqa: FBT003  # a stand-in
    kind = _set_as(letter, large.size, large.base) if line is not large else None
    if kind is None:
        return line
    return replace(line, inlines=(*line.inlines, Inline(Span(0, len(line.text)), kind)))
