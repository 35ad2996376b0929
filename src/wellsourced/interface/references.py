"""References out of texts and files."""

from __future__ import annotations

from pathlib import Path

from wellsourced.interface.places import Name, is_text
from wellsourced.project.decoding import check_encoding
from wellsourced.project.importing import Imported, import_file, import_text
from wellsourced.project.listing import name_file
from wellsourced.references import Reference


def parse_references(text: str) -> tuple[Reference, ...]:
    r"""Return the references that *text* holds, one a line, as records.

    `Reference.index` is the number of the line, from 1; empty lines give none. `confidence`
    and `doubts` say how sure each reading is.

    >>> one, two = parse_references("Ivers T. Willow bark. 2019.\nRoe A. Meadowsweet. 2021.")
    >>> one.record.title, two.record.year
    ('Willow bark', '2021')
    """
    from wellsourced import refparse

    return refparse.parse_references(text)


def read_references(source: Name, format_name: str = "", *, encoding: str = "") -> Imported:
    r"""Return the references of a file, or of a text of more than one line, in any format.

    That is BibTeX, BibLaTeX, CSL-JSON, RIS, nbib, EndNote XML, or free text, one reference a
    line (`text`); it is found by the content where *format_name* does not say it. What could
    not be read is in `Imported.failed`. Raises `Unreadable` where there is no reference at all.

    >>> found = read_references("TY  - BOOK\nID  - ness\nTI  - Nettle tea\nER  - \n")
    >>> found.format, [one.record.title for one in found.references]
    ('ris', ['Nettle tea'])
    >>> read_references("works.bib").items[1].place
    'line 12'
    """
    if is_text(source):
        return import_text(source, format_name)
    if encoding:
        check_encoding(encoding)
    return import_file(name_file(Path(source)), format_name, encoding)
