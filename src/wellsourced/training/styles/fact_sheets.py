"""Fact sheets and reports of public agencies, as they cite each other."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="fact_sheets",
    names=replace(GLUED, most=3, shown=1),
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.5,
    templates={
        "webpage": (
            "{authors}[, {body}]. ({year}). {title}. Retrieved {accessed}, from {url}",
            "{authors}[, {body}]. {title}[, {issued}]. {url}. Accessed {accessed}.",
            r"{authors}. {title} \[fact sheet\].[ {issued}.] {url}",
            "{title}.[ {body},] {container}. {issued}. Available at {url}.",
            ("{authors}. {title}. (Updated {issued}). Available from {url}. Accessed {accessed}."),
            (
                r"{authors}. {title} \[online\][ {year}]. Available from URL: {url}. (Accessed "
                "{accessed})."
            ),
        ),
        "report": (
            "{authors}[, {body}]. {title}.[ {genre} No. {number}.] [{place}, ]{issued}.",
            (
                "{authors}[. {body}]. ({year}). {title} ({genre} No. {number}).[ {place}: "
                "Author.][ {url}]"
            ),
            "{title}.[ {place}:] {publisher}[, {body}], {year}.[ ({number})]",
            "{authors}. {title}. {publisher}; {year}. {genre} {number}.[ {url}]",
            "{authors}. {title}. {year}[, {number}][, p. {first-page}].",
            "{title}, {publisher}[ {genre} No. {number}][, {issued}]",
        ),
        "dataset": (
            r"{authors}. {title} \[data file\][, {year}]. {url}. Accessed {accessed}.",
            "{authors}, {title}, {year}[, {url}]",
        ),
        "article-journal": (
            "[{authors}. ]{title}. {container}. {issued}[;{volume}[({issue})]][:{page}].",
            "{authors}. ({year}). {title}. {short}[, {volume}[({issue})]][, {page}].",
        ),
        "legislation": (
            "{title}, {number}[, {issued}].",
            "{title}, {year}[, {number}].",
        ),
        "article-newspaper": ("{title}. {container}. {issued}.",),
        "standard": (
            "{number}, {title}, {publisher}[, {place}], {year}.",
            "{authors}. {number}: {title}.[ {place};] {year}.",
            "{number} {title}. {publisher}.",
        ),
    },
)
