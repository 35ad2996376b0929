"""American Anthropological Association: the year on a line of its own, title without quotes."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="aaa",
    names=replace(FULL_FIRST_INVERTED, given=Given.FULL),
    editors=replace(FULL_STRAIGHT, last=", and ", pair=" and "),
    dates="Month D",
    accessed="Month D, Y",
    weight=0.7,
    templates={
        "article-journal": (
            "[{authors}  ]{year} {title}. {container} {volume}[({issue})][:{page}].",
            "[{authors}. ]{year}  {title}. {container} {volume}[:{page}].",
            "[{authors} ]{year} “{title}.” {container} {volume}[ ({issue})][: {page}].",
        ),
        "book": (
            "[{authors} ]{year} {title}.[ {edition} ed.] [{place}: ]{publisher}.",
            "[{authors} ]{year} {title}. {publisher}[, {place}].",
        ),
        "chapter": (
            (
                "[{authors} ]{year} {title}. In {container}. {editors}, eds. Pp. {page}. "
                "[{place}: ]{publisher}."
            ),
            (
                "[{authors} ]{year} {title}. In {container}, edited by {editors}[, pp. "
                "{page}]. {publisher}[, {place}]."
            ),
        ),
        "thesis": ("[{authors} ]{year} {title}. {genre}, {school}[, {place}].",),
        "webpage": ("[{authors} ]{year} {title}. {url}, accessed {accessed}.",),
        "article-newspaper": ("[{authors} ]{year} {title}. {container}[, {issued}][: {page}].",),
        "paper-conference": (
            ("[{authors} ]{year} {title}. Paper presented at the {event}, {place}[, {issued}]."),
        ),
        "report": ("[{authors} ]{year} {title}.[ {genre} {number}.] {publisher}[, {place}].",),
    },
)
