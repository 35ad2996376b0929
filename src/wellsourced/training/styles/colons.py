"""Journals with a colon after the names and dashes between parts (clinical, botanical)."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="colons",
    names=replace(GLUED, between=", ", last=" & ", pair=" & ", most=6, shown=3, others=" et al"),
    dates="D Month Y",
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors}: ]{title}. {short} {volume}[: {page}], {year}.",
            "[{authors}: ]{title}. {short} {year}[; {volume}][: {page}].",
            "[{authors}: ]{title}. {container}[, {volume}][, {page}] ({year}).",
            "[{authors} ]({year}): {title}. – {container} {volume}[({issue})][: {page}].",
            "[{authors}: ]{title}. {short} {volume}[ ({issue})][:{page}], {year}",
        ),
        "book": (
            "[{authors}: ]{title}.[ {edition} ed.] {place}, {publisher}, {year}.",
            "[{authors} ]({year}): {title}. – {publisher}[, {place}].",
        ),
        "chapter": (
            (
                "[{authors}: ]{title}. In: [{editors} (eds): ]{container}. {place}, "
                "{publisher}, {year}, pp {page}."
            ),
            (
                "[{authors} ]({year}): {title}. – In: [{editors} (eds.): ]{container}[, pp. "
                "{page}]. {publisher}[, {place}]."
            ),
        ),
        "thesis": ("[{authors}: ]{title}. {genre}, {school}, {year}.",),
        "report": ("[{authors}: ]{title}. {place}, {publisher}, {year}.",),
        "webpage": ("[{authors}: ]{title}. {url} (accessed {accessed}).",),
        "paper-conference": ("[{authors}: ]{title}. {container}, {place}, {year}[, p. {page}].",),
        "article-newspaper": ("[{authors}: ]{title}. {container}[, {issued}].",),
    },
)
