"""Reference strings in a file into records: in chunks, so that neither is held as a whole.

A chunk is read and written by itself, here or in another process, but for two things that
only its place among the others tells: the keys, which no two records share, and the author
that a dash in its first line stands for. Both are settled here, in the order of the lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from math import ceil

from wellsourced.errors import Unreadable
from wellsourced.key_patterns import DEFAULT_PATTERN
from wellsourced.keys import first_key, free_key
from wellsourced.project.listing import NamedFile
from wellsourced.project.processes import count_workers, work_in_order
from wellsourced.project.records import find_format, remark_on
from wellsourced.project.streaming import Block, stream_lines
from wellsourced.references import Record, Reference
from wellsourced.refparse import read_lines, takes_author
from wellsourced.refparse.wrapped import are_wrapped

DOUBTFUL = 0.6
"""The confidence under which a record is marked.

Of the real strings that it was measured on, every tenth is read with less, and of those four in
ten have their first author, year, title and container right; of the others nearly nine have.
"""
NUMBERED = "csl-json"  # the format in which a record bears the number of its line (CONTRACTS)
CHUNK = 200  # lines that are read at once
LOADING = 8  # lines that are read to load what reading needs
MANY = 2000  # lines from which on other processes are worth starting
MOST_WORKERS = 8  # processes that are started unasked
_STAND_IN = "key-of-this-record"  # until the key is known; before it stands only the type

# how an entry of BibTeX begins: "@article{doe2020,"
_ENTRY = re.compile(
    r"""
    ^[ \t]{0,20} @[A-Za-z]{1,40} [ \t]{0,20} [{(]
    [ \t]{0,20} [^\s,{}()="]{1,200} [ \t]{0,20} ,
    """,
    re.VERBOSE,
)
# how a file of RIS or CSL-JSON begins
_RECORDS = (
    ("RIS", re.compile(r"\s{0,20}TY {1,2}- \S")),
    ("JSON", re.compile(r"\s{0,20}(?:\[\s{0,20}(?:\{|\Z)|\{\s{0,20}(?:\"|\Z))")),
)
_WRAPPED = (
    "most lines look like parts of references; each was taken for a reference of its own,"
    " so put every reference on one line"
)


@dataclass(frozen=True, slots=True)
class Way:
    """How references are written.

    `to` is the format, `least` the confidence under which a record is marked; `all_remarks`
    says of every record how sure it is. `jobs` processes work at once; 0 leaves it to the
    length of the file. `keys` is the pattern that keys are made by.
    """

    to: str
    least: float = DOUBTFUL
    all_remarks: bool = False
    jobs: int = 0
    keys: str = DEFAULT_PATTERN


@dataclass(frozen=True, slots=True)
class Doubt:
    """A line that is read with doubt, and why."""

    line: int
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """The next part of the result, of how many references, and how far the file is read."""

    text: str
    references: int = 0
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[str, ...] = ()
    done: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Lines that are read at once; the first one's number, and the block that they are of."""

    first: int
    lines: tuple[str, ...]
    done: int
    size: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """The records of a chunk with stand-ins for their keys; `keys` as they should be.

    In a numbered format the records have their keys, and `keys` are empty. `last` is the
    record of the last line.
    """

    records: tuple[str, ...]
    keys: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    last: Record | None


def parse_file(file: NamedFile, encoding: str, way: Way) -> Iterator[Piece]:
    """Yield the records of *file*, a reference a line, as pieces of one file of `way.to`.

    The same bytes whatever the number of processes. Raises `Unreadable` for what is no text,
    and for entries of BibTeX, whose lines are no references.
    """
    form = find_format(way.to)
    taken: set[str] = set()
    before = form.opening
    above: Record | None = None
    for chunk, written in _work(file, encoding, way):
        if above and takes_author(next(filter(str.strip, chunk.lines), "")):
            written = _write(way, chunk, above)  # noqa: PLW2901  # the author is known only here
        text = form.between.join(_with_keys(written, taken))
        if text:
            text, before, above = f"{before}{text}", form.between, written.last
        yield Piece(text, len(written.records), written.doubts, chunk.notes, chunk.done, chunk.size)
    yield Piece(form.closing if above else form.empty)


def _work(file: NamedFile, encoding: str, way: Way) -> Iterator[tuple[_Chunk, _Written]]:
    """Yield the chunks of *file* with what came of them, in order."""
    blocks = stream_lines(file, encoding)
    opening = next(blocks)
    chunks = _cut(chain((opening,), blocks), file)
    jobs = _choose_jobs(way, opening)
    if jobs == 1:
        yield from ((chunk, _write(way, chunk)) for chunk in chunks)
    else:
        first = next(_cut((opening,), file))
        # what is loaded now, no process loads again; what is read is thrown away
        _write(way, replace(first, lines=first.lines[:LOADING]))
        yield from work_in_order(partial(_write, way), chunks, jobs)


def _choose_jobs(way: Way, opening: Block) -> int:
    """Return how many processes work: unasked, several only where it saves time."""
    lines = len(opening.lines)
    jobs = way.jobs or (min(count_workers(0), MOST_WORKERS) if lines > MANY else 1)
    return min(jobs, ceil(lines / CHUNK)) if opening.ends else jobs


def _cut(blocks: Iterator[Block] | Sequence[Block], file: NamedFile) -> Iterator[_Chunk]:
    """Yield chunks of lines; where it can be helped none begins with a dash for its author."""
    before = 0
    notes: tuple[str, ...] = ()
    for block in blocks:
        if any(map(_ENTRY.match, block.lines)):
            message = (
                f"{file.name}: this is BibTeX, not reference strings;"
                " `wellsourced export --library FILE --to csl-json` writes it in another format"
            )
            raise Unreadable(message)
        if block.first == 1:
            _refuse_records(file, next(filter(str.strip, block.lines), ""))
        notes += tuple(f"{file.name}: {note}" for note in block.notes)
        if block.first == 1 and are_wrapped(block.lines):
            notes += (f"{file.name}: {_WRAPPED}",)
        start = 0
        while start < len(block.lines):
            end = _find_end(block.lines, start)
            done = before + (block.done - before) * end // len(block.lines)
            yield _Chunk(block.first + start, block.lines[start:end], done, block.size, notes)
            start, notes = end, ()
        before = block.done


def _refuse_records(file: NamedFile, line: str) -> None:
    """Raise `Unreadable` where the first *line* is that of a file of records."""
    for name, beginning in _RECORDS:
        if beginning.match(line):
            message = f"{file.name}: this is {name}, not reference strings, one a line"
            raise Unreadable(message)


def _find_end(lines: Sequence[str], start: int) -> int:
    """Return where a chunk ends that begins at *start*: before a line with its own author."""
    end = start + CHUNK
    last = min(end + CHUNK, len(lines))
    while end < last and (not lines[end].strip() or takes_author(lines[end])):
        end += 1
    return min(end, len(lines))


def _write(way: Way, chunk: _Chunk, above: Record | None = None) -> _Written:
    """Read and write the lines of *chunk*; *above* is the record of the line before it."""
    form = find_format(way.to)
    numbered = form.name == NUMBERED
    records, keys, doubts = [], [], []
    for reference in read_lines(enumerate(chunk.lines, chunk.first), above):
        key = str(reference.index) if numbered else _STAND_IN
        remark = remark_on(reference, way.least, always=way.all_remarks)
        records.append(form.write_one(_under(key, reference), remark))
        keys.append("" if numbered else first_key(reference.record, way.keys))
        if reference.confidence < way.least:
            doubts.append(Doubt(reference.index, reference.confidence, reference.doubts))
        above = reference.record
    return _Written(tuple(records), tuple(keys), tuple(doubts), above)


def _under(key: str, reference: Reference) -> Reference:
    return Reference(key, reference.record)


def _with_keys(written: _Written, taken: set[str]) -> Iterator[str]:
    """Yield the records under keys that are not *taken* yet."""
    for record, wanted in zip(written.records, written.keys, strict=True):
        if wanted:
            key = free_key(wanted, taken)
            taken.add(key)
            yield record.replace(_STAND_IN, key, 1)
        else:
            yield record
