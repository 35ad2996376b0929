"""The options that say how `library format` lays a library out, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass

import click

from wellsourced.cli.options import bundle

WIDEST = 16  # blanks of an indent
MOST_LINES = 9  # blank lines between entries


class Indent(click.ParamType[str]):
    """Blanks before a field, or a tab."""

    name = "indent"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the white space that is asked for."""
        if value == "tab":
            return "\t"
        if not value.isdecimal() or len(value) > len(str(WIDEST)) or int(value) > WIDEST:
            self.fail(f"{value!r} is neither `tab` nor a number of up to {WIDEST}.", param, ctx)
        return " " * int(value)


@dataclass(frozen=True, slots=True)
class Look:
    """How entries look."""

    indent: str
    align: bool
    trailing_comma: bool
    blank_lines: int
    keep_case: bool
    keep_quotes: bool
    numbers: str


@dataclass(frozen=True, slots=True)
class Order:
    """What is sorted, and how."""

    sort: str
    sort_fields: bool
    field_order: str


look = bundle(
    Look,
    click.option(
        "--indent",
        type=Indent(),
        default="2",
        show_default=True,
        metavar="N|tab",
        help="Blanks before a field.",
    ),
    click.option("--align", is_flag=True, help="Set the `=` of an entry below each other."),
    click.option(
        "--trailing-comma/--no-trailing-comma",
        default=True,
        show_default=True,
        help="Whether a comma stands behind the last field.",
    ),
    click.option(
        "--blank-lines",
        type=click.IntRange(0, MOST_LINES),
        default=1,
        show_default=True,
        metavar="N",
        help="Blank lines between entries.",
    ),
    click.option("--keep-case", is_flag=True, help="Leave capitals in types and names of fields."),
    click.option("--keep-quotes", is_flag=True, help='Leave "…" instead of writing {…}.'),
    click.option(
        "--numbers",
        type=click.Choice(["keep", "braced", "bare"]),
        default="keep",
        show_default=True,
        help="Write values that are numbers as they are, {2020}, or 2020.",
    ),
)

order = bundle(
    Order,
    click.option(
        "--sort",
        default="",
        metavar="NAMES",
        help="Sort entries by `key`, `type` or fields, with commas; `-year`: the last one first.",
    ),
    click.option("--sort-fields", is_flag=True, help="Sort the fields as new entries have them."),
    click.option(
        "--field-order", default="", metavar="NAMES", help="Put these fields first, in this order."
    ),
)
