"""Reference lists in any style of CSL, printed by Pandoc.

Telling the citations of works apart takes Pandoc a time that grows with the square of their
number, and all that it changes in a list are the letters behind years. So a long list is
printed without it, and again with it are only those works that could get a letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wellsourced.csl.facts import neaten
from wellsourced.csl.lists import PrintedList, arrange_list
from wellsourced.csl.mending import forget_citations, mend_sheet
from wellsourced.csl.nodes import Node
from wellsourced.csl.runs import Runs
from wellsourced.csl.sheets import SUBSTITUTE, Sheet
from wellsourced.csl.style import Style
from wellsourced.errors import BadUsage
from wellsourced.names import fold
from wellsourced.pandoc.calling import CITING, call_pandoc, lack
from wellsourced.pandoc.entries import find_entries
from wellsourced.pandoc.items import state_document
from wellsourced.pandoc.trees import parse_tree
from wellsourced.references import Record, Reference

SHORT = 150  # works of a list that is printed at once
CHUNK = 2000  # works of a list without an order of its own that are printed at once


@dataclass(frozen=True, slots=True)
class Press:
    """A mended style, ready to print."""

    style: Node

    def print(self, records: Sequence[Record]) -> list[tuple[int, Runs]]:
        """Return the place of each record and its text, in the order of the list."""
        if not records:
            return []
        document = state_document(records, self.style)
        tree = parse_tree(call_pandoc(document, CITING, len(records)))
        return list(find_entries(tree.get("blocks")))


def print_with_pandoc(
    references: Sequence[Reference],
    sheet: Sheet,
    otherwise: Style,
    title: str = "",
) -> PrintedList:
    """Return *references* as a list in the style *sheet*.

    What the style prints nothing of is printed in the style *otherwise*. Raises `BadUsage`
    where there is no Pandoc, and `Unreadable` where it fails.
    """
    if message := lack("reference lists in this style", "csl"):
        raise BadUsage(message)
    records = [neaten(one.record) for one in references]
    press = Press(mend_sheet(sheet))
    texts = _print_all(records, sheet, press)
    printed = {at for at, runs in texts if runs}
    kept = [pair for pair in texts if pair[1]]
    kept += [(at, otherwise.print(one)) for at, one in enumerate(records) if at not in printed]
    if not sheet.sorts:
        kept.sort(key=lambda pair: pair[0])
    return arrange_list(references, kept, sheet.look, title, sorted_=sheet.sorts)


def _print_all(records: Sequence[Record], sheet: Sheet, press: Press) -> list[tuple[int, Runs]]:
    if len(records) <= SHORT:
        return press.print(records)
    quick = replace(press, style=forget_citations(press.style))
    if not sheet.sorts:
        starts = range(0, len(records), CHUNK)
        chunks = [(start, quick.print(records[start : start + CHUNK])) for start in starts]
        return [(start + at, runs) for start, chunk in chunks for at, runs in chunk]
    texts = quick.print(records)
    if not sheet.letters_years:
        return texts
    lettered = dict(_print_lettered(records, sheet, press))
    return [(at, lettered.get(at, runs)) for at, runs in texts]


def _print_lettered(
    records: Sequence[Record], sheet: Sheet, press: Press
) -> Iterator[tuple[int, Runs]]:
    """Yield the place and text of the works that could get a letter, a few at a time."""
    places: list[int] = []
    for group in (*_find_alike(records, by_year=not sheet.bibliography.get(SUBSTITUTE)), None):
        if places and (group is None or len(places) + len(group) > SHORT):
            texts = press.print([records[at] for at in places])
            yield from ((places[at], runs) for at, runs in texts)
            places = []
        places += group or []


def _find_alike(records: Sequence[Record], *, by_year: bool) -> list[list[int]]:
    """Return the places of works that begin alike, where there are several, in order."""
    groups: dict[tuple[str, str], list[int]] = {}
    for at, one in enumerate(records):
        people = one.authors or one.editors
        first = people[0].surname or people[0].given if people else one.title
        dated = (one.year or one.issued_text) if by_year else ""
        groups.setdefault((fold(first), dated), []).append(at)
    return [group for group in groups.values() if len(group) > 1]
