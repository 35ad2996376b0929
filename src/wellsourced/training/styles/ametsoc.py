"""American Meteorological Society and old AGU: the year, a colon, the title, commas."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Order, Style

STYLE = Style(
    name="ametsoc",
    names=replace(
        DOTTED_STRAIGHT,
        order=Order.FIRST_INVERTED,
        last=", and ",
        pair=", and ",
        most=8,
        shown=1,
        others=", and Coauthors",
    ),
    editors=DOTTED_STRAIGHT,
    dates="D Month Y",
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors}, ]{year}: {title}. {short}[, {volume}][, {page}].",
            ("[{authors}, ]{year}: {title}. {short}[, {volume}][, {page}], https://doi.org/{doi}."),
            (
                "[{authors} ]({year}), {title}, {short}[, {volume}[({issue})]][, {page}][, "
                "doi:{doi}]."
            ),
            "[{authors}, ]{title}, {short}[, {volume}][, {page}], {year}.",
            "[{authors}, ]{year}: {title}. {short}[, {volume}[({issue})]][, {page}].",
        ),
        "book": (
            "[{authors}, ]{year}: {title}.[ {edition} ed.] {publisher}[, {extent}].",
            "[{authors} ]({year}), {title}[, {extent}], {publisher}[, {place}].",
        ),
        "chapter": (
            ("[{authors}, ]{year}: {title}. {container}, {editors}, Eds., {publisher}[, {page}]."),
            (
                "[{authors} ]({year}), {title}, in {container}, edited by {editors}[, pp. "
                "{page}], {publisher}[, {place}]."
            ),
        ),
        "paper-conference": (
            "[{authors}, ]{year}: {title}. {container}, {place}, {publisher}[, {page}].",
        ),
        "report": ("[{authors}, ]{year}: {title}. {publisher} {genre} {number}[, {extent}].",),
        "thesis": ("[{authors}, ]{year}: {title}. {genre}, {school}[, {extent}].",),
        "webpage": ("[{authors}, ]{year}: {title}. Accessed {accessed}, {url}.",),
        "dataset": (
            (
                "[{authors}, ]{year}: {title}. {publisher}, accessed {accessed}, "
                "https://doi.org/{doi}."
            ),
        ),
    },
)
