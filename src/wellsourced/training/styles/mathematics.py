"""Mathematics (AMS): straight names, italics as commas, the year in brackets, `no.`, `MR`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="mathematics",
    names=replace(FULL_STRAIGHT, given=Given.DOTTED),
    editors=DOTTED_STRAIGHT,
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors}, ]{title}, {short} {volume} ({year})[, no. {issue}][, {page}].",
            "[{authors}, ]{title}. {short} {volume} ({year})[, {page}].",
            "[{authors}, ]“{title}”, {container} {volume}[:{issue}] ({year})[, {page}].",
            "[{authors}, ]{title}, {short}, {year}.",
            "[{authors}, ]{title}, {short} {volume}[, {issue}] ({year})[, pp. {page}].",
        ),
        "book": (
            "[{authors}, ]{title}[, {edition} ed.], {publisher}[, {place}], {year}.",
            ("[{authors}, ]{title}, {series}[, vol. {volume}], {publisher}[, {place}], {year}."),
            "[{authors}, ]{title}, {publisher}, {year}.",
        ),
        "chapter": (
            (
                "[{authors}, ]{title}, {container} ({editors}, eds.), {publisher}[, {place}], "
                "{year}[, pp. {page}]."
            ),
            (
                "[{authors}, ]{title}, in: {container}, {publisher}[, {place}], {year}[, pp. "
                "{page}]."
            ),
        ),
        "paper-conference": (
            "[{authors}, ]{title}, {container}, {publisher}, {year}[, pp. {page}].",
            "[{authors}, ]{title}, in {container} ({place}, {year})[, {page}].",
        ),
        "thesis": ("[{authors}, ]{title}, {genre}, {school}, {year}.",),
        "article": (
            "[{authors}, ]{title}, preprint, arXiv:{arxiv}, {year}.",
            "[{authors}, ]{title}, {year}, preprint.[ arXiv:{arxiv}]",
            "[{authors}, ]{title}, arXiv:{arxiv} ({year}).",
        ),
        "webpage": (
            "[{authors}, ]{title}, {url}.",
            "[{authors}, ]{title}, {year}, available at {url}.",
        ),
        "report": ("[{authors}, ]{title}, {genre} {number}, {publisher}, {year}.",),
        "software": ("[{authors}, ]{title}[ ({edition})], {year}, {url}.",),
    },
)
