"""What holds for every BibTeX library, as one function that kept inputs and the fuzzer ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from time import process_time

from wellsourced.bibtex import add_entries, decode, encode, format_entry, parse, rename_key
from wellsourced.bibtex.blocks import Block, BlockKind
from wellsourced.bibtex.formatting import format_library
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.bibtex.stretches import cut, make_image
from wellsourced.errors import WriteRefused
from wellsourced.keys import is_legal_key
from wellsourced.references import Library, Record, Reference

ROOM = 1.0  # seconds that reading may take at any length
A_CHARACTER = 1e-4  # and seconds for each character: thirty times what an entry takes
NEW = "New:key-1"

_LINE_END = re.compile(r"\r\n?|\n")
# a line that begins as a block: "@book{", "  @my-type ("
_LINE_HEAD = re.compile(r"(?:\A|(?<=[\r\n]))[ \t]{0,9}(?P<at>@)[A-Za-z][\w-]{0,20}[ \t]{0,9}[{(]")


def find_broken(data: bytes) -> list[str]:
    """Return the laws that reading and editing *data* break; what is raised is raised."""
    decoded = decode(data)
    if encode(decoded) != data:
        return ["the bytes do not come back"]
    text = decoded.text
    begin = process_time()
    library = parse(text)
    took = process_time() - begin
    broken = []
    if took > ROOM + A_CHARACTER * len(text):
        broken.append(f"{took:.1f} s for {len(text)} characters")
    broken += _broken_by_places(library, text)
    broken += _broken_by_lines(library, text)
    broken += _broken_by_blocks(library, text)
    broken += _broken_by_line_ends(library, text)
    broken += _broken_by_renames(library, text)
    broken += _broken_by_additions(library, text)
    broken += _broken_by_entries(library)
    broken += _broken_by_format(library, text)
    return broken


def _broken_by_places(library: Library, text: str) -> Iterator[str]:
    at = 0
    for reference in library.references:
        span = reference.span
        if span is None or span.start < at or span.of(text) != reference.raw:
            yield f"`{reference.key}` is not at its place"
        elif reference.key not in reference.raw or not reference.raw.startswith("@"):
            yield f"`{reference.key}` is no entry of its own text"
        else:
            at = span.end


def _broken_by_lines(library: Library, text: str) -> Iterator[str]:
    """What is wrong is told with the line in which it stands."""
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    lines = [range(start, end) for start, end in pairwise((*starts, len(text) + 1))]
    for failed in library.failed:
        if not failed.raw or not failed.reason:
            yield f"what failed in line {failed.line} has no text or no reason"
        if not any(text.startswith(failed.raw, at) for at in lines[failed.line - 1]):
            yield f"{failed.raw[:30]!r} does not stand in line {failed.line}"
    for flaw in library.flaws:
        line = lines[flaw.line - 1]
        if not flaw.reason or (flaw.key and not _is_in_entry(library, flaw.key, line)):
            yield f"{flaw} is not in a line of its entry"


def _is_in_entry(library: Library, key: str, line: range) -> bool:
    spans = (one.span for one in library.references if one.key == key)
    return any(span.start < line.stop and line.start <= span.end for span in spans if span)


def _broken_by_blocks(library: Library, text: str) -> Iterator[str]:
    """Nothing that begins a line as a block does stands outside of what was read or failed."""
    if "".join(cut(make_image(text))) != text:
        yield "the stretches are not the text"
    heads = [found.start("at") for found in _LINE_HEAD.finditer(text)]
    at = 0
    blocks = list(split_blocks(text))
    for block in blocks:
        if not at <= block.span.start < block.span.end <= len(text):
            yield f"{block.span} overlaps or is empty"
        at = block.span.end
        heads = [head for head in heads if not block.span.start <= head < at]
    for head in heads:
        if text[head + 1 : head + 8].lower() != "comment":  # one without an end hides nothing
            yield f"{text[head:][:30]!r} is neither read nor told"
    entries = (one for one in blocks if isinstance(one, Block) and one.kind is BlockKind.ENTRY)
    if [one.key for one in entries] != [reference.key for reference in library.references]:
        yield "entries and references differ"


def _broken_by_line_ends(library: Library, text: str) -> Iterator[str]:
    """A library is read with one line end, and edited with its own: both must be the same."""
    other = parse(_LINE_END.sub("\n", text))
    if [(one.key, one.record) for one in other.references] != [
        (one.key, one.record) for one in library.references
    ]:
        yield "other line ends give other records"
    if [(one.line, one.reason) for one in other.failed] != [
        (one.line, one.reason) for one in library.failed
    ]:
        yield "other line ends give other failures"
    if [(one.line, one.key, one.kind) for one in other.flaws] != [
        (one.line, one.key, one.kind) for one in library.flaws
    ]:
        yield "other line ends give other flaws"


def _broken_by_renames(library: Library, text: str) -> Iterator[str]:
    counted = Counter(reference.key for reference in library.references)
    unique = [key for key, count in counted.items() if count == 1 and is_legal_key(key)]
    for old in {*unique[:1], *unique[-1:]} if NEW not in text else ():
        yield from _broken_by_rename(library, text, old)


def _broken_by_rename(library: Library, text: str, old: str) -> Iterator[str]:
    try:
        renamed = rename_key(text, old, NEW)
    except WriteRefused:
        return
    if renamed.replace(NEW, old).casefold() != text.casefold():
        yield f"renaming `{old}` changes more than its key"
    keys = [one.key for one in parse(renamed).references]
    if keys != [NEW if one.key == old else one.key for one in library.references]:
        yield f"renaming `{old}` changes what is read"


def _broken_by_additions(library: Library, text: str) -> Iterator[str]:
    try:
        added = add_entries(text, [Reference("added:1", Record(title="Added"))])
    except WriteRefused:
        return
    after = parse(added)
    if not added.startswith(text):
        yield "adding an entry changes the text before it"
    if [one.raw for one in after.references[:-1]] != [one.raw for one in library.references]:
        yield "adding an entry changes the entries before it"
    if not after.references or after.references[-1].key != "added:1":
        yield "the added entry is not read"
    if [one.raw for one in after.failed] != [one.raw for one in library.failed]:
        yield "adding an entry changes what failed before it"


def _broken_by_entries(library: Library) -> Iterator[str]:
    for reference in library.references[:20]:
        written = format_entry(reference)
        again = parse(written)
        if [one.raw for one in again.references] != [written]:
            yield f"`{reference.key}` is not written as one entry"


def _broken_by_format(library: Library, text: str) -> Iterator[str]:
    try:
        formatted = format_library(text).text
        again = format_library(formatted).text
    except WriteRefused:
        return
    if again != formatted:
        yield "formatting twice is not formatting once"
    said = Counter((one.key, repr(one.record)) for one in library.references)
    if said != Counter((one.key, repr(one.record)) for one in parse(formatted).references):
        yield "formatting changes what is said"
