"""Biochemistry and developmental biology (JBC, Company of Biologists)."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="jbc_biochemistry",
    names=replace(TIGHT, given=Given.DOTTED, last=", and ", pair=", and "),
    dates="D Month Y",
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors} ]({year}) {title}. {short} {volume}[, {page}]",
            "[{authors} ]({year}) {short} {volume}[, {page}]",
            "[{authors} ]({year}). {title}. {short} {volume}[, {page}].",
            ("[{authors} ]({year}) {title}. {short}. {volume}[, {page}].[ https://doi.org/{doi}]"),
            "[{authors} ]({year}) {title}. {short}. {volume}[, {page}]",
        ),
        "book": (
            "[{authors} ]({year}) {title}[, {edition} Ed.], {publisher}[, {place}]",
            "[{authors} ]({year}). {title}. [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}) {title}. in {container} ({editors}, eds)[, pp. {page}], "
                "{publisher}[, {place}]"
            ),
            (
                "[{authors} ]({year}). {title}. In {container} (ed. {editors})[, pp. {page}]. "
                "[{place}: ]{publisher}."
            ),
        ),
        "thesis": ("[{authors} ]({year}) {title}. {genre}, {school}",),
        "article": ("[{authors} ]({year}) {title}. {container}.[ https://doi.org/{doi}]",),
        "webpage": ("[{authors} ]({year}) {title}. {url}",),
    },
)
