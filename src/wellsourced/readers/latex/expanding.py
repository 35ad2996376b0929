"""Show what the macros of the document stand for."""

from __future__ import annotations

from wellsourced.readers.latex.citations import Note
from wellsourced.readers.latex.macros import Macro, Shape, fill, parameters, read_use
from wellsourced.readers.latex.scanning import Scanner
from wellsourced.readers.latex.unknown import read_unknown

# what stands in the places of arguments while it is tried what a macro does with them
_PLACES = tuple(chr(0xE001 + number) for number in range(9))
_MOST_SHOWN = 3000


def expand_word(scanner: Scanner, name: str, start: int) -> None:
    """Show what a macro without arguments stands for: the same wherever it stands."""
    document = scanner.document
    note = document.expansions.get(name)
    if note is None:
        document.expansions[name] = Note()  # a macro that uses itself says nothing there
        note = scanner.decode(document.macros[name].body)
        document.expansions[name] = note
    _show_note(scanner, note, start)


def expand(scanner: Scanner, named: tuple[str, Macro], start: int) -> None:
    """Show what a macro makes of its arguments: in their places, unless it adds words."""
    name, macro = named
    shape = _shape_of(scanner, macro)
    if not shape.adds:
        _open_arguments(scanner, macro, shape, 0)
        return
    use = read_use(scanner.text, scanner.groups, macro, scanner.at)
    if use is None:
        read_unknown(scanner, name, start)
        return
    filled = fill(macro.body, use.values)
    scanner.at = use.end
    if scanner.document.may_expand(len(filled)):
        _show_note(scanner, scanner.decode(filled), start)


def _show_note(scanner: Scanner, note: Note, start: int) -> None:
    if note.cites and not scanner.math:
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
        scanner.skip_star()
    elif kind == "m":
        scanner.at = scanner.groups.skip_groups(scanner.at, 1)
    else:
        end = scanner.groups.end_of_option(scanner.groups.skip_gap(scanner.at))
        scanner.at = max(scanner.at, end)
