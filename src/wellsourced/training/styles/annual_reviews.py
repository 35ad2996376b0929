"""Annual Reviews: initials glued, no comma, year and point, no brackets."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="annual_reviews",
    names=replace(GLUED_SIX, most=7, shown=5, others=", et al."),
    dates="Mon. D",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors}. ]{year}. {title}. {short} {volume}[({issue})][:{page}]",
            "[{authors}. ]{year}. {short} {volume}[:{page}]",
            "[{authors}. ]{year}. {title}. {short}. In press.",
            ("[{authors}. ]{year}. {title}. {short} {volume}[:{page}].[ https://doi.org/{doi}]"),
        ),
        "book": (
            "[{authors}. ]{year}. {title}. [{place}: ]{publisher}",
            ("[{authors}. ]{year}. {title}. [{place}: ]{publisher}.[ {extent}.][ {edition} ed.]"),
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. {title}. In {container}, ed. {editors}[, pp. {page}]. "
                "[{place}: ]{publisher}"
            ),
        ),
        "thesis": ("[{authors}. ]{year}. {title}. {genre}, {school}[, {place}]",),
        "report": (
            "[{authors}. ]{year}. {title}. {genre} {number}, {publisher}[, {place}]",
            "[{authors}. ]{year}. {title}. Rep., {publisher}[, {place}]",
        ),
        "webpage": ("[{authors}. ]{year}. {title}. {container}. {url}",),
        "article-newspaper": (
            "[{authors}. ]{year}. {title}. {container}[, {issued}][, p. {page}]",
        ),
        "paper-conference": (
            "[{authors}. ]{year}. {title}. Presented at {event}, {place}[, {issued}]",
        ),
        "article": (
            "[{authors}. ]{year}. {title}. arXiv:{arxiv}",
            "[{authors}. ]{year}. {title}. {container}.[ https://doi.org/{doi}]",
        ),
    },
)
