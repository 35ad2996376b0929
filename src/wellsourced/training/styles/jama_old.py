"""JAMA before 2020 and the journals that kept its commas: volume and pages close, year first."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED_THREE_OF_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="jama_old",
    names=GLUED_THREE_OF_SIX,
    dates="Month D, Y",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short} {year}[;{volume}][:{page}].",
            "[{authors}. ]{title}. {short}, {year}[; {volume}[({issue})]][: {page}].",
            "[{authors}. ]{title}. {container} {year}[, {volume}[({issue})]][:{page}].",
        ),
        "book": (
            "[{authors}. ]{title}.[ ed {edition}.] {place}, {publisher}, {year}.",
            "[{authors}. ]{title}.[ ed {edition},] {place}, {publisher}, {year}, pp {page}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In [{editors} (eds): ]{container}. {place}, "
                "{publisher}, {year}, pp {page}."
            ),
        ),
        "thesis": ("[{authors}. ]{title}, thesis. {school}[, {place}], {year}.",),
        "webpage": ("[{authors}. ]{title}. Available at: {url}. Accessed {accessed}.",),
        "report": ("[{authors}. ]{title}.[ {genre} {number}.] {place}, {publisher}, {year}.",),
        "article-newspaper": ("[{authors}. ]{title}. {container}. {issued}[:{page}].",),
        "paper-conference": (
            "[{authors}. ]{title}. Read before the {event}, {place}[, {issued}].",
        ),
    },
)
