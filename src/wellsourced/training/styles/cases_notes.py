"""Legal scholarship's footnotes (OSCOLA, Bluebook, AGLC): volume before journal, no stops."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

STYLE = Style(
    name="cases_notes",
    names=NameForm(
        order=Order.STRAIGHT,
        given=Given.FULL,
        last=" and ",
        pair=" and ",
        most=3,
        shown=1,
        others=" and others",
    ),
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=0.3,
    templates={
        "article-journal": (
            "{authors}, ‘{title}’ ({year}) {volume}[({issue})] {container} {first-page}",
            "{authors}, ‘{title}’ \\[{year}\\] {container} {first-page}",
            "{authors}, {title}, {volume} {short} {first-page} ({year}).",
            "{authors}, '{title}' ({year}) {volume}[({issue})] {container} {first-page}.",
        ),
        "book": (
            "{authors}, {title} ([{edition} edn, ]{publisher} {year})",
            "{authors}, {title} ({publisher}[, {edition} ed], {year}).",
            "{authors}, {title} ([{edition} ed. ]{year}).",
        ),
        "chapter": (
            "{authors}, ‘{title}’ in {editors} (eds), {container} ({publisher} {year})",
            "{authors}, {title}, in {container} {page} ({editors} eds., {year}).",
        ),
        "webpage": (
            "{authors}, ‘{title}’ ({container}, {issued}) <{url}> accessed {accessed}",
            "{authors}, {title}, {container} ({issued}), {url}.",
        ),
        "report": (
            "{authors}, {title} ({number}, {year})",
            "{authors}, ‘{title}’ ({publisher} {year}) <{url}> accessed {accessed}",
        ),
        "article-newspaper": (
            "{authors}, ‘{title}’ {container} ({place}, {issued}) {page}",
            "{authors}, {title}, {container} ({issued}), {url}.",
        ),
        "thesis": ("{authors}, ‘{title}’ ({genre}, {school} {year})",),
    },
)
