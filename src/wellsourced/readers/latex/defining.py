"""Read definitions: of macros and of acronyms."""

from __future__ import annotations

import re

from wellsourced.readers.latex.macros import DEFINING, read_definition
from wellsourced.readers.latex.scanning import Scanner

_ACRONYM = re.compile(r"(?P<name>short|long)\s*=\s*\{?(?P<value>[^,{}]+)")


def define(scanner: Scanner, name: str, _start: int) -> None:
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


DEFINITIONS = dict.fromkeys(DEFINING, define)
