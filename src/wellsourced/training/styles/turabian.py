"""Turabian: Chicago for students, with places, access dates and full names."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="turabian",
    names=replace(FULL_FIRST_INVERTED, given=Given.FULL, most=99, shown=99),
    editors=replace(FULL_STRAIGHT, given=Given.FULL),
    dates="Month D, Y",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            (
                '[{authors}. ]"{title}." {container} {volume}[, no. {issue}] ({issued})[: '
                "{page}].[ Accessed {accessed}. {url}.]"
            ),
            ("[{authors}. ]“{title}.” {container} {volume}[, no. {issue}] ({year})[: {page}]."),
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}, {year}.",
            (
                "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}, {year}. {url} "
                "(accessed {accessed})."
            ),
        ),
        "chapter": (
            (
                '[{authors}. ]"{title}." In {container}, ed. {editors}[, {page}]. [{place}: '
                "]{publisher}, {year}."
            ),
        ),
        "webpage": (
            '[{authors}. ]"{title}." {container}. {url} (accessed {accessed}).',
            "[{authors}. ]“{title}.” {container}[, {issued}]. Accessed {accessed}. {url}.",
        ),
        "thesis": ('[{authors}. ]"{title}." {genre}, {school}, {year}.',),
        "article-newspaper": (
            '[{authors}. ]"{title}." {container}[, {issued}].[ Accessed {accessed}. {url}.]',
        ),
        "report": (
            ("[{authors}. ]{title}. [{place}: ]{publisher}, {year}.[ Accessed {accessed}. {url}.]"),
        ),
        "paper-conference": (
            '[{authors}. ]"{title}." Paper presented at {event}, {place}[, {issued}].',
        ),
    },
)
