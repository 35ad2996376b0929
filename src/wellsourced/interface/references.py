"""References out of texts and files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wellsourced.config import Config
from wellsourced.interface.places import Name, find_project, is_text
from wellsourced.project import parsing
from wellsourced.project.decoding import check_encoding
from wellsourced.project.libraries.importing import Imported, import_file, import_text
from wellsourced.project.listing import name_file
from wellsourced.project.parsing import Piece
from wellsourced.project.records import find_format
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


def parse_file(  # noqa: PLR0913 – the options of the command, each by its name
    path: Name,
    to: str = "bibtex",
    *,
    encoding: str = "",
    min_confidence: float = 0,
    all_confidences: bool = False,
    jobs: int = 0,
    config: Config | None = None,
) -> Iterator[Piece]:
    r"""Return the reference strings of a file, one a line, as a file of records, piece by piece.

    That is for files too long to be held, and for what `parse` prints: *to* is `bibtex`,
    `csl-json` (whose ids are the numbers of the lines) or `ris`, and a record that is read
    with less than *min_confidence* or 0.6 says why and keeps the line as it was written, with
    *all_confidences* every record. `Piece.doubts` names those lines. *jobs* processes work at
    once; 0 leaves it to the length of the file. Keys are made as the settings say.

    >>> _ = Path("strings.txt").write_text("Roe A. Meadowsweet. Oxford: Hill Press; 2021.\n")
    >>> "".join(piece.text for piece in parse_file("strings.txt", "ris")).splitlines()[:2]
    ['TY  - BOOK', 'ID  - roe2021']
    """
    if encoding:
        check_encoding(encoding)
    least = max(min_confidence, parsing.DOUBTFUL)
    keys = find_project(config).config.key_pattern
    way = parsing.Way(find_format(to).name, least, all_confidences, jobs, keys)
    return parsing.parse_file(name_file(Path(path)), encoding, way)


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
