"""Ecology and evolution (ESA, BES, Royal Society B): year first, colon or comma before pages."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Order, Style

STYLE = Style(
    name="ecology",
    names=replace(
        DOTTED_STRAIGHT, order=Order.FIRST_INVERTED, last=", and ", pair=", and ", most=20, shown=1
    ),
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}. ]{year}. {title}. {container} {volume}[:{page}].",
            "[{authors}. ]{year}. {title}. {short} {volume}[({issue})][:{page}].",
            "[{authors} ]({year}) {title}. {container}[, {volume}][, {page}].",
            "[{authors} ]{year} {title}. {short} {volume}[, {page}]. (doi:{doi})",
            "[{authors} ]{year}. {title}. - {short} {volume}[: {page}].",
            "[{authors} ]{year}. {title}. – {container} {volume}[: {page}].",
        ),
        "book": (
            "[{authors}. ]{year}. {title}.[ {edition} edition.] {publisher}[, {place}].",
            "[{authors} ]({year}) {title}[, {edition} edn]. {publisher}[, {place}].",
            "[{authors} ]{year} {title}. [{place}: ]{publisher}.",
            "[{authors} ]{year}. {title}. – {publisher}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. {title}. Pages {page} in [{editors}, editors. "
                "]{container}. {publisher}[, {place}]."
            ),
            (
                "[{authors} ]({year}) {title}. {container} (eds {editors})[, pp. {page}]. "
                "{publisher}[, {place}]."
            ),
            (
                "[{authors} ]{year}. {title}. – In: [{editors} (eds), ]{container}. "
                "{publisher}[, pp. {page}]."
            ),
        ),
        "report": ("[{authors}. ]{year}. {title}.[ {genre} {number}.] {publisher}[, {place}].",),
        "thesis": ("[{authors}. ]{year}. {title}. {genre}. {school}[, {place}].",),
        "webpage": (
            "[{authors}. ]{year}. {title}. {url}",
            r"[{authors}. ]{year}. {title}. {container}. \[Available online at {url}\]",
        ),
        "dataset": (
            "[{authors}. ]{year}. {title}. {publisher}.[ https://doi.org/{doi}]",
            "[{authors} ]{year} Data from: {title}. {publisher}. (doi:{doi})",
        ),
        "software": ("[{authors}. ]{year}. {title}. {publisher}[, {place}].",),
        "paper-conference": (
            ("[{authors}. ]{year}. {title}. Pages {page} in {container}. {publisher}[, {place}]."),
        ),
        "article": ("[{authors}. ]{year}. {title}. {container}.[ https://doi.org/{doi}]",),
    },
)
