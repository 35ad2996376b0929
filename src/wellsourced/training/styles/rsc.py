"""Royal Society of Chemistry: straight initials, commas, no titles or titles in plain."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="rsc",
    names=replace(DOTTED_STRAIGHT, most=10, shown=1),
    dates="Month Y",
    accessed="Month Y",
    templates={
        "article-journal": (
            "[{authors}, ]{short}, {year}[, {volume}][, {page}].",
            (
                "[{authors}, ]{title}, {short}, {year}[, {volume}[({issue})]][, {page}][, DOI: "
                "{doi}]."
            ),
        ),
        "book": (
            "[{authors}, ]{title}, {publisher}[, {place}][, {edition} edn], {year}.",
            "[{authors}, ]{title}, {publisher}[, {place}], {year}[, vol. {volume}].",
        ),
        "chapter": (
            (
                "[{authors}, ]in {container}, ed. {editors}, {publisher}[, {place}][, "
                "{edition} edn], {year}[, pp. {page}]."
            ),
            (
                "[{authors}, ]{title}, in {container}, ed. {editors}, {publisher}[, {place}], "
                "{year}[, vol. {volume}][, pp. {page}]."
            ),
        ),
        "thesis": ("[{authors}, ]{genre}, {school}, {year}.",),
        "webpage": ("[{authors}, ]{title}, {url}, (accessed {accessed}).",),
        "patent": (
            "{authors}, {number}, {year}.",
            "{authors}, US Pat., {number}, {year}.",
        ),
        "report": ("[{authors}, ]{title}, {number}, {publisher}[, {place}], {year}.",),
        "article": ("[{authors}, ]{container}, {year}, preprint[, DOI: {doi}].",),
        "paper-conference": ("[{authors}, ]{title}, {container}, {place}[, {issued}].",),
    },
)
