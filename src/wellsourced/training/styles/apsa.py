"""American Political Science Association and economics' Chicago kin: month in the bracket."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="apsa",
    names=FULL_FIRST_INVERTED,
    editors=FULL_STRAIGHT,
    dates="Month D",
    accessed="Month D, Y",
    weight=0.7,
    templates={
        "article-journal": (
            "[{authors}. ]{year}. “{title}.” {container} {volume}[ ({issue})][: {page}].",
            "[{authors}. ]{year}. “{title}.” {container} {volume} ({issued})[: {page}].",
            "[{authors}. ]{year}. “{title}.” {container}.[ https://doi.org/{doi}.]",
        ),
        "book": (
            "[{authors}. ]{year}. {title}.[ {edition} ed.] [{place}: ]{publisher}.",
            "[{authors}. ]{year}. {title}. {publisher}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. “{title}.” In {container}, eds. {editors}. [{place}: "
                "]{publisher}[, {page}]."
            ),
        ),
        "paper-conference": ("[{authors}. ]{year}. “{title}.” Presented at the {event}, {place}.",),
        "report": ("[{authors}. ]{year}. “{title}.” {publisher} {genre}[ {number}].",),
        "webpage": ("[{authors}. ]{year}. “{title}.” {url} (accessed {accessed}).",),
        "thesis": ("[{authors}. ]{year}. “{title}.” {genre}. {school}.",),
        "article-newspaper": (
            "[{authors}. ]{year}. “{title}.” {container}[, {issued}][, {page}].",
            (
                "[{authors}. ]{year}. “{title}.” {container}[, {issued}]. {url} (accessed "
                "{accessed})."
            ),
        ),
    },
)
