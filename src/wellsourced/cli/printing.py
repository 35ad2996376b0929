"""What the program prints: results to standard output, all else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from threading import Event, Lock, Thread, Timer
from time import monotonic
from typing import Self, TextIO

import click

from wellsourced.cli.options import Manners
from wellsourced.errors import WriteRefused
from wellsourced.escaping import one_line
from wellsourced.layout import wrap

BATCH = 1 << 16  # characters that are printed at once
USUAL = 80  # cells of a line of a terminal that does not tell
NOTE = "note: "
BAR = 20  # characters of the bar that fills
LONGEST_NAME = 32  # characters of a file's name beside it, on a line of 80
CLEAR = "\r\x1b[K"  # takes the line away that stands on a terminal
PATIENCE = 1.0  # seconds after which a person wants to know that something happens


def print_result(text: str) -> None:
    r"""Print *text* to standard output: the same bytes everywhere, UTF-8 with ``\n``."""
    print_pieces((text,))


def print_pieces(pieces: Iterable[str]) -> None:
    """Print the pieces of a result as they come, without holding them all."""
    try:
        for text in _batched(pieces):
            if sys.stdout.isatty():
                click.echo(text, nl=False)
            else:
                click.echo(text.encode("utf-8", "replace"), nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        message = f"standard output cannot be written: {reason}"
        raise WriteRefused(message) from error


def _batched(pieces: Iterable[str]) -> Iterator[str]:
    """Yield *pieces* joined to some length, for each print costs a call of the system."""
    held: list[str] = []
    length = 0
    for piece in pieces:
        held.append(piece)
        length += len(piece)
        if length >= BATCH:
            yield "".join(held)
            held, length = [], 0
    if held:
        yield "".join(held)


def wants_colour(manners: Manners) -> bool:
    """Say whether standard output is a terminal on which colours are welcome."""
    dumb = os.environ.get("TERM") == "dumb"
    return sys.stdout.isatty() and not (manners.no_color or os.environ.get("NO_COLOR") or dumb)


def measure(stream: TextIO) -> int:
    """Return the cells of a line of the terminal behind *stream*, 0 where there is none."""
    if not stream.isatty():
        return 0
    stated = os.environ.get("COLUMNS", "")
    if stated.isascii() and stated.isdigit() and int(stated):
        return int(stated)
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL
    except OSError:
        return USUAL


def fold_lines(text: str, stream: TextIO, indent: int = 0) -> str:
    """Return *text* broken at words where *stream* is a terminal, else as it is."""
    width = measure(stream)
    return wrap(text, width, indent) if width else text


def note(text: str, manners: Manners) -> None:
    """Say on standard error what a person may want to know."""
    if not manners.quiet:
        click.echo(f"{NOTE}{fold_lines(text, sys.stderr, len(NOTE))}", err=True)


def detail(text: str, manners: Manners) -> None:
    """Say on standard error what only somebody who asks for it wants to know."""
    if manners.verbose:
        click.echo(text, err=True)


def complain(text: str) -> None:
    """Say on standard error what went wrong with one file; the program goes on."""
    click.echo(f"error: {text}", err=True)


def shorten(name: str) -> str:
    """Return the end of *name*, which tells files of one folder apart, free of control signs."""
    shown = one_line(name)
    return shown if len(shown) <= LONGEST_NAME else f"…{shown[1 - LONGEST_NAME :]}"


class Ticker:
    """Shows on a terminal how far long work is, once it takes longer than a second."""

    def __init__(self, manners: Manners, *, prints: bool = False) -> None:
        """Show nothing yet, and nothing at all where nobody looks.

        *prints* says that results go to standard output meanwhile.
        """
        self.line = ""
        self.shown = False
        self.timer = Timer(PATIENCE, self._show)
        self.timer.daemon = True
        busy = prints and sys.stdout.isatty()
        self.welcome = sys.stderr.isatty() and not manners.quiet and not busy

    def __enter__(self) -> Self:
        """Start to wait."""
        if self.welcome:
            self.timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Take the line away that shows how far the work is."""
        self.timer.cancel()
        if self.shown:
            click.echo("\r\x1b[K", nl=False, err=True)

    def __call__(self, done: int, total: int, name: str) -> None:
        """Take down that *done* of *total* files are read and *name* comes next."""
        self.line = f"{_draw_bar(done, total)} reading {done + 1} of {total}: {shorten(name)}"
        if self.shown:
            self._show()

    def _show(self) -> None:
        self.shown = True
        click.echo(f"\r\x1b[K{self.line}", nl=False, err=True)


class Meter:
    """Shows on a terminal how far one long file is read, once it takes longer than a second.

    Nothing is shown where the results themselves come to the terminal.
    """

    def __init__(self, manners: Manners, *, prints: bool) -> None:
        """Show nothing yet; *prints* says that results go to standard output."""
        busy = prints and sys.stdout.isatty()
        self.welcome = sys.stderr.isatty() and not manners.quiet and not busy
        self.start = monotonic()
        self.shown = False

    def show(self, done: int, total: int, words: str) -> None:
        """Say in *words* how far it is; *done* of *total* bytes are read, where that is known."""
        if self.welcome and monotonic() - self.start > PATIENCE:
            self.shown = True
            bar = f"{_draw_bar(min(done, total), total)} " if total else ""
            click.echo(f"\r\x1b[K{bar}{words}", nl=False, err=True)

    def clear(self) -> None:
        """Take the line away."""
        if self.shown:
            self.shown = False
            click.echo("\r\x1b[K", nl=False, err=True)


class Clock:
    """Shows on a terminal for how long work has gone on whose end nobody can tell.

    It begins after a second. Nothing is shown where nobody looks.
    """

    def __init__(self, manners: Manners, words: str) -> None:
        """Show nothing yet; *words* say what is done."""
        self.manners = manners
        self.words = words
        self.done = Event()
        self.lines = Lock()
        self.welcome = sys.stderr.isatty() and not manners.quiet
        self.thread = Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        """Start to wait."""
        if self.welcome:
            self.thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Take the line away that shows how long it has been."""
        self.done.set()
        if self.welcome:
            self.thread.join()

    def tell(self, text: str) -> None:
        """Say on standard error what a person may want to know, while the clock goes on."""
        with self.lines:
            if self.welcome:
                click.echo(CLEAR, nl=False, err=True)
            note(text, self.manners)

    def _tick(self) -> None:
        start = monotonic()
        shown = False
        while not self.done.wait(PATIENCE):
            shown = True
            with self.lines:
                line = f"{self.words}: {monotonic() - start:.0f} s"
                click.echo(f"{CLEAR}{line}", nl=False, err=True)
        if shown:
            click.echo(CLEAR, nl=False, err=True)


def _draw_bar(done: int, total: int) -> str:
    full = BAR * done // total
    return f"[{'#' * full}{'.' * (BAR - full)}]"
