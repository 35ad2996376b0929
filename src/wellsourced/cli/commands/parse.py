"""`wellsourced parse`: free-text references into records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from wellsourced.cli.options import FILE, Manners, bundle, manners, output
from wellsourced.cli.printing import note
from wellsourced.cli.roof import Command

FOUND = 1  # exit code (CONTRACTS, section 1)
NUMBERED = "csl-json"  # the format in which a record bears the number of its line


@dataclass(frozen=True, slots=True)
class Wish:
    """What is read, and what is made of it."""

    file: Path
    to: str
    encoding: str
    min_confidence: float | None
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
        type=click.FloatRange(0, 1),
        metavar="CONFIDENCE",
        help="End with 1 where a reading is less sure than this (0 to 1).",
    ),
    output,
)


@click.command("parse", cls=Command)
@manners
@wish
def parse(manners: Manners, wish: Wish) -> None:
    """Turn references in free text, one a line, into records.

    They come in the order of the lines; in CSL-JSON the record of line 3 has the id "3".
    What is read with doubt is named on standard error, and its record keeps the line as it was
    written.

    Examples:
      wellsourced parse references.txt --to csl-json
      wellsourced parse < references.txt > parsed.bib
    """
    from wellsourced.cli.places import name_doubtful, put_result
    from wellsourced.interface import parse_references
    from wellsourced.project.decoding import check_encoding
    from wellsourced.project.exporting import (
        find_format,
        keep_as_written,
        number_references,
        read_lines,
    )
    from wellsourced.project.listing import name_file

    chosen = find_format(wish.to)
    if wish.encoding:
        check_encoding(wish.encoding)
    decoded = read_lines(name_file(wish.file), wish.encoding)
    for odd in decoded.notes:
        note(f"{wish.file}: {odd}", manners)
    references = keep_as_written(parse_references(decoded.text))
    numbered = number_references(references) if chosen.name == NUMBERED else references
    put_result(chosen.write(numbered), wish.output, (wish.file,), manners)
    least = wish.min_confidence or 0
    name_doubtful(references, "line", least, manners)
    unsure = any(one.confidence < least for one in references)
    click.get_current_context().exit(FOUND if unsure else 0)


COMMAND = parse
