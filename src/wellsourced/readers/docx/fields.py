"""Fields: what their codes say, and which of them are open where (ISO/IEC 29500-1, 17.16).

A field is a code and what it shows, with signs before, between and behind them. They stand in
runs of their own, so a code may be split anywhere; fields stand in fields; and a list of
references is a field over many paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wellsourced.articles import Cite
from wellsourced.readers.docx.cited import Cited
from wellsourced.readers.docx.cited.citavi import read_citavi
from wellsourced.readers.docx.cited.csl import read_csl, read_encoded_csl
from wellsourced.readers.docx.cited.endnote import read_endnote
from wellsourced.readers.docx.cited.word import read_citation
from wellsourced.references import Record

_LISTS = ("ZOTERO_BIBL", "CSL_BIBLIOGRAPHY", "EN.REFLIST", "CITAVIBIBLIOGRAPHY", "MENDELEY BIBLIO")
# "MENDELEY_CITATION_v3_eyJjaXRhdGlvbklEIjoi…"
_CITING_TAG = re.compile(r"MENDELEY_CITATION_(?:v\d+_)?(?P<data>[\w+/=-]+)")
_LISTING_TAGS = ("MENDELEY_BIBLIOGRAPHY", "CITAVIBIBLIOGRAPHY")
_WORDS = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)')  # 'HYPERLINK "https://…" \\l "a"'


class Purpose(StrEnum):
    """What a field is for, as far as a reader of articles cares."""

    CITATION = "citation"
    REFERENCES = "references"
    CONTENTS = "contents"
    LINK = "link"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Told:
    """What a field's code says: its purpose, the works that it cites, where it leads."""

    purpose: Purpose = Purpose.OTHER
    cites: tuple[Cite, ...] = ()
    target: str = ""


@dataclass(slots=True, eq=False)
class Field:
    """An open field; from the sign in its middle on (`told`) it shows its result.

    `start` is where that begins in its paragraph, `first` the block that will be its first.
    """

    code: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    told: Told | None = None
    start: int = 0
    first: int = 0


@dataclass(slots=True)
class Works:
    """The works that the fields of a document cite, gathered while they are read."""

    sources: Mapping[str, Record]
    records: dict[str, Record] = field(default_factory=dict)

    def read_code(self, code: str, data: str = "") -> Told:
        """Return what the *code* of a field says, and its *data* (`w:fldData`)."""
        code = code.strip()
        upper = code.upper()
        if any(name in upper[:200] for name in _LISTS) or upper.startswith("BIBLIOGRAPHY"):
            return Told(Purpose.REFERENCES)
        if "CSL_CITATION" in upper[:200]:
            return self._cite(read_csl(code))
        if "EN.CITE" in upper[:40]:
            return self._cite(read_endnote(code, data))
        if "CITAVIPLACEHOLDER" in upper[:60]:
            return self._cite(read_citavi(code))
        if upper.startswith("CITATION "):
            return self._cite(read_citation(code, self.sources))
        return _read_other(code)

    def read_tag(self, tag: str) -> Told:
        """Return what the tag of a content control (`w:sdt`) says."""
        upper = tag.upper()
        if upper.startswith(_LISTING_TAGS):
            return Told(Purpose.REFERENCES)
        citing = _CITING_TAG.match(tag)
        return self._cite(read_encoded_csl(citing["data"])) if citing else Told()

    def _cite(self, cited: tuple[Cited, ...]) -> Told:
        for one in cited:
            if one.record is not None:
                self.records.setdefault(one.anchor, one.record)
        return Told(Purpose.CITATION, tuple(one.cite for one in cited))


def _read_other(code: str) -> Told:
    words = [found["quoted"] or found["bare"] or "" for found in _WORDS.finditer(code[:4000])]
    name = words[0].upper() if words else ""
    if name in {"TOC", "INDEX", "TOA"}:
        return Told(Purpose.CONTENTS)
    if name == "HYPERLINK":
        inner = words.index("\\l") + 1 if "\\l" in words else 0
        place = f"#{words[inner]}" if 0 < inner < len(words) else ""
        outer = words[1] if len(words) > 1 and not words[1].startswith("\\") else ""
        return Told(Purpose.LINK, target=outer + place)
    if name in {"REF", "NOTEREF"} and len(words) > 1:
        return Told(Purpose.LINK, target=f"#{words[1]}")
    return Told()
