"""The layout that the command line asks for."""

from __future__ import annotations

from wellsourced.bibtex.formatting import USUAL, Numbers, Style, parse_criteria
from wellsourced.cli.layouts import Look, Order


def choose_style(look: Look, order: Order) -> Style:
    """Return the style that the options come to; fields that are named go before the usual."""
    first = tuple(name.strip().lower() for name in order.field_order.split(",") if name.strip())
    return Style(
        indent=look.indent,
        align=look.align,
        trailing_comma=look.trailing_comma,
        blank_lines=look.blank_lines,
        lower=not look.keep_case,
        braces=not look.keep_quotes,
        numbers=Numbers(look.numbers),
        fields=first + tuple(name for name in USUAL if order.sort_fields and name not in first),
        sort=parse_criteria(order.sort),
    )
