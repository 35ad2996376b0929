"""What commands do: those that are known, those the document defines, those nobody knows."""

from __future__ import annotations

import re
from collections.abc import Callable

from wellsourced.readers.latex.citations import Note, cites, manner_of
from wellsourced.readers.latex.environments import (
    ENVIRONMENTS,
    close_environment,
    keeps_together,
    open_environment,
)
from wellsourced.readers.latex.formatting import FORMATTING
from wellsourced.readers.latex.macros import (
    DEFINING,
    Macro,
    Shape,
    fill,
    parameters,
    read_definition,
    read_use,
)
from wellsourced.readers.latex.names import SILENT, UNPRINTED
from wellsourced.readers.latex.scanning import Scanner, Steps
from wellsourced.readers.latex.sectioning import SECTIONING
from wellsourced.readers.latex.signs import symbol_of
from wellsourced.readers.latex.tables import TABULAR, end_cell, end_row

Step = Callable[[Scanner, str, int], None]

# what a macro of the document may be called although we know a command of that name
_FREE = frozenset(
    """
    ts up code ac acs acl acf acp Ac strong alert doi path legend address email institution
    keywords subtitle textsup textsub unit qty num SI si abstract Title sidenote note authors
    """.split()  # noqa: SIM905 – words in columns are read, a list of them is not
)
# {\be}: a macro that opens or closes an environment
_ENVIRONMENT = re.compile(r"\s*\\(?P<verb>begin|end)\s*\{(?P<name>[A-Za-z]+\*?)\}\s*")
# \newcommand{\mysection}[1]{\section{#1}}
_WRAPPED = re.compile(r"\s*\\(?P<name>[A-Za-z]+)\*?\s*\{\s*#1\s*\}\s*")
_PLACES = tuple(chr(0xE001 + number) for number in range(9))
_MOST_SHOWN = 3000
_LONGEST_OPTION = 300
_ACRONYM = re.compile(r"(?P<name>short|long)\s*=\s*\{?(?P<value>[^,{}]+)")
_HOPS = 5


def act(scanner: Scanner, name: str, start: int) -> None:
    """Do what the command *name* at *start* says."""
    macro = scanner.document.macros.get(name)
    step = _STEPS.get(name)
    if macro is not None and (step is None or name in _FREE):
        _use(scanner, (name, macro), start)
    elif step is not None:
        step(scanner, name, start)
    elif cites(name):
        _cite(scanner, name, start)
    else:
        _show(scanner, name, start)


def _show(scanner: Scanner, name: str, start: int) -> None:
    """Show a command that stands for a sign, or nothing of one that prints nothing."""
    if name in UNPRINTED:
        _skip_star(scanner)
        scanner.at = scanner.groups.skip_groups(scanner.at, UNPRINTED[name])
    elif name in SILENT:
        _skip_star(scanner)
    elif not scanner.read_accent(start):
        symbol = symbol_of(name)
        if symbol is None:
            _read_unknown(scanner, name, start)
        else:
            _show_symbol(scanner, symbol, start)


def _show_symbol(scanner: Scanner, symbol: str, start: int) -> None:
    r"""Show a sign; a letter takes the blank behind its command with it: `Stra\ss e`."""
    letter = len(symbol) == 1 and symbol.isalpha() and symbol < "\u0250" and not scanner.math
    if letter and scanner.text.startswith(" ", scanner.at):
        scanner.at += 1
    scanner.desk.stand_in(symbol, start, scanner.at - start)


def _skip_star(scanner: Scanner) -> None:
    scanner.at += scanner.text.startswith("*", scanner.at)


def _cite(scanner: Scanner, name: str, start: int) -> None:
    """Read a citation; in mathematics it is none."""
    _skip_star(scanner)
    if scanner.math:
        end = scanner.groups.end_of_group(scanner.groups.skip_gap(scanner.at), 300)
        scanner.at = max(scanner.at, end)
        scanner.desk.write(scanner.text[start : scanner.at], start)
        return
    command = scanner.citations.read(manner_of(name), scanner.at)
    if command is not None:
        scanner.at = command.end
        if command.note.cites:
            scanner.desk.cite(command.note, start, command.end - start)
        if name.endswith("cquote"):
            _open_quotation(scanner)


