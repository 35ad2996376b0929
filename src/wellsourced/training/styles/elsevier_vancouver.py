"""Elsevier's Vancouver and medical journals of Mosby and Saunders."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="elsevier_vancouver",
    names=replace(GLUED_SIX, others=", et al."),
    dates="D Month Y",
    weight=1.5,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{title}. {short} {year}[;{volume}[({issue})]][:{page}].[ "
                "https://doi.org/{doi}.]"
            ),
            "[{authors}. ]{title}. {short} {year}[;{volume}][:{page}].",
            (
                "[{authors}. ]{title}. {container} {year}[;{volume}[({issue})]][:{page}].[ "
                "doi:{doi}.]"
            ),
            "[{authors}. ]{title}. {short} {volume}[:{page}], {year}",
            "[{authors}. ]{title}, {short}[, {volume}] ({year})[, pp. {page}].",
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}; {year}.",
            "[{authors}. ]{title}[ (ed {edition})]. {place}, {publisher}, {year}",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, editors. ]{container}. [{place}: "
                "]{publisher}; {year}[, p. {page}]."
            ),
            (
                "[{authors}. ]{title}, in [{editors} (eds): ]{container}. {place}, "
                "{publisher}, {year}, pp {page}"
            ),
        ),
        "webpage": (
            r"[{authors}. ]{title}, {url}; {year} \[accessed {accessed}\].",
            "[{authors}. ]{title}.[ {container}.] Available at: {url}. Accessed {accessed}.",
        ),
        "thesis": ("[{authors}. ]{title}. {genre}. {school}, {year}.",),
        "report": ("[{authors}. ]{title}.[ {place}:] {publisher}; {year}.",),
        "paper-conference": (
            ("[{authors}. ]{title}. {container}, [{place}: ]{publisher}; {year}[, p. {page}]."),
        ),
        "article": ("[{authors}. ]{title}. {container} {year}.[ https://doi.org/{doi}.]",),
        "article-newspaper": ("[{authors}. ]{title}. {container} {issued}[:{page}].",),
    },
)
