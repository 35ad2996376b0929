"""PNAS and INFORMS: initials glued, the year in brackets, no point behind it."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="pnas",
    names=replace(GLUED, most=5, shown=1, others=", et al."),
    dates="Month D, Y",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors} ]({year}) {title}. {short} {volume}[({issue})][:{page}].",
            "[{authors} ]({year}) {title}. {short} {volume}[:{page}].[ doi:{doi}]",
            "[{authors} ]({year}) {title}. {container} {volume}[({issue})][:{page}]",
        ),
        "book": (
            "[{authors} ]({year}) {title} ({publisher}[, {place}])[, {edition} Ed].",
            "[{authors} ]({year}) {title}[, {edition} ed]. ({publisher}[, {place}]).",
        ),
        "chapter": (
            (
                "[{authors} ]({year}) {title}. {container}, eds {editors} ({publisher}[, "
                "{place}]), pp {page}."
            ),
        ),
        "paper-conference": (
            "[{authors} ]({year}) {title}. {container} ({publisher}[, {place}]), pp {page}.",
        ),
        "report": ("[{authors} ]({year}) {title}. {genre}, {publisher}[, {place}].",),
        "thesis": ("[{authors} ]({year}) {title}. {genre} ({school}[, {place}]).",),
        "webpage": (
            "[{authors} ]({year}) {title}. Available at {url}. Accessed {accessed}.",
            "[{authors} ]({year}) {title}. {url}.",
        ),
        "article-newspaper": ("[{authors} ]({issued}) {title}. {container}.",),
        "article": ("[{authors} ]({year}) {title}. arXiv:{arxiv}.",),
    },
)
