"""What PDFium says of a file, as plain values: the one module that calls it.

PDFium's own reading of a page joins columns and forgets raised numbers, so we ask it for the
single characters (`pypdfium2.raw`), in its coordinates: points, from the left and upwards.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from wellsourced.errors import Unreadable

MOST_PAGES = 3000
MOST_CHARACTERS = 10_000_000
MOST_BYTES = 1 << 28
_MOST_LINKS = 3000  # of one page
_FURTHEST = 1e6  # points: 350 metres
_NAME_ROOM = 128  # bytes of a font's name
_ADDRESS_ROOM = 4096
_BOLD_WEIGHT = 600
# "ABCDEF+Times-Bold", "CMBX10", "NimbusRomNo9L-Medi"
_BOLD = re.compile(
    r"bold | black | heavy | semibd | -medi\b | ^(?:\w{6}\+)?cmbx | [-,+]bd?$",
    re.VERBOSE | re.IGNORECASE,
)


class Character(NamedTuple):
    """A character with its box, the origin on its baseline, and the number of its font."""

    code: int
    left: float
    bottom: float
    right: float
    top: float
    x: float
    y: float
    font: int


class Font(NamedTuple):
    """How characters are set: size in points, quarter turns against the page, bold or not."""

    size: float
    quarter: int
    bold: bool


class RawLink(NamedTuple):
    """A link's box, and where it leads: an address, or a page with a place on it (or none)."""

    left: float
    bottom: float
    right: float
    top: float
    address: str
    page: int
    x: float | None
    y: float | None


class RawPage(NamedTuple):
    """A page: its box, and what is on it in the order of drawing; `pictures` are images."""

    left: float
    bottom: float
    right: float
    top: float
    characters: tuple[Character, ...]
    fonts: tuple[Font, ...]
    links: tuple[RawLink, ...]


def open_pages(data: bytes) -> Iterator[RawPage]:
    """Yield the pages of the PDF *data*.

    Raises `Unreadable` where it is damaged, has a password, or is larger than any article.
    """
    import pypdfium2.raw as pdfium

    if len(data) > MOST_BYTES:
        message = f"the PDF is larger than {MOST_BYTES >> 20} MB; cut the article out of it"
        raise Unreadable(message)
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise Unreadable(_why_closed(pdfium))
    try:
        yield from _pages(pdfium, document)
    finally:
        pdfium.FPDF_CloseDocument(document)


def _why_closed(pdfium: Any) -> str:  # noqa: ANN401  # the library has no types
    error = pdfium.FPDF_GetLastError()
    if error in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
        return "the PDF is locked with a password; save a copy without one"
    return "the file is no PDF, or a damaged one; open it in a viewer and print it to a new PDF"


def _pages(pdfium: Any, document: Any) -> Iterator[RawPage]:  # noqa: ANN401  # untyped handles
    count = pdfium.FPDF_GetPageCount(document)
    if not 0 < count <= MOST_PAGES:
        many = f"more than {MOST_PAGES}" if count else "no"
        message = f"the PDF has {many} pages; hand over the article alone"
        raise Unreadable(message)
    total = 0
    for number in range(count):
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            yield RawPage(0, 0, 1, 1, (), (), ())
            continue
        try:
            read = _read_page(pdfium, document, page)
        finally:
            pdfium.FPDF_ClosePage(page)
        total += len(read.characters)
        if total > MOST_CHARACTERS:
            message = "the PDF holds more text than any article; hand over the article alone"
            raise Unreadable(message)
        yield read


def _read_page(pdfium: Any, document: Any, page: Any) -> RawPage:  # noqa: ANN401  # untyped handles
    box = pdfium.FS_RECTF()
    known = pdfium.FPDF_GetPageBoundingBox(page, box)
    left, bottom, right, top = (
        (box.left, box.bottom, box.right, box.top)
        if known and _is_place(box.left, box.bottom, box.right, box.top)
        else (0.0, 0.0, 612.0, 792.0)
    )
    links = tuple(_links(pdfium, document, page))
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return RawPage(left, bottom, right, top, (), (), links)
    try:
        characters, fonts = _characters(pdfium, text)
    finally:
        pdfium.FPDFText_ClosePage(text)
    return RawPage(left, bottom, right, top, characters, fonts, links)


