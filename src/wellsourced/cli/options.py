"""Options that several commands share, and how a command receives them: as frozen values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import wraps
from math import isnan
from pathlib import Path
from typing import TypeVar

import click

from wellsourced._leaves import leaf_names
from wellsourced.config import FAIL_ON, Config

READERS = "wellsourced.readers"
Function = TypeVar("Function", bound=Callable[..., None])
Decorator = Callable[[Callable[..., None]], Callable[..., None]]


def bundle(kind: Callable[..., object], *options: Decorator) -> Decorator:
    """Return a decorator that gives a command *options* as one value of the dataclass *kind*.

    The names of the options are the names of its fields. Values come in the order in which
    the decorators stand above the command.
    """
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type]  # a dataclass is callable

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        @wraps(function)
        def call(*values: object, **given: object) -> None:
            function(*values, kind(**{name: given.pop(name) for name in names}), **given)

        told: Callable[..., None] = call
        for option in reversed(options):
            told = option(told)
        return told

    return decorate


@dataclass(frozen=True, slots=True)
class Manners:
    """How the program behaves: what it says, in which colours, by which settings."""

    quiet: bool
    verbose: bool
    no_color: bool
    config: Path | None


@dataclass(frozen=True, slots=True)
class Input:
    """Which articles, and how they are read."""

    paths: tuple[Path, ...]
    format: str
    encoding: str
    exclude: tuple[str, ...]
    library: Path | None
    jobs: int


@dataclass(frozen=True, slots=True)
class Judging:
    """Which rules run, the day that ages count from, and where works are looked up."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    as_of: datetime | None
    snapshot: Path | None

    def settle(self, config: Config) -> Config:
        """Return *config* with what the command line says instead.

        Who selects rules wants them to run: what the settings ignore does not count then.
        """
        select, ignore = _split(self.select), _split(self.ignore)
        return replace(
            config,
            select=select or config.select,
            ignore=ignore if select else ignore or config.ignore,
            as_of=self.as_of.date() if self.as_of else config.as_of,
            snapshot=str(self.snapshot.absolute()) if self.snapshot else config.snapshot,
        )


# whether it can be read is found when it is read: the other files go on
FILE = click.Path(path_type=Path, readable=False)


class Between(click.FloatRange):
    """A number between its ends; `nan`, which is beyond neither, is none."""

    def convert(
        self, value: float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the number that was typed."""
        number = float(super().convert(value, param, ctx))
        if isnan(number):
            ends = f"{self.min:g} and {self.max:g}"
            self.fail(f"{value!r} is not a number between {ends}.", param, ctx)
        return number


manners = bundle(
    Manners,
    click.option("-q", "--quiet", is_flag=True, help="Print results and errors, nothing else."),
    click.option("-v", "--verbose", is_flag=True, help="Say what is read and where it was found."),
    click.option("--no-color", is_flag=True, help="Plain text; NO_COLOR does the same."),
    click.option(
        "--config",
        type=FILE,
        metavar="FILE",
        help="The settings, instead of those found by walking up.",
    ),
)

articles = bundle(
    Input,
    click.argument("paths", nargs=-1, type=FILE, metavar="[PATH]..."),
    click.option(
        "--format",
        default="",
        metavar="NAME",
        help=f"Read every article as this format ({', '.join(leaf_names(READERS))}).",
    ),
    click.option(
        "--encoding", default="", metavar="NAME", help="Read every article in this encoding."
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="PATTERN",
        help="Leave these names or paths out of folders; may be repeated.",
    ),
    click.option(
        "--library",
        type=FILE,
        metavar="FILE",
        help="Use this BibTeX file, whatever the project or the article names.",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=1,
        show_default=True,
        metavar="N",
        help="Read so many articles at once; 0: one a processor.",
    ),
)

judging = bundle(
    Judging,
    click.option(
        "--select",
        multiple=True,
        metavar="RULES",
        help="Run only these rules (names, codes, families or packs, with commas).",
    ),
    click.option("--ignore", multiple=True, metavar="RULES", help="Leave these rules out."),
    click.option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="The day that ages count from; default: today.",
    ),
    click.option(
        "--snapshot",
        type=FILE,
        metavar="FILE",
        help="Look works up in this table of Retraction Watch.",
    ),
)

fail_on = click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="End with 1 for findings this grave; default: error.",
)

output = click.option(
    "-o", "--output", type=FILE, metavar="FILE", help="Write to this file instead of the terminal."
)

library_file = click.option(
    "--library", type=FILE, metavar="FILE", help="Another library than the project's."
)


def _split(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names in *words*, which may hold several each, with commas."""
    return tuple(name.strip() for word in words for name in word.split(",") if name.strip())
