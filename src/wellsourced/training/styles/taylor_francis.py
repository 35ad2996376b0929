"""Taylor & Francis: Chicago author-date with DOIs, and its numbered style."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="taylor_francis",
    names=replace(FULL_FIRST_INVERTED, given=Given.DOTTED),
    editors=replace(FULL_STRAIGHT, given=Given.DOTTED),
    dates="Month D",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            (
                "[{authors}. ]{year}. “{title}.” {container} {volume}[ ({issue})][: {page}].[ "
                "doi:{doi}.]"
            ),
            (
                "[{authors}. ]{year}. {title}. {container} {volume}[ ({issue})][: {page}].[ "
                "doi: {doi}]"
            ),
            (
                "[{authors}. ]({year}). {title}. {container}[, {volume}[:{issue}]][, {page}].[ "
                "DOI: {doi}]"
            ),
            "[{authors}. ]{title}. {short}. {year}[;{volume}[({issue})]][:{page}].",
        ),
        "book": ("[{authors}. ]{year}. {title}.[ {edition} ed.] [{place}: ]{publisher}.",),
        "chapter": (
            (
                "[{authors}. ]{year}. “{title}.” In {container}, edited by {editors}[, "
                "{page}]. [{place}: ]{publisher}."
            ),
        ),
        "webpage": ("[{authors}. ]{year}. “{title}.” Accessed {accessed}. {url}",),
        "thesis": ("[{authors}. ]{year}. “{title}.” {genre}, {school}.",),
        "report": ("[{authors}. ]{year}. {title}. [{place}: ]{publisher}.",),
        "article-newspaper": ("[{authors}. ]{year}. “{title}.” {container}[, {issued}].",),
        "paper-conference": (
            (
                "[{authors}. ]{year}. “{title}.” Paper presented at the {event}, {place}[, "
                "{issued}]."
            ),
        ),
    },
)
