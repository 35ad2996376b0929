"""Cochrane reviews: RevMan's references, with Issue and Art. No. for reviews."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="cochrane",
    names=GLUED,
    dates="D Month Y",
    weight=1.2,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{title}. {container} {year}[;{volume}[({issue})]][:{page}].[ "
                r"\[DOI: {doi}\]][ \[PMID: {pmid}\]]"
            ),
            (
                "[{authors}. ]{title}. {container} {year}, Issue {issue}. Art. No.[: {page}].[ "
                "DOI: {doi}.]"
            ),
            r"[{authors}. ]{title}. {container} {year}, Issue {issue}. \[DOI: {doi}\]",
            (
                r"[{authors}. ]{title}. {container} {issued} \[Epub ahead of print\].[ \[DOI: "
                r"{doi}\]]"
            ),
        ),
        "book": (
            (
                "[{authors}. ]{title}.[ {edition} edition.] [{place}: ]{publisher}, {year}.[ "
                r"\[ISBN: {isbn}\]]"
            ),
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, editors. ]{container}.[ {edition} "
                "edition.] [{place}: ]{publisher}, {year}[:{page}]."
            ),
            (
                "[{authors}. ]{title}. In: [{editors}, editors. ]{container}[ version "
                "{number}] (updated {issued}). {publisher}, {year}.[ Available from {url}.]"
            ),
        ),
        "paper-conference": (
            "[{authors}. ]{title}. In: {container}; {issued}; {place}. {year}[:{page}].",
            "[{authors}. ]{title}. In: {event}. {year}[:{page}].",
        ),
        "report": ("[{authors}. ]{title}. {publisher} {year}[:{page}].[ Available from {url}.]",),
        "webpage": (
            "[{authors}. ]{title}. {url} (accessed {accessed}).",
            "[{authors}. ]{title}. {url} (first received {issued}).",
        ),
        "thesis": (r"[{authors}. ]{title} \[{genre}\]. [{place}: ]{school}, {year}.",),
        "article-newspaper": ("[{authors}. ]{title}. {container} {issued}.",),
        "software": (
            (
                "[{authors}. ]{title}.[ {edition}.] [{place}: ]{publisher}, {year}.[ Available "
                "at {url}.]"
            ),
        ),
    },
)
