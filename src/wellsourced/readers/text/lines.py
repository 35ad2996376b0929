"""The lines of a pasted text, and what each of them could be by its own shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

# blanks of every width, and the signs of no width that pages leave behind
BLANKS = (
    " \t\r\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000\u200b\u2060\ufeff"
)
RULERS = "-–—_=*~#.·•+"
MOST_COLUMNS = 200  # of a table that people make
WEAK_BULLETS = "-–—*+"

# all that ends a line for somebody: "\n", form feed, U+2028 …
LINE_END = re.compile("[\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# "• Pain relief", "•Pain relief", "- Pain relief", "o\tPain relief"
BULLET = re.compile(
    rf"(?P<bullet>[•◦▪▫‣⁃●○■□◆◇►▸▶➢➤✓✔✗✘]|[·∙‧](?!\d)|[{WEAK_BULLETS}](?=\s)|[o§](?=\t))"
    rf"[{BLANKS}]{{0,40}}(?=\S)"
)
# as in "1. First", "1) First", "(1) First", "[1] First", "[1]First", "1.First", "1.- First"
NUMBER = re.compile(
    r"""(?: (?P<open>[(\[])(?P<inner>\d{1,3})[)\]][.:]? | (?P<plain>\d{1,3})(?P<close>[.)])-? )
    (?: \s{1,40}(?=\S) | (?=[^\W\d_]|["“«¿]) )""",
    re.VERBOSE,
)
# as in "(a) first", "ii) second"
LETTER = re.compile(r"\(?(?P<letter>[a-z]|[ivx]{1,4})\)\s{1,40}(?=\S)")
# "> quoted", ">> quoted twice"; no "> 0.05"
QUOTE_SIGN = re.compile(r"(?:>\s{0,4}){1,8}(?=[^\s\d>])")


class Shape(StrEnum):
    """What a line looks like, seen alone."""

    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    PIPED = "piped"
    TABBED = "tabbed"
    RULER = "ruler"


class Line(NamedTuple):
    """A line that is not blank: where it stands, and what it looks like.

    `text` has no blanks around it and begins at `start`; its first `skip` characters are a
    bullet, a number or a quote sign. `gap` counts the blank lines before it, `indent` the
    columns and `tabs` the tabs. `mark` is the bullet, or the number's dress (`.`, `)`, `(`,
    `[`, `a`), and `label` the number.
    """

    start: int
    text: str
    gap: int = 0
    indent: int = 0
    tabs: int = 0
    shape: Shape = Shape.TEXT
    skip: int = 0
    mark: str = ""
    label: str = ""

    @property
    def words(self) -> str:
        """What is written after bullet, number or quote sign."""
        return self.text[self.skip :]

    @property
    def end(self) -> int:
        """The offset after its last character that is no blank."""
        return self.start + len(self.text)

    @property
    def width(self) -> int:
        """How many columns it fills, indentation included."""
        return self.indent + len(self.text)


def scan_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of *text* that are not blank."""
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[Line]:
    at = gap = 0
    for raw in LINE_END.split(text):
        words = raw.strip(BLANKS)
        if words:
            lead = raw[: raw.find(words[0])]
            tabs = lead.count("\t") if lead else 0
            indent = len(lead) + 3 * tabs
            yield Line(at + len(lead), words, gap, indent, tabs, *_shape(words))
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1  # what ends a line is one character


def _shape(text: str) -> tuple[Shape, int, str, str]:
    """Return the shape of a line, how much of it is its mark, the mark and the label."""
    if text[0] in RULERS and len(text) > 2 and not text.strip(text[0] + BLANKS):  # noqa: PLR2004  # three signs make a rule
        return Shape.RULER, 0, text[0], ""
    if text[0] == "|" and 0 < text.count("|", 1) <= MOST_COLUMNS:
        return Shape.PIPED, 0, "|", ""
    if 0 < text.count("\t") <= MOST_COLUMNS and not _is_labelled_once(text):
        return Shape.TABBED, 0, "", ""
    if quoted := QUOTE_SIGN.match(text):
        return Shape.QUOTE, quoted.end(), ">", ""
    return _item_shape(text)


def _is_labelled_once(text: str) -> bool:
    """Say whether the only tab stands between a bullet or number and its words."""
    skip = _item_shape(text)[1]
    return skip > 0 and "\t" not in text[skip:]


def _item_shape(text: str) -> tuple[Shape, int, str, str]:
    bullet = BULLET.match(text)
    at = bullet.end() if bullet else 0
    if number := NUMBER.match(text, at):
        label = number["inner"] or number["plain"]
        if _may_be_glued(text, number):
            return Shape.ITEM, number.end(), number["open"] or number["close"], label
    if bullet:
        return Shape.ITEM, at, bullet["bullet"], ""
    if letter := LETTER.match(text):
        return Shape.ITEM, letter.end(), "a", letter["letter"]
    return Shape.TEXT, 0, "", ""


def _may_be_glued(text: str, number: re.Match[str]) -> bool:
    """Say whether what follows a number without a blank is the beginning of an item."""
    after = text[number.end()]
    return text[number.end() - 1].isspace() or not after.islower() or bool(number["open"])
