"""What stops the program: an error is a sentence that says what to do, a slug and an exit code.

A finding is a value and a failure to read is a value; only what a person must mend before
the program can go on is raised (docs/how-it-works.md, "Three things that are kept apart").
"""

from __future__ import annotations

from collections.abc import Iterable

_FEW = 20  # so many names are listed where none is near


def name_extra(extra: str) -> str:
    """Name what is to be installed, from a registry or from a checkout.

    >>> name_extra("pdf")
    'wellsourced with its extra `pdf`'
    """
    return f"wellsourced with its extra `{extra}`"


class WellsourcedError(Exception):
    """The base of every error that a person can mend.

    >>> try:
    ...     raise Unreadable("a.md: there is no such file")
    ... except WellsourcedError as error:
    ...     print(error.slug, error.exit_code)
    unreadable 2
    """

    slug = "error"
    exit_code = 2


class Unreadable(WellsourcedError):
    """A file cannot be read as what it is said to be."""

    slug = "unreadable"


class BadConfiguration(WellsourcedError):
    """The configuration cannot be used; nothing runs."""

    slug = "bad-configuration"


class BadUsage(WellsourcedError):
    """The command was asked for something that it cannot do."""

    slug = "bad-usage"


class BadTemplate(WellsourcedError):
    """A report's template cannot be found or filled."""

    slug = "bad-template"


class WorkerLost(WellsourcedError):
    """A process that worked on articles was ended by the system."""

    slug = "worker-lost"


class WriteRefused(WellsourcedError):
    """Writing would lose or damage what a person wrote."""

    slug = "write-refused"


def name_nearest(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence on an unknown *word* that names the nearest of *known*.

    >>> name_nearest("libary", ("library", "claims"))
    '; did you mean `library`?'
    """
    from difflib import get_close_matches

    names = tuple(known)
    near = get_close_matches(word.lower().replace("_", "-"), names, n=1, cutoff=0.6)
    if near:
        return f"; did you mean `{near[0]}`?"
    few = 0 < len(names) <= _FEW
    return f"; known are {', '.join(names)}" if few else ""
