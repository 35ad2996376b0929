"""Lists that begin with the year, as CVs and old scientific papers do."""

from __future__ import annotations

from wellsourced.training.forms_of_names import TIGHT_AND
from wellsourced.training.style import Style

STYLE = Style(
    name="year_first",
    names=TIGHT_AND,
    dates="D Month Y",
    weight=0.7,
    templates={
        "article-journal": (
            "{year}. {authors}. {title}. {container} {volume}[({issue})][: {page}].",
            "{year} {title}. {authors}. {short} {volume}[, {page}]",
            "({year}) {authors}: {title}. {container}[, {volume}[({issue})]][, {page}].",
            "{year} – {title}, {container}[, vol. {volume}][, n. {issue}][, p. {page}].",
        ),
        "book": (
            "{year} {title}. {publisher}[, {place}].",
            "{year}. {authors}. {title}. [{place}: ]{publisher}.",
            "({year}) {authors}. {title}. {publisher}.",
        ),
        "chapter": (
            ("{year} {title}. In: [{editors} (eds.), ]{container}[, pp. {page}]. {publisher}."),
        ),
        "report": ("{year}. {authors}. {title}. {publisher}.",),
        "paper-conference": ("{year}. {authors}. {title}. {container}, {place}.",),
        "webpage": ("{year} {title}. {url}",),
        "thesis": ("{year} {title}. {genre}, {school}.",),
        "article-newspaper": ("{issued} {container}, {title}",),
    },
)
