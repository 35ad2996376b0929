r"""LaTeX in a field into Unicode, with CSL's markup for what letters cannot say.

`{\"O}zg{\"u}r` becomes `Özgür`, `H$_2$O` becomes `H<sub>2</sub>O`, `\emph{E. coli}` becomes
`<i>E. coli</i>` (CSL-JSON's rich text). Braces that only protect capitals vanish. Commands
that no table of ours knows are looked up in pylatexenc, one by one; what that does not know
either is kept as written. One pass, no recursion: deep braces cost nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.bibtex import latex_table
from wellsourced.bibtex.values import closing_brace
from wellsourced.bibtex.verbatim import collapse

_TOKEN = re.compile(
    r"""\\(?P<word>[A-Za-z]+)[ \t\r\n]*
    | \\(?P<sign>.)
    | (?P<ligature>---?|``|''|(?<!\w)[!?]`(?=\w))
    | (?P<brace>[{}])
    | (?P<special>[$~^_`'])
    | (?P<plain>[^\\{}$~^_`'!?-]+|.)""",
    re.VERBOSE | re.DOTALL,
)
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "!`": "¡", "?`": "¿"}
_DOLLAR = re.compile(r"(?<!\\)\$")
_DEGREE = re.compile(r"\{\s{0,9}\\circ\s{0,9}\}|\\circ(?![A-Za-z])\s{0,9}")  # 25$^\circ$C
_DOTLESS = {"ı": "i", "ȷ": "j"}
_MEMO = 8192  # values that are kept decoded: journals, publishers and names come again


def decode_latex(text: str) -> str:
    r"""Return *text* as a reader sees it, white space collapsed.

    >>> decode_latex(r"The {DNA} of {\'E}tienne \& Stra{\ss}e, 50\%")
    'The DNA of Étienne & Straße, 50%'
    """
    if text.isalnum():
        return text
    if "\\" in text or "$" in text or "~" in text or "--" in text or "`" in text or "''" in text:
        return _decode(text)
    if "{" in text or "}" in text:  # no more than braces: nothing of them stays
        text = text.replace("{", "").replace("}", "")
    return collapse(text)


@lru_cache(maxsize=_MEMO)
def _decode(text: str) -> str:
    return collapse(_Decoder(text).decode())


@dataclass(slots=True)
class _Group:
    """An open brace: what to write at its end, where its content began, the mode before."""

    closing: str
    begun: int
    math: bool


class _Decoder:
    """Decodes one value; `at` is where it stands in the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out: list[str] = []
        self.groups = [_Group("", 0, math=False)]
        self.accents: list[str] = []
        self.wrap: tuple[str, str] | None = None
        self.math = False
        self.ensured = False
        self.quoted = False

    def decode(self) -> str:
        """Return the text decoded; white space is left as it is."""
        while token := _TOKEN.match(self.text, self.at):
            self.at = token.end()
            kind = token.lastgroup or "plain"
            _READERS[kind](self, token[kind])
        self._flush_accents()
        while self.groups:
            self._close(self.groups.pop())
        return "".join(self.out)

    def put(self, text: str) -> None:
        """Write *text*, with the accents and the wrap that wait for its first character."""
        if not text:
            return
        if self.accents:
            bare = text.lstrip(" \t\r\n")
            if not bare:
                return
            text = _accented(bare[0], self.accents) + bare[1:]
            self.accents = []
        if self.wrap:
            text = text.lstrip(" \t\r\n")
            if not text:
                return
            opening, closing = self.wrap
            self.wrap = None
            text = f"{opening}{text[0]}{closing}{text[1:]}"
        self.out.append(text)

    def _flush_accents(self) -> None:
        for accent in self.accents:
            self.out.append(latex_table.BARE_ACCENTS.get(accent, ""))
        self.accents = []

    def read_brace(self, brace: str) -> None:
        if brace == "{":
            opening, closing = self.wrap or ("", "")
            self.wrap = None
            if opening:
                self.out.append(opening)
            self.groups.append(_Group(closing, len(self.out), self.math))
            self.math = self.math or self.ensured
            self.ensured = False
        elif len(self.groups) > 1:
            self._flush_accents()
            self.wrap = None
            group = self.groups.pop()
            self.math = group.math
            self._close(group)

    def _close(self, group: _Group) -> None:
        if not group.closing:
            return
        if len(self.out) > group.begun or group.closing == "/":
            self.out.append(group.closing)
        elif self.out:
            self.out.pop()

    def read_ligature(self, written: str) -> None:
        self.put(written if self.math else _LIGATURES[written])

    def read_sign(self, sign: str) -> None:
        if sign in latex_table.ACCENTS:
            self.accent(sign)
        elif sign in "()[]":
            self.math = sign in "(["
        else:
            self.put(latex_table.SIGNS.get(sign, f"\\{sign}"))

    def read_special(self, sign: str) -> None:
        if sign == "$":
            self._read_dollar()
        elif sign == "~":
            self.put("\N{NO-BREAK SPACE}")
        elif sign in "`'":
            self._read_quote(sign)
        elif sign == "^" and self.math and (degree := _DEGREE.match(self.text, self.at)):
            self.at = degree.end()
            self.put("°")
        elif self.math:
            self.wrap = latex_table.SUBSCRIPT if sign == "_" else latex_table.SUPERSCRIPT
        else:
            self.put(sign)

    def _read_quote(self, sign: str) -> None:
        """Turn `this' into a quotation; an apostrophe stays what it is."""
        if self.math:
            self.put(sign)
        elif sign == "`":
            self.quoted = True
            self.put("‘")
        elif self.quoted and not self.text[self.at : self.at + 1].isalnum():
            self.quoted = False
            self.put("’")
        else:
            self.put("'")

    def _read_dollar(self) -> None:
        """Begin or end mathematics; a dollar that has no fellow is one (Pandoc's rule)."""
        if self.math:
            self.math = False
            return
        closing = _DOLLAR.search(self.text, self.at)
        inside = self.text[self.at : closing.start()] if closing else ""
        after = self.text[closing.end() : closing.end() + 1] if closing else ""
        prices = inside[:1].isdigit() and after.isdigit()
        if inside and inside == inside.strip() and not prices:
            self.math = True
        else:
            self.put("$")

    def read_word(self, word: str) -> None:
        if act := _COMMANDS.get(word):
            act(self, word)
            return
        known = _look_up(word)
        if known or self.text[self.at : self.at + 1] != "{":
            self.put(known or f"\\{word}{self._gap()}")

    def _gap(self) -> str:
        """Return the space behind a command that is kept as written."""
        return " " if self.text[self.at - 1].isspace() else ""

    def accent(self, name: str) -> None:
        self.accents.append(latex_table.ACCENTS[name])

    def math_accent(self, name: str) -> None:
        self.accents.append(latex_table.MATH_ACCENTS[name])

    def symbol(self, name: str) -> None:
        self.put(latex_table.SYMBOLS[name])

    def wrap_argument(self, name: str) -> None:
        self.wrap = latex_table.WRAPS[name]
        if self.text[self.at : self.at + 1] == "*":
            self.at += 1

    def declare(self, name: str) -> None:
        opening, closing = latex_table.DECLARATIONS[name]
        group = self.groups[-1]
        self.out.append(opening)
        group.closing = closing + group.closing
        group.begun = len(self.out)

    def verbatim(self, _name: str) -> None:
        self.put(self._take_argument())

    def skip_argument(self, _name: str) -> None:
        self._take_argument()

    def silent(self, name: str) -> None:
        self.ensured = name == "ensuremath"

    def _take_argument(self) -> str:
        """Return the argument in braces as written, and pass over it."""
        if self.text[self.at : self.at + 1] != "{":
            return ""
        end = closing_brace(self.text, self.at)
        end = len(self.text) if end < 0 else end
        argument = self.text[self.at + 1 : end]
        self.at = end + 1
        return argument


# what reads each kind of token
_READERS: dict[str, Callable[[_Decoder, str], None]] = {
    "plain": _Decoder.put,
    "word": _Decoder.read_word,
    "sign": _Decoder.read_sign,
    "brace": _Decoder.read_brace,
    "special": _Decoder.read_special,
    "ligature": _Decoder.read_ligature,
}
# what each command does; where two tables have it, the later one here
_COMMANDS: dict[str, Callable[[_Decoder, str], None]] = {
    **dict.fromkeys(latex_table.MATH_ACCENTS, _Decoder.math_accent),
    **dict.fromkeys(latex_table.SILENT, _Decoder.silent),
    **dict.fromkeys(latex_table.SILENT_ARGUMENT, _Decoder.skip_argument),
    **dict.fromkeys(latex_table.VERBATIM, _Decoder.verbatim),
    **dict.fromkeys(latex_table.DECLARATIONS, _Decoder.declare),
    **dict.fromkeys(latex_table.WRAPS, _Decoder.wrap_argument),
    **dict.fromkeys(latex_table.SYMBOLS, _Decoder.symbol),
    **dict.fromkeys(latex_table.ACCENTS, _Decoder.accent),
}


def _accented(letter: str, accents: list[str]) -> str:
    r"""Put accents on a letter, the inmost (last read) first: `\~{\^e}`."""
    base = _DOTLESS.get(letter, letter)
    return unicodedata.normalize("NFC", base + "".join(reversed(accents)))


@lru_cache(maxsize=1024)
def _look_up(command: str) -> str:
    """Return the sign that pylatexenc knows for a rare command, or nothing.

    Only a single sign is taken: longer answers are remarks or the date of today.
    """
    from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]
    from pylatexenc.latexwalker import LatexWalkerError  # type: ignore[import-untyped]

    try:
        answer = str(LatexNodes2Text().latex_to_text(f"\\{command}{{}}"))
    except (LatexWalkerError, LookupError, ValueError, TypeError):
        return ""
    return answer if len(answer) == 1 and not answer.isspace() and not answer.isascii() else ""
