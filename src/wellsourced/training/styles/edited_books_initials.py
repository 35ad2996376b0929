"""Edited books under their editors, initials behind: APA, Harvard, ACS, Springer."""

from __future__ import annotations

from wellsourced.training.forms_of_names import AMPERSAND, AMPERSAND_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="edited_books_initials",
    names=AMPERSAND_STRAIGHT,
    editors=AMPERSAND,
    weight=0.5,
    templates={
        "book": (
            (
                "{editors} (Eds.). ({year}). {title}[ ({edition} ed.)]. {publisher}.[ "
                "https://doi.org/{doi}]"
            ),
            "{editors} (Eds.). ({year}). {title}[ ({edition} ed.)]. [{place}: ]{publisher}.",
            "{editors} (Eds.) ({year}). {title}. {publisher}[, {place}].",
            "{editors}, Eds. {title}; {publisher}: {place}, {year}.",
            "{editors} (eds.): {title}[, {edition} edn]. {publisher}[, {place}] ({year}).",
            "{editors} (eds) ({year}) {title}, {publisher}[, {place}].",
        ),
    },
)