def _open_quotation(scanner: Scanner) -> None:
    """Read the words that a citation quotes, in quotation marks."""
    scanner.at = scanner.groups.skip_options(scanner.at)
    at = scanner.groups.skip_gap(scanner.at)

    def close(behind: int) -> None:
        scanner.show_end("”", behind)

    if scanner.open_group(close):
        scanner.desk.stand_in(" “", at, 1)


def _define(scanner: Scanner, name: str, _start: int) -> None:
    """Read a definition, which prints nothing itself."""
    if name in {"newacronym", "DeclareAcronym"}:
        _define_acronym(scanner, name)
        return
    found = read_definition(scanner.text, scanner.groups, name, scanner.at)
    if found is None:
        return
    scanner.at = found.end
    macro = found.macro
    if name == "let" and macro.alias in scanner.document.macros:
        macro = scanner.document.macros[macro.alias]
    if macro.alias != found.name:
        scanner.document.macros[found.name] = macro
        scanner.document.expansions.pop(found.name, None)


def _define_acronym(scanner: Scanner, name: str) -> None:
    at, values = scanner.groups.skip_options(scanner.at), []
    for _ in range(3 if name == "newacronym" else 2):
        begin = scanner.groups.skip_gap(at)
        end = scanner.groups.end_of_group(begin, 1000)
        if end < 0:
            return
        values.append(scanner.decode(scanner.groups.inside(begin, end)).text)
        at = end
    scanner.at = at
    if name == "DeclareAcronym":
        named = {one["name"]: one["value"].strip() for one in _ACRONYM.finditer(values[1])}
        values[1:] = [named.get("short", values[0]), named.get("long", values[0])]
    scanner.document.acronyms[values[0]] = (values[1], values[2])


# macros


def _use(scanner: Scanner, named: tuple[str, Macro], start: int) -> None:
    """Show what a macro of the document stands for."""
    name, macro = named
    wrapped = _WRAPPED.fullmatch(macro.body)
    environment = _ENVIRONMENT.fullmatch(macro.body)
    if macro.alias or (wrapped and wrapped["name"] in _BLOCKS):
        _act_as(scanner, macro.alias or (wrapped["name"] if wrapped else name), start)
    elif environment and environment["verb"] == "begin":
        open_environment(scanner, environment["name"], start)
    elif environment:
        close_environment(scanner, environment["name"])
    elif not scanner.document.may_expand(len(macro.body)):
        _read_unknown(scanner, name, start)
    elif not macro.arguments:
        _expand_word(scanner, name, start)
    else:
        _expand(scanner, named, start)


def _act_as(scanner: Scanner, name: str, start: int) -> None:
    """Do what the command does that a macro is another name of."""
    macros = scanner.document.macros
    for _ in range(_HOPS):
        if name not in macros or name in _STEPS or not macros[name].alias:
            break
        name = macros[name].alias
    macro = macros.get(name)
    if macro is not None and not macro.alias and scanner.depth < _HOPS and name not in _STEPS:
        _use(scanner, (name, macro), start)
    elif name in _STEPS:
        _STEPS[name](scanner, name, start)
    elif cites(name):
        _cite(scanner, name, start)
    else:
        _show(scanner, name, start)


def _expand_word(scanner: Scanner, name: str, start: int) -> None:
    document = scanner.document
    note = document.expansions.get(name)
    if note is None:
        document.expansions[name] = Note()  # a macro that uses itself says nothing there
        note = scanner.decode(document.macros[name].body)
        document.expansions[name] = note
    _show_note(scanner, note, start)


def _expand(scanner: Scanner, named: tuple[str, Macro], start: int) -> None:
    name, macro = named
    shape = _shape_of(scanner, macro)
    if not shape.adds:
        _open_arguments(scanner, macro, shape, 0)
        return
    use = read_use(scanner.text, scanner.groups, macro, scanner.at)
    if use is None:
        _read_unknown(scanner, name, start)
        return
    filled = fill(macro.body, use.values)
    scanner.at = use.end
    if scanner.document.may_expand(len(filled)):
        _show_note(scanner, scanner.decode(filled), start)


