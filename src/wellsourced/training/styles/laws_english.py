"""Statutes, instruments, directives and codes in English: UK, US, EU, Commonwealth."""

from __future__ import annotations

from wellsourced.training.style import Style

STYLE = Style(
    name="laws_english",
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=0.8,
    templates={
        "legislation": (
            "{title}.",
            "{title}[ ({authors})].",
            "{title}, {container}, {issued}.",
            "{title}. {container}. {issued}[:{page}].",
            "{title}, {year}. [{container}.]",
            "{title} ({year})[, {container} {page}].",
            "{title}, {number}, {container}[ {page}] ({year}).",
            "{title} \\[{year}\\] {container}[ {page}]",
            "{title} ({authors}).[ {url}]",
            "{authors}. {title}. {container}; {year}.",
            "{authors}. {title}. {issued}.[ {url}]",
            "{authors}. {title}. [{number}, ]{year}. Available at: {url} [(accessed {accessed})].",
            "{authors} ({year}) {title}. {container}[, {page}].",
            "{authors}, {title}, {issued}[, {container}, p. {page}].",
            "{authors}. ({year}). {title}.[ {url}]",
            "{authors}: {title}. {container} {issued}[; {page}].",
            "{title} of {issued}[, {container}, pp. {page}].",
            "{title} \\[Internet\\]. {issued}. Available from: {url}",
            "{title}. {number} ({year}).",
            "{title}, {number}, {issued}.",
            "{title}. {container}, {issued}[, p. {page}].",
            "{title}. {url}. Accessed {accessed}.",
        ),
        "report": (
            "{authors}. {title}. {number}. {issued}.",
            "{title}, {number} ({year}).",
            "{authors}, {title} ({number}, {year})[ \\[{page}\\]].",
        ),
    },
)
