r"""Split a BibTeX file into its blocks, each at its place, and what could not be read.

Between blocks stands free text, which BibTeX ignores and we keep. The order of trust: the
splitter below us where BibTeX reads the same; our own reader; the splitter's laxer reading
(it takes `\{` for no brace); else the stretch up to the next block is unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from wellsourced.bibtex import marks
from wellsourced.bibtex.blocks import Block, BlockKind, Odd, Oddity, Source, Unread, shift
from wellsourced.bibtex.grammar import read_block
from wellsourced.bibtex.splitter import Split, split_with_library
from wellsourced.bibtex.stretches import cut, make_image
from wellsourced.text import Span

_UNSEEN = " \t%\ufeff\u200b"  # before an `@` that begins its line; marks remain of files joined
_BEFORE = 200  # characters before an `@` in which its line must begin, if it does


def split_blocks(text: str) -> Iterator[Block | Unread]:
    """Yield the blocks of *text* in order, with the places that could not be read."""
    at = 0
    for stretch in cut(make_image(text)):
        for found in split_stretch(stretch):
            yield shift(found, at)
        at += len(stretch)


def split_stretch(text: str) -> Iterator[Block | Unread]:
    """Yield the blocks of one stretch in order, with the places that could not be read."""
    source = Source(text)
    ready = split_with_library(text)
    after = 0
    head = marks.HEAD.search(text)
    while head:
        lead = _lead(text, head.start(), after)
        found = _read(source, head, lead, ready.get(head.start()))
        if found is None:
            head = marks.HEAD.search(text, head.end())
            continue
        yield from _headless(text, after, found.span.start)
        yield found
        after = found.span.end
        head = marks.HEAD.search(text, after)
    yield from _headless(text, after, len(text))


def _headless(text: str, start: int, end: int) -> Iterator[Unread]:
    """Yield what stands between blocks and would be an entry, had it an opening brace."""
    heads = [found.start("head") for found in marks.HEADLESS.finditer(text, start, end)]
    for at, until in pairwise((*heads, end)):
        stretch = text[at:until].rstrip()
        yield Unread(Span(at, at + len(stretch)), "it has no opening brace")


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before an `@`: does it begin its line (or follow a block), behind a `%`?"""

    first: bool
    commented: bool


def _lead(text: str, at: int, after: int) -> _Lead:
    start = max(at - _BEFORE, after)
    before = text[start:at]
    line = re.split(r"[\r\n]", before)[-1]
    begins = len(line) < len(before) or start in {0, after}
    return _Lead(begins and not line.strip(_UNSEEN), "%" in line)


def _read(
    source: Source, head: re.Match[str], lead: _Lead, split: Split | None
) -> Block | Unread | None:
    """Read the block at *head*; `None` where it is no block but words of the free text."""
    if split and split.sound:
        found: Block | Unread = split.block
    else:
        found = read_block(source, head, commented=lead.commented)
        if isinstance(found, Unread) and split and split.block.fields:
            reason = "its braces do not match; read as if `\\{` and `\\}` were no braces"
            oddity = Oddity(head.start(), Odd.BRACES_UNBALANCED, reason)
            found = replace(split.block, oddities=(oddity,))
    if not lead.first and not _is_convincing(found):
        return None
    if lead.commented and isinstance(found, Block) and found.kind is BlockKind.ENTRY:
        reason = "BibTeX knows no % comment: this entry counts"
        oddity = Oddity(head.start(), Odd.COMMENTED_OUT, reason)
        found = replace(found, oddities=(oddity, *found.oddities))
    return found


def _is_convincing(found: Block | Unread) -> bool:
    """Say whether a block inside a line of text is more than an address or a command."""
    if isinstance(found, Unread):
        return False
    if found.kind is not BlockKind.ENTRY:
        return True
    return bool(found.key) and any(marks.NAME.fullmatch(field.name) for field in found.fields)
