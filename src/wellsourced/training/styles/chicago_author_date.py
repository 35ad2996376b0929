"""Chicago Manual of Style, author-date (16th and 17th editions)."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="chicago_author_date",
    names=FULL_FIRST_INVERTED,
    editors=FULL_STRAIGHT,
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.8,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{year}. “{title}.” {container} {volume}[ ({issue})][: {page}].[ "
                "https://doi.org/{doi}.]"
            ),
            (
                '[{authors}. ]{year}. "{title}." {container} {volume}[ ({issue})][: {page}].[ '
                "doi:{doi}.]"
            ),
            "[{authors}. ]{year}. “{title}.” {container} {volume}[, no. {issue}][: {page}].",
            "[{authors}. ]{year}. “{title}.” {container}[, {issued}].[ {url}.]",
            "[{authors}. ]{year}. “{title}.” {container}.",
            "[{authors}. ]{year}. {title}. {container} {volume}[({issue})][: {page}].",
        ),
        "book": (
            "[{authors}. ]{year}. {title}.[ {edition} ed.] [{place}: ]{publisher}.",
            ("[{authors}. ]{year}. {title}.[ Vol. {volume}.][ {series}.] [{place}: ]{publisher}."),
            ("[{authors}. ]{year}. {title}. Translated by {translators}. [{place}: ]{publisher}."),
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. “{title}.” In {container}, edited by {editors}[, "
                "{page}]. [{place}: ]{publisher}."
            ),
            (
                '[{authors}. ]{year}. "{title}." In {container}, ed. {editors}[, {page}]. '
                "[{place}: ]{publisher}."
            ),
            (
                "[{authors}. ]{year}. “{title}.” In {container}[, {edition} ed.][, {page}]. "
                "[{place}: ]{publisher}."
            ),
        ),
        "paper-conference": (
            (
                "[{authors}. ]{year}. “{title}.” Paper presented at the {event}, {place}[, "
                "{issued}]."
            ),
            (
                "[{authors}. ]{year}. “{title}.” In {container}, [edited by {editors}, "
                "]{page}. [{place}: ]{publisher}."
            ),
        ),
        "report": (
            "[{authors}. ]{year}. {title}.[ {genre} {number}.] [{place}: ]{publisher}.",
            (
                "[{authors}. ]{year}. “{title}.”[ {genre} {number},] {publisher}[, {place}].[ "
                "{url}.]"
            ),
        ),
        "webpage": (
            "[{authors}. ]{year}. “{title}.” {container}.[ Last modified {issued}.] {url}.",
            "[{authors}. ]{year}. “{title}.” {container}. Accessed {accessed}. {url}.",
            "[{authors}. ]{year}. “{title}.” {container}[, {issued}]. {url}.",
        ),
        "thesis": (
            "[{authors}. ]{year}. “{title}.” {genre}, {school}.",
            "[{authors}. ]{year}. “{title}.” PhD diss., {school}.[ ProQuest ({number}).]",
        ),
        "article-newspaper": (
            "[{authors}. ]{year}. “{title}.” {container}[, {issued}][, {page}].[ {url}.]",
            "{container}. {year}. “{title}.” {issued}.",
        ),
        "article": (
            "[{authors}. ]{year}. “{title}.” Preprint, {container}. https://doi.org/{doi}.",
        ),
        "dataset": (
            "[{authors}. ]{year}. {title}.[ {edition}.] {publisher}. https://doi.org/{doi}.",
        ),
        "legislation": ("{title}, {number} ({year}).",),
        "speech": (
            ("[{authors}. ]{year}. “{title}.” Presented at the {container}, {place}[, {issued}]."),
        ),
    },
)
