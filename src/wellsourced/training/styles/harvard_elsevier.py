"""Elsevier Harvard: comma, year, point; DOI as an address."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="harvard_elsevier",
    names=replace(TIGHT, most=12, shown=6),
    dates="D Month Y",
    weight=2,
    templates={
        "article-journal": (
            (
                "[{authors}, ]{year}. {title}. {short} {volume}[ ({issue})][, {page}].[ "
                "https://doi.org/{doi}.]"
            ),
            "[{authors}, ]{year}. {title}. {short} {volume}[, {page}].[ doi:{doi}]",
            "[{authors}, ]{year}. {title}. {container} {volume}[, {page}].",
            "[{authors}, ]{year}. {title}. {short} (in press).[ https://doi.org/{doi}.]",
            (
                "[{authors}, ]{year}. {title}. {container}. {volume}[({issue})][, {page}].[ "
                "doi:{doi}.]"
            ),
        ),
        "book": (
            "[{authors}, ]{year}. {title}[, {edition} ed]. {publisher}[, {place}].",
            ("[{authors}, ]{year}. {title}[, {edition} ed]. {publisher}[, {place}][, {extent}]."),
            "{editors} (Eds.), {year}. {title}. {publisher}[, {place}].",
        ),
        "chapter": (
            (
                "[{authors}, ]{year}. {title}, in: [{editors} (Eds.), ]{container}. "
                "{publisher}[, {place}][, pp. {page}]."
            ),
            (
                "[{authors}, ]{year}. {title}. In: [{editors} (Ed.), ]{container}[, {edition} "
                "ed]. {publisher}[, {place}][, pp. {page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors}, ]{year}. {title}, in: {container}. Presented at the {event}, "
                "{publisher}[, {place}][, pp. {page}]."
            ),
            "[{authors}, ]{year}. {title}. In: {container}, {place}[, pp. {page}].",
        ),
        "report": (
            "[{authors}, ]{year}. {title}[ (No. {number})]. {publisher}[, {place}].",
            "[{authors}, ]{year}. {title}. {publisher}[ {genre} {number}].[ {url}.]",
        ),
        "webpage": (
            "[{authors}, ]{year}. {title}.[ {container}.] {url} (accessed {accessed}).",
            (
                r"[{authors}, ]{year}. {title} \[WWW Document\].[ {container}.] URL {url} "
                "(accessed {accessed})."
            ),
        ),
        "thesis": (
            "[{authors}, ]{year}. {title} ({genre}). {school}[, {place}].",
            "[{authors}, ]{year}. {title}. {genre}, {school}[, {place}].",
        ),
        "article-newspaper": ("[{authors}, ]{year}. {title}. {container}[ {page}].",),
        "article": (
            "[{authors}, ]{year}. {title}. {container}.[ https://doi.org/{doi}.]",
            "[{authors}, ]{year}. {title}. arXiv preprint arXiv:{arxiv}.",
        ),
        "dataset": (
            (
                r"[{authors}, ]{year}. {title} \[dataset\]. {publisher}[, {edition}].[ "
                "https://doi.org/{doi}.]"
            ),
            (
                r"\[dataset\] [{authors}, ]{year}. {title}. {publisher}.[ "
                "https://doi.org/{doi}.]"
            ),
        ),
        "patent": ("{authors}, {year}. {title}. {number}.",),
        "legislation": ("{title}, {year}[. {number}].",),
    },
)
