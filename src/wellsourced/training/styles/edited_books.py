"""Edited books under their editors, in Chicago, MLA, Turabian and MHRA."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="edited_books",
    names=FULL_STRAIGHT,
    editors=replace(FULL_FIRST_INVERTED, given=Given.FULL),
    weight=0.5,
    templates={
        "book": (
            "{editors}, eds. {title}.[ {edition} ed.] [{place}: ]{publisher}, {year}.",
            "{editors}, eds. {year}. {title}.[ {edition} ed.] [{place}: ]{publisher}.",
            "{editors}, eds, {title} ([{place}: ]{publisher}, {year})",
            "{editors}, editors. {title}. {publisher}, {year}.",
            "{editors}, eds. {year} {title}. [{place}: ]{publisher}.",
            ("{editors} (eds.). {year}. {title}[ ({series}[ {volume}])]. [{place}: ]{publisher}."),
            "{editors}, eds. {title}. [{place}: ]{publisher}, {year}. Print.",
        ),
    },
)
