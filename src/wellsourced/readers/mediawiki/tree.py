"""Where the constructs of a wikitext begin and end: templates, links, references, opaque tags.

One pass from left to right with a stack, linear in the text. What is opened and never closed is
no construct: it stays text, as MediaWiki shows it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from wellsourced.text import Span

# what opens, parts or closes a construct: "{{", "]]", "<ref name=a>", "</ref>", "<!--"
_SIGN = re.compile(
    r"""\{\{ | \}\} | \[\[ | \]\] | \| | = | \n[ \t]*\n | <!--
    | </ref\s{0,9}>
    | <(?P<tag>[A-Za-z][A-Za-z0-9]{0,20})(?P<rest>(?:\s[^<>]{0,1000}?)?)(?P<slash>/?)>
    """,
    re.VERBOSE,
)
# name="WHO 2020" · group=note
_ATTRIBUTE = re.compile(
    r"""(?P<name>[A-Za-z-]{1,30})\s{0,9}=\s{0,9}
        (?:"(?P<double>[^"]{0,500})"?|'(?P<single>[^']{0,500})'?|(?P<bare>[^\s"'>]{1,300}))""",
    re.VERBOSE,
)
OPAQUE = frozenset(
    (
        "nowiki", "pre", "syntaxhighlight", "source", "math", "chem", "ce", "timeline", "score",
        "graph", "templatedata", "templatestyles", "hiero", "mapframe", "maplink", "inputbox",
        "imagemap", "categorytree", "indicator",
    )
)  # fmt: skip
# constructs nested deeper than this stay text
_DEEPEST = 24
_NOWHERE = -1
_OPENERS = {"{{": "template", "[[": "link"}
_CLOSERS = {"}}": "template", "]]": "link"}


class Sort(StrEnum):
    """What a construct is."""

    TEMPLATE = "template"
    LINK = "link"
    REF = "ref"
    OPAQUE = "opaque"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Argument:
    """A piece of a template or link between its bars; `equals` is where its first `=` stands."""

    start: int
    end: int
    equals: int = -1


@dataclass(frozen=True, slots=True)
class Construct:
    """A construct with its place; `inner` is what stands between its tags.

    `tag` is the tag of an opaque stretch, `arguments` the pieces of a template or link, the
    name of the template or the target of the link first. A `<ref>` without an end goes on to
    the end of its paragraph (`closed` is false).
    """

    sort: Sort
    start: int
    end: int
    inner: Span
    arguments: tuple[Argument, ...] = ()
    tag: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    closed: bool = True


