"""The values of fields: pieces joined, `@string` macros put in, with a bound on the growth.

BibTeX takes the definition that stands before the entry; a macro that is only defined
later is taken from there. A `#` bomb (`@string{b = a # a}`, again and again) stops growing:
beyond the bound a macro's name stands for it, and the entry has a flaw.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wellsourced.bibtex.blocks import Block, Field, Odd, Oddity
from wellsourced.bibtex.values import Piece, PieceKind, parse_value

_LONGEST = 65_536  # characters of a value that is put together from macros
_MOST = 10_000_000  # characters that all such values of a library have together

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAMES = {month: month for month in MONTHS}


@dataclass(frozen=True, slots=True)
class Value:
    """A field's value as BibTeX sees it, before LaTeX is decoded, and what is odd in it."""

    text: str
    oddities: tuple[Oddity, ...] = ()


class Macros:
    """The macros of one library, as they are defined from its top to the entry at hand.

    `used` gathers the names that values have asked for, but for those of the months; `hollow`
    are those that rest on a macro that nothing defines.
    """

    def __init__(self, later: Mapping[str, str], before: Mapping[str, str] | None = None) -> None:
        """Begin with what is defined *before*: by default the months, which every style defines.

        *later* is what the whole library defines, for entries that stand before it.
        """
        self.defined: dict[str, str] = dict(MONTH_NAMES if before is None else before)
        self.used: set[str] = set()
        self.hollow: set[str] = set()
        self._later = later
        self._spent = 0

    def define(self, block: Block) -> tuple[Oddity, ...]:
        """Define the macros of an `@string`; a number is no name of a macro."""
        oddities: list[Oddity] = []
        for field in block.fields:
            name = field.name.casefold()
            value = self.resolve(field)
            oddities += value.oddities
            self.defined[name] = value.text
            is_hollow = any(one.kind is Odd.MACRO_UNDEFINED for one in value.oddities)
            (self.hollow.add if is_hollow else self.hollow.discard)(name)
        return tuple(oddities)

    def resolve(self, field: Field) -> Value:
        """Return the value of *field* with its macros put in."""
        pieces = parse_value(field.value) if field.value else ()
        if pieces is None:
            return Value(_without_delimiters(field.value))
        if len(pieces) == 1 and pieces[0].kind in {PieceKind.BRACED, PieceKind.QUOTED}:
            return Value(pieces[0].text)
        return self._join(field, pieces)

    def _join(self, field: Field, pieces: tuple[Piece, ...]) -> Value:
        texts: list[str] = []
        oddities: list[Oddity] = []
        length = 0
        for piece in pieces:
            text = self._text(piece, field, oddities)
            grown = piece.kind is PieceKind.MACRO and len(text) > len(piece.text)
            if grown and not self._affords(length, len(text)):
                reason = f"`{field.name}` is too long with its macros; `{piece.text}` is left"
                oddities.append(Oddity(field.start, Odd.VALUE_TOO_LONG, reason))
                text = piece.text
            elif grown:
                self._spent += len(text)
            length += len(text)
            texts.append(text)
        return Value("".join(texts), tuple(oddities))

    def _affords(self, length: int, more: int) -> bool:
        return length + more <= _LONGEST and self._spent + more <= _MOST

    def _text(self, piece: Piece, field: Field, oddities: list[Oddity]) -> str:
        if piece.kind is PieceKind.BARE:
            reason = f"the value of `{field.name}` has neither braces nor quotes"
            oddities.append(Oddity(field.start, Odd.VALUE_BARE, reason))
        if piece.kind is not PieceKind.MACRO:
            return piece.text
        name = piece.text.casefold()
        known = self.defined.get(name, self._later.get(name))
        if name not in MONTH_NAMES:
            self.used.add(name)
        if known is None or name in self.hollow:
            reason = f"no @string defines `{piece.text}`"
            oddities.append(Oddity(field.start, Odd.MACRO_UNDEFINED, reason))
        return piece.text if known is None else known


def define_all(blocks: Iterable[Block]) -> Mapping[str, str]:
    """Return the macros that all `@string` blocks together define, wherever they stand.

    One that rests on a macro that nothing defines, or on itself, is not among them.
    """
    strings = tuple(blocks)
    later: Mapping[str, str] = {}
    for _ in range(2):  # macros may be used before they are defined
        macros = Macros(later)
        for block in strings:
            macros.define(block)
        later = {name: value for name, value in macros.defined.items() if name not in macros.hollow}
    return later


def _without_delimiters(value: str) -> str:
    """Return what stands inside the outermost delimiters of a value whose braces do not match."""
    for opening, closing in ("{}", '""'):
        if len(value) > 1 and value.startswith(opening) and value.endswith(closing):
            return value[1:-1]
    return value