def _show_note(scanner: Scanner, note: Note, start: int) -> None:
    if note.cites:
        scanner.desk.cite(note, start, scanner.at - start)
    else:
        scanner.desk.stand_in(note.text[:_MOST_SHOWN], start, scanner.at - start)


def _shape_of(scanner: Scanner, macro: Macro) -> Shape:
    """Tell what *macro* does with its arguments, by trying it with signs in their places."""
    shapes = scanner.document.shapes
    if macro not in shapes:
        shapes[macro] = Shape(adds=True)
        note = scanner.decode(fill(macro.body, _PLACES))
        shown = tuple(_PLACES.index(sign) for sign in note.text if sign in _PLACES)
        adds = bool(note.cites) or any(sign.strip() and sign not in _PLACES for sign in note.text)
        ordered = list(shown) == sorted(set(shown)) and len(parameters(macro.body)) < len(_PLACES)
        shapes[macro] = Shape(adds or not ordered, shown)
    return shapes[macro]


def _open_arguments(scanner: Scanner, macro: Macro, shape: Shape, number: int) -> None:
    """Read the arguments of a macro that only sets them: those that it prints are text."""
    for at, kind in enumerate(macro.arguments[number:], start=number):
        if kind == "m" and at in shape.shown:

            def close(_at: int, following: int = at + 1) -> None:
                _open_arguments(scanner, macro, shape, following)

            scanner.open_group(close)
            return
        _skip_argument(scanner, kind)


def _skip_argument(scanner: Scanner, kind: str) -> None:
    if kind == "s":
        _skip_star(scanner)
    elif kind == "m":
        scanner.at = scanner.groups.skip_groups(scanner.at, 1)
    else:
        end = scanner.groups.end_of_option(scanner.groups.skip_gap(scanner.at))
        scanner.at = max(scanner.at, end)


# what nobody knows


def _read_unknown(scanner: Scanner, name: str, start: int) -> None:
    """Read a command that is not known: its arguments are text, its options are not."""
    _skip_star_before_argument(scanner)
    end = scanner.groups.end_of_option(scanner.at, _LONGEST_OPTION)
    if end >= 0 and scanner.text.startswith("{", end):
        scanner.at = end
    if scanner.text.startswith("{", scanner.at) and not scanner.text.startswith("{}", scanner.at):
        _open_next(scanner)
    elif _is_word(scanner, start):
        scanner.desk.stand_in(name, start, scanner.at - start)


def _skip_star_before_argument(scanner: Scanner) -> None:
    if scanner.text.startswith(("*{", "*["), scanner.at):
        scanner.at += 1


def _open_next(scanner: Scanner) -> None:
    """Read an argument as text, and those right behind it apart from it."""

    def close(at: int) -> None:
        if scanner.text.startswith("{", at):
            scanner.desk.blank(max(0, at - 1), 2)
            _open_next(scanner)

    scanner.open_group(close)


# a blank or an opening bracket before a command, a blank or punctuation behind it
_BEHIND = re.compile(r"\{\}|[ ~\n][\w(\\$~]|\\ |[.,;:)!?]")


def _is_word(scanner: Scanner, start: int) -> bool:
    """Say whether an unknown command stands where a word of the sentence does."""
    if scanner.math or scanner.desk.is_empty or scanner.tables:
        return False
    before = scanner.text[max(0, start - 1) : start]
    line = scanner.text[max(0, start - 3) : start].strip()
    return (
        before in {" ", "~", "(", "-"}
        and bool(line)
        and _BEHIND.match(scanner.text, scanner.at) is not None
    )


_STEPS: dict[str, Step] = {
    **FORMATTING,
    **SECTIONING,
    **ENVIRONMENTS,
    **TABULAR,
    **dict.fromkeys(DEFINING, _define),
}
_BLOCKS = frozenset(SECTIONING) | {"footnote", "textbf", "emph", "textit"}
STEPS = Steps(act, end_cell, end_row, keeps_together)