@dataclass(slots=True)
class _Open:
    sort: Sort
    start: int
    inner: int
    bars: list[int] = field(default_factory=list)
    equals: list[tuple[int, int]] = field(default_factory=list)
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tree:
    """The constructs of a text by where they start, in order."""

    constructs: Mapping[int, Construct]
    starts: tuple[int, ...]

    def within(self, span: Span) -> list[Construct]:
        """Return the constructs that start in *span*, in order."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return [self.constructs[start] for start in self.starts[first:last]]


def grow(text: str) -> Tree:
    """Return the constructs of *text*."""
    pass_ = _Pass(text)
    pass_.follow()
    found = {one.start: one for one in sorted(pass_.found, key=lambda one: one.start)}
    return Tree(found, tuple(found))


def read_attributes(text: str) -> dict[str, str]:
    """Return the attributes that stand in *text*, names in lower case."""
    return {
        found["name"].lower(): (found["double"] or found["single"] or found["bare"] or "").strip()
        for found in _ATTRIBUTE.finditer(text)
    }


class _Pass:
    """The state of the one pass over a text."""

    def __init__(self, text: str) -> None:
        self.found: list[Construct] = []
        self._text = text
        self._lower = text.lower() if len(text.lower()) == len(text) else text
        self._open: list[_Open] = []
        self._ahead: dict[str, int] = {}

    def follow(self) -> None:
        at = 0
        while sign := _SIGN.search(self._text, at):
            at = self._take(sign)
        self._close_refs(len(self._text))

    def _take(self, sign: re.Match[str]) -> int:
        """Heed one sign and return where to go on."""
        word = sign.group()
        if word in _OPENERS:
            if len(self._open) < _DEEPEST:
                self._open.append(_Open(Sort(_OPENERS[word]), sign.start(), sign.end()))
        elif word in _CLOSERS:
            self._close(Sort(_CLOSERS[word]), sign)
        elif word in {"|", "="}:
            self._part(word, sign.start())
        elif word[0] == "\n":
            self._end_paragraph(sign)
            return sign.end() - 1
        else:
            return self._take_tag(sign)
        return sign.end()

    def _part(self, word: str, at: int) -> None:
        if self._open and word == "|":
            self._open[-1].bars.append(at)
        elif self._open and self._open[-1].sort is Sort.TEMPLATE:
            self._open[-1].equals.append((len(self._open[-1].bars), at))

    def _end_paragraph(self, sign: re.Match[str]) -> None:
        while self._open and self._open[-1].sort is Sort.LINK:
            self._open.pop()
        if self._open and self._open[-1].sort is Sort.REF:
            closer = self._find("</ref", sign.end())
            following = self._find("<ref", sign.end())
            if closer < 0 or 0 <= following < closer:
                self._close_refs(sign.start())

    def _close(self, sort: Sort, sign: re.Match[str]) -> None:
        """Close the innermost open construct of *sort*, those in it forgotten."""
        depth = len(self._open) - 1
        while depth >= 0 and self._open[depth].sort is Sort.LINK is not sort:
            depth -= 1
        if depth < 0 or self._open[depth].sort is not sort:
            return
        opened = self._open[depth]
        del self._open[depth:]
        self._keep(opened, sign.start(), sign.end())

    def _keep(self, opened: _Open, inner_end: int, end: int, *, closed: bool = True) -> None:
        cuts = [opened.inner - 1, *opened.bars, inner_end]
        firsts: dict[int, int] = {}
        for bar, at in opened.equals:
            firsts.setdefault(bar, at)
        pieces = pairwise(cuts)
        arguments = tuple(
            Argument(start + 1, stop, firsts.get(n, -1)) for n, (start, stop) in enumerate(pieces)
        )
        inner = Span(opened.inner, inner_end)
        attributes = opened.attributes
        if opened.sort is Sort.REF:
            arguments = ()
        self.found.append(
            Construct(
                opened.sort, opened.start, end, inner, arguments, "", attributes, closed=closed
            )
        )

    def _take_tag(self, sign: re.Match[str]) -> int:
        if sign.group() == "<!--":
            return self._take_opaque(sign, Sort.COMMENT, "-->", "")
        if sign["tag"] is None:
            self._close_ref(sign)
            return sign.end()
        tag = sign["tag"].lower()
        if tag == "ref":
            self._open_ref(sign)
        elif tag in OPAQUE and sign["slash"]:
            span = Span(sign.end(), sign.end())
            self.found.append(Construct(Sort.OPAQUE, sign.start(), sign.end(), span, tag=tag))
        elif tag in OPAQUE:
            return self._take_opaque(sign, Sort.OPAQUE, f"</{tag}", tag)
        return sign.end()

    def _take_opaque(self, sign: re.Match[str], sort: Sort, closer: str, tag: str) -> int:
        """Keep a stretch that is not looked into; without an end it is none (a comment is)."""
        stop = self._find(closer, sign.end())
        if stop < 0 and sort is not Sort.COMMENT:
            return sign.end()
        end = len(self._text) if stop < 0 else stop + len(closer)
        if sort is Sort.OPAQUE:
            bracket = self._text.find(">", end, end + 20)
            end = bracket + 1 if bracket >= 0 else end
        inner = Span(sign.end(), len(self._text) if stop < 0 else stop)
        self.found.append(Construct(sort, sign.start(), end, inner, tag=tag))
        return end

    def _open_ref(self, sign: re.Match[str]) -> None:
        attributes = read_attributes(sign["rest"])
        if sign["slash"]:
            span = Span(sign.end(), sign.end())
            one = Construct(Sort.REF, sign.start(), sign.end(), span, attributes=attributes)
            self.found.append(one)
        else:
            self._close_refs(sign.start())
            self._open.append(_Open(Sort.REF, sign.start(), sign.end(), attributes=attributes))

    def _close_ref(self, sign: re.Match[str]) -> None:
        depth = self._innermost_ref()
        if depth >= 0:
            opened = self._open[depth]
            del self._open[depth:]
            self._keep(opened, sign.start(), sign.end())

    def _close_refs(self, at: int) -> None:
        """End a reference that is still open at *at*: another one begins, or the text ends."""
        depth = self._innermost_ref()
        if depth >= 0:
            opened = self._open[depth]
            stop = self._text.find("\n", opened.inner, at)
            end = stop if stop >= 0 else at
            del self._open[depth:]
            if end > opened.inner:
                self._drop_crossing(end)
                self._keep(opened, end, end, closed=False)

    def _drop_crossing(self, end: int) -> None:
        """Forget what was found across the end of a reference that is closed too late."""
        behind = []
        while self.found and self.found[-1].end > end:
            behind.append(self.found.pop())
        self.found += [one for one in reversed(behind) if one.start >= end]

    def _innermost_ref(self) -> int:
        depths = range(len(self._open) - 1, -1, -1)
        return next((n for n in depths if self._open[n].sort is Sort.REF), -1)

    def _find(self, what: str, at: int) -> int:
        """Find *what* at or behind *at*, which only grows; nothing is looked for twice."""
        known = self._ahead.get(what)
        if known is None or _NOWHERE < known < at:
            known = self._ahead[what] = self._lower.find(what, at)
        return known
