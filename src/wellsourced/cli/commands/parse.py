"""`wellsourced parse`: free-text references into records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.options import FILE, Between, Manners, bundle, manners, output
from wellsourced.cli.roof import Command

FOUND = 1  # exit code (CONTRACTS, section 1)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is read, and what is made of it."""

    file: Path
    to: str
    encoding: str
    min_confidence: float | None
    all_confidences: bool
    jobs: int
    output: Path | None


wish = bundle(
    Wish,
    click.argument("file", type=FILE, default=Path("-"), metavar="[FILE|-]"),
    click.option(
        "--to",
        default="bibtex",
        show_default=True,
        metavar="FORMAT",
        help="The format: bibtex, csl-json or ris.",
    ),
    click.option("--encoding", default="", metavar="NAME", help="Read FILE in this encoding."),
    click.option(
        "--min-confidence",
        type=Between(0, 1),
        metavar="CONFIDENCE",
        help="End with 1 where a reading is less sure than this (0 to 1).",
    ),
    click.option(
        "--all-confidences",
        is_flag=True,
        help="Write into every record how sure it is, not only into doubtful ones.",
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=0),
        default=0,
        metavar="N",
        help="Read with so many processes; default: one a processor for a long FILE.",
    ),
    output,
)


@click.command("parse", cls=Command)
@manners
@wish
def parse(manners: Manners, wish: Wish) -> None:
    """Turn references in free text, one a line, into records.

    They come in the order of the lines, as they are read; in CSL-JSON the record of line 3 has
    the id "3". A record that is read with doubt (a confidence under 0.6, or --min-confidence)
    says why and keeps the line as it was written.

    Examples:
      wellsourced parse references.txt --to csl-json
      wellsourced parse < references.txt > parsed.bib
      wellsourced parse --min-confidence 0.8 references.txt -o parsed.ris
    """
    from wellsourced.cli.parsed import Tally
    from wellsourced.cli.places import find_project, is_file, put_pieces
    from wellsourced.cli.printing import Meter
    from wellsourced.project.decoding import check_encoding
    from wellsourced.project.listing import name_file
    from wellsourced.project.parsing import DOUBTFUL, Way, parse_file
    from wellsourced.project.records import find_format

    if wish.encoding:
        check_encoding(wish.encoding)
    asked = wish.min_confidence or 0
    way = Way(
        find_format(wish.to).name,
        max(asked, DOUBTFUL),
        wish.all_confidences,
        wish.jobs,
        find_project(manners).config.key_pattern,
    )
    tally = Tally(manners, Meter(manners, prints=not is_file(wish.output)))
    pieces = tally.watch(parse_file(name_file(wish.file), wish.encoding, way))
    put_pieces(pieces, wish.output, (wish.file,), manners)
    tally.tell()
    click.get_current_context().exit(FOUND if tally.least < asked else 0)


COMMAND = parse
