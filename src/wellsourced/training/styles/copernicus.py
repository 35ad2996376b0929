"""Copernicus (EGU) journals: colon behind the names, everything by commas, the year last."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="copernicus",
    names=replace(TIGHT, given=Given.DOTTED, last=", and ", pair=" and ", others=" et al."),
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}: ]{title}, {short}[, {volume}][, {page}], {year}.",
            ("[{authors}: ]{title}, {short}[, {volume}][, {page}], https://doi.org/{doi}, {year}."),
            "[{authors}: ]{title}, {container}[, {volume}][, {page}], doi:{doi}, {year}.",
            "[{authors}: ]{title}, {short}, in review, {year}.",
        ),
        "book": (
            "[{authors}: ]{title}[, {edition} Edn.], {publisher}[, {place}], {year}.",
            "[{authors}: ]{title}, {publisher}[, {place}][, {extent}], {year}.",
        ),
        "chapter": (
            (
                "[{authors}: ]{title}, in: {container}[, {edition} Edn.], edited by: "
                "{editors}, {publisher}[, {place}][, {page}], {year}."
            ),
        ),
        "paper-conference": (
            "[{authors}: ]{title}, in: {container}, {place}[, {issued}][, {page}], {year}.",
            "[{authors}: ]{title}, {container}, {place}[, {issued}].",
        ),
        "report": ("[{authors}: ]{title}, {publisher}[, {place}][, {number}], {year}.",),
        "thesis": ("[{authors}: ]{title}, {genre}, {school}[, {place}][, {extent}], {year}.",),
        "webpage": ("[{authors}: ]{title}, {url} (last access: {accessed}), {year}.",),
        "dataset": (
            r"[{authors}: ]{title}, {publisher} \[data set\], https://doi.org/{doi}, {year}.",
        ),
        "article": ("[{authors}: ]{title}, {container}, https://doi.org/{doi}, {year}.",),
    },
)
