"""What counts in the library that entries come to: its macros, and the parents in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from wellsourced.bibtex.adoption.spelling import has_all
from wellsourced.bibtex.blocks import Block, BlockKind
from wellsourced.bibtex.macros import MONTHS, define_all
from wellsourced.bibtex.splitting import split_stretch
from wellsourced.bibtex.stretches import find_bounds, make_image, read_image
from wellsourced.references import Reference

# @string{ab = · @STRING (ab=
_DEFINED = re.compile(
    r"""@[ \t]{0,20}string[ \t\r\n]{0,50}[{(]\s{0,50}(?P<name>[^\s"#%'(),={}@]{1,200})""",
    re.VERBOSE | re.IGNORECASE,
)
# the same in the image of a library: @string{
_STRING = re.compile(rb"@[ \t]{0,20}string[ \t\r\n]{0,50}[{(]", re.IGNORECASE)
# journal = nejm · "A" # nejm
_USED = re.compile(r"""[=#][ \t\r\n]{0,50}(?P<name>[^\s"#%'(),={}@\d][^\s"#%'(),={}@]{0,200})""")


class Receiver:
    """A library as far as it bears on the entries that come to it."""

    def __init__(
        self, text: str, entries: Mapping[str, Reference], encoding: str = "utf-8"
    ) -> None:
        """Take the library's text and encoding, and its entries by key in small letters."""
        self._text = text
        self.encoding = encoding
        self._entries = entries
        self._learned: dict[str, str] = {}

    def find(self, key: str) -> Reference | None:
        """Return the entry *key*, in whatever case."""
        return self._entries.get(key.casefold())

    def value(self, name: str) -> str | None:
        """Return what the macro *name* (small letters) stands for at the end of the library."""
        if name in self._learned:
            return self._learned[name]
        if name in self._named:
            return self._values.get(name)
        return name if name in MONTHS else None

    def takes(self, name: str, value: str) -> bool:
        """Say whether the macro *name* may be defined: nothing in the library uses it yet."""
        free = self.value(name) is None and name not in self._used
        return free and has_all(name + value, self.encoding)

    def learn(self, name: str, value: str) -> None:
        """Take down that *name* is defined from now on."""
        self._learned[name] = value

    @cached_property
    def _named(self) -> frozenset[str]:
        """The names that seem to be defined: a look, so that few libraries need be split."""
        return frozenset(one["name"].casefold() for one in _DEFINED.finditer(self._text))

    @cached_property
    def _used(self) -> frozenset[str]:
        return frozenset({one.casefold() for one in _USED.findall(self._text)})

    @cached_property
    def _values(self) -> Mapping[str, str]:
        image = make_image(self._text)
        bounds = find_bounds(image)
        places = (one.start() for one in _STRING.finditer(image))
        numbers = dict.fromkeys(bisect_right(bounds, place) - 1 for place in places)
        stretches = (image[bounds[number] : bounds[number + 1]] for number in numbers)
        found = (one for image in stretches for one in split_stretch(read_image(image)))
        return define_all(
            one for one in found if isinstance(one, Block) and one.kind is BlockKind.STRING
        )
