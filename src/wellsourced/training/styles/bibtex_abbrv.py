"""BibTeX abbrv and acl: initials, months short, `In … , pages`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="bibtex_abbrv",
    names=replace(DOTTED_STRAIGHT, last=", and ", pair=" and "),
    dates="Mon. Y",
    accessed="Month D, Y",
    weight=1.2,
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short}[, {volume}[({issue})]][:{page}][, {issued}].",
            "[{authors}. ]{title}. {container}[, {volume}[({issue})]][:{page}], {year}.",
            "[{authors}. ]{year}. {title}. {container}[, {volume}[({issue})]][:{page}].",
        ),
        "book": (
            (
                "[{authors}. ]{title}[, volume {volume}]. {publisher}[, {place}][, {edition} "
                "edition], {year}."
            ),
            "[{authors}. ]{title}. {publisher}, {year}.",
            "{editors}, editors. {title}. {publisher}[, {place}], {year}.",
            "[{authors}. ]{title}[, volume {volume} of {series}]. {publisher}, {year}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In [{editors}, editors, ]{container}[, chapter "
                "{number}], pages {page}. {publisher}[, {place}], {year}."
            ),
            "[{authors}. ]{title}. In {container}, pages {page}. {publisher}, {year}.",
        ),
        "paper-conference": (
            "[{authors}. ]{title}. In {container}, pages {page}, {place}[, {issued}].",
            "[{authors}. ]{title}. In {container}, pages {page}. {publisher}, {year}.",
            (
                "[{authors}. ]{title}. In {editors}, editors, {container}[, volume {volume}], "
                "pages {page}, {year}."
            ),
            "[{authors}. ]{title}. In {container}, {year}.",
        ),
        "thesis": (
            "[{authors}. ]{title}. {genre}, {school}[, {place}], {year}.",
            "[{authors}. ]{title}. PhD thesis, {school}, {year}.",
            "[{authors}. ]{title}. Master’s thesis, {school}[, {issued}].",
        ),
        "report": (
            "[{authors}. ]{title}. {genre} {number}, {publisher}[, {place}], {year}.",
            "[{authors}. ]{title}. Technical report, {publisher}, {year}.",
        ),
        "article": (
            "[{authors}. ]{title}. arXiv preprint arXiv:{arxiv}, {year}.",
            "[{authors}. ]{title}. CoRR, abs/{arxiv}, {year}.",
            "[{authors}. ]{title}, {year}.[ arXiv:{arxiv}.]",
        ),
        "webpage": (
            "[{authors}. ]{title}. {url}, {year}.[ Accessed: {accessed}.]",
            "[{authors}. ]{title}, {year}.[ URL {url}.]",
        ),
        "software": ("[{authors}. ]{title}[, {edition}], {year}.",),
    },
)
