"""American Sociological Association: year, title in quotes, `12(3):4–9`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="asa",
    names=replace(FULL_FIRST_INVERTED, given=Given.FULL_AND_INITIAL, most=99, shown=99),
    editors=FULL_STRAIGHT,
    dates="Month D",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            (
                "[{authors}. ]{year}. “{title}.” {container} {volume}[({issue})][:{page}].[ "
                "doi:{doi}.]"
            ),
            '[{authors}. ]{year}. "{title}." {container} {volume}[({issue})][:{page}].',
            (
                "[{authors}. ]{year}. “{title}.” {container} {volume}[({issue})][:{page}]. "
                "Retrieved {accessed} ({url})."
            ),
            "[{authors}. ]{year}. “{title}.” {container}.",
        ),
        "book": ("[{authors}. ]{year}. {title}.[ {edition} ed.] [{place}: ]{publisher}.",),
        "chapter": (
            (
                "[{authors}. ]{year}. “{title}.” Pp. {page} in {container}, edited by "
                "{editors}. [{place}: ]{publisher}."
            ),
            (
                '[{authors}. ]{year}. "{title}." Pp. {page} in {container}[, vol. {volume}], '
                "edited by {editors}. [{place}: ]{publisher}."
            ),
        ),
        "paper-conference": (
            "[{authors}. ]{year}. “{title}.” Presented at the {event}[, {issued}], {place}.",
        ),
        "report": (
            ("[{authors}. ]{year}. “{title}.” {genre}[ No. {number}], {publisher}[, {place}]."),
            ("[{authors}. ]{year}. {title}. [{place}: ]{publisher}. Retrieved {accessed} ({url})."),
        ),
        "webpage": (
            ("[{authors}. ]{year}. “{title}.” {place}: {container}. Retrieved {accessed} ({url})."),
            "[{authors}. ]{year}. “{title}.” {container}[, {issued}]. ({url}).",
            "[{authors}. ]{year}. {title}. Retrieved {accessed} ({url}).",
        ),
        "thesis": (
            "[{authors}. ]{year}. “{title}.” {genre}, {school}[, {place}].",
            "[{authors}. ]{year}. “{title}.” PhD dissertation, {school}.",
        ),
        "article-newspaper": (
            "[{authors}. ]{year}. “{title}.” {container}[, {issued}][, {page}].",
        ),
        "legislation": ("{title}, {number} ({year}).",),
        "speech": (
            (
                "[{authors}. ]{year}. “{title}.” Paper presented at the {container}[, "
                "{issued}], {place}."
            ),
        ),
    },
)
