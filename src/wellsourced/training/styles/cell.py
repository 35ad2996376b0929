"""Cell Press: tight initials, the year in brackets, points; pages after the volume."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT_AND
from wellsourced.training.style import Style

STYLE = Style(
    name="cell",
    names=replace(TIGHT_AND, last=", and ", pair=", and ", most=10, shown=10, others=", et al."),
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.2,
    templates={
        "article-journal": (
            "[{authors} ]({year}). {title}. {short} {volume}[, {page}].",
            ("[{authors} ]({year}). {title}. {short} {volume}[, {page}]. https://doi.org/{doi}."),
            (
                "[{authors} ]({year}). {title}. {container}. Published online {issued}.[ "
                "https://doi.org/{doi}.]"
            ),
            "[{authors} ]{title}. {short}. {year}[; {volume}][: {page}]",
        ),
        "book": ("[{authors} ]({year}). {title}[, {edition} Edition] ({publisher}).",),
        "chapter": (
            (
                "[{authors} ]({year}). {title}. In {container}, {editors}, eds. "
                "({publisher})[, pp. {page}]."
            ),
            (
                "[{authors} ]({year}). {title}. In {container}, {editors}, eds. ([{place}: "
                "]{publisher})[, pp. {page}]."
            ),
        ),
        "paper-conference": (
            "[{authors} ]({year}). {title}. In {container} ({publisher})[, pp. {page}].",
        ),
        "thesis": ("[{authors} ]({year}). {title}. {genre} ({school}).",),
        "webpage": ("[{authors} ]({year}). {title}. {url}.",),
        "report": ("[{authors} ]({year}). {title} ({publisher}).",),
        "article": (
            ("[{authors} ]({year}). {title}. Preprint at {container}[, https://doi.org/{doi}]."),
            "[{authors} ]({year}). {title}. {container}, {doi}.",
        ),
        "dataset": ("[{authors} ]({year}). {title}. {publisher}.[ https://doi.org/{doi}.]",),
    },
)
