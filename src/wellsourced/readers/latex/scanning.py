"""Scan a document from left to right, once: signs, braces, blanks, and a step for each command.

What is open (braces, environments, mathematics) lies on a stack, so that depth costs nothing.
Whatever does not close is closed by what contains it; whatever closes nothing is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from wellsourced.articles import BlockKind, InlineKind
from wellsourced.readers.latex.citations import Citations, Note
from wellsourced.readers.latex.desk import join_blocks
from wellsourced.readers.latex.document import Document
from wellsourced.readers.latex.names import MATH
from wellsourced.readers.latex.openings import Listing, Table
from wellsourced.readers.latex.signs import ACCENTED, accent, sign_of
from wellsourced.readers.latex.stack import Frame, Stack

_TOKEN = re.compile(
    r"""(?P<plain>(?:-(?!-)|'(?!'))?[^\\{}$%~&^_`'\-\n]+)
    | \\(?P<word>[A-Za-z]+(?:@[A-Za-z@]*)?)
    | \\(?P<sign>.)
    | (?P<newline>\n[ \t]*(?:\n\s*)?)
    | (?P<ligature>---?|``|'')
    | (?P<open>\{) | (?P<close>\})
    | (?P<comment>%[^\n]*(?:\n[ \t]*)?)
    | (?P<dollar>\$\$?) | (?P<tab>&) | (?P<tie>~)
    | (?P<special>.)""",
    re.VERBOSE | re.DOTALL,
)
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”"}
# "$^{12}$" – "$_2$": mathematics only to raise or lower something
_SHIFTED = re.compile(
    r"""\$\s?(?P<sign>[\^_])\s?(?:\{\s?(?P<braced>[^{}$\\\n]{1,60}?)\s?\}|(?P<one>[^{}$\\\s]))\s?\$""",
    re.VERBOSE,
)
_DEGREE = re.compile(r"\$?\^\s?\{?\\circ(?![A-Za-z])\s?\}?\$?")
_TO_DOLLAR = re.compile(r"(?:[^$\\\n]|\\.|\n(?![ \t]*\n))*+\$", re.DOTALL)
_ENDS = frozenset(".!?:")
_CLOSERS = {")": "(", "]": "["}
_DEEPEST = 6
"""Macros and options that hold others are read to this depth."""


@dataclass(frozen=True, slots=True)
class Steps:
    """What commands do, and what holds of the environments that are open.

    `act` does what a command says, named and with its place. `end_cell` ends the cell of a
    table and says whether one is open; `end_row` its row, or a line. `keeps_together` says
    whether the open block goes on over the end of a paragraph.
    """

    act: Callable[[Scanner, str, int], None]
    end_cell: Callable[[Scanner], bool]
    end_row: Callable[[Scanner, int], None]
    keeps_together: Callable[[Scanner], bool]


class Scanner(Stack):
    """The state of reading one text: a document, or what a macro or an option says."""

    def __init__(self, text: str, document: Document, steps: Steps, depth: int = 0) -> None:
        """Begin *text*; *steps* say what commands do."""
        super().__init__(text)
        self.document = document
        self.steps = steps
        self.depth = depth
        self.lists: list[Listing] = []
        self.tables: list[Table] = []
        self.entries: Listing | None = None
        self.citations = Citations(text, self.groups, self.decode)
        self._readers: Mapping[str, Callable[[re.Match[str]], None]] = {
            "plain": self._read_plain,
            "word": self._read_word,
            "sign": self._read_sign,
            "newline": self._read_newline,
            "ligature": self._read_ligature,
            "open": self._read_open,
            "close": self._read_close,
            "comment": self._read_comment,
            "dollar": self._read_dollar,
            "tab": self._read_tab,
            "tie": self._read_tie,
            "special": self._read_special,
        }

    def run(self) -> None:
        """Read the text to its end."""
        while token := _TOKEN.match(self.text, self.at):
            self.at = token.end()
            self._readers[token.lastgroup or "special"](token)
        self.close_to(0)
        self.desk.flush()

    # what stands for itself

    def _read_plain(self, token: re.Match[str]) -> None:
        self.desk.write(token[0], token.start())

    def _read_word(self, token: re.Match[str]) -> None:
        self.steps.act(self, token["word"], token.start())

    def _read_newline(self, token: re.Match[str]) -> None:
        if token[0].count("\n") > 1:
            self.end_paragraph(token.start(), len(token[0]))
        else:
            self.desk.blank(token.start(), len(token[0]))

    def _read_comment(self, token: re.Match[str]) -> None:
        if token[0].find("\n") >= 0 and self.text.startswith("\n", self.at):
            self.end_paragraph(token.start(), len(token[0]))

    def _read_ligature(self, token: re.Match[str]) -> None:
        if self.math:
            self.desk.write(token[0], token.start())
        else:
            self.desk.stand_in(_LIGATURES[token[0]], token.start(), len(token[0]))

    def _read_tie(self, token: re.Match[str]) -> None:
        self.desk.blank(token.start(), 1)

    def _read_special(self, token: re.Match[str]) -> None:
        degree = _DEGREE.match(self.text, token.start()) if token[0] == "^" else None
        if degree:
            self.at = degree.end() - degree[0].endswith("$")
            self.desk.stand_in("°", token.start(), self.at - token.start())
        else:
            self.desk.write_kept(token[0], token.start())

    def _read_tab(self, token: re.Match[str]) -> None:
        if not self.steps.end_cell(self):
            self.desk.write(token[0], token.start())

    def _read_sign(self, token: re.Match[str]) -> None:
        sign, start = token["sign"], token.start()
        if sign in "([":
            self._open_math(sign)
        elif sign in ")]":
            self._close_math(_CLOSERS[sign])
        elif sign == "\\":
            self.steps.end_row(self, start)
        elif sign == "\n":
            self._read_line_end(start)
        elif not self._read_accent(start):
            self.desk.stand_in(sign_of(sign), start, 2)

    def _read_line_end(self, start: int) -> None:
        """Read a blank that is written as a backslash at the end of a line."""
        if self.sign_at(self.at) == "\n":
            self.at = start + 1
        else:
            self.desk.blank(start, 2)

    def _read_accent(self, start: int) -> bool:
        found = None if self.math else ACCENTED.match(self.text, start)
        if found is None:
            return False
        self.at = found.end()
        self.desk.stand_in(accent(found), start, self.at - start)
        return True

    def read_accent(self, start: int) -> bool:
        """Read the accent that the command at *start* puts on a letter, if it does."""
        return self._read_accent(start)

    # braces and mathematics

    def _read_open(self, _token: re.Match[str]) -> None:
        self.frames.append(Frame("{", math=self.math))

    def _read_close(self, _token: re.Match[str]) -> None:
        while self.frames and self.frames[-1].kind in {"$", "$$", "(", "["}:
            self.pop()
        if self.frames and self.frames[-1].kind == "{":
            self.pop()

    def _read_dollar(self, token: re.Match[str]) -> None:
        start, sign = token.start(), token[0]
        top = self.frames[-1].kind if self.frames else ""
        if top in {"$", "$$"}:
            self.at = start + len(top) if sign.startswith(top) else start + 1
            self.pop()
            return
        if sign == "$$" and not _TO_DOLLAR.match(self.text, self.at):
            self.desk.write_kept(sign, start)
        elif sign == "$$":
            self._open_math(sign)
        elif not self._read_shifted(start):
            self._read_formula(start)

    def _read_formula(self, start: int) -> None:
        """Begin mathematics, if it ends in its paragraph and the dollars are no prices."""
        formula = _TO_DOLLAR.match(self.text, self.at)
        prices = (
            formula
            and self.text[self.at : self.at + 1].isdigit()
            and self.text[formula.end() : formula.end() + 1].isdigit()
        )
        if formula and not prices and not self.math:
            self._open_math("$")
        else:
            self.desk.write_kept("$", start)

    def _read_shifted(self, start: int) -> bool:
        """Read mathematics that only raises or lowers: `CO$_2$`, `use.$^{3}$`."""
        degree = _DEGREE.match(self.text, start)
        shifted = None if degree else _SHIFTED.match(self.text, start)
        if degree and degree[0].endswith("$"):
            self.at = degree.end()
            self.desk.stand_in("°", start, self.at - start)
        elif shifted:
            self._show_shifted(shifted)
        return bool(shifted or (degree and degree[0].endswith("$")))

    def _show_shifted(self, found: re.Match[str]) -> None:
        self.at = found.end()
        group = "braced" if found["braced"] else "one"
        if found["sign"] == "^" and self.text.endswith("10", 0, found.start()):
            power = f"^{found[group]}"
            self.desk.stand_in(power, found.start(), self.at - found.start())
            return
        raised = found["sign"] == "^"
        setting = self.desk.begin(InlineKind.SUPERSCRIPT if raised else InlineKind.SUBSCRIPT)
        self.desk.write(found[group], found.start(group))
        self.desk.end(setting)

    def _open_math(self, kind: str) -> None:
        if kind in {"$$", "["}:
            self.open_display(Frame(kind))
            return
        setting = self.desk.begin(InlineKind.CODE)
        self.push(Frame(kind, settings=[setting]))
        self.math = True

    def open_display(self, frame: Frame) -> None:
        """Open mathematics on lines of its own: in its sentence, or a block between sentences."""
        desk = self.desk
        apart = desk.is_empty or desk.last in _ENDS
        resumed = desk.draft
        if apart and not self.steps.keeps_together(self):
            desk.flush(replace(resumed, kind=BlockKind.CODE, item=None))
            frame.close = lambda _at: desk.flush(resumed)
        else:
            desk.part(self.at)
            frame.settings.append(desk.begin(InlineKind.CODE))
            frame.close = self._close_display
        self.push(frame)
        self.math = True

    def _close_display(self, at: int) -> None:
        """Part the sentence behind a display from the one that it ended."""
        following = self.sign_at(self.groups.skip_gap(at))
        if following.isupper() and not self.steps.keeps_together(self):
            self.desk.flush(self.desk.draft)
        else:
            self.desk.part(at)

    def _close_math(self, kind: str) -> None:
        if any(frame.kind == kind for frame in self.frames[-3:]):
            while self.frames[-1].kind != kind:
                self.pop()
            self.pop()

    def end_paragraph(self, at: int, width: int) -> None:
        """End the paragraph, and what cannot hold the end of one."""
        while self.frames and (
            self.frames[-1].line
            or self.frames[-1].kind in {"$", "$$", "(", "["}
            or (self.frames[-1].kind == "env" and self.frames[-1].name.rstrip("*") in MATH)
        ):
            self.pop()
        if self.steps.keeps_together(self):
            self.desk.blank(at, width)
        else:
            self.desk.flush()

    # what is read on its own

    def decode(self, written: str) -> Note:
        """Return what *written* says: an option, or what a macro stands for."""
        if self.depth >= _DEEPEST:
            return Note(" ".join(re.sub(r"\\[A-Za-z]*|[{}$]", " ", written).split()))
        scanner = Scanner(written, self.document, self.steps, self.depth + 1)
        scanner.run()
        return join_blocks(scanner.desk.blocks)
