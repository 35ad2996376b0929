"""What is open at a place of the text: braces, environments, mathematics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from wellsourced.readers.latex.desk import Desk, Setting
from wellsourced.readers.latex.groups import Groups


@dataclass(slots=True, eq=False)
class Frame:
    """Something open: a brace, an environment, mathematics; `close` is done at its end.

    `line` marks a group that ends at the paragraph's end at the latest: a heading.
    """

    kind: str
    name: str = ""
    close: Callable[[int], None] | None = None
    math: bool = False
    line: bool = False
    settings: list[Setting | None] = field(default_factory=list)


class Stack:
    """A text, the place that is reached in it, what is open there and what is written."""

    def __init__(self, text: str) -> None:
        """Begin *text*."""
        self.text = text
        self.at = 0
        self.desk = Desk()
        self.frames: list[Frame] = []
        self.open: Counter[str] = Counter()
        self.math = False
        self.groups = Groups(text)

    def push(self, frame: Frame) -> None:
        """Open *frame*, which remembers whether mathematics is open around it."""
        frame.math = self.math
        self.frames.append(frame)
        if frame.name:
            self.open[frame.name] += 1

    def pop(self) -> None:
        """Close what was opened last."""
        frame = self.frames.pop()
        if frame.name:
            self.open[frame.name] -= 1
        for setting in reversed(frame.settings):
            self.desk.end(setting)
        self.math = frame.math
        if frame.close is not None:
            frame.close(self.at)

    def close_to(self, size: int) -> None:
        """Close what is open until only *size* frames are."""
        while len(self.frames) > size:
            self.pop()

    def open_group(self, close: Callable[[int], None] | None = None, *, line: bool = False) -> bool:
        """Open the group that follows, if one does; *close* is done at its end."""
        at = self.groups.skip_gap(self.at)
        if not self.text.startswith("{", at):
            return False
        self.at = at + 1
        self.push(Frame("{", close=close, line=line))
        return True

    def show_end(self, sign: str, at: int) -> None:
        """Show *sign* for the brace before *at*, if it was a brace that closed the group."""
        if self.sign_at(at - 1) == "}" and self.desk.to < at:
            self.desk.stand_in(sign, at - 1, 1)

    def sign_at(self, at: int) -> str:
        """Return the sign at *at*, or nothing."""
        return self.text[at : at + 1]

    def skip_star(self) -> None:
        """Pass over the star of a command."""
        self.at += self.text.startswith("*", self.at)
