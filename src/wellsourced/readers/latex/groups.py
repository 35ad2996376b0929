"""Where arguments end: groups in braces, options in brackets, blanks and comments between them."""

from __future__ import annotations

import re

# what may stand between a command and its argument: blanks, one line end, comments
_GAP = re.compile(r"(?:[ \t]|%[^\n]*\n|\n(?![ \t]*\n))*")
_SIGN = re.compile(r"\\.|%[^\n]*|[{}\[\]]|\n[ \t]*\n", re.DOTALL)
# an option or a group without anything in it that needs a second look
_PLAIN_OPTION = re.compile(r"\[[^\[\]{}\\%\n]{0,200}\]")
_PLAIN_GROUP = re.compile(r"\{[^{}\\%]{0,200}\}")
_DEPTHS = {"{": 1, "}": -1}
_BRACKETS = {"[": 1, "]": -1}
_LONGEST = 20_000
"""An argument of more characters is not looked for as a whole."""
_SHORTEST = 80
_FAILURES = 50
"""After so many arguments without an end only near ones are looked for: all stays linear."""


class Groups:
    """The arguments of one text."""

    def __init__(self, text: str) -> None:
        """Look at *text*."""
        self._text = text
        self._failed = 0

    def skip_gap(self, at: int) -> int:
        """Return where the next argument of a command may begin."""
        found = _GAP.match(self._text, at)
        return found.end() if found else at

    def end_of_group(self, at: int, longest: int = _LONGEST) -> int:
        """Return the offset behind the group that opens at *at*, or -1."""
        if not self._text.startswith("{", at):
            return -1
        plain = _PLAIN_GROUP.match(self._text, at)
        return plain.end() if plain else self._find(at, "}", longest)

    def end_of_option(self, at: int, longest: int = 1000) -> int:
        """Return the offset behind the option that opens at *at*, or -1."""
        if not self._text.startswith("[", at):
            return -1
        plain = _PLAIN_OPTION.match(self._text, at)
        return plain.end() if plain else self._find(at, "]", longest)

    def _find(self, at: int, closing: str, longest: int) -> int:
        """Return the offset behind the *closing* sign, or -1.

        TeX takes the first closing bracket that stands in no braces; where brackets stand in
        an option by pairs, their own are meant.
        """
        limit = longest if self._failed < _FAILURES else _SHORTEST
        depth = inner = 0
        first = -1
        for found in _SIGN.finditer(self._text, at + 1, min(len(self._text), at + limit)):
            sign = found[0]
            if sign == closing and not depth:
                if not inner:
                    return found.end()
                first = found.end() if first < 0 else first
            depth += _DEPTHS.get(sign, 0)
            inner += 0 if depth else _BRACKETS.get(sign, 0)
            if depth < 0 or (sign[0] == "\n" and closing == "]"):
                break
        self._failed += first < 0
        return first

    def skip_options(self, at: int) -> int:
        """Return the offset behind the options `[…]` at *at*, if there are some."""
        while (end := self.end_of_option(self.skip_gap(at))) >= 0:
            at = end
        return at

    def skip_groups(self, at: int, count: int) -> int:
        """Return the offset behind at most *count* groups, and options among them, at *at*."""
        for _ in range(count):
            begin = self.skip_gap(self.skip_options(at))
            end = self.end_of_group(begin)
            if end < 0:
                return at
            at = end
        return at

    def inside(self, at: int, end: int) -> str:
        """Return what stands in the group or option from *at* to *end*, without comments."""
        return without_comments(self._text[at + 1 : end - 1])


_COMMENT = re.compile(r"(?P<kept>\\.)|%[^\n]*(?:\n[ \t]*)?", re.DOTALL)


def without_comments(text: str) -> str:
    r"""Return *text* without its comments.

    >>> without_comments("doe2020,% the trial\n  roe19, 5\\%")
    'doe2020,roe19, 5\\%'
    """
    return _COMMENT.sub(lambda found: found["kept"] or "", text) if "%" in text else text
