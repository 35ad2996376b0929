"""American Institute of Physics: straight, volume and article before the year in brackets."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="aip",
    names=replace(DOTTED_STRAIGHT, last=", and ", pair=" and ", most=10, shown=1),
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}, ]{short} {volume}[({issue})][, {page}] ({year}).",
            "[{authors}, ]“{title},” {short} {volume}[({issue})][, {page}] ({year}).",
            (
                '[{authors}, ]"{title}," {short} {volume}[, {page}] ({year}).[ '
                "https://doi.org/{doi}]"
            ),
            "[{authors}, ]“{title},” {short} ({year}).",
        ),
        "book": (
            (
                "[{authors}, ]{title}[, {edition} ed]. ({publisher}[, {place}], {year})[, p. "
                "{page}]."
            ),
            "[{authors}, ]{title} ({publisher}[, {place}], {year}).",
        ),
        "chapter": (
            (
                "[{authors}, ]in {container}, edited by {editors} ({publisher}[, {place}], "
                "{year})[, pp. {page}]."
            ),
            (
                "[{authors}, ]“{title},” in {container}, edited by {editors} ({publisher}, "
                "{year})[, Vol. {volume}], p. {first-page}."
            ),
        ),
        "paper-conference": (
            "[{authors}, ]in {container} ({publisher}[, {place}], {year})[, pp. {page}].",
            (
                "[{authors}, ]“{title},” in {container} ({publisher}, {year})[, Vol. "
                "{volume}][, pp. {page}]."
            ),
        ),
        "thesis": (
            "[{authors}, ]{genre}, {school}, {year}.",
            "[{authors}, ]“{title},” {genre} ({school}, {year}).",
        ),
        "article": ("[{authors}, ]“{title},” arXiv:{arxiv} ({year}).",),
        "report": ("[{authors}, ]“{title},” {genre} {number} ({publisher}, {year}).",),
        "patent": ("[{authors}, ]{number} ({issued}).",),
        "webpage": ("[{authors}, ]“{title},” {url} (accessed {accessed}).",),
    },
)
