"""Science: straight initials, commas; volume, pages, year in brackets."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="science",
    names=replace(DOTTED_STRAIGHT, last=", ", pair=", ", most=5, shown=1),
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}, ]{title}. {short} {volume}[, {page}] ({year}).[ doi:{doi}]",
            "[{authors}, ]{short} {volume}, {first-page} ({year}).",
            "[{authors}, ]{title}. {short} {doi} ({year}).",
        ),
        "book": (
            "[{authors}, ]{title} ({publisher}[, {place}][, ed. {edition}], {year}).",
            "[{authors}, ]{title} ({publisher}[, ed. {edition}], {year}).",
        ),
        "chapter": (
            (
                "[{authors}, ]“{title}” in {container}, {editors}, Eds. ({publisher}[, "
                "{place}], {year})[, pp. {page}]."
            ),
            (
                "[{authors}, ]in {container}, {editors}, Eds. ({publisher}[, {place}], "
                "{year})[, vol. {volume}][, pp. {page}]."
            ),
        ),
        "paper-conference": ("[{authors}, ]{title}, {container}, {place}[, {issued}].",),
        "report": (
            "[{authors}, ]“{title}” ({genre} {number}, {publisher}, {year}).",
            "[{authors}, ]“{title}” ({publisher}, {year})[; {url}].",
        ),
        "thesis": ("[{authors}, ]{title}, {genre}, {school}[, {place}] ({year}).",),
        "webpage": (
            "[{authors}, ]{title} ({year})[; {url}].",
            "[{authors}, ]{title}; {url}.",
        ),
        "article": (
            r"[{authors}, ]{title}. {container} {doi} \[Preprint\] ({year}).",
            "[{authors}, ]{title}. arXiv:{arxiv} ({year}).",
        ),
        "article-newspaper": ("[{authors}, ]“{title},” {container}[, {issued}][, p. {page}].",),
        "dataset": ("[{authors}, ]{title}, {publisher} ({year}).",),
    },
)
