"""Styled text without a markup: what a style makes of a record, for any kind of output.

A text is a tuple of runs. Values of records may hold CSL's own markup (`<i>`, `<b>`, `<sup>`,
`<sub>`, small capitals, `nocase`); any other tag is text like the rest. What styles join,
they join by `join`, which never doubles punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from wellsourced.csl.joints import fit

# </i> · <span class="nocase"> · <span style="font-variant: small-caps;">
_TAG = re.compile(
    r"""<(?P<close>/)?(?P<name>i|b|sup|sub|sc|span(?(close)|\ (?:
        class="nocase" | style="font-variant:\ ?(?P<caps>small-caps);?"
    )))>""",
    re.VERBOSE,
)
# 'so' said; none inside
_QUOTED_ONCE = re.compile(r"(?<![\w'])'(?P<words>[^']{1,400})'(?![\w'])")
# Master's · the bees' · the '90s
_APOSTROPHE = re.compile(r"(?<=\w)'|'(?=\d)")
# "never again"; none inside
_QUOTED = re.compile(r'(?<![\w"])"(?P<words>[^"]{1,400})"(?![\w"])')


class Height(StrEnum):
    """Where letters stand: on the line, above it or below it."""

    LINE = ""
    ABOVE = "superscript"
    BELOW = "subscript"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; `link` is the address that it leads to.

    `as_typed` says that its capitals are to stay (CSL's `nocase`), where that is asked for.
    """

    text: str
    italic: bool = False
    bold: bool = False
    small_caps: bool = False
    height: Height = Height.LINE
    link: str = ""
    as_typed: bool = False

    def saying(self, text: str) -> Run:
        """Return *text* in the style of this run."""
        return Run(
            text, self.italic, self.bold, self.small_caps, self.height, self.link, self.as_typed
        )

    def is_set_like(self, other: Run) -> bool:
        """Say whether both are in one style; a run without text is in any."""
        return not self.text or (
            self.italic == other.italic
            and self.bold == other.bold
            and self.height is other.height
            and self.small_caps == other.small_caps
            and self.as_typed == other.as_typed
            and self.link == other.link
        )


Runs = tuple[Run, ...]
# a string stands for one run without style
Part = Runs | str


def rich(text: str, *, typed: bool = False) -> Runs:
    """Return a value of a record as runs: CSL's markup read, quotes made typographic.

    A tag that is not closed, or not opened, is text. With *typed* runs say where capitals
    are to stay; no style that is built in asks for that.

    >>> [(run.text, run.italic) for run in rich("<i>E. coli</i> <u>x</u>")]
    [('E. coli', True), (' <u>x</u>', False)]
    """
    text = " ".join(text.split())
    if "<" not in text:
        return (Run(curl(text)),) if text else ()
    tags = _paired(text)
    runs: list[Run] = []
    style = [Run("")]
    at = 0
    for tag in tags:
        if text[at : tag.start()]:
            runs.append(replace(style[-1], text=curl(text[at : tag.start()])))
        at = tag.end()
        if tag["close"]:
            style.pop()
        else:
            style.append(_styled(style[-1], tag, typed=typed))
    if text[at:]:
        runs.append(replace(style[-1], text=curl(text[at:])))
    return merge(runs)


def curl(text: str) -> str:
    """Return *text* with typewriter's quotes as printers set them.

    >>> curl('''Doe's "rain"''')
    'Doe’s “rain”'
    """
    if "'" in text:
        text = _APOSTROPHE.sub("’", _QUOTED_ONCE.sub(r"‘\g<words>’", text))
    return _QUOTED.sub(r"“\g<words>”", text) if '"' in text else text


def join(between: str, parts: Iterable[Part], before: str = "", after: str = "") -> Runs:
    """Return the *parts* that hold something as one, affixes only around something.

    >>> flatten(join(". ", ["Is it so?", "", "Yes"], after="."))
    'Is it so? Yes.'
    """
    runs: list[Run] = []
    for part in parts:
        if not part:
            continue
        _put(runs, (Run(between if runs else before),))
        _put(runs, (Run(part),) if isinstance(part, str) else part)
    if not runs:
        return ()
    _put(runs, (Run(after),))
    return merge(runs)


def wrap(before: str, part: Part, after: str = "") -> Runs:
    """Return *part* between two affixes; nothing where it is nothing."""
    return join("", (part,), before, after)


def italic(part: Part) -> Runs:
    """Return *part* in italics; what was italic already stands upright, as printers do."""
    runs = (Run(part),) if isinstance(part, str) else part
    return tuple(replace(run, italic=not run.italic) for run in runs if run.text)


def linked(text: str, link: str) -> Runs:
    """Return *text* as it is, leading to *link*."""
    return (Run(text, link=link),) if text else ()


def flatten(runs: Runs) -> str:
    """Return the text of *runs* without any style."""
    return "".join(run.text for run in runs)


def _put(runs: list[Run], more: Iterable[Run]) -> None:
    """Append *more*, its punctuation fitted to what stands before it."""
    for run in more:
        if not run.text:
            continue
        before, after = fit(runs[-1].text, run.text) if runs else ("", run.text)
        if runs and before != runs[-1].text:
            runs[-1] = replace(runs[-1], text=before)
        if after:
            runs.append(run if after == run.text else replace(run, text=after))


def merge(runs: Iterable[Run]) -> Runs:
    """Return *runs* with neighbours of one style as one."""
    merged: list[Run] = []
    last, pieces = Run(""), list[str]()
    for run in runs:
        if pieces and not run.is_set_like(last):
            merged.append(last.saying("".join(pieces)))
            pieces = []
        if run.text:
            last = run
            pieces.append(run.text)
    return (*merged, last.saying("".join(pieces))) if pieces else tuple(merged)


def _paired(text: str) -> list[re.Match[str]]:
    """Return the tags of *text* that have a partner, properly nested, in order."""
    kept: list[tuple[re.Match[str], re.Match[str]]] = []
    opened: list[re.Match[str]] = []
    waiting: dict[str, int] = {}
    for tag in _TAG.finditer(text):
        name = _name(tag)
        if not tag["close"]:
            opened.append(tag)
            waiting[name] = waiting.get(name, 0) + 1
            continue
        while waiting.get(name, 0):
            partner = opened.pop()
            waiting[_name(partner)] -= 1
            if _name(partner) == name:
                kept.append((partner, tag))
                break
    return sorted((tag for pair in kept for tag in pair), key=lambda tag: tag.start())


def _name(tag: re.Match[str]) -> str:
    return tag["name"].partition(" ")[0]


def _styled(style: Run, tag: re.Match[str], *, typed: bool) -> Run:
    """Return the style that *tag* opens inside *style*."""
    name = _name(tag)
    if name == "span" and not tag["caps"]:
        return replace(style, as_typed=typed)
    if name == "i":
        return replace(style, italic=not style.italic)
    if name == "b":
        return replace(style, bold=not style.bold)
    if name in {"sup", "sub"}:
        return replace(style, height=Height.ABOVE if name == "sup" else Height.BELOW)
    return replace(style, small_caps=True)
