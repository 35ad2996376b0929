"""A library cut into stretches, each of which is read from its own text alone.

A stretch begins where a line begins as a block does (`@book{`) and holds what follows up to
the next one, comments included. One whose braces do not balance takes on the following ones
until they do: a field may hold a line that looks like a block. Where they do not balance
within a bound, a brace is missing; such a stretch stands alone, so that one fault costs one
entry. Cutting is linear, and what a stretch holds does not depend on those around it.

The text is handled as its image: its bytes in UTF-8, of which a hundred thousand entries
need a quarter of the memory that they need as characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_MOST_JOINED = 64  # stretches that a field may hold

# how a block begins, in bytes; all letters beyond ASCII count: @book{ · @my-type ( · @book⏎{
_HEAD = re.compile(
    rb"""@[ \t]{0,20} [A-Za-z_\x80-\xff] [\w:.+/*\x80-\xff-]{0,80} [ \t\r\n]{0,50} [{(]""",
    re.VERBOSE,
)
_LINE_START = re.compile(rb"[\r\n](?=@)")


def make_image(text: str) -> bytes:
    """Return *text* as the bytes that stretches are cut from; any text has such an image."""
    return text.encode("utf-8", "surrogatepass")


def read_image(image: bytes) -> str:
    """Return the text of an image, or of a stretch of it."""
    return image.decode("utf-8", "surrogatepass")


def find_bounds(image: bytes) -> list[int]:
    r"""Return where stretches begin in *image*, and last where the last one ends.

    >>> find_bounds(make_image("% mine\n@book{a,}\n@book{b,\n@c{d}}\n"))
    [0, 7, 17, 33]
    """
    starts = [at for at in _line_starts(image) if _HEAD.match(image, at)]
    starts = [*(() if starts[:1] == [0] else (0,)), *starts]
    ends = [*starts[1:], len(image)]
    surplus = [
        image.count(b"{", start, end) - image.count(b"}", start, end)
        for start, end in zip(starts, ends, strict=True)
    ]
    return [*(starts[at] for at in _firsts(surplus)), len(image)]


def _line_starts(image: bytes) -> Iterator[int]:
    """Yield where an `@` begins a line."""
    if image.startswith(b"@"):
        yield 0
    if b"\r" in image:
        yield from (end.end() for end in _LINE_START.finditer(image))
        return
    at = image.find(b"\n@")
    while at >= 0:
        yield at + 1
        at = image.find(b"\n@", at + 1)


def _firsts(surplus: Sequence[int]) -> Iterator[int]:
    """Yield which pieces begin a stretch; *surplus* is how many braces each leaves open."""
    at = 0
    while at < len(surplus):
        yield at
        at += _count_joined(surplus, at)


def _count_joined(surplus: Sequence[int], at: int) -> int:
    """Return how many pieces from *at* on balance together; one, where none do."""
    opened = 0
    for joined, more in enumerate(surplus[at : at + _MOST_JOINED], start=1):
        opened += more
        if not opened:
            return joined
    return 1


def cut(image: bytes) -> Iterator[str]:
    """Yield the texts of the stretches of *image*, which together are the whole."""
    for start, end in pairwise(find_bounds(image)):
        yield read_image(image[start:end])
