"""Lecture Notes in Computer Science: colon after the names, the year in brackets last."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="springer_lncs",
    names=replace(TIGHT, others=", et al."),
    dates="Month Y",
    accessed="Y/MM/DD",
    weight=1.2,
    templates={
        "article-journal": (
            (
                "[{authors}: ]{title}. {short} {volume}[({issue})][, {page}] ({year}).[ "
                "https://doi.org/{doi}]"
            ),
            "[{authors}: ]{title}. {container}. {volume}[({issue})][, {page}] ({year}).",
        ),
        "book": (
            "[{authors}: ]{title}[, {edition} edn]. {publisher}[, {place}] ({year}).",
            "[{authors}: ]{title}. {publisher} ({year}).",
        ),
        "chapter": (
            (
                "[{authors}: ]{title}. In: [{editors} (eds.) ]{container}[, pp. {page}]. "
                "{publisher}[, {place}] ({year})."
            ),
        ),
        "paper-conference": (
            (
                "[{authors}: ]{title}. In: [{editors} (eds.) ]{container}[, vol. {volume}][, "
                "pp. {page}]. {publisher}[, {place}] ({year})."
            ),
            (
                "[{authors}: ]{title}. In: {container}. pp. {page}. {publisher} ({year}).[ "
                "https://doi.org/{doi}]"
            ),
            "[{authors}: ]{title}. In: {container} ({year}).",
        ),
        "webpage": (
            "[{authors}: ]{title}. {url}, last accessed {accessed}.",
            "[{authors}: ]{title}, {url}.",
        ),
        "thesis": ("[{authors}: ]{title}. {genre}, {school} ({year}).",),
        "report": ("[{authors}: ]{title}. {genre}[ {number}], {publisher} ({year}).",),
        "article": (
            "[{authors}: ]{title}. arXiv preprint arXiv:{arxiv} ({year}).",
            "[{authors}: ]{title}. {container} ({year}).",
        ),
        "software": ("[{authors}: ]{title}[, {edition}]. {url}.",),
    },
)
