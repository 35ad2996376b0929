"""Unified style sheet of linguistics journals: full names, points, publisher after place."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="linguistics",
    names=replace(
        FULL_FIRST_INVERTED, given=Given.FULL_AND_INITIAL, last=" & ", pair=" & ", most=99, shown=99
    ),
    editors=replace(FULL_STRAIGHT, last=" & ", pair=" & "),
    accessed="D Month, Y",
    templates={
        "article-journal": (
            "[{authors}. ]{year}. {title}. {container} {volume}[({issue})]. {page}.",
            (
                "[{authors}. ]{year}. {title}. {container} {volume}[({issue})][: {page}].[ "
                "doi:{doi}.]"
            ),
            "[{authors}. ]{year}. {title}. {container} {volume}[:{issue}]. {page}.",
        ),
        "book": (
            "[{authors}. ]{year}. {title}[, {edition} edn]. [{place}: ]{publisher}.",
            "[{authors}. ]{year}. {title}[ ({series} {volume})]. [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. {title}. In [{editors} (eds.), ]{container}[, {page}]. "
                "[{place}: ]{publisher}."
            ),
            (
                "[{authors}. ]{year}. {title}. {container}, ed. by {editors}[, {page}]. "
                "[{place}: ]{publisher}."
            ),
        ),
        "paper-conference": (
            ("[{authors}. ]{year}. {title}. In {container}[, {page}]. [{place}: ]{publisher}."),
            "[{authors}. ]{year}. {title}. Paper presented at {event}, {place}[, {issued}].",
            "[{authors}. ]{year}. {title}. {container} {volume}. {page}.",
        ),
        "thesis": (
            "[{authors}. ]{year}. {title}. [{place}: ]{school} {genre}.",
            "[{authors}. ]{year}. {title}. {school}: {genre}.",
        ),
        "webpage": ("[{authors}. ]{year}. {title}. {url} ({accessed}).",),
        "report": ("[{authors}. ]{year}. {title}[ ({genre} {number})]. [{place}: ]{publisher}.",),
        "software": ("[{authors}. ]{year}. {title}[ ({edition})]. {url}.",),
        "article": ("[{authors}. ]{year}. {title}. Ms. {url}.",),
        "article-newspaper": ("[{authors}. ]{year}. {title}. {container}[, {issued}].",),
    },
)
