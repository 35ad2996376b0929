"""A library's file as the image that its stretches are cut from (`bibtex.stretches`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from wellsourced.errors import Unreadable
from wellsourced.project.decoding import NULS, refuse_binary
from wellsourced.project.reading import read_bytes
from wellsourced.project.stamps import Stamp, stamp

SUFFIXES = (".bib", ".bibtex")
_TRIES = 3  # times that a file is read again which changed while it was read

# how an entry of BibTeX begins: "@article{"
_ENTRY = re.compile(r"@[^\W\d]\w{0,40}\s{0,20}[{(]")
# how a record of RIS begins: "TY  - JOUR"
_RIS = re.compile(r"^TY  - ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Image:
    """A library's image, and the stamp of its file as it was read.

    Line ends are normalised, as places in a library are told. `plain_from` is where the image
    stands in the file, or -1 where the file's bytes are others (another encoding, other line
    ends).
    """

    image: bytes
    stamp: Stamp
    plain_from: int


def load_image(path: Path) -> Image:
    """Return the image of the library *path*.

    Raises `Unreadable`, with the reason alone, where there is no text to read or where the
    text is of another format.
    """
    from wellsourced import bibtex

    seen, data = _read_settled(path)
    decoded = bibtex.decode(data)
    if "\0" in decoded.text[:NULS]:
        refuse_binary(data)
    _refuse_foreign(path, decoded.text)
    text = decoded.text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    image = bibtex.make_image(text)
    start = len(decoded.bom)
    return Image(image, seen, start if image == memoryview(data)[start:] else -1)


def _read_settled(path: Path) -> tuple[Stamp, bytes]:
    """Return the bytes of *path* with the stamp that it has before and after they are read."""
    before = stamp(path)
    for _ in range(_TRIES):
        data = read_bytes(path)
        after = stamp(path)
        if after.is_of(before):
            break
        before = after
    return before, data


def _refuse_foreign(path: Path, text: str) -> None:
    """Raise `Unreadable` where *text* is of another format than BibTeX and holds no entry.

    An empty library is one, and so is one of comments: whoever starts has nothing in it yet.
    """
    if _ENTRY.search(text):
        return
    said = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("%"))
    said = said.lstrip("\ufeff").strip()
    looks_other = said.startswith(("{", "[")) or _RIS.search(said)
    if said and (looks_other or path.suffix.lower() not in SUFFIXES):
        message = "it holds no BibTeX entry; name a BibTeX file, such as one exported as `.bib`"
        raise Unreadable(message)
