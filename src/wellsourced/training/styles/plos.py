"""PLOS: Vancouver with a colon and a blank, `doi:` or an address at the end."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="plos",
    names=replace(GLUED_SIX, shown=5, most=6),
    dates="Y Mon D",
    accessed="D Mon Y",
    weight=1.3,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{title}. {short}. {year}[;{volume}[({issue})]][: {page}].[ doi: "
                "{doi}][ PMID: {pmid}]"
            ),
            "[{authors}. ]{title}. {short} {volume}[({issue})][: {page}].[ doi:{doi}]",
            "[{authors} ]({year}) {title}. {short} {volume}[: {page}].[ doi: {doi}.]",
            (
                "[{authors} ]({year}) {title}. {container} {volume}[({issue})][: {page}].[ "
                "https://doi.org/{doi}]"
            ),
            "[{authors}. ]{title}. {short}. {year}[; {volume}][: {page}]. pmid:{pmid}",
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}; {year}.",
            "[{authors} ]({year}) {title}. [{place}: ]{publisher}.[ {extent}.]",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, editors. ]{container}. [{place}: "
                "]{publisher}; {year}. pp. {page}."
            ),
            (
                "[{authors} ]({year}) {title}. In: [{editors}, editors. ]{container}. "
                "[{place}: ]{publisher}. pp. {page}."
            ),
        ),
        "webpage": (
            (
                r"[{authors}. ]{title}; {year} \[cited {accessed}\]. {container} \[Internet\]. "
                "Available from: {url}"
            ),
            "[{authors}. ]{title}. Available: {url}. Accessed {accessed}.",
        ),
        "thesis": ("[{authors}. ]{title}. {genre}, {school}. {year}.[ Available from: {url}]",),
        "report": (
            "[{authors}. ]{title}.[ {place}:] {publisher}; {year}.[ Report No.: {number}.]",
        ),
        "article": (
            (
                r"[{authors}. ]{title}. {container} \[Preprint\]. {year}.[ Available from: "
                "https://doi.org/{doi}]"
            ),
            r"[{authors}. ]{title}. arXiv:{arxiv} \[Preprint\]. {year}",
        ),
        "article-newspaper": (
            "[{authors}. ]{title}. {container}. {issued}.[ Available from: {url}]",
        ),
        "paper-conference": ("[{authors}. ]{title}. {container}; {year}; {place}. pp. {page}.",),
        "dataset": ("[{authors}. ]{title}. {publisher}; {year}.[ https://doi.org/{doi}]",),
    },
)
