"""Environments: lists, quotations, reference lists, code, and what no reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from wellsourced.articles import BlockKind, InlineKind, Item, Role
from wellsourced.readers.latex.citations import manner_of
from wellsourced.readers.latex.desk import PARAGRAPH
from wellsourced.readers.latex.entries import open_references, read_entry
from wellsourced.readers.latex.formatting import show_option
from wellsourced.readers.latex.names import (
    ENVIRONMENT_ARGUMENTS,
    LISTS,
    MATH,
    QUOTATIONS,
    TABLES,
    UNREAD,
    VERBATIM,
)
from wellsourced.readers.latex.openings import Listing
from wellsourced.readers.latex.scanning import Scanner
from wellsourced.readers.latex.stack import Frame
from wellsourced.readers.latex.tables import open_table

Step = Callable[[Scanner, str, int], None]

_NAME = re.compile(r"\s*\{(?P<name>[^{}\\\n]{1,60})\}")
# "{0.5\textwidth}" – "{r}" – "{width=3cm}": a setting, no text
_SETTING = re.compile(r"\s*\{(?:[^{}\s]{0,80}=[^{}]{0,200}|[-+\d.\\][^{}\s]{0,40}|[a-z|]{1,3})\}")
_PUNCTUATION = " .()[]:\u00a0"
_DEEPEST_LIST = 100


def begin(scanner: Scanner, _name: str, start: int) -> None:
    """Open an environment."""
    found = _NAME.match(scanner.text, scanner.at)
    if found is None:
        return
    scanner.at = found.end()
    open_environment(scanner, found["name"].strip(), start)


def open_environment(scanner: Scanner, name: str, start: int) -> None:
    """Open the environment called *name*, which begins at *start*."""
    plain = name.rstrip("*")
    if name == "document":
        _open_document(scanner)
    elif plain in UNREAD or plain in VERBATIM:
        _read_verbatim(scanner, name)
    elif plain in MATH:
        _open_math(scanner, name)
    elif scanner.desk.hidden:
        scanner.push(Frame("env", name))
    else:
        _open_block(scanner, name, start)


def _open_block(scanner: Scanner, name: str, start: int) -> None:
    plain = name.rstrip("*")
    if name in TABLES or plain in TABLES:
        open_table(scanner, name)
    elif name in LISTS:
        _open_list(scanner, name)
    elif plain in QUOTATIONS:
        _open_quotation(scanner, name, start)
    elif plain == "thebibliography":
        open_references(scanner, name, start)
    elif plain in {"abstract", "onecolabstract"}:
        _open_abstract(scanner, name, start)
    else:
        _open_other(scanner, name)


def end(scanner: Scanner, _name: str, _start: int) -> None:
    """Close an environment and what was left open in it."""
    found = _NAME.match(scanner.text, scanner.at)
    if found is None:
        return
    scanner.at = found.end()
    close_environment(scanner, found["name"].strip())


def close_environment(scanner: Scanner, name: str) -> None:
    """Close the environment called *name*; nothing where none is open."""
    if name == "document" and not scanner.depth:
        rest = scanner.text[scanner.at : scanner.at + 2000]
        if any(line.strip() and not line.lstrip().startswith("%") for line in rest.split("\n")):
            scanner.document.remark("what stands behind \\end{document} is not read")
        scanner.at = len(scanner.text)
    elif scanner.open[name] > 0:
        while scanner.frames[-1].kind != "env" or scanner.frames[-1].name != name:
            scanner.pop()
        scanner.pop()


def _open_document(scanner: Scanner) -> None:
    scanner.close_to(0)
    scanner.desk.flush(PARAGRAPH)
    scanner.desk.body = PARAGRAPH
    scanner.desk.hidden = scanner.math = False


def _read_verbatim(scanner: Scanner, name: str) -> None:
    """Read an environment in which nothing is a command, up to its end."""
    closing = f"\\end{{{name}}}"
    until = -1 if closing in scanner.document.endless else scanner.text.find(closing, scanner.at)
    if until < 0:
        scanner.document.endless.add(closing)
        return
    begin_at = scanner.groups.skip_options(scanner.at)
    if name == "minted" or name.startswith("filecontents"):
        begin_at = scanner.groups.skip_groups(begin_at, 1)
    if name.startswith("filecontents"):
        _keep_library(scanner, begin_at, until)
    elif name not in UNREAD:
        desk = scanner.desk
        resumed = desk.draft
        desk.flush(replace(PARAGRAPH, kind=BlockKind.CODE))
        inner = scanner.text[begin_at:until]
        lead = len(inner) - len(inner.lstrip("\n"))
        desk.write_kept(inner.strip("\n"), begin_at + lead)
        desk.flush(resumed)
    scanner.at = until + len(closing)


def _keep_library(scanner: Scanner, start: int, until: int) -> None:
    """Keep a BibTeX file that the document carries with it."""
    scanner.document.embedded.append(scanner.text[start:until])


def _open_math(scanner: Scanner, name: str) -> None:
    if name.startswith("alignat"):
        scanner.at = scanner.groups.skip_groups(scanner.at, 1)
    if name == "math" or scanner.desk.hidden:
        setting = scanner.desk.begin(InlineKind.CODE)
        scanner.push(Frame("env", name, settings=[setting]))
        scanner.math = True
    else:
        scanner.open_display(Frame("env", name))


def _open_list(scanner: Scanner, name: str) -> None:
    lists, desk, document = scanner.lists, scanner.desk, scanner.document
    resumed, body = desk.draft, desk.body
    desk.flush()
    scanner.at = scanner.groups.skip_options(scanner.at)
    scanner.at = scanner.groups.skip_groups(scanner.at, ENVIRONMENT_ARGUMENTS.get(name, 0))
    around = lists[-1].depth if lists else -1
    lists.append(Listing(LISTS[name], document.lists, min(around + 1, _DEEPEST_LIST)))
    document.lists += 1

    def close(_at: int) -> None:
        lists.pop()
        desk.body = body
        desk.flush(resumed)

    scanner.push(Frame("env", name, close))


def read_item(scanner: Scanner, _name: str, start: int) -> None:
    """Begin an item of the innermost list."""
    if scanner.math or scanner.desk.hidden:
        return
    lists, desk = scanner.lists, scanner.desk
    if not lists:
        scanner.end_paragraph(start, len("\\item"))
        return
    inner = lists[-1]
    _close_to_list(scanner)
    begin_at = scanner.groups.skip_gap(scanner.at)
    end_at = scanner.groups.end_of_option(begin_at)
    written = scanner.groups.inside(begin_at, end_at) if end_at >= 0 else None
    shown = scanner.decode(written).text if written else ""
    label = _number_item(inner, shown, given=written is not None)
    item = Item(inner.group, label, inner.kind == "number", inner.depth)
    kind = BlockKind.PARAGRAPH if inner.kind == "note" else BlockKind.LIST_ITEM
    desk.flush(replace(PARAGRAPH, kind=kind, item=None if inner.kind == "note" else item))
    desk.body = desk.draft
    if written is not None:
        scanner.at = end_at
        if shown and not label and any(map(str.isalnum, shown)):
            setting = desk.begin(InlineKind.STRONG)
            desk.stand_in(shown, begin_at, end_at - begin_at)
            desk.end(setting)


def _number_item(inner: Listing, shown: str, *, given: bool) -> str:
    """Return the printed label of an item, without its punctuation; empty for a bullet."""
    if inner.kind != "number":
        return ""
    if given:
        return shown.strip(_PUNCTUATION)
    inner.number += 1
    return str(inner.number)


def _close_to_list(scanner: Scanner) -> None:
    """Close what was left open in the item before."""
    while scanner.frames and not (
        scanner.frames[-1].kind == "env" and scanner.frames[-1].name in LISTS
    ):
        if scanner.frames[-1].kind == "env":
            return
        scanner.pop()


def _open_quotation(scanner: Scanner, name: str, start: int) -> None:
    desk = scanner.desk
    resumed, body = desk.draft, desk.body
    desk.flush(replace(PARAGRAPH, kind=BlockKind.QUOTATION))
    desk.body = desk.draft
    if name.endswith("cquote"):
        cited = scanner.citations.read(manner_of("parencite"), scanner.at)
        if cited:
            scanner.at = cited.end
            desk.cite(cited.note, start, cited.end - start)
    elif name.startswith("display"):
        show_option(scanner)

    def close(_at: int) -> None:
        desk.body = body
        desk.flush(resumed)

    scanner.push(Frame("env", name, close))


def _open_abstract(scanner: Scanner, name: str, start: int) -> None:
    desk = scanner.desk
    desk.flush(replace(PARAGRAPH, kind=BlockKind.HEADING, level=2))
    desk.stand_in("Abstract", start, scanner.at - start)
    desk.flush()
    scanner.push(Frame("env", name, lambda _at: desk.flush()))


def _open_other(scanner: Scanner, name: str) -> None:
    """Open an environment that only sets or counts its text: a theorem, a figure, a column."""
    at = scanner.groups.skip_options(scanner.at)
    at = scanner.groups.skip_groups(at, ENVIRONMENT_ARGUMENTS.get(name, 0))
    while setting := _SETTING.match(scanner.text, at):
        at = setting.end()
    scanner.at = at
    _part(scanner)
    scanner.push(Frame("env", name, lambda _at: _part(scanner)))


def _part(scanner: Scanner) -> None:
    """End the paragraph where an environment begins or ends, unless its block is of one piece."""
    if keeps_together(scanner):
        scanner.desk.part(scanner.at)
    else:
        scanner.desk.flush()


def keeps_together(scanner: Scanner) -> bool:
    """Say whether the open block goes on over the end of a paragraph."""
    draft = scanner.desk.draft
    return draft.kind in _OF_ONE_PIECE or draft.role is not Role.BODY


_OF_ONE_PIECE = frozenset({BlockKind.TABLE_CELL, BlockKind.CAPTION, BlockKind.TITLE})
ENVIRONMENTS: dict[str, Step] = {
    "begin": begin,
    "end": end,
    "item": read_item,
    "bibitem": read_entry,
}
