"""American Psychological Association, 7th edition (2020)."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import AMPERSAND, AMPERSAND_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="apa_7",
    names=replace(AMPERSAND, most=20, shown=19, ellipsis=", . . . "),
    editors=AMPERSAND_STRAIGHT,
    dates="Y, Month D",
    accessed="Month D, Y",
    weight=2.5,
    templates={
        "article-journal": (
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]][, {page}].[ "
                "https://doi.org/{doi}]"
            ),
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]], Article "
                "{page}.[ https://doi.org/{doi}]"
            ),
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}][({issue})][, {page}].[ "
                "{url}]"
            ),
            (
                "[{authors} ]({year}). {title}. {container}. Advance online publication.[ "
                "https://doi.org/{doi}]"
            ),
            "[{authors} ]({year}). {title}. {container}.",
        ),
        "book": (
            (
                "[{authors} ]({year}). {title}[ ({edition} ed.)]. {publisher}.[ "
                "https://doi.org/{doi}]"
            ),
            (
                "[{authors} ]({year}). {title}[ ({edition} ed., Vol. {volume})]. {publisher}.[ "
                "{url}]"
            ),
            "[{authors} ]({year}). {title} ({translators}, Trans.). {publisher}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}). {title}. In [{editors} (Eds.), ]{container} ([{edition} "
                "ed., ]pp. {page}). {publisher}.[ https://doi.org/{doi}]"
            ),
            (
                "[{authors} ]({year}). {title}. In [{editors} (Ed.), ]{container} ([Vol. "
                "{volume}, ]pp. {page}). {publisher}.[ https://doi.org/{doi}]"
            ),
        ),
        "paper-conference": (
            (
                r"[{authors} ]({issued}). {title} \[Paper presentation\]. {event}[, {place}].[ "
                "{url}]"
            ),
            (
                r"[{authors} ]({issued}). {title} \[Conference session\]. {event}, {place}.[ "
                "{url}]"
            ),
            (
                "[{authors} ]({year}). {title}. In [{editors} (Eds.), ]{container} (pp. "
                "{page}). {publisher}.[ https://doi.org/{doi}]"
            ),
        ),
        "report": (
            "[{authors} ]({year}). {title}[ ({genre} No. {number})].[ {publisher}.][ {url}]",
            (
                "[{authors} ]({year}). {title}[ (Publication No. {number})]. {publisher}[, "
                "{body}].[ {url}]"
            ),
        ),
    },
)
