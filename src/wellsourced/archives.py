"""Zip archives and the XML in them, read so that no file can do harm.

An archive may be a bomb (a few bytes that unpack to gigabytes) and XML may be one too
(entities of entities), or may ask for files and addresses. So the number, the size and the
growth of members are bounded, sizes are counted while unpacking and never believed, and XML
with a document type is refused: neither OOXML (ISO/IEC 29500-2, 8.2.5) nor ODF has one.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from struct import error as StructError  # noqa: N812  # `struct` names it in small letters
from typing import Protocol, cast, overload
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from wellsourced.errors import Unreadable

MOST_MEMBERS = 20_000  # a book with a picture on every page has a few thousand
MOST_MEMBER_BYTES = 1 << 26  # of one member, unpacked: more than the text of any book
MOST_BYTES = 1 << 28  # of all members that are read
MOST_GROWTH = 400  # times that a member may grow; XML of endless tables grows a hundred times
SMALL = 1 << 20  # bytes up to which growth is no harm

_BROKEN = (
    BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, RuntimeError,
    NotImplementedError, OverflowError, StructError, AttributeError,
)  # fmt: skip  # what `zipfile` raises on damaged, encrypted and strange archives
_ENCODINGS = ("ascii", "utf-16-le", "utf-16-be")


class Element(Protocol):
    """An element of XML as lxml has it, as far as readers use one: nothing in it changes.

    `tag` is ``{namespace}name``; comments and processing instructions are no elements here.
    """

    @property
    def tag(self) -> str:
        """Return the name, with its namespace in braces before it."""

    @property
    def text(self) -> str | None:
        """Return the text before the first child."""

    @property
    def tail(self) -> str | None:
        """Return the text behind the element, up to the next one."""

    @overload
    def get(self, key: str, /) -> str | None: ...
    @overload
    def get(self, key: str, default: str, /) -> str: ...
    def items(self) -> Iterable[tuple[str, str]]:
        """Return the attributes and their values, in the order of the text."""

    def __iter__(self) -> Iterator[Element]:
        """Yield the children."""

    def __len__(self) -> int:
        """Return how many children it has."""

    def iter(self) -> Iterator[Element]:
        """Yield the element and all that it holds, in the order of the text."""

    def itertext(self) -> Iterator[str]:
        """Yield all text that it holds."""


@dataclass(slots=True)
class Archive:
    """A zip archive in memory, read member by member within its bounds."""

    _file: ZipFile
    _members: dict[str, ZipInfo]
    _left: int = MOST_BYTES

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in small letters and without a leading slash."""
        return tuple(self._members)

    def read(self, name: str) -> bytes | None:
        """Return the bytes of the member *name*, or nothing where there is none.

        Raises `Unreadable` where it is damaged, encrypted, or larger than it may be.
        """
        info = self._members.get(_plain(name))
        if info is None:
            return None
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or info.flag_bits & 1:
            message = f"its part {name} is encrypted or packed in an unknown way"
            raise Unreadable(message)
        grown = max(SMALL, info.compress_size * MOST_GROWTH)
        most = min(MOST_MEMBER_BYTES, grown, self._left)
        try:
            with self._file.open(info) as member:
                data = member.read(most + 1)
        except _BROKEN as error:
            message = f"its part {name} is damaged"
            raise Unreadable(message) from error
        if len(data) > most:
            message = f"its part {name} unpacks to more than any article holds"
            raise Unreadable(message)
        self._left -= len(data)
        return data


def open_archive(data: bytes) -> Archive:
    """Return the archive that *data* is.

    Raises `Unreadable` where it is none, is cut off, or has too many members.
    """
    try:
        file = ZipFile(BytesIO(data))
        members = file.infolist()
    except _BROKEN as error:
        message = "it is no zip archive, or one that is damaged or cut off"
        raise Unreadable(message) from error
    if len(members) > MOST_MEMBERS:
        message = f"it is an archive of {len(members)} files, more than any article has"
        raise Unreadable(message)
    return Archive(file, {_plain(info.filename): info for info in members})


def parse_xml(data: bytes, *, recover: bool = False) -> Element:
    """Return the root element of *data*; no entity, no address and no document type is followed.

    With *recover* what is broken is read as far as it can be. Raises `Unreadable` where it is
    no XML, or holds a document type.
    """
    from lxml import etree

    if any("<!DOCTYPE".encode(encoding) in data for encoding in _ENCODINGS):
        message = "it is XML with a document type, which could hold anything"
        raise Unreadable(message)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        message = "it is broken XML"
        raise Unreadable(message) from error
    if root is None:
        message = "it is no XML"
        raise Unreadable(message)
    if recover:  # a reference to an entity that is nowhere stays as a node that is no element
        etree.strip_elements(root, etree.Entity, with_tail=False)
    return cast("Element", root)


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
