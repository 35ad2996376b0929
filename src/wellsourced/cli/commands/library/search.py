"""`wellsourced library search`: the entries that hold some words."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from wellsourced.cli.options import Manners, library_file, manners
from wellsourced.cli.printing import measure, note, print_result
from wellsourced.cli.roof import Command

# what makes a query of words that the shell kept together: author:doe · "pain" · opio* · -tea
_GRAMMAR = re.compile(r'[":*]|(?:^|\s)-')


@click.command("search", cls=Command)
@click.argument("words", nargs=-1, required=True)
@manners
@library_file
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="Show so many entries at most.",
)
def search(manners: Manners, library: Path | None, words: tuple[str, ...], limit: int) -> None:
    """List the entries that hold all the WORDS, those that fit best first.

    Looked through are keys, titles, names, journals, years, abstracts and all other fields.
    Case, accents and the endings of English words do not count. "several words" stand side by
    side, opio* is how a word begins, author:doe or title:kratom looks in one field, and
    -word must not be there (behind two dashes, since it looks like an option).

    Examples:
      wellsourced library search kratom withdrawal
      wellsourced library search author:okafor "chronic pain"
      wellsourced library search -- kratom -surgery
    """
    from wellsourced.cli.entries import show_library
    from wellsourced.cli.places import choose_library, find_project
    from wellsourced.cli.printing import Ticker
    from wellsourced.project.libraries.opening import say_lost
    from wellsourced.project.libraries.searching import count_lost, search_library

    file = choose_library(find_project(manners), library)
    with Ticker(manners) as ticker:
        hits = search_library(file, join_words(words), limit, ticker)
    for sentence in say_lost(file.name, count_lost(file)):
        note(sentence, manners)
    print_result(show_library([one.reference for one in hits.best], measure(sys.stdout)))
    if hits.total > len(hits.best):
        note(f"{hits.total - len(hits.best):,} more fit; --limit shows more", manners)
    elif not hits.total:
        note("no entry holds all these words", manners)


def join_words(words: tuple[str, ...]) -> str:
    """Return what was typed as one query; plain words that the shell kept together stay so."""
    return " ".join(f'"{one}"' if " " in one and not _GRAMMAR.search(one) else one for one in words)


COMMAND = search
