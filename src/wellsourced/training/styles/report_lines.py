"""Numbers of reports and working papers as engineers and economists print them."""

from __future__ import annotations

from wellsourced.training.forms_of_names import DOTTED_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="report_lines",
    names=DOTTED_STRAIGHT,
    dates="Month Y",
    accessed="Month D, Y",
    weight=0.8,
    templates={
        "report": (
            "[{authors}, ]“{title},” {publisher}[, {number}][, {issued}].",
            "[{authors}, ]{title}, {publisher}[ {genre} {number}], {year}.",
            "[{authors}, ]{title}, {number}, {publisher}[, {place}], {year}.",
            "{authors} ({year}). {title}. {number}.",
            "{authors}. {title}. Report {number}. {publisher}, {year}.",
            "{title}. {number}. {authors}[, {issued}].",
            "{authors}. {number}: {title}. {issued}.",
            "[{authors}, ]{title}. {genre} no. {number}, {year}.[ {url}]",
        ),
        "standard": (
            "{number} {title}",
            "{number}, {title}.",
            "{authors}. {number}. {title}. {year}.",
            "{number}: {title}, {publisher}, {year}.",
        ),
        "patent": (
            "{authors}, {title}, {number}[, {issued}].",
            "{number}, {title}, {authors}, {year}.",
        ),
        "legislation": (
            "{title}, {number}",
            "{number}, {title}, {container}[, {issued}][, p. {page}].",
            "{authors}. {title}. {number}. {container}[, {issued}].",
        ),
        "dataset": ("[{authors}, ]{title}, {publisher}[, {edition}], {year}.",),
    },
)
