"""BioMed Central and Springer Basic: Vancouver without points in abbreviations."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="bmc",
    names=replace(GLUED_SIX, others=", et al"),
    dates="D Mon Y",
    accessed="D Mon Y",
    weight=1.5,
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short}. {year}[;{volume}[({issue})]][:{page}].",
            "[{authors}. ]{title}. {short} {year}[, {volume}[({issue})]][:{page}].",
            ("[{authors}. ]{title}. {short}. {year}[;{volume}][:{page}].[ https://doi.org/{doi}.]"),
            (
                "[{authors} ]({year}) {title}. {short} {volume}[({issue})][:{page}].[ "
                "https://doi.org/{doi}]"
            ),
            "[{authors}: ]{title}. {short} {year}[, {volume}][:{page}].",
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}; {year}.",
            "[{authors} ]({year}) {title}[, {edition} edn]. {publisher}[, {place}]",
            "[{authors}: ]{title}.[ {edition} edn.] [{place}: ]{publisher}; {year}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, editors. ]{container}. [{place}: "
                "]{publisher}; {year}. p. {page}."
            ),
            (
                "[{authors} ]({year}) {title}. In: [{editors} (eds) ]{container}. "
                "{publisher}[, {place}], pp {page}"
            ),
            (
                "[{authors}: ]{title}. In {container}. Edited by {editors}. [{place}: "
                "]{publisher}; {year}[:{page}]."
            ),
        ),
        "webpage": (
            "[{authors}. ]{title}. {url}. Accessed {accessed}.",
            "[{authors}. ]{title}.[ {container}.] {year}.[ {url}.] Accessed {accessed}.",
            r"{title} \[{url}\]",
        ),
        "thesis": (
            r"[{authors}. ]{title} \[{genre}\]. {school}; {year}.",
            "[{authors} ]({year}) {title}. Dissertation, {school}",
            "[{authors}. ]{title}. {genre}. {school}; {year}.",
        ),
        "report": (
            "[{authors}. ]{title}. [{place}: ]{publisher}; {year}.",
            "[{authors} ]({year}) {title}. {publisher}[, {place}]",
        ),
        "article": (
            "[{authors}. ]{title}. {container}. {year}.[ https://doi.org/{doi}.]",
            "[{authors} ]({year}) {title}. {container}.[ https://doi.org/{doi}]",
        ),
        "paper-conference": (
            ("[{authors}. ]{title}. In: {container}. [{place}: ]{publisher}; {year}. p. {page}."),
            "[{authors}. ]{title}. In: {container}; {issued}; {place}. p. {page}.",
        ),
        "article-newspaper": ("[{authors}. ]{title}. {container}. {issued}.",),
        "dataset": ("[{authors}. ]{title}. {publisher}. {year}.[ https://doi.org/{doi}.]",),
        "legislation": ("{title}. {number}. {year}.",),
    },
)
