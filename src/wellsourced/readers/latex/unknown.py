"""Commands that nobody knows: their arguments are text, their options are not."""

from __future__ import annotations

import re

from wellsourced.readers.latex.scanning import Scanner

_LONGEST_OPTION = 300
# a blank or an opening bracket before a command, a blank or punctuation behind it
_BEHIND = re.compile(r"\{\}|[ ~\n][\w(\\$~]|\\ |[.,;:)!?]")


def read_unknown(scanner: Scanner, name: str, start: int) -> None:
    """Read a command that is not known: its arguments are text, its options are not."""
    _skip_star_before_argument(scanner)
    end = scanner.groups.end_of_option(scanner.at, _LONGEST_OPTION)
    if end >= 0 and scanner.text.startswith("{", end):
        scanner.at = end
    if scanner.text.startswith("{", scanner.at) and not scanner.text.startswith("{}", scanner.at):
        _open_next(scanner)
    elif _is_word(scanner, start):
        scanner.desk.stand_in(name, start, scanner.at - start)


def _skip_star_before_argument(scanner: Scanner) -> None:
    if scanner.text.startswith(("*{", "*["), scanner.at):
        scanner.at += 1


def _open_next(scanner: Scanner) -> None:
    """Read an argument as text, and those right behind it apart from it."""

    def close(at: int) -> None:
        if scanner.text.startswith("{", at):
            scanner.desk.blank(max(0, at - 1), 2)
            _open_next(scanner)

    scanner.open_group(close)


def _is_word(scanner: Scanner, start: int) -> bool:
    """Say whether an unknown command stands where a word of the sentence does."""
    if scanner.math or scanner.desk.is_empty or scanner.tables:
        return False
    before = scanner.text[max(0, start - 1) : start]
    line = scanner.text[max(0, start - 3) : start].strip()
    return (
        before in {" ", "~", "(", "-"}
        and bool(line)
        and _BEHIND.match(scanner.text, scanner.at) is not None
    )
