"""Chicago Manual of Style, notes and bibliography: the list at the end."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="chicago_bibliography",
    names=FULL_FIRST_INVERTED,
    editors=FULL_STRAIGHT,
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.5,
    templates={
        "article-journal": (
            (
                "[{authors}. ]“{title}.” {container} {volume}[, no. {issue}] ({year})[: "
                "{page}].[ https://doi.org/{doi}.]"
            ),
            ('[{authors}. ]"{title}." {container} {volume}[, no. {issue}] ({issued})[: {page}].'),
            "[{authors}. ]“{title}.” {container} {volume} ({year})[: {page}].",
            "[{authors}. ]“{title}.” {container}[, {issued}].[ {url}.]",
            (
                "[{authors}. ]“{title}.” {container} {volume}[, no. {issue}] ({year})[: "
                "{page}]. Accessed {accessed}. {url}."
            ),
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}, {year}.",
            (
                "[{authors}. ]{title}. Translated by {translators}.[ {edition} ed.] [{place}: "
                "]{publisher}, {year}."
            ),
            ("[{authors}. ]{title}.[ Vol. {volume}.] {series}. [{place}: ]{publisher}, {year}."),
        ),
        "chapter": (
            (
                "[{authors}. ]“{title}.” In {container}, edited by {editors}[, {page}].[ "
                "{edition} ed.] [{place}: ]{publisher}, {year}."
            ),
            (
                '[{authors}. ]"{title}." In {container}, ed. {editors}[, {page}]. [{place}: '
                "]{publisher}, {year}."
            ),
            (
                "[{authors}. ]“{title}.” In {container}[, vol. {volume}][, {page}]. [{place}: "
                "]{publisher}, {year}."
            ),
        ),
        "paper-conference": (
            "[{authors}. ]“{title}.” Paper presented at the {event}, {place}[, {issued}].",
            (
                "[{authors}. ]“{title}.” In {container}, [edited by {editors}, ]{page}. "
                "[{place}: ]{publisher}, {year}."
            ),
        ),
        "report": (
            ("[{authors}. ]{title}.[ {genre} {number}.] [{place}: ]{publisher}, {year}.[ {url}.]"),
        ),
        "webpage": (
            "[{authors}. ]“{title}.” {container}[. {publisher}][, {issued}]. {url}.",
            "[{authors}. ]“{title}.” {container}. Accessed {accessed}. {url}.",
            '{authors}. "{title}." Last modified {issued}. {url}.',
        ),
        "thesis": (
            "[{authors}. ]“{title}.” {genre}, {school}, {year}.",
            "[{authors}. ]“{title}.” PhD diss., {school}, {year}.[ {url}.]",
        ),
        "article-newspaper": (
            "[{authors}. ]“{title}.” {container}[, {issued}].[ {url}.]",
            "{container}. “{title}.” {issued}.",
        ),
        "legislation": ("{title}. {number}. {issued}.",),
        "dataset": ("[{authors}. ]{title}. {publisher}, {year}.[ {url}.]",),
        "software": ("[{authors}. ]{title}.[ {edition}.] {publisher}, {year}.",),
        "patent": ("[{authors}. ]{title}. US Patent {number}, filed {issued}.",),
    },
)
