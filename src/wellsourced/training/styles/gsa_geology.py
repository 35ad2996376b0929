"""Geological Society of America: year between commas, `v.`, `no.`, `p.`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="gsa_geology",
    names=replace(TIGHT, last=", and ", pair=", and ", most=20, shown=3),
    dates="Month Y",
    accessed="Month Y",
    templates={
        "article-journal": (
            (
                "[{authors}, ]{year}, {title}: {container}, v. {volume}[, no. {issue}][, p. "
                "{page}][, https://doi.org/{doi}]."
            ),
            "[{authors}, ]{year}, {title}: {container}, v. {volume}[, p. {page}].",
            "[{authors}, ]{year}. {title}. {container} {volume}[({issue})][, {page}].",
        ),
        "book": (
            (
                "[{authors}, ]{year}, {title}[ ({edition} edition)]: {place}, {publisher}[, "
                "{extent}]."
            ),
            "[{authors}, ]{year}, {title}: {publisher}[, {extent}].",
        ),
        "chapter": (
            (
                "[{authors}, ]{year}, {title}, in [{editors}, eds., ]{container}: {place}, "
                "{publisher}[, p. {page}]."
            ),
            (
                "[{authors}, ]{year}, {title}, in [{editors}, eds., ]{container}: "
                "{publisher}[, v. {volume}][, p. {page}]."
            ),
        ),
        "report": (
            "[{authors}, ]{year}, {title}: {publisher} {genre} {number}[, {extent}].",
            "[{authors}, ]{year}, {title}: {publisher}[, {number}][, {extent}].",
        ),
        "thesis": (r"[{authors}, ]{year}, {title} \[{genre}\]: {place}, {school}[, {extent}].",),
        "paper-conference": (
            "[{authors}, ]{year}, {title}: {container}, v. {volume}[, p. {page}].",
            ("[{authors}, ]{year}, {title}, in {container}: {place}, {publisher}[, p. {page}]."),
        ),
        "webpage": (
            "[{authors}, ]{year}, {title}: {url} (accessed {accessed}).",
            "[{authors}, ]{year}, {title}: {container}, {url} (accessed {accessed}).",
        ),
        "dataset": ("[{authors}, ]{year}, {title}: {publisher}[, https://doi.org/{doi}].",),
    },
)
