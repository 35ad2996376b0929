"""Bytes into text: the encoding that a file states or shows, never a lost character.

In order: the encoding that the user names; a byte-order mark; UTF-8, which other encodings
hardly ever are by chance; what the page says of itself (HTML's `meta charset`, XML's
declaration); Windows-1252 and, for the few bytes that it leaves undefined, Latin-1. Whoever
reads a guess is told so in a note.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from wellsourced.errors import BadUsage, Unreadable
from wellsourced.findings import Edit
from wellsourced.text import Span

# a byte-order mark and the encoding that it marks; the longer ones first
BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# how binary files begin that people take for articles
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive, such as a word processor writes"),
    (b"\xd0\xcf\x11\xe0", "a file of an old word processor"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
)

HEAD = 4096  # bytes in which a file must show what it is
NULS = 65536  # bytes in which no text has a NUL
MOST_CONTROLS = 0.1  # share of control characters from which on it is no text
CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))

CRLF = re.compile(r"\r\n")
# <meta charset="iso-8859-1">, <meta http-equiv=… content="text/html; charset=cp1252">,
# <?xml version="1.0" encoding="windows-1251"?>
STATED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,300}?\bencoding)
         \s{0,9}=\s{0,9}["']?\s{0,9}(?P<name>[A-Za-z0-9._:-]{1,40})""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its line ends as they are, and how to make its bytes again."""

    raw: str
    encoding: str
    mark: bytes = b""
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        r"""The text with ``\n`` line ends, which all offsets index."""
        if "\r" not in self.raw:
            return self.raw
        return self.raw.replace("\r\n", "\n").replace("\r", "\n")

    def splice(self, spans: Iterable[Span], new: str) -> str:
        """Return `raw` with *new* at *spans*, which are offsets of `text`."""
        return self.edit(Edit(span, new) for span in set(spans))

    def edit(self, edits: Iterable[Edit]) -> str:
        """Return `raw` with *edits*, whose spans are offsets of `text` and do not overlap."""
        breaks = [found.start() - at for at, found in enumerate(CRLF.finditer(self.raw))]
        pieces = []
        done = 0
        for edit in sorted(edits, key=lambda edit: edit.span):
            start, end = (at + bisect_left(breaks, at) for at in (edit.span.start, edit.span.end))
            pieces += [self.raw[done:start], edit.text]
            done = end
        return "".join((*pieces, self.raw[done:]))

    def encode(self, raw: str) -> bytes:
        """Return *raw* as bytes in the same encoding, with the same byte-order mark."""
        return self.mark + raw.encode(self.encoding)


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Return the text that *data* holds.

    Raises `Unreadable` for what is no text, and where *data* is not in the *encoding* that
    the user named.
    """
    mark, name = find_encoding(data, encoding)
    if name:
        return _decode_strictly(data, mark, name)
    refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def find_encoding(head: bytes, encoding: str = "") -> tuple[bytes, str]:
    """Return the byte-order mark that *head* begins with, and the encoding of what follows.

    That is the one that the mark or the user names; empty where it is to be guessed.
    """
    for mark, name in BOMS:
        if head.startswith(mark) and _agree(encoding, name):
            return mark, name
    return b"", encoding


def name_codec(encoding: str) -> str:
    """Return the name of the codec that reads *encoding* where no byte-order mark stands."""
    name = _plain(encoding)
    return f"{name}-le" if name in {"utf-16", "utf-32"} else name


def check_encoding(name: str) -> str:
    """Return *name*, or raise `BadUsage` where there is no such encoding of text."""
    try:
        "".encode(name)
    except (LookupError, ValueError):
        message = f"there is no text encoding called `{name}`; known are utf-8, cp1252, latin-1 …"
        raise BadUsage(message) from None
    return name


def refuse_binary(data: bytes) -> None:
    """Raise `Unreadable` where *data* is no text, with what it seems to be."""
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            message = f"it is {kind}, not a text"
            raise Unreadable(message)
    head = data[:HEAD]
    controls = len(head) - len(head.translate(None, CONTROLS))
    if b"\0" in data[:NULS] or controls > MOST_CONTROLS * len(head):
        message = "it is a binary file, not a text (for UTF-16 name the encoding)"
        raise Unreadable(message)


def _agree(named: str, marked: str) -> bool:
    """Say whether a byte-order mark may count: nobody named another encoding than it marks."""
    return not named or _plain(named) in {marked, marked[:-3]}


def _plain(encoding: str) -> str:
    """Return the codec's own name, without the variant that writes a byte-order mark."""
    return codecs.lookup(encoding).name.replace("_", "-").removesuffix("-sig")


def _decode_strictly(data: bytes, mark: bytes, encoding: str) -> Decoded:
    name = name_codec(encoding)
    try:
        return Decoded(data[len(mark) :].decode(name), name, mark)
    except UnicodeDecodeError as error:
        message = f"it is no {encoding} text: byte {error.start + len(mark)} cannot be read"
        raise Unreadable(message) from error
    except UnicodeError as error:
        message = f"it is no {encoding} text"
        raise Unreadable(message) from error


def _guess(data: bytes) -> Decoded:
    """Decode what is no UTF-8, and say what was taken for its encoding."""
    for name in (*_stated(data), "cp1252"):
        try:
            raw = data.decode(name)
        except (UnicodeError, LookupError):
            continue
        return Decoded(raw, name, notes=(_note(name),))
    return Decoded(data.decode("latin-1"), "latin-1", notes=(_note("latin-1"),))


def _stated(data: bytes) -> tuple[str, ...]:
    """Return the encoding that a page states; browsers read Latin-1 as Windows-1252."""
    found = STATED.search(data[:HEAD])
    if not found:
        return ()
    name = found["name"].decode("ascii").lower()
    if name in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "utf-8", "utf8"}:
        return ("cp1252",)
    return (name,)


def _note(encoding: str) -> str:
    return f"it is not UTF-8 and was read as {encoding}; --encoding names another"
