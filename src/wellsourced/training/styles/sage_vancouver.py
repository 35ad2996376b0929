"""Sage Vancouver: Vancouver with a colon and a blank before the pages."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="sage_vancouver",
    names=replace(GLUED, last=" and ", pair=" and ", most=3, shown=3, others=", et al"),
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short} {year}[; {volume}[({issue})]][: {page}].",
            (
                "[{authors}. ]{title}. {container} {year}[; {volume}[({issue})]][: {page}].[ "
                "DOI: {doi}.]"
            ),
            "[{authors}. ]{title}. {short}. Epub ahead of print {issued}.[ DOI: {doi}.]",
        ),
        "book": (
            ("[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}, {year}[, p.{page}]."),
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors} (eds) ]{container}.[ {edition} ed.] "
                "[{place}: ]{publisher}, {year}[, pp.{page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors}. ]{title}. In: {container}, {place}[, {issued}][, pp.{page}]. "
                "[{place}: ]{publisher}."
            ),
        ),
        "report": ("[{authors}. ]{title}. {genre}, {publisher}[, {place}][, {issued}].",),
        "webpage": ("[{authors}. ]{title}, {url} ({year}, accessed {accessed}).",),
        "thesis": ("[{authors}. ]{title}. {genre}, {school}[, {place}], {year}.",),
        "article-newspaper": ("[{authors}. ]{title}. {container}[, {issued}][, {page}].",),
        "patent": ("{authors}. {title}. Patent {number}, {year}.",),
        "standard": ("{number}. {title}.",),
    },
)
