"""The Bluebook: American law reviews, volume before the journal, first page after."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="bluebook",
    names=replace(FULL_STRAIGHT, last=" & ", pair=" & ", most=2, shown=1),
    dates="Mon. D, Y",
    accessed="Mon. D, Y",
    templates={
        "article-journal": (
            "[{authors}, ]{title}[, {volume}] {short} {first-page} ({year}).",
            "[{authors}, ]{title}[, {volume}] {short} {page} ({year}).",
            "[{authors}, ]{title}[, {volume}] {container} {page} ({year}).",
            "[{authors}, ]{title}, {short}[, {issued}], at {first-page}.",
        ),
        "book": (
            "[{authors}, ]{title}[ {first-page}] ({year}).",
            "[{authors}, ]{title} ([{edition} ed. ]{year}).",
            "[{authors}, ]{title} ({publisher}, {edition} ed. {year}).",
        ),
        "chapter": ("[{authors}, ]{title}, in {container} {first-page} ({editors} eds., {year}).",),
        "report": (
            "[{authors}, ]{title} ({year})[, {url}].",
            "[{authors}, ]{title}, {publisher} ({issued}), {url} (last visited {accessed}).",
        ),
        "webpage": (
            "[{authors}, ]{title}, {container} ({issued}), {url}.",
            "[{authors}, ]{title}, {container}, {url} (last visited {accessed}).",
        ),
        "article-newspaper": (
            "[{authors}, ]{title}, {container}[, {issued}], at {page}.",
            "[{authors}, ]{title}, {container} ({issued}), {url}.",
        ),
        "thesis": ("[{authors}, ]{title} ({issued}) (unpublished {genre}, {school}).",),
        "legislation": (
            "{title}, {number} ({year}).",
            "{title}, {number}[, {issued}].",
        ),
        "article": ("[{authors}, ]{title} ({issued}) (unpublished manuscript)[, {url}].",),
        "patent": ("U.S. Patent No. {number} (filed {issued}).",),
    },
)
