"""EndNote Annotated, Mendeley and Zotero reports: loose points, volume and issue bare."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="endnote_annotated",
    names=replace(TIGHT, between=" and ", last=" and ", pair=" and "),
    dates="D Month Y",
    weight=0.7,
    templates={
        "article-journal": (
            '[{authors} ]({year}). "{title}." {container} {volume}[({issue})][: {page}].',
            "[{authors}, ]{title}. {container}, {year}. {volume}[({issue})]: p. {page}.",
            "[{authors}. ]{title}. {short}, {year}. {volume}[({issue})]: p. {page}.",
            (
                "[{authors} ]({year}) {title}, {container}[, {volume}[({issue})]][, pp. "
                "{page}][, doi: {doi}]."
            ),
        ),
        "book": (
            "[{authors} ]({year}). {title}. {place}, {publisher}.",
            ("[{authors}, ]{title}.[ {edition} ed.] {year}, [{place}: ]{publisher}.[ {extent}.]"),
        ),
        "chapter": (
            (
                "[{authors} ]({year}). {title}. {container}. {editors}. {place}, {publisher}[: "
                "{page}]."
            ),
            (
                "[{authors}, ]{title}, in {container}, {editors}, Editors. {year}, "
                "{publisher}: {place}. p. {page}."
            ),
        ),
        "webpage": (
            '[{authors} ]({year}). "{title}." Retrieved {accessed}, from {url}.',
            "[{authors}, ]{title}. {year}[; Available from: {url}].",
        ),
        "thesis": (
            "[{authors} ]({year}). {title}. {school}. {genre}.",
            "[{authors}, ]{title}, in {school}. {year}.",
        ),
        "report": (
            "[{authors} ]({year}). {title}. {place}, {publisher}.",
            "[{authors}, ]{title}. {year}, {publisher}: {place}.",
        ),
        "paper-conference": (
            "[{authors} ]({year}). {title}. {container}, {place}, {publisher}.",
            "[{authors}, ]{title}. in {container}. {year}. [{place}: ]{publisher}.",
        ),
        "article-newspaper": ("[{authors} ]({issued}). {title}. {container}.",),
        "article": ("[{authors}, ]{title}. {container}, {year}.",),
    },
)
