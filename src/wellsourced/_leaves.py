"""The whole plug-in system: a leaf is one module of a package with one constant."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

T = TypeVar("T")


def leaves(package: str, constant: str, kind: type[T]) -> tuple[T, ...]:
    """Return *constant* from every module of *package*, in file-name order.

    Raises `AttributeError` where a module lacks the constant and `TypeError` where it is
    of another kind, so that a dead leaf cannot exist.
    """
    return tuple(_leaf(package, name, constant, kind) for name in leaf_names(package))


def leaf_names(package: str) -> tuple[str, ...]:
    """Return the module names of *package* in order, without importing the leaves."""
    return tuple(sorted(info.name for info in iter_modules(import_module(package).__path__)))


def leaf(package: str, name: str, constant: str, kind: type[T]) -> T:
    """Return *constant* of one module of *package*, importing that one alone."""
    return _leaf(package, name, constant, kind)


def _leaf(package: str, name: str, constant: str, kind: type[T]) -> T:
    value = getattr(import_module(f"{package}.{name}"), constant)
    if not isinstance(value, kind):
        message = f"{package}.{name}.{constant} is no {kind.__name__}"
        raise TypeError(message)
    return value
