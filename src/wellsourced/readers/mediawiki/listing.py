"""Lists: which list an item belongs to, how deep it lies, and what is printed before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from wellsourced.articles import Item


@dataclass(slots=True)
class Lists:
    """The lists of an article, numbered from 0, with the counts of the open one by depth."""

    group: int = -1
    _open: bool = False
    _counts: list[int] = field(default_factory=list)
    _signs: str = ""
    _term: bool = False

    def take(self, signs: str) -> Item | None:
        """Return the item that begins with *signs* (`#*`).

        An indented line is none, and neither is a term: it is the label of what follows.
        """
        if not signs.strip(":") and not self._term:
            self.end()
            return None
        if not self._open or _differ(signs[0], self._signs[:1]):
            self._open, self.group, self._counts = True, self.group + 1, []
        depth = len(signs)
        same = depth
        while same and any(map(_differ, signs[:same], self._signs[:same])):
            same -= 1
        del self._counts[same:]
        self._signs = signs
        self._counts += [0] * (depth - len(self._counts))
        self._counts[-1] += 1
        ordered = signs[-1] == "#"
        if signs[-1] == ":" and signs.strip(":"):
            ordered = False
        self._term = signs[-1] == ";" or (self._term and signs[-1] == ":")
        if signs[-1] == ";":
            return None
        return Item(self.group, str(self._counts[-1]) if ordered else "", ordered, depth - 1)

    def end(self) -> None:
        """End the list; what follows is another one."""
        self._open = self._term = False


def _differ(sign: str, before: str) -> bool:
    """Say whether two signs begin lists of two kinds; a term and what it means are of one."""
    return bool(before) and sign.replace(";", ":") != before.replace(";", ":") and ":" not in sign
