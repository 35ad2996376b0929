"""What a person types, or a pipe hands over, line by line."""

from __future__ import annotations

import sys
from contextlib import suppress

from wellsourced.cli.printing import print_result


class Ended(Exception):
    """The person ended the talk, or there is no more input."""


def read_line(prompt: str) -> str:
    """Return the next line of the input; raise `Ended` where there is none.

    A terminal by itself cuts lines behind 4,096 characters, which a pasted passage may have;
    with the editing of Python's `readline` it does not.
    """
    if sys.stdin.isatty() and sys.stdout.isatty():
        with suppress(ImportError):
            import readline  # noqa: F401 – `input` edits lines once it is imported
        while True:
            try:
                return input(prompt)
            except EOFError:
                raise Ended from None
            except UnicodeDecodeError:
                print_result("that is no text in the encoding of this terminal\n")
    print_result(prompt)
    line = sys.stdin.buffer.readline()
    print_result("\n")
    if not line:
        raise Ended
    return line.decode("utf-8", "replace")
