r"""Definitions of macros: how many arguments they take, and what they stand for.

`\newcommand`, `\def`, `\NewDocumentCommand`, `\let`, `\DeclareCiteCommand` and their kin. A
definition cites nothing; its macro does, where it is used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from wellsourced.readers.latex.groups import Groups

# \newcommand{\drug}[1][x] · \newcommand*\drug[2]
_NAME = re.compile(r"\*?\s*(?:\{\s*\\(?P<braced>[A-Za-z@]+)\s*\}|\\(?P<bare>[A-Za-z@]+))")
_COUNT = re.compile(r"\s*\[(?P<count>\d)\]")
# \def\drug#1#2{…}
_PARAMETERS = re.compile(r"(?P<signs>[^{}\n\\]{0,60})(?=\{)")
_LET = re.compile(r"\s*\\(?P<name>[A-Za-z@]+)\s*=?\s*\\(?P<target>[A-Za-z@]+)")
# the arguments of \NewDocumentCommand: "s o m O{x} +m"
_SPECIFIED = re.compile(r"[+!>]?(?P<kind>[A-Za-z])\s*(?P<default>\{[^{}]*\})?")
_LONGEST_BODY = 2000
_MOST = 9

NEW = frozenset(
    ("newcommand", "renewcommand", "providecommand", "DeclareRobustCommand", "newrobustcmd",
     "renewrobustcmd", "providerobustcmd", "DeclareTextFontCommand")
)  # fmt: skip
DOCUMENT = frozenset(
    f"{verb}{kind}"
    for verb in ("New", "Renew", "Provide", "Declare")
    for kind in ("DocumentCommand", "ExpandableDocumentCommand")
)
PLAIN = frozenset(("def", "gdef", "edef", "xdef"))
CITING = frozenset(("DeclareCiteCommand", "DeclareMultiCiteCommand", "DeclareAutoCiteCommand",
                    "newcites", "DeclareCitationCommand"))  # fmt: skip
DEFINING = NEW | DOCUMENT | PLAIN | CITING | {"let", "newacronym", "DeclareAcronym"}


@dataclass(frozen=True, slots=True)
class Macro:
    """A command that the document defines: its arguments and its body.

    `arguments` has one sign an argument: `m` one that must stand there, `o` an option,
    `s` a star; `defaults` what an option holds that is not given. With `alias` the macro
    is that other command.
    """

    arguments: str
    defaults: tuple[str, ...]
    body: str
    alias: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a macro does with its arguments: it cites, or adds words, or only sets them.

    `shown` are the numbers of the arguments that are printed, in order, where the macro
    `adds` nothing to them.
    """

    adds: bool
    shown: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A macro with its name, and where its definition ends."""

    name: str
    macro: Macro
    end: int


def read_definition(text: str, groups: Groups, command: str, at: int) -> Definition | None:
    """Return what *command* defines at *at*, or nothing where that cannot be told."""
    if command == "let":
        return _read_let(text, at)
    if command in PLAIN:
        return _read_plain(text, groups, at)
    named = _NAME.match(text, at)
    if named is None:
        return None
    name, at = named["braced"] or named["bare"], named.end()
    if command in CITING:
        end = groups.skip_groups(at, 4)
        several = command == "DeclareMultiCiteCommand"
        return Definition(name, Macro("", (), "", "parencites" if several else "parencite"), end)
    if command in DOCUMENT:
        return _read_specified(groups, name, at)
    return _read_new(text, groups, name, at)


def _read_new(text: str, groups: Groups, name: str, at: int) -> Definition | None:
    counted = _COUNT.match(text, at)
    count = int(counted["count"]) if counted else 0
    at = counted.end() if counted else at
    begin = groups.skip_gap(at)
    end = groups.end_of_option(begin)
    option = groups.inside(begin, end) if end >= 0 else None
    arguments = "m" * count if option is None else ("o" + "m" * (count - 1))
    defaults = () if option is None else (option,)
    return _with_body(groups, name, (arguments[:_MOST], defaults), end if end >= 0 else at)


def _read_plain(text: str, groups: Groups, at: int) -> Definition | None:
    named = _NAME.match(text, at)
    signs = _PARAMETERS.match(text, named.end()) if named else None
    if named is None or signs is None:
        return None
    name = named["braced"] or named["bare"]
    return _with_body(groups, name, ("m" * signs["signs"].count("#"), ()), signs.end())


def _read_specified(groups: Groups, name: str, at: int) -> Definition | None:
    begin = groups.skip_gap(at)
    end = groups.end_of_group(begin)
    if end < 0:
        return None
    arguments, defaults = "", []
    for one in _SPECIFIED.finditer(groups.inside(begin, end)):
        kind = one["kind"]
        sign = {"m": "m", "s": "s", "o": "o", "O": "o", "g": "m", "G": "m", "v": "m"}.get(kind, "")
        arguments += sign
        if sign == "o":
            defaults.append((one["default"] or "{}")[1:-1])
    return _with_body(groups, name, (arguments[:_MOST], tuple(defaults)), end)


def _with_body(
    groups: Groups, name: str, taken: tuple[str, tuple[str, ...]], at: int
) -> Definition | None:
    begin = groups.skip_gap(at)
    end = groups.end_of_group(begin)
    if end < 0:
        return None
    body = groups.inside(begin, end)
    body = body if len(body) <= _LONGEST_BODY else ""
    arguments, defaults = taken
    alias = re.fullmatch(r"\s*\\([A-Za-z@]+)\s*", body)
    if alias and not arguments:
        return Definition(name, Macro("", (), body, alias[1]), end)
    return Definition(name, Macro(arguments, defaults, body), end)


def _read_let(text: str, at: int) -> Definition | None:
    found = _LET.match(text, at)
    if found is None:
        return None
    return Definition(found["name"], Macro("", (), "", found["target"]), found.end())


@dataclass(frozen=True, slots=True)
class Use:
    """A macro where it is used: the arguments it is given, and where they end."""

    values: tuple[str, ...]
    end: int


def read_use(text: str, groups: Groups, macro: Macro, at: int) -> Use | None:
    """Return the arguments that *macro* is given at *at*; nothing where one is missing."""
    values: list[str] = []
    defaults = list(macro.defaults)
    for kind in macro.arguments:
        begin = groups.skip_gap(at)
        if kind == "s":
            starred = text.startswith("*", begin)
            values.append("*" if starred else "")
            at = begin + 1 if starred else at
        elif kind == "o":
            end = groups.end_of_option(begin)
            default = defaults.pop(0) if defaults else ""
            values.append(groups.inside(begin, end) if end >= 0 else default)
            at = end if end >= 0 else at
        else:
            end = groups.end_of_group(begin, 2000)
            if end < 0:
                return None
            values.append(groups.inside(begin, end))
            at = end
    return Use(tuple(values), at)


_PARAMETER = re.compile(r"#(?P<number>[1-9])")


def fill(body: str, values: tuple[str, ...]) -> str:
    r"""Return *body* with *values* in the places of its parameters.

    >>> fill(r"(see \citealp[#1]{#2})", ("p. 3", "doe2020"))
    '(see \\citealp[p. 3]{doe2020})'
    """

    def put(found: re.Match[str]) -> str:
        number = int(found["number"])
        return values[number - 1] if number <= len(values) else ""

    return _PARAMETER.sub(put, body)


def parameters(body: str) -> list[int]:
    """Return the numbers of the parameters that *body* uses, in order."""
    return [int(found["number"]) for found in _PARAMETER.finditer(body)]
