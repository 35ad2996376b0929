"""A library as parts that can be laid out or moved: blocks with what belongs to them, free text.

Lines that stand directly above a block, and what follows it on its last line, belong to it.
Text that blank lines set apart belongs to none and stays in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block, BlockKind, Unread
from wellsourced.bibtex.formatting.frames import Laid, Left, is_balanced, read_frame
from wellsourced.bibtex.splitting import split_blocks

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
# what speaks of the file, not of the entry below: % Encoding: UTF-8 · % -*- bibtex -*-
_OF_THE_FILE = re.compile(
    r"encoding[:=]|-\*-|\bvim?:|!\s{0,9}(?:TeX|BIB)\b|jabref|bibdesk|kbibtex|zotero|mendeley",
    re.IGNORECASE,
)
_WHITE = " \t\r\n\f\v"


@dataclass(frozen=True, slots=True)
class Part:
    """One block with what belongs to it, or (without a block) free text that stands apart.

    `laid` is what can be laid out; where it is `None`, `text` is written as it stands, and
    `reason` says why, if there is something to say. A `fixed` part is not moved. `above`
    are the @comment blocks in `head`.
    """

    text: str
    block: Block | Unread | None = None
    head: str = ""
    tail: str = ""
    above: tuple[Block, ...] = ()
    laid: Laid | None = None
    reason: str = ""
    fixed: bool = True

    @property
    def is_entry(self) -> bool:
        """Say whether it is an entry that could be read."""
        return isinstance(self.block, Block) and self.block.kind is BlockKind.ENTRY

    @property
    def is_held(self) -> bool:
        """Say whether it may be read otherwise if so much as the space around it changes."""
        return self.fixed and bool(self.reason)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Parts in order; `gaps` is the white space before each of them, and behind the last."""

    parts: tuple[Part, ...]
    gaps: tuple[str, ...]


def read_sheet(text: str) -> Sheet:
    """Return the parts of *text*; all of them and the gaps together are the text."""
    parts: list[Part] = []
    gaps: list[str] = []
    at = 0
    for block in split_blocks(text):
        between = _read_between(text[at : block.span.start], last=parts[-1] if parts else None)
        _take(between, parts, gaps)
        part = _read_part(text, block, between)
        parts.append(part if part.laid else replace(part, head=part.head + between.indent))
        at = block.span.end
    _take(_read_end(text[at:], first=not parts), parts, gaps)
    return _attach_comments(Sheet(tuple(parts), tuple(gaps)))


@dataclass(frozen=True, slots=True)
class _Between:
    """What stands between two blocks: behind the one, apart, directly above the other.

    `inline` says that the text runs on into the next block's line.
    """

    tail: str
    before: str
    apart: str
    after: str
    head: str = ""
    indent: str = ""
    inline: bool = False


def _take(between: _Between, parts: list[Part], gaps: list[str]) -> None:
    """Give the last part its tail, and add the text that stands apart."""
    if parts and (between.tail or between.inline):
        runs_on = between.inline and not marks.LINE_END.search(between.before)
        fixed = parts[-1].fixed or runs_on or not _is_movable(between.tail)
        parts[-1] = replace(parts[-1], tail=between.tail, fixed=fixed)
    gaps.append(between.before)
    if between.apart:
        parts.append(Part(between.apart))
        gaps.append(between.after)


def _read_between(text: str, last: Part | None) -> _Between:
    """Part the text before a block."""
    tail = _first_line(text) if last else ""
    if tail == text and text.strip(_WHITE):
        return _run_on("", text)
    rest = text[len(tail) :]
    body = rest.rstrip(" \t\f\v")
    if body and not body.endswith(("\r", "\n")):
        return _run_on(tail, rest)
    begins_line = bool(body) or last is None
    indent = rest[len(body) :] if begins_line else ""
    lines = _LINE.findall(body)
    first = _head_start(lines)
    before, apart, after = _strip("".join(lines[:first]))
    if not begins_line:
        before += rest
    return _Between(tail, before, apart, after, "".join(lines[first:]), indent)


