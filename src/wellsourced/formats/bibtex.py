"""BibTeX, the format of the library."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import itemgetter

from wellsourced.bibtex import format_entry, is_legal_key, parse
from wellsourced.bibtex.marks import GOES_ON, KEY, LINE_END, LINE_HEAD, NEXT_BLOCK
from wellsourced.format import Format, Remark, name_each
from wellsourced.references import Record, Reference
from wellsourced.text import LineIndex

_OTHERS = ("[", "{", "<", "TY  -", "TY -", "PMID-")  # how JSON, XML, RIS and MEDLINE begin
# an entry whose key is none, with a field behind it: ⏎@book{two words, title =
_ODD_KEY = re.compile(
    rf"(?:^|(?<=[\r\n])){LINE_HEAD.pattern}\s{{0,50}}+(?>{KEY.pattern}){GOES_ON.pattern}"
)


def write_one(reference: Reference, remark: Remark | None = None) -> str:
    """Return an entry; a remark stands in fields of its own, which no style prints."""
    return f"{format_entry(add_remark(reference, remark))}\n"


def add_remark(reference: Reference, remark: Remark | None) -> Reference:
    """Return *reference* with what is remarked on it in its fields."""
    if remark is None:
        return reference
    extra = (*reference.record.extra, *_fields(remark))
    return replace(reference, record=replace(reference.record, extra=extra))


def _fields(remark: Remark) -> Iterator[tuple[str, str]]:
    yield "wellsourced-confidence", f"{remark.confidence:.2f}"
    if remark.doubts:
        yield "wellsourced-doubt", "; ".join(remark.doubts)
    if remark.certainties:
        sure = (f"{name} {certainty:.2f}" for name, certainty in remark.certainties)
        yield "wellsourced-fields", "; ".join(sure)
    if remark.raw:
        yield "raw", remark.raw


def name_all(references: Iterable[Reference]) -> Iterator[Reference]:
    """Yield the references with keys that BibTeX takes and tells apart."""
    return name_each(references, _tidy, str.casefold)


def _tidy(key: str) -> str:
    return key if is_legal_key(key) else ""


def read(text: str) -> tuple[Reference, ...]:
    """Return the references of a BibTeX text, with what is odd in each as its doubts.

    An entry that cannot be read is a reference with a doubt, its text in the note.
    """
    library = parse(text.removeprefix("\ufeff"))
    lines = LineIndex((0, *(end.end() for end in LINE_END.finditer(library.text))))
    begun = [lines.line_column(one.span.start if one.span else 0)[0] for one in library.references]
    doubts: dict[int, list[str]] = defaultdict(list)
    for flaw in library.flaws:
        doubts[bisect_right(begun, flaw.line) - 1].append(flaw.reason)
    read_ones = [
        (line, replace(one, doubts=tuple(doubts[at])))
        for at, (line, one) in enumerate(zip(begun, library.references, strict=True))
    ]
    unread = [
        (one.line, Reference("", Record(note=one.raw.strip()), one.raw, doubts=(one.reason,)))
        for one in library.failed
    ]
    return tuple(one for _line, one in sorted((*read_ones, *unread), key=itemgetter(0)))


def recognises(text: str) -> bool:
    """Say whether a line of *text* begins as an entry or a macro does, and none as other formats.

    Anything may stand before the first entry of a BibTeX file.
    """
    start = text.removeprefix("\ufeff").lstrip()
    if start.startswith(_OTHERS):
        return False
    return NEXT_BLOCK.search(start) is not None or _ODD_KEY.search(start) is not None


FORMAT = Format("bibtex", ".bib", write_one, name_all, read, recognises=recognises)
