"""The shape of a reader: one input format into an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wellsourced.articles import Article, Source


def lack_nothing() -> str:
    """Say that all is there for reading."""
    return ""


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format.

    `read` never raises on any text; a binary reader (`binary=True`) is handed bytes and
    raises nothing but `Unreadable`. `looks_like` guesses from the first characters of a text
    without a telling name (standard input): 0 no, 1 certainly; a binary reader is asked with
    its first bytes, each as one character. `needs` names the modules of an extra; `lacks`
    says in words what else must be installed first, nothing where all is there.
    """

    name: str
    suffixes: frozenset[str]
    read: Callable[[Source], Article]
    looks_like: Callable[[str], float]
    binary: bool = False
    needs: tuple[str, ...] = ()
    lacks: Callable[[], str] = lack_nothing