def _first_line(text: str) -> str:
    """Return what follows a block on its last line, or nothing if that is white."""
    found = marks.LINE_END.search(text)
    line = text[: found.start()] if found else text
    return line if line.strip(_WHITE) else ""


def _run_on(tail: str, text: str) -> _Between:
    return _Between(tail, *_strip(text), inline=True)


def _head_start(lines: Sequence[str]) -> int:
    """Return the first of the last *lines* that no blank line parts from the block below."""
    start = len(lines)
    while start and lines[start - 1].strip(_WHITE):
        start -= 1
        if _OF_THE_FILE.search(lines[start]):
            return start + 1
    return start


def _strip(text: str) -> tuple[str, str, str]:
    """Return *text* without the white lines around it, and those; it keeps its indent."""
    bare = text.lstrip(_WHITE)
    before = text[: len(text) - len(bare)]
    if not bare:
        return text, "", ""
    indent = len(before) - len(before.rstrip(" \t"))
    if indent and before[:-indent].endswith(("\r", "\n")):
        before, bare = before[:-indent], before[-indent:] + bare
    body = bare.rstrip(_WHITE)
    return before, body, bare[len(body) :]


def _read_end(text: str, *, first: bool) -> _Between:
    tail = "" if first else _first_line(text)
    return _Between(tail, *_strip(text[len(tail) :]))


def _read_part(text: str, block: Block | Unread, between: _Between) -> Part:
    written = block.span.of(text)
    part = Part(written, block, between.head)
    if isinstance(block, Unread):
        return replace(part, reason=block.reason)
    if between.inline:
        return replace(part, reason="it stands in a line of text")
    read = read_frame(text, block)
    if isinstance(read, Left):
        movable = read.movable and _is_movable(between.head)
        return replace(part, reason=read.reason, fixed=not movable)
    fixed = block.kind is not BlockKind.ENTRY or not _is_movable(between.head)
    return replace(part, laid=read, fixed=fixed)


def _is_movable(text: str) -> bool:
    """Say whether free text means nothing to the blocks between which it stands."""
    return is_balanced(text) and not text.lstrip(_WHITE).startswith(",")


def _attach_comments(sheet: Sheet) -> Sheet:
    """Make @comment blocks that stand directly above an entry part of it."""
    parts: list[Part] = []
    gaps: list[str] = []
    held: list[tuple[Part, str]] = []
    for part, gap in zip(sheet.parts, sheet.gaps, strict=False):
        if held and not _is_line_end(gap):
            _release(held, parts, gaps)
        if _is_comment(part):
            held.append((part, gap))
            continue
        if held and part.is_entry:
            gaps.append(held[0][1])
            parts.append(_with_comments(part, gap, held))
            held = []
            continue
        _release(held, parts, gaps)
        parts.append(part)
        gaps.append(gap)
    _release(held, parts, gaps)
    return Sheet(tuple(parts), (*gaps, sheet.gaps[-1]))


def _release(held: list[tuple[Part, str]], parts: list[Part], gaps: list[str]) -> None:
    parts += (part for part, _gap in held)
    gaps += (gap for _part, gap in held)
    held.clear()


def _is_line_end(gap: str) -> bool:
    return marks.LINE_END.fullmatch(gap) is not None


def _is_comment(part: Part) -> bool:
    block = part.block
    if not isinstance(block, Block) or block.kind is not BlockKind.COMMENT:
        return False
    return not part.reason and not _OF_THE_FILE.search(part.text)


def _with_comments(part: Part, gap: str, held: Sequence[tuple[Part, str]]) -> Part:
    between = (*(one for _comment, one in held[1:]), gap)
    head = "".join(
        f"{comment.head}{comment.text}{comment.tail}{end}"
        for (comment, _gap), end in zip(held, between, strict=True)
    )
    above = tuple(comment.block for comment, _gap in held if isinstance(comment.block, Block))
    return replace(part, head=head + part.head, above=above)
