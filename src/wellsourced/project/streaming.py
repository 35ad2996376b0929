"""Lines of a file as they come: decoded block by block, so that a file of any length is read.

The encoding is guessed as `decoding` does it: a file of one block is decoded whole. In a
longer one the first block with a byte that is not ASCII settles it, and what does not fit
behind that is an error that names its line, for nothing can be taken back by then.
"""

from __future__ import annotations

import codecs
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from wellsourced.errors import Unreadable
from wellsourced.project.decoding import Decoded, decode, find_encoding, name_codec, refuse_binary
from wellsourced.project.listing import STANDARD_INPUT, NamedFile
from wellsourced.project.reading import MOST_BYTES, PIECE, naming, open_bytes


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of a file: `first` is the number of the first one, from 1.

    `done` of `size` bytes of the file are read with it (0 where the size is not known);
    `notes` say what was guessed; `ends` says that no block comes behind it.
    """

    first: int
    lines: tuple[str, ...]
    done: int
    size: int
    notes: tuple[str, ...] = ()
    ends: bool = False


def stream_lines(file: NamedFile, encoding: str = "") -> Iterator[Block]:
    """Yield the lines of *file*, or of standard input for `-`, in blocks of about a megabyte.

    Raises `Unreadable`, with the name of the file, for what is no text and for bytes that are
    not in its encoding.
    """
    with naming(file.name):
        if file.name == STANDARD_INPUT:
            yield from _read_blocks(sys.stdin.buffer, encoding)
        else:
            with open_bytes(file.path) as stream:
                yield from _read_blocks(stream, encoding)


def _read_blocks(stream: BinaryIO, encoding: str) -> Iterator[Block]:
    size = _find_size(stream)
    decoder = _Decoder(encoding)
    number, done, unfinished, held = 1, 0, list[str](), 0
    data, ends = stream.read(PIECE), False
    while not ends:
        following = stream.read(PIECE)  # what is last must be known: its end is no torn character
        ends = not following
        text = decoder.feed(data, last=ends)
        head, *others = text.split("\n")
        unfinished.append(head)
        held += len(head)
        if held > MOST_BYTES:
            message = f"line {number} is longer than {MOST_BYTES >> 20} million characters"
            raise Unreadable(message)
        lines = ["".join(unfinished), *others] if others or ends else []
        if lines and not ends:
            unfinished, held = [lines[-1]], len(lines.pop())
        done += len(data)
        yield Block(number, tuple(lines), done, size, decoder.take_notes(), ends)
        number += len(lines)
        data = following


def _find_size(stream: BinaryIO) -> int:
    """Return the bytes of the file behind *stream*; 0 where it is none, such as a pipe."""
    with suppress(OSError, ValueError):
        status = os.fstat(stream.fileno())
        return status.st_size if stat.S_ISREG(status.st_mode) else 0
    return 0


class _Decoder:
    r"""Bytes into text with ``\n`` line ends, piece by piece."""

    def __init__(self, encoding: str) -> None:
        self._named = encoding
        self._encoding = ""  # empty as long as nothing but ASCII came
        self._bytes: codecs.IncrementalDecoder | None = None
        self._line_ends = io.IncrementalNewlineDecoder(None, translate=True)
        self._waiting = b""  # the beginning of a line that tells nothing yet
        self._notes: tuple[str, ...] = ()
        self._line = 1
        self._begun = False

    def take_notes(self) -> tuple[str, ...]:
        """Return what was guessed since it was asked for."""
        notes, self._notes = self._notes, ()
        return notes

    def feed(self, data: bytes, *, last: bool) -> str:
        """Return the text of *data*, which may end within a character unless it is the *last*."""
        if not self._begun:
            data = self._begin(data)
        data = self._waiting + data
        self._waiting = b""
        if self._bytes is None and not data.isascii():
            data = self._guess(data, last=last)
        raw = data.decode("ascii") if self._bytes is None else self._decode(data, last=last)
        text = self._line_ends.decode(raw, last)
        self._line += text.count("\n")
        return text

    def _begin(self, data: bytes) -> bytes:
        """Look for what says which encoding it is; return *data* without its mark."""
        self._begun = True
        mark, name = find_encoding(data, self._named)
        if name:
            self._settle(name)
        else:
            refuse_binary(data)
        return data[len(mark) :]

    def _settle(self, name: str) -> None:
        self._encoding = name
        self._bytes = codecs.getincrementaldecoder(name_codec(name))()

    def _guess(self, data: bytes, *, last: bool) -> bytes:
        """Settle the encoding by the whole lines of *data*; return what can be decoded now."""
        end = len(data) if last else data.rfind(b"\n") + 1 or _find_torn(data)
        if data[:end].isascii():
            self._waiting = data[end:]
            return data[:end]
        guessed = decode(data[:end])
        self._settle(guessed.encoding)
        self._notes = guessed.notes
        return data

    def _decode(self, data: bytes, *, last: bool) -> str:
        assert self._bytes is not None  # noqa: S101  # settled before it is asked
        try:
            return self._bytes.decode(data, last)
        except UnicodeDecodeError as error:
            codec = name_codec(self._encoding)
            before = Decoded(error.object[: error.start].decode(codec, "replace"), codec)
            line = self._line + before.text.count("\n")
            cure = "" if self._named else "; --encoding names another"
            message = f"it is no {self._encoding} text: line {line} cannot be read{cure}"
            raise Unreadable(message) from error
        except UnicodeError as error:
            message = f"it is no {self._encoding} text"
            raise Unreadable(message) from error


def _find_torn(data: bytes) -> int:
    """Return where the character begins that *data* ends within, if it is UTF-8."""
    try:
        return codecs.utf_8_decode(data, "strict")[1]  # which may end within a character
    except UnicodeDecodeError:
        return len(data)
