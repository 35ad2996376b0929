"""OSCOLA: British law, single quotes, years in square or round brackets, no points."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_STRAIGHT_BRITISH
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="oscola",
    names=replace(FULL_STRAIGHT_BRITISH, given=Given.FULL_AND_INITIAL),
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}, ]‘{title}’ ({year}) {volume}[({issue})] {short} {first-page}",
            r"[{authors}, ]‘{title}’ \[{year}\] {short} {first-page}",
            "[{authors}, ]'{title}' ({year}) {volume} {container} {first-page}",
            (
                "[{authors}, ]‘{title}’ ({year}) {volume}[({issue})] {container} {first-page} "
                "<{url}> accessed {accessed}"
            ),
        ),
        "book": (
            "[{authors}, ]{title} ([{edition} edn, ]{publisher} {year})",
            "{editors} (eds), {title} ({publisher} {year})",
            "[{authors}, ]{title} ({publisher} {year}) {first-page}",
        ),
        "chapter": (
            "[{authors}, ]‘{title}’ in [{editors} (eds), ]{container} ({publisher} {year})",
        ),
        "report": (
            "[{authors}, ]{title} ({number}, {year})",
            "[{authors}, ]‘{title}’ ({publisher} {year}) <{url}> accessed {accessed}",
        ),
        "webpage": (
            "[{authors}, ]‘{title}’ ({container}[, {issued}]) <{url}> accessed {accessed}",
            "[{authors}, ]‘{title}’ ({year}) <{url}> accessed {accessed}",
        ),
        "article-newspaper": (
            "[{authors}, ]‘{title}’ {container} ({place}[, {issued}])[ {page}]",
            "[{authors}, ]‘{title}’ {container} ({issued}) <{url}> accessed {accessed}",
        ),
        "thesis": ("[{authors}, ]‘{title}’ ({genre}, {school} {year})",),
        "legislation": (
            "{title} {year}",
            "{title} {year}, {number}",
            "{title} ({number})",
        ),
        "paper-conference": ("[{authors}, ]‘{title}’ ({event}, {place}[, {issued}])",),
    },
)
