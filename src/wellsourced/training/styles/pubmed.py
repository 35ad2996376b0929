"""The citation lines that PubMed shows and copies: summary and NLM copy."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="pubmed",
    names=GLUED,
    dates="Y Mon D",
    accessed="Y Mon D",
    weight=2,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{title}. {short}. {issued}[;{volume}]({issue})[:{page}]. doi: "
                "{doi}. PMID: {pmid}[; PMCID: {pmcid}]."
            ),
            (
                "[{authors}. ]{title}. {short}. {issued}[;{volume}[({issue})]][:{page}].[ doi: "
                "{doi}.] Epub {issued}.[ PMID: {pmid}.]"
            ),
            (
                "[{authors}. ]{title}. {short}. {issued}[:{page}].[ doi: {doi}.] Online ahead "
                "of print.[ PMID: {pmid}]"
            ),
            (
                "[{authors}. ]{title}. {short}. {issued}[;{volume}[({issue})]][:{page}]. "
                r"\[PubMed: {pmid}\]"
            ),
            (
                r"[{authors}. ]{title}. {short} {year}[;{volume}[({issue})]][:{page}]. \[PMC "
                r"free article: {pmcid}\] \[PubMed: {pmid}\][ \[CrossRef: {doi}\]]"
            ),
            (
                "[{authors}. ]{title}. {short}. {year} [;{volume}[({issue})]][:{page}]. "
                r"\[PubMed\]"
            ),
            (
                "[{authors}. ]{title}. {container}. {year}[;{volume}[({issue})]][:{page}]. "
                r"doi: {doi}. \[DOI\] \[PubMed\] \[Google Scholar\]"
            ),
        ),
        "book": (
            (
                "[{authors}. ]{title}.[ {edition} edition.][ {place}:] {publisher}; {year}.[ "
                "Available from: {url}][ PMID: {pmid}.]"
            ),
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. {issued}. In: [{editors}, editors. ]{container} "
                r"\[Internet\].[ {place}:] {publisher}; {year}–.[ PMID: {pmid}.]"
            ),
        ),
        "article": (
            (
                r"[{authors}. ]{title}. {container} \[Preprint\]. {issued}[:{number}]. doi: "
                "{doi}.[ PMID: {pmid}][; PMCID: {pmcid}]."
            ),
        ),
    },
)
