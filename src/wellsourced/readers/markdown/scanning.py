"""Find the signs of inline markup in a block, each with its place (CommonMark 0.31, section 6).

Pandoc's notes (`[^1]`, `^[…]`), superscripts (`^2^`), subscripts (`~2~`) and keys (`[@doe]`) are
read too. Keys and addresses are kept as they are written, whatever signs stand in them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping
from html import unescape

from wellsourced.articles import InlineKind
from wellsourced.readers.markdown.brackets import Brackets
from wellsourced.readers.markdown.emphasis import make_run
from wellsourced.readers.markdown.pieces import Known, Mark, Scanned, Sort, Tape

# the signs that may be markup, longest first, by the characters that they begin with; an example
# stands beside each
_SIGNS = re.compile(
    r"""(?=[`\\\n<&\[\]!^~*_@h])(?:
    (?P<code>`+)                                                # ``x``
    | \\(?P<escaped>[!-/:-@\[-`{-~])                            # \[
    | (?P<hard>\\(?=\n))                                        # a hard line break
    | (?P<nonbreaking>\\[ ])                                    # Pandoc's no-break space
    | (?P<line>\n)
    | (?P<address>(?<![\w/])https?://[^\s<>\[\]`"|]+)           # https://x.org/a_b
    | <(?P<autolink>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>     # <https://x.org>
    | <(?P<mail>[\w.+-]{1,64}@[\w.-]{1,255})>                   # <me@x.org>
    | (?P<comment><!--)
    | (?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})           # <a href="#r1">
        (?P<attributes>(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)
        \s*/?>)
    | (?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)  # &amp;
    | \[\^(?P<note>[^\s\[\]^]{1,80})\]                          # [^1]
    | (?P<keys>\[[^\[\]@]*(?<![\w.\\])@[^\[\]]*\](?![(\[]))       # [see @doe, p. 3]
    | (?P<key>(?<![\w@])@(?:\{[^{}\s]*\}|\w(?:[:.\#$%&+?/-]?\w)*))    # @doe
    | (?P<image>!\[)
    | (?P<inserted>\^\[(?![^\s\[\]]*\]\([^\s()]*\)\^))          # ^[a note]
    | (?P<open>\[)
    | (?P<shut>\])
    | (?P<raised>[\^~])(?=[^\s\^~]{1,120}(?P=raised))           # ^2^
    | (?P<run>\*+|_+|~~)
    )""",
    re.VERBOSE,
)
# what is no part of an address at its end: "https://x.org/a)."
_ADDRESS_END = ".,;:!?'*_~)"
_TICKS = re.compile("`+")
_KINDS = {"^": InlineKind.SUPERSCRIPT, "~": InlineKind.SUBSCRIPT}


def scan(text: str, known: Known) -> Scanned:
    """Return the pieces of a block's *text*, markup told from what is shown."""
    scanner = _Scanner(text, known)
    scanner.scan()
    return Scanned(tuple(scanner.tape.pieces), tuple(scanner.tape.anchors))


class _Scanner:
    def __init__(self, text: str, known: Known) -> None:
        self.tape = Tape()
        self.brackets = Brackets(self.tape, text, known)
        self._text = text
        self._known = known
        self._last_comment_end = text.rfind("-->")
        self._ticks: dict[int, list[int]] = defaultdict(list)
        for ticks in _TICKS.finditer(text):
            self._ticks[len(ticks[0])].append(ticks.start())

    def scan(self) -> None:
        lower_at, raised = len(self._text), None
        while self.tape.at < len(self._text):
            found = _SIGNS.search(self._text, self.tape.at, lower_at)
            end = found.start() if found else lower_at
            self.tape.add(Sort.TEXT, self.tape.at, end)
            if found and found.lastgroup == "raised":
                raised = Mark(_KINDS[found["raised"]])
                self.tape.add(Sort.MARKUP, *found.span()).begins.append(raised)
                lower_at = self._text.index(found["raised"], found.end())
            elif found:
                self._read_sign(found)
            if self.tape.at >= lower_at and raised is not None:
                end = self.tape.at + (self.tape.at == lower_at)
                self.tape.add(Sort.MARKUP, self.tape.at, end).ends.append(raised)
                lower_at, raised = len(self._text), None
        self.tape.pair_from(0)

    def _read_sign(self, found: re.Match[str]) -> None:
        name = found.lastgroup or ""
        start, end = found.span()
        if name in _SHOWN:
            self.tape.add(_SHOWN[name], start, end, _stand_in(found))
        elif name in _READ:
            _READ[name](self, found)
        else:  # a key, kept as it is written
            self.tape.add(Sort.TEXT, start, end)

    def read_code(self, found: re.Match[str]) -> None:
        """Read a code span, to the next run of as many ticks; without one, ticks are text."""
        length = len(found["code"])
        places = self._ticks[length]
        place = bisect_left(places, found.end())
        if place == len(places):
            self.tape.add(Sort.TEXT, found.start(), found.end())
            return
        start, end = found.end(), places[place]
        inner = self._text[start:end]
        padded = inner.startswith((" ", "\n")) and inner.endswith((" ", "\n")) and inner.strip()
        self.tape.add(Sort.MARKUP, found.start(), start + bool(padded))
        self.tape.add(Sort.CODE, self.tape.at, end - bool(padded)).own = Mark(InlineKind.CODE)
        end = self.brackets.skip_attributes(end + length)
        self.tape.add(Sort.MARKUP, self.tape.at, end)

    def read_line(self, found: re.Match[str]) -> None:
        hard = self._text.endswith("  ", 0, found.start())
        self.tape.add(Sort.HARD_LINE if hard else Sort.LINE, *found.span())

    def read_hard(self, found: re.Match[str]) -> None:
        self.tape.add(Sort.HARD_LINE, found.start(), found.start() + 2)

    def read_escaped(self, found: re.Match[str]) -> None:
        self.tape.add(Sort.MARKUP, found.start(), found.start() + 1)
        piece = self.tape.add(Sort.TEXT, self.tape.at, found.end())
        if found["escaped"] == "@":
            piece.own = Mark(InlineKind.KEY)  # which cites nothing

    def read_address(self, found: re.Match[str]) -> None:
        address = found["address"]
        shown = address.rstrip(_ADDRESS_END)
        if shown.count("(") > shown.count(")") and address[len(shown) :].startswith(")"):
            shown += ")"
        start = found.start()
        self.tape.add(Sort.TEXT, start, start + len(shown)).own = Mark(InlineKind.LINK, shown)

    def read_autolink(self, found: re.Match[str]) -> None:
        target = found["autolink"] or f"mailto:{found['mail']}"
        self.tape.add(Sort.MARKUP, found.start(), found.start() + 1)
        self.tape.add(Sort.TEXT, self.tape.at, found.end() - 1).own = Mark(InlineKind.LINK, target)
        self.tape.add(Sort.MARKUP, self.tape.at, found.end())

    def read_comment(self, found: re.Match[str]) -> None:
        if found.start() < self._last_comment_end:
            end = self._text.index("-->", found.start()) + 3
            self.tape.add(Sort.MARKUP, found.start(), end)
        else:
            self.tape.add(Sort.TEXT, found.start(), found.end())

    def read_tag(self, found: re.Match[str]) -> None:
        name = found["name"].lower()
        closes = found["tag"].startswith("</")
        piece = self.tape.add(Sort.TAG, *found.span(), f"/{name}" if closes else name)
        piece.attributes = found["attributes"]

    def read_note(self, found: re.Match[str]) -> None:
        label = found["note"]
        if label not in self._known.notes:
            self.tape.add(Sort.TEXT, *found.span())
            return
        piece = self.tape.add(Sort.STAND_IN, *found.span(), label)
        piece.own = Mark(InlineKind.FOOTNOTE, f"fn:{label}")

    def read_run(self, found: re.Match[str]) -> None:
        start, end = found.span()
        before, after = self._text[start - 1 : start], self._text[end : end + 1]
        run = make_run(found["run"][0], end - start, before, after)
        self.tape.add_run(run, start, end)


def _stand_in(found: re.Match[str]) -> str:
    if found["nonbreaking"]:
        return "\u00a0"
    return unescape(found["entity"])


# what is shown otherwise than it is written
_SHOWN = {"nonbreaking": Sort.STAND_IN, "entity": Sort.STAND_IN}
_READ: Mapping[str, Callable[[_Scanner, re.Match[str]], None]] = {
    "code": _Scanner.read_code,
    "line": _Scanner.read_line,
    "hard": _Scanner.read_hard,
    "escaped": _Scanner.read_escaped,
    "address": _Scanner.read_address,
    "autolink": _Scanner.read_autolink,
    "mail": _Scanner.read_autolink,
    "comment": _Scanner.read_comment,
    "tag": _Scanner.read_tag,
    "note": _Scanner.read_note,
    "run": _Scanner.read_run,
    **dict.fromkeys(
        ("image", "inserted", "open"), lambda scanner, found: scanner.brackets.open(found)
    ),
    "shut": lambda scanner, found: scanner.brackets.shut(found),
}
