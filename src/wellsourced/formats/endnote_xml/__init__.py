"""EndNote's XML, as it exports a library and imports one."""

from wellsourced.format import Format
from wellsourced.formats.endnote_xml.reading import read, recognises
from wellsourced.formats.endnote_xml.writing import name_all, write_one

_OPENING = '<?xml version="1.0" encoding="UTF-8" ?>\n<xml><records>\n'
_CLOSING = "</records></xml>\n"
FORMAT = Format(
    "endnote-xml",
    ".xml",
    write_one,
    name_all,
    read,
    opening=_OPENING,
    between="",
    closing=_CLOSING,
    empty=f"{_OPENING}{_CLOSING}",
    recognises=recognises,
)
