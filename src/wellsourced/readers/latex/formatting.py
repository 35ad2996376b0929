"""Commands inside a paragraph: formatting, links, code, quantities, cross-references, notes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from wellsourced.articles import Block, BlockKind, InlineKind, Prose, Role
from wellsourced.readers.latex.citations import cites
from wellsourced.readers.latex.names import DECLARATIONS, INLINES, REFERENCES
from wellsourced.readers.latex.scanning import Scanner
from wellsourced.readers.latex.signs import read_unit
from wellsourced.sentences.abbreviations import POINTERS
from wellsourced.text import Span

Step = Callable[[Scanner, str, int], None]

_ADDRESS = re.compile(r"\s*\{(?P<address>[^{}\n]{0,2000})\}")
# |x| behind \verb, {x} behind \lstinline[…] and \mintinline{…}
_DELIMITED = re.compile(r"\*?(?P<sign>[^\w\s*{\[])(?P<inner>[^\n]*?)(?P=sign)")
_LABEL = re.compile(r"\s*\*?\{[^{}]{0,300}\}")
_COMMAND = re.compile(r"\\(?P<command>[A-Za-z]+)")
_PIECE = re.compile(r"\\(?P<command>[A-Za-z]+)\*?|[{}\[\]]|[^\W\d_]+")
_LONGEST_POINTER = 600
"""A note of more characters than these says more than where to look."""


def set_inline(scanner: Scanner, name: str, _start: int) -> None:
    """Read an argument that is set in some way."""
    setting = None if scanner.desk.hidden else scanner.desk.begin(INLINES[name])

    def close(_at: int) -> None:
        scanner.desk.end(setting)

    if not scanner.open_group(close):
        close(scanner.at)


def declare(scanner: Scanner, name: str, _start: int) -> None:
    """Set the rest of the group in some way."""
    if scanner.frames and scanner.frames[-1].kind == "{":
        scanner.frames[-1].settings.append(scanner.desk.begin(DECLARATIONS[name]))


def quote(scanner: Scanner, name: str, start: int) -> None:
    """Read an argument in quotation marks."""
    opening, closing = ("‘", "’") if name.endswith("*") else ("“", "”")

    def close(at: int) -> None:
        scanner.show_end(closing, at)

    if name.startswith(("foreign", "hyphen")):
        scanner.at = scanner.groups.skip_groups(scanner.at, 1)
    show_option(scanner)
    at = scanner.groups.skip_gap(scanner.at)
    begin = max(start, scanner.desk.to)
    if scanner.open_group(close):
        shown = opening if begin == start else f" {opening}"
        scanner.desk.stand_in(shown, begin, at + 1 - begin)


def show_address(scanner: Scanner, name: str, start: int) -> None:
    """Read an address, in which no sign is a command."""
    found = _ADDRESS.match(scanner.text, scanner.at)
    if found is None:
        return
    scanner.at = found.end()
    address = found["address"]
    setting = None if scanner.desk.hidden else scanner.desk.begin(InlineKind.LINK, address)
    if name == "href":
        scanner.open_group(lambda _at: scanner.desk.end(setting))
        return
    scanner.desk.stand_in(address.replace("\\", ""), start, scanner.at - start)
    scanner.desk.end(setting)


def show_code(scanner: Scanner, name: str, _start: int) -> None:
    """Read code in a line."""
    if name == "mintinline":
        scanner.at = scanner.groups.skip_groups(scanner.at, 1)
    at = scanner.groups.skip_options(scanner.at) if name != "verb" else scanner.at
    end = scanner.groups.end_of_group(at, 1000)
    found = _DELIMITED.match(scanner.text, at) if end < 0 else None
    if found is None and end < 0:
        return
    start, until = found.span("inner") if found else (at + 1, end - 1)
    scanner.at = found.end() if found else end
    if not scanner.desk.hidden:
        setting = scanner.desk.begin(InlineKind.CODE)
        scanner.desk.write_kept(scanner.text[start:until], start)
        scanner.desk.end(setting)


def refer(scanner: Scanner, name: str, start: int) -> None:
    """Show a sign for a number that only LaTeX knows."""
    found = _LABEL.match(scanner.text, scanner.at)
    if found:
        scanner.at = found.end()
        shown = "(#)" if name == "eqref" else "#"
        scanner.desk.stand_in(shown, start, scanner.at - start)


def read_quantity(scanner: Scanner, name: str, start: int) -> None:
    r"""Read a quantity of siunitx: `\SI{5}{mg}`, `\numrange{1}{3}`, `\unit{\gram}`."""
    count = _QUANTITIES[name]
    at, values = scanner.groups.skip_options(scanner.at), []
    for _ in range(count):
        begin = scanner.groups.skip_gap(at)
        end = scanner.groups.end_of_group(begin, 300)
        if end < 0:
            return
        values.append(scanner.groups.inside(begin, end))
        at = scanner.groups.skip_options(end) if len(values) < count else end
    scanner.at = at
    scanner.desk.stand_in(_say_quantity(name, values), start, at - start)


def _say_quantity(name: str, values: list[str]) -> str:
    if name in {"si", "unit"}:
        return read_unit(values[0])
    numbers = [value.replace("\\pm", "±").replace("+-", "±") for value in values]
    if name in {"num", "ang"}:
        return numbers[0] + ("°" if name == "ang" else "")
    unit = "" if name == "numrange" else read_unit(values[-1])
    if name.endswith("range"):
        return f"{numbers[0]}–{numbers[1]}{' ' if unit else ''}{unit}"
    return f"{numbers[0]}{unit}" if unit in {"%", "°"} else f"{numbers[0]} {unit}"


_QUANTITIES = {"SI": 2, "qty": 2, "si": 1, "unit": 1, "num": 1, "ang": 1, "numrange": 2,
               "SIrange": 3, "qtyrange": 3}  # fmt: skip


def note(scanner: Scanner, name: str, start: int) -> None:
    """Read a note: one that only points at works in its place, another as a block of its own."""
    at = scanner.groups.skip_gap(scanner.groups.skip_options(scanner.at))
    if not scanner.text.startswith("{", at):
        return
    end = scanner.groups.end_of_group(at, _LONGEST_POINTER)
    if name != "thanks" and end >= 0 and _only_points(scanner.text[at + 1 : end - 1]):
        scanner.at = at
        show_citations(scanner, end)
    else:
        _write_aside(scanner, name, start, at)


def _only_points(inner: str) -> bool:
    r"""Say whether a note does nothing but point at works: `See \cite{doe2020}.`."""
    cited = False
    depth = 0
    for found in _PIECE.finditer(inner):
        if found["command"]:
            cited = cited or cites(found["command"])
        elif found[0] in "{[":
            depth += 1
        elif found[0] in "}]":
            depth -= 1
        elif depth <= 0 and found[0].lower() not in POINTERS:
            return False
    return cited


def show_option(scanner: Scanner) -> None:
    """Show the citations in the option of a quotation, and pass over its other words."""
    at = scanner.groups.skip_gap(scanner.at)
    end = scanner.groups.end_of_option(at)
    if end >= 0:
        scanner.at = at
        show_citations(scanner, end)
        scanner.at = scanner.groups.skip_options(end)


def show_citations(scanner: Scanner, end: int) -> None:
    """Show the citations up to *end*, and none of the words that point at them."""
    while found := _COMMAND.search(scanner.text, scanner.at, end):
        scanner.at = found.end()
        if cites(found["command"]):
            scanner.steps.act(scanner, found["command"], found.start())
    scanner.at = end


def _write_aside(scanner: Scanner, name: str, start: int, at: int) -> None:
    desk, document = scanner.desk, scanner.document
    document.footnotes += name != "footnotetext"
    number = str(document.footnotes)
    if name in {"footnote", "endnote"} and not desk.hidden:
        setting = desk.begin(InlineKind.FOOTNOTE, f"fn:{number}")
        desk.stand_in(number, start, at + 1 - start)
        desk.end(setting)
    draft = Block(BlockKind.FOOTNOTE, Prose("", ()), Span(0, 0), anchors=(f"fn:{number}",))
    if name == "thanks" or desk.draft.role is Role.FURNITURE:
        draft = replace(draft, role=Role.FURNITURE, because="acknowledgements", anchors=())
    desk.lay_aside(draft)
    math, scanner.math = scanner.math, False
    scanner.at = at

    def close(_at: int) -> None:
        scanner.math = math
        desk.take_up()

    scanner.open_group(close)


def mark_note(scanner: Scanner, _name: str, start: int) -> None:
    """Read the mark of a note whose text stands elsewhere."""
    scanner.at = scanner.groups.skip_options(scanner.at)
    scanner.document.footnotes += 1
    number = str(scanner.document.footnotes)
    if not scanner.desk.hidden:
        setting = scanner.desk.begin(InlineKind.FOOTNOTE, f"fn:{number}")
        scanner.desk.stand_in(number, start, scanner.at - start)
        scanner.desk.end(setting)


def show_first(scanner: Scanner, _name: str, _start: int) -> None:
    """Show the first of two arguments: the second is for other readers than eyes."""
    scanner.open_group(lambda at: _skip_groups(scanner, at))


def _skip_groups(scanner: Scanner, at: int) -> None:
    scanner.at = scanner.groups.skip_groups(at, 1)


def show_acronym(scanner: Scanner, name: str, start: int) -> None:
    """Show an acronym: its short or long form where the document defines it."""
    at = scanner.groups.skip_gap(scanner.groups.skip_options(scanner.at))
    end = scanner.groups.end_of_group(at, 200)
    if end < 0:
        return
    key = scanner.groups.inside(at, end).strip()
    short, long = scanner.document.acronyms.get(key, (key, key))
    shown = long if name.lower().endswith(("long", "acl")) else short
    scanner.at = end
    scanner.desk.stand_in(f"{shown}s" if name.endswith("pl") else shown, start, end - start)


_QUOTATIONS = ("enquote", "textquote", "mkbibquote", "foreignquote", "hyphenquote", "blockquote")
FORMATTING: dict[str, Step] = {
    **dict.fromkeys(INLINES, set_inline),
    **dict.fromkeys(DECLARATIONS, declare),
    **dict.fromkeys(_QUOTATIONS, quote),
    **dict.fromkeys(("url", "path", "nolinkurl", "doi", "href"), show_address),
    **dict.fromkeys(("verb", "lstinline", "mintinline", "Verb"), show_code),
    **dict.fromkeys((*REFERENCES, "eqref"), refer),
    **dict.fromkeys(_QUANTITIES, read_quantity),
    **dict.fromkeys(("footnote", "footnotetext", "endnote", "thanks", "sidenote"), note),
    "footnotemark": mark_note,
    "texorpdfstring": show_first,
    **dict.fromkeys(
        ("gls", "Gls", "glspl", "Glspl", "ac", "Ac", "acp", "acs", "acl", "acf", "acrshort",
         "acrlong", "acrfull", "Acrshort", "glsxtrshort", "glsentryshort", "glsentrytext"),
        show_acronym,
    ),
}  # fmt: skip
