"""Physical Review: no titles of articles, volume in bold before the first page and year."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="aps",
    names=replace(DOTTED_STRAIGHT, last=", and ", pair=" and ", most=10, shown=1),
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors}, ]{short} {volume}, {first-page} ({year}).",
            "[{authors}, ]{short} {volume}[, {page}] ({year})",
            "[{authors}, ]{title}, {short} {volume}, {first-page} ({year}).",
            "[{authors}, ]{short} {volume}[({issue})], {first-page} ({year})[, doi:{doi}].",
            "[{authors}, ]{short} ({year}).",
        ),
        "book": (
            "[{authors}, ]{title} ({publisher}[, {place}], {year}).",
            (
                "[{authors}, ]{title}[, {edition} ed]. ({publisher}[, {place}], {year})[, Vol. "
                "{volume}]."
            ),
        ),
        "chapter": (
            (
                "[{authors}, ]in {container}, edited by {editors} ({publisher}[, {place}], "
                "{year}), p. {first-page}."
            ),
        ),
        "paper-conference": (
            "[{authors}, ]in {container} ({publisher}[, {place}], {year}), p. {first-page}.",
            "[{authors}, ]{title}, in {container} ({publisher}, {year}) pp. {page}.",
        ),
        "thesis": (
            "[{authors}, ]{genre}, {school}, {year}.",
            "[{authors}, ]{title}, {genre}, {school} ({year}).",
        ),
        "article": (
            "[{authors}, ]arXiv:{arxiv}.",
            "[{authors}, ]{title}, arXiv:{arxiv} ({year}).",
        ),
        "webpage": ("[{authors}, ]{title}, {url}.",),
        "report": ("[{authors}, ]{publisher} {genre} No. {number}, {year}.",),
    },
)
