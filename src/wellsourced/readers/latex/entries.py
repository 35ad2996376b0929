"""Reference lists that the document marks as such: `thebibliography` and its entries."""

from __future__ import annotations

import re
from dataclasses import replace

from wellsourced.articles import BlockKind, Item, Role
from wellsourced.readers.latex.desk import PARAGRAPH
from wellsourced.readers.latex.openings import Listing
from wellsourced.readers.latex.scanning import Scanner
from wellsourced.readers.latex.stack import Frame

_KEY = re.compile(r"\s*\{(?P<key>[^{}\\]*)\}")
# "Doe et al.(2020)Doe, Roe": natbib's label, with all names behind the year
_NATBIB = re.compile(r"(?P<shown>.*?\([^()]*\)).*\Z", re.DOTALL)


def open_references(scanner: Scanner, name: str, start: int) -> None:
    """Begin a list of references."""
    desk = scanner.desk
    desk.flush(replace(PARAGRAPH, kind=BlockKind.HEADING, role=Role.REFERENCES, level=2))
    desk.stand_in("References", start, scanner.at - start)
    desk.flush()
    scanner.at = scanner.groups.skip_groups(scanner.at, 1)
    body = desk.body
    desk.body = replace(PARAGRAPH, role=Role.REFERENCES)
    desk.flush(desk.body)
    desk.hidden = True  # what stands before the first entry sets up the list
    entries = Listing("number", scanner.document.lists, 0)
    scanner.document.lists += 1
    scanner.entries = entries

    def close(_at: int) -> None:
        desk.flush(body)
        desk.body, desk.hidden = body, False
        scanner.entries = None

    scanner.push(Frame("env", name, close))


def read_entry(scanner: Scanner, _name: str, _start: int) -> None:
    """Begin an entry of a reference list: its label and its key."""
    begin_at = scanner.groups.skip_gap(scanner.at)
    end_at = scanner.groups.end_of_option(begin_at)
    shown = ""
    if end_at >= 0:
        shown = scanner.decode(scanner.groups.inside(begin_at, end_at)).text
    keyed = _KEY.match(scanner.text, end_at if end_at >= 0 else begin_at)
    if keyed is None:
        return
    scanner.at = keyed.end()
    if scanner.entries is None:
        scanner.entries = Listing("number", scanner.document.lists, 0)
        scanner.document.lists += 1
    scanner.entries.number += 1
    natbib = _NATBIB.match(shown)
    label = natbib["shown"].replace("(", " (").replace("  ", " ") if natbib else shown
    item = Item(scanner.entries.group, label or str(scanner.entries.number), ordered=True)
    desk, key = scanner.desk, " ".join(keyed["key"].split())
    anchors = (key,) if key else ()
    desk.hidden = False
    desk.flush(
        replace(
            PARAGRAPH,
            kind=BlockKind.LIST_ITEM,
            role=Role.REFERENCES,
            item=item,
            anchors=anchors,
        )
    )
