"""New England Journal of Medicine."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED_THREE_OF_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="nejm",
    names=GLUED_THREE_OF_SIX,
    dates="Month D, Y",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short} {year}[;{volume}[({issue})]][:{page}].",
            "[{authors}. ]{title}. {short} {year}[;{volume}][:{page}].",
            "[{authors}. ]{title}. {short} {issued} (Epub ahead of print).",
        ),
        "paper-conference": (
            "[{authors}. ]{title}. Presented at the {event}, {place}[, {issued}]. abstract.",
        ),
        "report": (
            ("[{authors}. ]{title}. [{place}: ]{publisher}[, {issued}].[ ({number}).][ ({url}).]"),
            "[{authors}. ]{title}. {publisher}[, {issued}] ({url}).",
        ),
        "webpage": (
            "[{authors}. ]{title}.[ {place}: {container}, {issued}] ({url}).",
            "{title}. {container}, {year} ({url}).",
        ),
        "article-newspaper": ("[{authors}. ]{title}. {container}. {issued}[:{page}][ ({url})].",),
        "article": ("[{authors}. ]{title}. {container}[, {issued}] ({url}). preprint.",),
        "legislation": ("{title}, {number} ({year}).",),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}, {year}.",
            "{editors}, eds. {title}.[ {edition} ed.][ {place}:] {publisher}, {year}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, eds. ]{container}.[ {edition} ed.][ "
                "Vol. {volume}.] [{place}: ]{publisher}, {year}[:{page}]."
            ),
        ),
        "thesis": ("[{authors}. ]{title}.[ {genre}.] [{place}: ]{school}, {year}.",),
    },
)
