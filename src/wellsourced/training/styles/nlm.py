"""NLM (Citing Medicine): the full form of the National Library of Medicine."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="nlm",
    names=GLUED,
    dates="Y Mon D",
    accessed="Y Mon D",
    weight=1.5,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{title}. {short}. {issued}[;{volume}[({issue})]][:{page}].[ doi: "
                "{doi}.][ PMID: {pmid}][; PMCID: {pmcid}]."
            ),
            (
                r"[{authors}. ]{title}. {short} \[Internet\]. {issued} \[cited "
                r"{accessed}\][;{volume}[({issue})]][:{page}].[ Available from: {url}][ doi: "
                "{doi}]"
            ),
            (
                "[{authors}. ]{title}. {container}. {issued}[;{volume}[({issue})]][:{page}].[ "
                "DOI: {doi}.]"
            ),
            "[{authors}. ]{title}. {short}. Forthcoming {year}.",
            (
                "[{authors}. ]{title}. {short}. {issued}.[ doi: {doi}.] Epub ahead of print.[ "
                "PMID: {pmid}.]"
            ),
        ),
        "book": (
            (
                "[{authors}. ]{title}.[ {edition} ed.][ {place}:] {publisher}; {year}.[ "
                "{extent}.][ ({series}[; vol. {volume}]).]"
            ),
            (
                "{editors}, editors. {title}.[ {edition} ed.][ {place}:] {publisher}; {year}.[ "
                "{extent}.][ ISBN: {isbn}.]"
            ),
            (
                r"[{authors}. ]{title} \[Internet\].[ {place}:] {publisher}; {year} \[cited "
                r"{accessed}\].[ {extent}.] Available from: {url}"
            ),
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, editors. ]{container}.[ {edition} ed.][ "
                "Vol. {volume}.][ {place}:] {publisher}; {year}.[ p. {page}.]"
            ),
            (
                r"[{authors}. ]{title}. {issued} \[cited {accessed}\]. In: [{editors}, editors. "
                r"]{container} \[Internet\].[ {place}:] {publisher}; {year}-. Available from: "
                "{url}"
            ),
        ),
        "paper-conference": (
            (
                "[{authors}. ]{title}. In: {editors}, editors. {container};[ {issued};] "
                "{place}.[ {publisher}; {year}.] p. {page}."
            ),
            ("[{authors}. ]{title}. Poster session presented at: {event}; {issued}[; {place}]."),
            "[{authors}. ]{title}. In: {container}[; {issued}][; {place}]. p. {page}.",
        ),
    },
)