def _characters(pdfium: Any, text: Any) -> tuple[tuple[Character, ...], tuple[Font, ...]]:  # noqa: ANN401  # untyped handles
    """Return the characters of a page; what lies at no place is a blank that PDFium put in."""
    count = pdfium.FPDFText_CountChars(text)
    if count > MOST_CHARACTERS:
        message = "a page of the PDF holds more text than any article"
        raise Unreadable(message)
    fonts: dict[int, int] = {}
    facts: list[Font] = []
    characters = []
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for at in range(count):
        code = pdfium.FPDFText_GetUnicode(text, at)
        drawn = ctypes.cast(pdfium.FPDFText_GetTextObject(text, at), ctypes.c_void_p).value
        if not drawn:
            characters.append(Character(code, 0, 0, 0, 0, 0, 0, -1))
            continue
        if drawn not in fonts:
            fonts[drawn] = len(facts)
            facts.append(_font(pdfium, text, at))
        pdfium.FPDFText_GetLooseCharBox(text, at, box)
        pdfium.FPDFText_GetCharOrigin(text, at, x, y)
        where = (box.left, box.bottom, box.right, box.top, x.value, y.value)
        if _is_place(*where):
            characters.append(Character(code, *where, fonts[drawn]))
    return tuple(characters), tuple(facts)


def _font(pdfium: Any, text: Any, at: int) -> Font:  # noqa: ANN401  # untyped handles
    matrix = pdfium.FS_MATRIX()
    size, quarter = pdfium.FPDFText_GetFontSize(text, at), 0
    if pdfium.FPDFText_GetMatrix(text, at, matrix):
        size *= math.hypot(matrix.c, matrix.d) or 1.0
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
    name, flags = ctypes.create_string_buffer(_NAME_ROOM), ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text, at, name, _NAME_ROOM, flags)
    called = name.raw[: max(0, min(length, _NAME_ROOM) - 1)].decode("utf-8", "replace")
    heavy = pdfium.FPDFText_GetFontWeight(text, at) >= _BOLD_WEIGHT
    size = abs(size) if _is_place(size) else 1.0
    return Font(size, quarter, heavy or _BOLD.search(called) is not None)


def _is_place(*numbers: float) -> bool:
    """Say whether *numbers* may be places on paper: a damaged file may hold any."""
    return all(-_FURTHEST < one < _FURTHEST for one in numbers)


def _links(pdfium: Any, document: Any, page: Any) -> Iterator[RawLink]:  # noqa: ANN401  # untyped handles
    start, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page, start, link):
            return
        known = pdfium.FPDFLink_GetAnnotRect(link, box)
        edges = (box.left, box.bottom, box.right, box.top)
        if not known or not _is_place(*edges):
            continue
        goal = pdfium.FPDFLink_GetDest(document, link)
        action = pdfium.FPDFLink_GetAction(link)
        if not goal and action and pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
            yield RawLink(*edges, _address(pdfium, document, action), -1, None, None)
            continue
        if not goal and action:
            goal = pdfium.FPDFAction_GetDest(document, action)
        if goal:
            yield RawLink(*edges, "", *_place(pdfium, document, goal))


def _address(pdfium: Any, document: Any, action: Any) -> str:  # noqa: ANN401  # untyped handles
    room = ctypes.create_string_buffer(_ADDRESS_ROOM)
    length = pdfium.FPDFAction_GetURIPath(document, action, room, _ADDRESS_ROOM)
    return (
        room.raw[: max(0, length - 1)].decode("utf-8", "replace") if length <= _ADDRESS_ROOM else ""
    )


def _place(pdfium: Any, document: Any, goal: Any) -> tuple[int, float | None, float | None]:  # noqa: ANN401  # untyped handles
    number = pdfium.FPDFDest_GetDestPageIndex(document, goal)
    has_x, has_y, has_zoom = (pdfium.FPDF_BOOL() for _ in range(3))
    x, y, zoom = (pdfium.FS_FLOAT() for _ in range(3))
    found = pdfium.FPDFDest_GetLocationInPage(goal, has_x, has_y, has_zoom, x, y, zoom)
    if not found or not _is_place(x.value, y.value):
        return number, None, None
    return number, x.value if has_x.value else None, y.value if has_y.value else None
