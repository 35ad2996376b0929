"""Physiology and hospital journals: full stops, volume, colon, pages, comma, year."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="physiology",
    names=replace(GLUED, most=12, shown=12),
    dates="D Month Y",
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short} {volume}[: {page}], {year}.[ doi:{doi}.]",
            "[{authors}. ]{title}. {short} {volume}[({issue})][: {page}], {year}",
            "[{authors}. ]{title}. {short} {volume}[:{page}], {year}",
            "[{authors}. ]{title}. {short} {volume}[ ({issue})][: {page}] ({year}).",
            "[{authors}. ]{title}. {container} {year}[, {volume}[, {issue}]][, {page}].",
        ),
        "book": (
            "[{authors}. ]{title}. [{place}: ]{publisher}, {year}[, p. {page}].",
            "[{authors}. ]{title}[, {edition} ed.] {place}, {publisher}, {year}",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: {container}, edited by {editors}. [{place}: "
                "]{publisher}, {year}[, p. {page}]."
            ),
            (
                "[{authors}. ]{title}. In {container}, ed. by {editors}, {place}, "
                "{publisher}[, pp. {page}], {year}"
            ),
        ),
        "thesis": ("[{authors}. ]{title} ({genre}). [{place}: ]{school}, {year}.",),
        "webpage": (r"[{authors}. ]{title} (Online). {container}. {url} \[{accessed}\].",),
        "report": ("[{authors}. ]{title}. [{place}: ]{publisher}, {year}.",),
        "paper-conference": (
            "[{authors}. ]{title} (Abstract). {container} {volume}[: {page}], {year}.",
        ),
    },
)
