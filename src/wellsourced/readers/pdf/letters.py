"""The letters of a page as they are read: turned upright, from the left and from the top.

What runs in another direction than most of a page (a note in its margin, the name of an
archive) is kept apart.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wellsourced.readers.pdf.native import Character, RawLink, RawPage

_LINE_END_HYPHEN = 2  # what PDFium writes for a hyphen at which it takes a word to be broken
_FIRST_PRINTED = 33
_HIGH, _LOW, _AFTER = 0xD800, 0xDC00, 0xE000
_LAST = 0x10FFFF
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# what TeX prints over (or under) a letter of its own
_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c",
    "¸": "\u0327", "˚": "\u030a", "¯": "\u0304", "˘": "\u0306", "˝": "\u030b", "˙": "\u0307",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_COVERED = 0.4  # of an accent's width that lies over its letter


class Letter(NamedTuple):
    """A printed character (of a ligature all): `base` is its baseline, counted downwards.

    `spaced` says that a blank stands before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    spaced: bool


class Goal(NamedTuple):
    """A place that links lead to: page (0-based), from the left (if said), from the top."""

    page: int
    left: float | None
    top: float


class LinkBox(NamedTuple):
    """The box of a link, and where it leads: an address or a place."""

    left: float
    top: float
    right: float
    bottom: float
    address: str
    goal: Goal | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its letters in the order of drawing, what runs askew, and its links."""

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    askew: tuple[str, ...]
    links: tuple[LinkBox, ...]


class _Frame(NamedTuple):
    """The box of a page and by how many quarters its text is turned."""

    left: float
    bottom: float
    right: float
    top: float
    quarter: int

    def turn(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the page from the left and from the top of its text."""
        if self.quarter == 0:
            return x - self.left, self.top - y
        if self.quarter == 1:
            return y - self.bottom, x - self.left
        if self.quarter == 2:  # noqa: PLR2004  # two quarters: upside down
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as the text is read."""
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if self.quarter % 2 else (wide, high)


def lay_out(pages: Sequence[RawPage]) -> Iterator[Sheet]:
    """Yield *pages* as their text is read."""
    frames = [_Frame(page.left, page.bottom, page.right, page.top, _turned(page)) for page in pages]
    for number, (page, frame) in enumerate(zip(pages, frames, strict=True)):
        letters, askew = _letters(page, frame)
        links = tuple(_link(link, frame, frames) for link in page.links)
        yield Sheet(number, *frame.size, tuple(_put_accents(letters)), askew, links)


def _turned(page: RawPage) -> int:
    """Return the quarter in which most of the page's characters run."""
    quarters = Counter(page.fonts[c.font].quarter for c in page.characters if c.font >= 0)
    return max(quarters, key=lambda quarter: (quarters[quarter], -quarter), default=0)


def _letters(page: RawPage, frame: _Frame) -> tuple[list[Letter], tuple[str, ...]]:
    letters: list[Letter] = []
    askew: dict[int, list[str]] = {}
    spaced, high = False, 0
    for character in page.characters:
        code = character.code
        if _HIGH <= code < _LOW:
            high = code
            continue
        if _LOW <= code < _AFTER:
            code = 0x10000 + ((high - _HIGH) << 10) + code - _LOW if high else 0xFFFD
        text = _printed(code)
        if not text or character.font < 0:
            spaced = spaced or not text
            continue
        quarter = page.fonts[character.font].quarter
        if quarter != frame.quarter:
            askew.setdefault(quarter, []).append(f" {text}" if spaced else text)
        else:
            letters.append(_letter(text, character, page, frame, spaced))
        spaced, high = False, 0
    return letters, tuple("".join(askew[quarter]).strip() for quarter in sorted(askew))


def _printed(code: int) -> str:
    """Return what a character prints: nothing for blanks and signs of control."""
    if code == _LINE_END_HYPHEN:
        return "-"
    if code < _FIRST_PRINTED or code > _LAST:
        return ""
    text = chr(code)
    if text.isspace() or unicodedata.category(text) in {"Cc", "Cf", "Zs"}:
        return "-" if text == "\xad" else ""
    return _LIGATURES.get(text, text)


def _letter(text: str, it: Character, page: RawPage, frame: _Frame, spaced: bool) -> Letter:  # noqa: FBT001  # one of a letter's facts
    font = page.fonts[it.font]
    one, _ = frame.turn(it.left, it.bottom)
    other, _ = frame.turn(it.right, it.top)
    start, base = frame.turn(it.x, it.y)
    left, right = min(one, other), max(one, other)
    return Letter(text, min(start, left), right, base, font.size or 1.0, font.bold, spaced)


def _link(link: RawLink, frame: _Frame, frames: Sequence[_Frame]) -> LinkBox:
    one = frame.turn(link.left, link.bottom)
    other = frame.turn(link.right, link.top)
    goal = None
    if 0 <= link.page < len(frames) and link.y is not None:
        there = frames[link.page]
        left, top = there.turn(link.x or there.left, link.y)
        goal = Goal(link.page, None if link.x is None else left, top)
    edges = (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )
    return LinkBox(*edges, link.address, goal)


def _put_accents(letters: Sequence[Letter]) -> Iterator[Letter]:
    """Yield *letters* with accents that were drawn for themselves put on what they lie over."""
    held: Letter | None = None
    for letter in letters:
        if held is not None:
            together = _composed(held, letter)
            if together is None:
                yield held
            else:
                letter = together  # noqa: PLW2901  # the two are one letter
            held = None
        if letter.text in _ACCENTS:
            held = letter
        else:
            yield letter
    if held is not None:
        yield held


def _composed(accent: Letter, letter: Letter) -> Letter | None:
    """Return the two as one letter, or nothing where they do not lie over each other."""
    over = min(accent.right, letter.right) - max(accent.left, letter.left)
    if over < _COVERED * (accent.right - accent.left) or not letter.text[:1].isalpha():
        return None
    plain = _DOTLESS.get(letter.text, letter.text)
    text = unicodedata.normalize("NFC", plain[0] + _ACCENTS[accent.text]) + plain[1:]
    left, right = min(accent.left, letter.left), max(accent.right, letter.right)
    return letter._replace(text=text, left=left, right=right, spaced=accent.spaced)
