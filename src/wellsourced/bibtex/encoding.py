"""Bytes of a library into text and back, byte for byte.

A byte-order mark counts first, then 16-bit text without one, then UTF-8, which other
encodings hardly ever are by chance; then what the file says of itself (JabRef writes
`% Encoding: windows-1252`); then Windows-1252, and Latin-1 for what that leaves undefined.
An encoding is taken only if it gives the same bytes again. Line ends stay as they are.

A file in UTF-8 into which some bytes of another encoding were pasted stays UTF-8: each stray
byte is one private character of the text, comes back as that byte, and is read as
Windows-1252 where a value is read (`read_stray`).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from wellsourced.errors import WriteRefused

# the longer marks first: UTF-32-LE begins as UTF-16-LE does
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# % Encoding: ISO8859_1
_STATED = re.compile(
    rb"^[ \t]{0,9}%{1,9}[ \t]{0,9}Encoding:[ \t]{0,9}(?P<name>[\w.:-]{1,40})",
    re.MULTILINE | re.IGNORECASE,
)
# UTF-8 with stray bytes, as `Decoded.encoding` calls it
MIXED = "utf-8 with stray bytes"
_STRAY = 0x10FE00  # the private character of a stray byte is this and the byte
_ESCAPED = 0xDC00  # the surrogate by which Python stands in for one
_FROM_BYTES = {_ESCAPED + byte: _STRAY + byte for byte in range(128, 256)}
_TO_BYTES = {private: escaped for escaped, private in _FROM_BYTES.items()}
_READ = {
    _STRAY + byte: bytes((byte,)).decode("cp1252", "ignore") or chr(byte)
    for byte in range(128, 256)
}
_ESCAPES = re.compile("[\udc80-\udcff]")
_STRAYS = re.compile("[\U0010fe80-\U0010feff]")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_HEAD = 4096  # bytes in which a file says what it is
_MOST_ZEROS = 0.3  # share of zero bytes from which on a text has 16-bit characters


@dataclass(frozen=True, slots=True)
class Decoded:
    r"""A library's text with its line ends as they are, and how to make its bytes again.

    `bom` is the byte-order mark, which is no part of the text; `newline` the line end that
    most lines have (``\n`` where there is none).
    """

    text: str
    encoding: str
    bom: bytes = b""
    newline: str = "\n"


def decode(data: bytes) -> Decoded:
    r"""Return the text that *data* holds; never fails, and `encode` gives *data* again.

    >>> decode(b"@book{caf\xe9,}\r\n")
    Decoded(text='@book{café,}\r\n', encoding='cp1252', bom=b'', newline='\r\n')
    """
    for bom, name in _candidates(data):
        try:
            text = _decode(data[len(bom) :], name)
            same = bom + _encode(text, name) == data
        except (UnicodeError, LookupError):
            continue
        if same:
            return Decoded(text, name, bom, find_newline(text))
    text = data.decode("latin-1")
    return Decoded(text, "latin-1", b"", find_newline(text))


def read_stray(value: str) -> str:
    """Return *value* with what its stray bytes most likely mean.

    >>> read_stray(decode("Größe, Maße, ".encode() + "Weiß".encode("cp1252")).text)
    'Größe, Maße, Weiß'
    """
    return value.translate(_READ) if _STRAYS.search(value) else value


def _decode(data: bytes, name: str) -> str:
    if name != MIXED:
        return data.decode(name)
    return data.decode("utf-8", "surrogateescape").translate(_FROM_BYTES)


def _encode(text: str, name: str) -> bytes:
    if name == MIXED:
        return text.translate(_TO_BYTES).encode("utf-8", "surrogateescape")
    return text.encode(name)


def encode(decoded: Decoded, text: str | None = None) -> bytes:
    """Return the bytes of *text* (by default the text as it was read) in the same encoding.

    Raises `WriteRefused` where *text* has a character that the encoding has not.
    """
    text = decoded.text if text is None else text
    try:
        return decoded.bom + _encode(text, decoded.encoding)
    except UnicodeEncodeError as error:
        character = text[error.start]
        message = (
            f"`{character}` (U+{ord(character):04X}) cannot be written in {decoded.encoding}, the"
            " encoding of the library; convert the library to UTF-8 first"
        )
        raise WriteRefused(message) from None


def find_newline(text: str) -> str:
    r"""Return the line end that most lines of *text* have; ``\n`` where it has none."""
    pairs = text.count("\r\n")
    counts = {
        "\n": text.count("\n") - pairs,
        "\r\n": pairs,
        "\r": text.count("\r") - pairs,
    }
    return max(counts, key=lambda newline: counts[newline])


def _candidates(data: bytes) -> Iterator[tuple[bytes, str]]:
    """Yield byte-order marks and encodings in the order in which they are tried."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            yield bom, name
            if name == "utf-8":
                yield bom, MIXED
    yield from ((b"", name) for name in _wide(data))
    stated = _stated(data)
    if data.isascii() and stated:
        yield b"", stated
    yield b"", "utf-8"
    if stated:
        yield b"", stated
    if _is_mixed(data):
        yield b"", MIXED
    yield b"", "cp1252"


def _is_mixed(data: bytes) -> bool:
    """Say whether most of what is beyond ASCII is UTF-8, which by chance it hardly ever is."""
    text = data.decode("utf-8", "surrogateescape")
    stray = len(_ESCAPES.findall(text))
    return len(_BEYOND.findall(text)) > 3 * stray


def _wide(data: bytes) -> Iterator[str]:
    """Yield the 16-bit encoding that zeros at every other byte give away."""
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) > _MOST_ZEROS * len(head) / 2:
        yield "utf-16-le" if odd > even else "utf-16-be"


def _stated(data: bytes) -> str:
    """Return the encoding that a `% Encoding:` line names, if there is such a one."""
    found = _STATED.search(data[:_HEAD])
    if not found:
        return ""
    name = found["name"].decode("ascii", "replace")
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
