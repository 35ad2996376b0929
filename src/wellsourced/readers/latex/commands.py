"""What commands do: those that are known, those the document defines, those nobody knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from wellsourced.readers.latex.citations import cites, manner_of
from wellsourced.readers.latex.defining import DEFINITIONS
from wellsourced.readers.latex.environments import (
    ENVIRONMENTS,
    close_environment,
    keeps_together,
    open_environment,
)
from wellsourced.readers.latex.expanding import expand, expand_word
from wellsourced.readers.latex.formatting import FORMATTING
from wellsourced.readers.latex.macros import Macro
from wellsourced.readers.latex.names import SILENT, UNPRINTED
from wellsourced.readers.latex.scanning import Scanner, Steps
from wellsourced.readers.latex.sectioning import SECTIONING
from wellsourced.readers.latex.signs import symbol_of
from wellsourced.readers.latex.tables import TABULAR, end_cell, end_row
from wellsourced.readers.latex.unknown import read_unknown

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
_HOPS = 5
# show a year: behind names in brackets, elsewhere as a word of the sentence
_YEARS = frozenset(("citeyear", "Citeyear", "citedate"))


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
        scanner.skip_star()
        scanner.at = scanner.groups.skip_groups(scanner.at, UNPRINTED[name])
    elif name in SILENT:
        scanner.skip_star()
    elif not scanner.read_accent(start):
        symbol = symbol_of(name)
        if symbol is None:
            read_unknown(scanner, name, start)
        else:
            _show_symbol(scanner, symbol, start)


def _show_symbol(scanner: Scanner, symbol: str, start: int) -> None:
    r"""Show a sign; a letter takes the blank behind its command with it: `Stra\ss e`."""
    letter = len(symbol) == 1 and symbol.isalpha() and symbol < "\u0250" and not scanner.math
    if letter and scanner.text.startswith(" ", scanner.at):
        scanner.at += 1
    scanner.desk.stand_in(symbol, start, scanner.at - start)


def _cite(scanner: Scanner, name: str, start: int) -> None:
    """Read a citation; in mathematics it is none."""
    scanner.skip_star()
    if scanner.math:
        end = scanner.groups.end_of_group(scanner.groups.skip_gap(scanner.at), 300)
        scanner.at = max(scanner.at, end)
        scanner.desk.write(scanner.text[start : scanner.at], start)
        return
    manner = manner_of(name)
    if name in _YEARS and scanner.desk.last not in {"(", "["}:
        manner = replace(manner, textual=True)  # "in 2014 no country had one"
    command = scanner.citations.read(manner, scanner.at)
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
        read_unknown(scanner, name, start)
    elif not macro.arguments:
        expand_word(scanner, name, start)
    else:
        expand(scanner, named, start)


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


_STEPS: dict[str, Step] = {
    **FORMATTING,
    **SECTIONING,
    **ENVIRONMENTS,
    **TABULAR,
    **DEFINITIONS,
}
_BLOCKS = frozenset(SECTIONING) | {"footnote", "textbf", "emph", "textit"}
STEPS = Steps(act, end_cell, end_row, keeps_together)
