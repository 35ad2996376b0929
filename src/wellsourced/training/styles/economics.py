"""Economics (AEA, Econometrica, NBER): full names, title in quotes, working papers."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="economics",
    names=replace(FULL_FIRST_INVERTED, given=Given.FULL_AND_INITIAL, most=99, shown=99),
    editors=FULL_STRAIGHT,
    dates="Month D",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors}. ]{year}. “{title}.” {container}[, {volume}[({issue})]][: {page}].",
            "[{authors}. ]{year}. “{title},” {container}[, {volume}][, {page}].",
            "[{authors}. ]({year}): “{title},” {container}[, {volume}][, {page}].",
            "[{authors} ]({year}): “{title},” {container}[, {volume}][, {page}].",
            (
                "[{authors} ]({year}), “{title}”, {container}[, Vol. {volume}[, No. "
                "{issue}]][, pp. {page}]."
            ),
            "[{authors}. ]“{title},” {container}[, {volume}] ({year})[, {page}].",
        ),
        "book": (
            "[{authors}. ]{year}. {title}.[ {edition} ed.] [{place}: ]{publisher}.",
            "[{authors} ]({year}): {title}. [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. “{title}.” In {container}[, Vol. {volume}], edited by "
                "{editors}[, {page}]. [{place}: ]{publisher}."
            ),
            (
                "[{authors} ]({year}): “{title},” in {container}, ed. by {editors}, [{place}: "
                "]{publisher}[, {page}]."
            ),
        ),
        "report": (
            "[{authors}. ]{year}. “{title}.” {publisher} Working Paper {number}.",
            "[{authors}. ]{year}. “{title}.” {publisher} {genre} No. {number}.",
            "[{authors} ]({year}): “{title},” {genre} {number}, {publisher}.",
        ),
        "article": (
            "[{authors}. ]{year}. “{title}.” {container}.[ https://doi.org/{doi}.]",
            "[{authors}. ]{year}. “{title}.” Unpublished.",
        ),
        "thesis": ("[{authors}. ]{year}. “{title}.” {genre}, {school}.",),
        "webpage": ("[{authors}. ]{year}. “{title}.” {url} (accessed {accessed}).",),
        "dataset": ("[{authors}. ]{year}. “{title}.” {publisher}.[ https://doi.org/{doi}.]",),
        "article-newspaper": ("[{authors}. ]{year}. “{title}.” {container}[, {issued}].",),
    },
)
