"""A library and inputs of invented works, and adding the one to the other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from wellsourced import bibtex
from wellsourced.project.libraries.adding import Adding, Target, add_files
from wellsourced.project.libraries.importing import import_files
from wellsourced.project.libraries.shelving import Choice
from wellsourced.project.listing import name_file
from wellsourced.references import Library

LIBRARY = """\
% ours
@string{jih = {Journal of Invented Herbs}}
@article{ivers2019,
  author  = {Ivers, Tove and Roe, Ada},
  title   = {Willow bark for pain of the lower back},
  journal = jih,
  year    = 2019,
  volume  = 4,
  pages   = {11--19},
  doi     = {10.5555/jih.2019.4},
}

@book{roe2021, author = {Roe, Ada}, title = {Meadowsweet}, publisher = {Hill Press}, year = 2021}
"""
RIS = """\
TY  - JOUR
AU  - Sand, Olaf
TI  - Thyme on dry slopes
JO  - Annals of Slopes
PY  - 2011
VL  - 3
SP  - 4
EP  - 9
ER  -
"""
CSL = json.dumps(
    [
        {
            "id": "moor2003", "type": "book", "title": "Heather and its bees",
            "author": [{"family": "Moor", "given": "Iris"}], "issued": {"date-parts": [[2003]]},
        },
        {
            "id": 17, "type": "book", "title": "Bracken as bedding",
            "author": [{"family": "Fenn", "given": "Lea"}], "issued": {"date-parts": [[1988]]},
        },
    ]
)  # fmt: skip
NBIB = """\
PMID- 99887766
TI  - Gorse pollen and asthma in coastal towns.
FAU - Brack, Una
AU  - Brack U
JT  - Coastal Medicine
DP  - 2014 Mar
VI  - 8
PG  - 101-9
"""
ENDNOTE = """\
<?xml version="1.0" encoding="UTF-8"?>
<xml><records><record><rec-number>4</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>Quill, Per</author></authors></contributors>
<titles><title>Sedges of the northern bogs</title><secondary-title>Bog Letters</secondary-title>
</titles><pages>7-12</pages><volume>5</volume><dates><year>1999</year></dates></record></records></xml>
"""
STRINGS = """\
Okafor A. The price of tea in winter. Journal of Tea. 2016;4:1-9.

Ivers T, Roe A. Willow bark for pain of the lower back. J Invented Herbs. 2019;4:11-19.
"""


@dataclass(frozen=True)
class Done:
    """What came of adding, and the library as it is then."""

    adding: Adding
    data: bytes

    @property
    def text(self) -> str:
        return bibtex.decode(self.data).text

    @property
    def library(self) -> Library:
        return bibtex.parse(self.text)

    @property
    def added(self) -> list[str]:
        return [one.reference.key for one in self.adding.added]

    @property
    def new(self) -> str:
        """What stands in the library behind what stood there."""
        return self.text.removeprefix(LIBRARY)


def add(
    folder: Path,
    *inputs: str | bytes,
    library: str | bytes = LIBRARY,
    name: str = "in.txt",
    choice: Choice | None = None,
) -> Done:
    """Add *inputs*, each a file, to a library in *folder*."""
    path = folder / "works.bib"
    path.write_bytes(library.encode() if isinstance(library, str) else library)
    return go_on(folder, *inputs, name=name, choice=choice)


def go_on(
    folder: Path, *inputs: str | bytes, name: str = "in.txt", choice: Choice | None = None
) -> Done:
    """Add *inputs* to the library that *folder* holds."""
    path = folder / "works.bib"
    files = []
    for number, text in enumerate(inputs):
        files.append(folder / f"{number}-{name}")
        files[-1].write_bytes(text.encode() if isinstance(text, str) else text)
    imported, unread = import_files(files)
    assert not unread, unread
    default = Choice("{author}{year}")
    adding = add_files(Target(name_file(path)), imported, choice or default)
    return Done(adding, path.read_bytes())
