"""Council of Science Editors, name-year; ASM, eLife, New Phytologist are near it."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="cse_name_year",
    names=replace(GLUED, most=10, shown=10),
    dates="Y Mon D",
    accessed="Y Mon D",
    weight=1.2,
    templates={
        "article-journal": (
            ("[{authors}. ]{year}. {title}. {short}. {volume}[({issue})][:{page}].[ doi:{doi}.]"),
            "[{authors}. ]{year}. {title}. {short} {volume}[:{page}].[ doi:{doi}.]",
            (
                "[{authors}. ]{year}. {title}. {container} {volume}[({issue})][:{page}].[ DOI: "
                "{doi}][, PMID: {pmid}]"
            ),
            "[{authors}. ]{year}. {title}. {container} {volume}[: {page}].",
            (
                r"[{authors}. ]{year}. {title}. {short}. \[accessed "
                r"{accessed}\][;{volume}[({issue})]][:{page}]. {url}."
            ),
        ),
        "book": (
            ("[{authors}. ]{year}. {title}.[ {edition} ed.] [{place}: ]{publisher}.[ {extent}.]"),
            "[{authors}. ]{year}. {title}[, {edition} ed.] {publisher}[, {place}].",
            "[{authors}. ]{year}. {title}. [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. {title}. In: [{editors}, editors. ]{container}.[ "
                "{edition} ed.] [{place}: ]{publisher}. p. {page}."
            ),
            (
                "[{authors}. ]{year}. {title}, p {page}. In [{editors} (ed), ]{container}. "
                "{publisher}[, {place}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors}. ]{year}. {title}. In: {container}; {issued}; {place}. "
                "{publisher}. p. {page}."
            ),
            "[{authors}. ]{year}. {title}. In: {container}. p. {page}.",
        ),
        "report": (
            "[{authors}. ]{year}. {title}. [{place}: ]{publisher}.[ Report No.: {number}.]",
            "[{authors}. ]{year}. {title}. {publisher}.",
        ),
        "thesis": (r"[{authors}. ]{year}. {title} \[{genre}\]. [{place}: ]{school}.",),
        "webpage": (
            (
                r"[{authors}. ]{year}. {title}. {place}: {container}; \[accessed {accessed}\]. "
                "{url}."
            ),
            "[{authors}. ]{year}. {title}. {url}",
            r"[{authors}. ]{year}. {title}. {container}. \[accessed {accessed}\]. {url}.",
        ),
        "article-newspaper": (
            "[{authors}. ]{year}. {title}. {container}. {issued};Sect. A:{first-page}.",
        ),
        "article": (
            "[{authors}. ]{year}. {title}. {container}.[ doi:{doi}.]",
            r"[{authors}. ]{year}. {title}. {container} \[Preprint\].[ doi:{doi}]",
        ),
        "dataset": (r"[{authors}. ]{year}. {title}. {publisher}. \[dataset\].[ doi:{doi}.]",),
    },
)
