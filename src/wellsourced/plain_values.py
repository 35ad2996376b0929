"""Frozen values as plain ones, for a file of JSON, and back.

What comes back is what was written, or an error: a file may have been cut off, be of another
version, or have been edited, and half a value must not pass for a whole one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import repeat
from types import NoneType, UnionType
from typing import TypeVar, get_args, get_origin, get_type_hints

from wellsourced.errors import Unreadable

Shape = TypeVar("Shape")


def to_plain(value: object) -> object:
    """Return *value* with dicts for frozen values and lists for tuples, at any depth.

    >>> from wellsourced.text import Quote
    >>> to_plain((Quote("naps", "long "), 2))
    [{'exact': 'naps', 'prefix': 'long ', 'suffix': ''}, 2]
    """
    if is_dataclass(value):
        return {one.name: to_plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(one) for one in value]
    return value


def from_plain(shape: type[Shape], plain: object) -> Shape:
    """Return the *shape*, a frozen dataclass, that *plain* is; the inverse of `to_plain`.

    Its fields may be texts, numbers, other such classes, tuples of these, or `None`. Raises
    `Unreadable` where *plain* is anything else.

    >>> from wellsourced.text import Quote
    >>> from_plain(Quote, {"exact": "naps", "prefix": "long ", "suffix": ""})
    Quote(exact='naps', prefix='long ', suffix='')
    """
    made = _read(shape, plain)
    if isinstance(made, shape):
        return made
    raise _refuse(shape)


@cache
def _hints(shape: type) -> Mapping[str, object]:
    hints = get_type_hints(shape)
    return {one.name: hints[one.name] for one in fields(shape)}


def _read(shape: object, plain: object) -> object:
    if get_origin(shape) is tuple:
        return tuple(_read_items(get_args(shape), plain))
    if get_origin(shape) is Mapping:
        return _read(dict, plain)
    if isinstance(shape, UnionType):
        return _read_either(shape, plain)
    if isinstance(shape, type) and is_dataclass(shape):
        hints = _hints(shape)
        if isinstance(plain, dict) and plain.keys() == hints.keys():
            return shape(**{name: _read(hint, plain[name]) for name, hint in hints.items()})
    elif isinstance(shape, type) and type(plain) is shape:
        return plain
    raise _refuse(shape)


def _read_items(shapes: tuple[object, ...], plain: object) -> Iterator[object]:
    """Yield the items of a tuple: each of its own shape, or all of one (`tuple[int, ...]`)."""
    if not isinstance(plain, list):
        raise _refuse(shapes)
    if shapes[-1] is Ellipsis:
        yield from map(_read, repeat(shapes[0]), plain)
    elif len(shapes) == len(plain):
        yield from map(_read, shapes, plain)
    else:
        raise _refuse(shapes)


def _read_either(shape: UnionType, plain: object) -> object:
    """Return the value of what may be missing: `Excerpt | None`."""
    if plain is None and NoneType in shape.__args__:
        return None
    return _read(next(one for one in shape.__args__ if one is not NoneType), plain)


def _refuse(shape: object) -> Unreadable:
    return Unreadable(f"it holds no {getattr(shape, '__name__', shape)}")
