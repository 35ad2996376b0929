"""Publishers' lines `How to cite this article` and repositories' suggested citations."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import AMPERSAND
from wellsourced.training.style import Style

STYLE = Style(
    name="how_to_cite",
    names=replace(AMPERSAND, last=" and ", pair=" and "),
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors} ]({year}) {title}. {short} {volume}[:{page}].[ doi: {doi}]",
            (
                "[{authors} ]{title}. {short} {year}[; {volume}[({issue})]][:{page}].[ DOI: "
                "{doi}.] Available from: {url}"
            ),
            (
                "[{authors} ]{year}. {title}. {container}[, {volume}[({issue})]][, {page}].[ "
                "DOI: http://doi.org/{doi}]"
            ),
            (
                "[{authors} ]({year}) {title}, {container}[, {volume}[:{issue}]][, {page}][, "
                "DOI: {doi}]"
            ),
            "[{authors} ]({year}). {title}. {container}. {volume}[:{page}].[ doi: {doi}]",
            "[{authors} ]{title}. {container}[, {volume}] ({year}).[ https://doi.org/{doi}]",
            (
                "[{authors} ]{title}. {container} {year}[, {volume}][, {page}].[ "
                "https://doi.org/{doi}]"
            ),
        ),
        "article": (
            "[{authors} ]{title}. {container}; doi: https://doi.org/{doi}",
            "[{authors} ]{title}, {year}. {container}.[ https://doi.org/{doi}]",
        ),
        "dataset": (
            ("[{authors} ]({year}), “{title}”, {publisher}[, {edition}].[ https://doi.org/{doi}]"),
            "[{authors} ]({year}): {title}. {publisher}. Dataset.[ https://doi.org/{doi}]",
            (
                r"[{authors} ]({year}). {title}[ ({edition})] \[Data set\]. {publisher}.[ "
                "https://doi.org/{doi}]"
            ),
        ),
        "chapter": (
            (
                "[{authors} ]{title}. In: [{editors} (eds.), ]{container}. {publisher} "
                "({year}). pp. {page}."
            ),
        ),
        "webpage": (
            (
                '{authors} ({year}) - "{title}". Published online at {container}. Retrieved '
                r"from: {url} \[Online Resource\]"
            ),
            ("[{authors} ]{title}. {container}. {url}. Published {issued}. Accessed {accessed}."),
            "{title}. {container}[, {issued}].",
        ),
        "report": (
            "[{authors} ]{title}. [{place}: ]{publisher}; {year}.",
            "[{authors} ]({year}). {title}[ ({number})]. {publisher}.[ {url}]",
        ),
        "software": (
            ("[{authors} ]({year}). {title}[ ({edition})]. {publisher}.[ https://doi.org/{doi}]"),
        ),
    },
)
