r"""Text into a BibTeX value: Unicode stays, LaTeX's own signs are escaped, capitals kept.

Braces always balance: a lone one is written as a command. White space, line ends among it,
becomes single spaces, so that no value can begin a line with `@` and end its entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNS = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "`": r"\textasciigrave{}",
    "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
}  # fmt: skip
_SPECIAL = re.compile(r"[\\{}~^`%&#_$]|--+|''+")
# CSL's markup: <i>E. coli</i> · H<sub>2</sub>O · <span class="nocase">
_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>i|b|sub|sup|span)(?P<style>\ [^<>]{1,60})?>""", re.VERBOSE
)
_COMMANDS = {
    "i": r"\textit{",
    "b": r"\textbf{",
    "sub": r"\textsubscript{",
    "sup": r"\textsuperscript{",
    'span style="font-variant:small-caps;"': r"\textsc{",
    'span class="nocase"': "{",
}
_SPACES = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_TELLING = 4  # letters from which on a word says how a title is capitalised


def clean(text: str) -> str:
    """Return *text* on one line, without control characters."""
    return _SPACES.sub(" ", _CONTROLS.sub("", text)).strip(" ")


def escape(text: str) -> str:
    r"""Return *text* as LaTeX that reads back the same.

    >>> print(escape("AT&T saved 5% of <i>E. coli</i> }"))
    AT\&T saved 5\% of \textit{E. coli} \textbraceright{}
    """
    return "".join(
        written or _escape_plain(plain) for plain, written, _depth in _pieces(clean(text))
    )


def escape_title(text: str) -> str:
    r"""Return a title as LaTeX, with braces where a style would lower its capitals.

    >>> print(escape_title("The effect of mRNA vaccines in Malawi: a review"))
    The effect of {mRNA} vaccines in {Malawi}: a review
    """
    text = clean(text)
    capitals = _Capitals.of(text)
    parts = []
    begins = True
    for plain, written, depth in _pieces(text):
        parts.append(
            written or (_escape_plain(plain) if depth else capitals.keep(plain, begins=begins))
        )
        begins = _begins_anew(plain, begins=begins) if plain else begins
    return "".join(parts)


def _begins_anew(before: str, *, begins: bool) -> bool:
    """Say whether what follows *before* begins the title or its subtitle."""
    bare = before.rstrip()
    return begins if not bare else bare.endswith((":", "?", "!", "."))


def _escape_plain(text: str) -> str:
    return _SPECIAL.sub(_escape_sign, text)


def _escape_sign(found: re.Match[str]) -> str:
    """Escape a sign; part `--` and `''`, which LaTeX would join."""
    return _SIGNS.get(found[0]) or "{}".join(found[0])


def _pieces(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield stretches of plain text and commands, with the depth of markup around them."""
    tags = _paired_tags(text)
    at = depth = 0
    for start in sorted(tags):
        end, command = tags[start]
        if start > at:
            yield text[at:start], "", depth
        yield "", command, depth
        depth += -1 if command == "}" else 1
        at = end
    if at < len(text):
        yield text[at:], "", depth


def _paired_tags(text: str) -> dict[int, tuple[int, str]]:
    """Return the tags that pair, by their start: their end and the command for them."""
    opened: list[tuple[re.Match[str], str]] = []
    tags: dict[int, tuple[int, str]] = {}
    for tag in _TAG.finditer(text):
        command = _COMMANDS.get(tag["name"] + (tag["style"] or ""), "")
        if not tag["end"]:
            opened.append((tag, command))
        elif opened and opened[-1][0]["name"] == tag["name"]:
            opening, command = opened.pop()
            if command and opening.end() < tag.start():
                tags[opening.start()] = (opening.end(), command)
                tags[tag.start()] = (tag.end(), "}")
    return tags


@dataclass(frozen=True, slots=True)
class _Capitals:
    """How a title is capitalised: which of its words a style must not lower."""

    sentence: bool
    mixed: bool

    @classmethod
    def of(cls, title: str) -> _Capitals:
        telling = [
            word[0][0]
            for word in _WORD.finditer(title)
            if len(word[0]) >= _TELLING
            and not _begins_anew(
                title[max(0, word.start() - 2) : word.start()], begins=not word.start()
            )
        ]
        low = sum(letter.islower() for letter in telling)
        high = sum(letter.isupper() for letter in telling)
        return cls(low > 0 and low >= high, any(letter.islower() for letter in title))

    def keep(self, plain: str, *, begins: bool) -> str:
        """Escape *plain* with its capitals in braces; *begins*: the title begins with it."""
        parts = []
        at = 0
        for word in _WORD.finditer(plain):
            before = plain[at : word.start()]
            first = _begins_anew(before, begins=begins)
            parts.append(_escape_plain(before))
            parts.append(f"{{{word[0]}}}" if self._must_stay(word[0], first=first) else word[0])
            begins = False
            at = word.end()
        return "".join(parts) + _escape_plain(plain[at:])

    def _must_stay(self, word: str, *, first: bool) -> bool:
        if not self.mixed:
            return False
        if any(letter.isupper() for letter in word[1:]):
            return True
        if first or not word[0].isupper():
            return False
        return self.sentence or (len(word) == 1 and word != "A")
