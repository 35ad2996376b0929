"""`wellsourced export`: reference lists, and references for other programs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from wellsourced.cli.options import Input, Manners, articles, bundle, manners, output
from wellsourced.cli.roof import Command
from wellsourced.errors import BadUsage

UNREAD = 2  # exit code (CONTRACTS, section 1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is made of the references."""

    style: str | None
    locale: str | None
    to: str | None
    everything: bool
    output: Path | None


wish = bundle(
    Wish,
    click.option(
        "--style",
        metavar="NAME|FILE",
        help="The citation style: nlm (vancouver), ama or apa; with the extra [csl] any other by"
        " its CSL name, such as chicago-author-date, or a .csl file.",
    ),
    click.option(
        "--locale",
        metavar="LANGUAGE",
        help="The language of the words of a style of [csl], such as de-DE;"
        " default: the style's own, else American English.",
    ),
    click.option(
        "--to",
        metavar="FORMAT",
        help="A printed list: text, html, markdown, latex, docx; records: bibtex, biblatex,"
        " csl-json, ris, nbib, endnote-xml; default: what -o ends in, else text.",
    ),
    click.option(
        "--all",
        "everything",
        is_flag=True,
        help="The whole library, also what an article does not cite.",
    ),
    output,
)


@click.command("export", cls=Command)
@manners
@articles
@wish
def export(manners: Manners, given: Input, wish: Wish) -> None:
    """Write reference lists of articles, or of the library.

    With PATH it is the reference list of each article that is named; without one, and with
    --all, the library of the project.

    Examples:
      wellsourced export article.md --style ama
      wellsourced export article.md --style chicago-author-date -o list.docx
      wellsourced export --all --to csl-json -o library.json
      wellsourced export pages/ --to ris > pages.ris
    """
    from wellsourced.cli.places import is_file, name_doubtful
    from wellsourced.cli.session import open_session
    from wellsourced.project.exporting import (
        NO_TEXT,
        WORD,
        choose_manner,
        guess_format,
        render_lists,
        translate_style,
    )

    session = open_session(manners, given)
    folder = Path() if wish.style else session.project.root
    style = wish.style or session.project.config.style
    manner = choose_manner(wish.to or guess_format(wish.output), style, folder)
    manner = replace(manner, style=translate_style(manner.style, wish.locale or ""))
    if manner.to == WORD and not is_file(wish.output):
        raise BadUsage(NO_TEXT)
    lists, unread = session.lists(everything=wish.everything)
    for one in lists:
        name_doubtful(one.references, f"{one.title}: reference", 0, manners)
    session.put(render_lists(lists, manner, session.templates()), wish.output)
    click.get_current_context().exit(UNREAD if unread else 0)


COMMAND = export
