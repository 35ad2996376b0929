"""References of charities' and agencies' pages for patients: loose, by hand."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED_THREE_OF_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="health_pages",
    names=replace(GLUED_THREE_OF_SIX, others=", et al"),
    dates="Month Y",
    accessed="Month Y",
    weight=2,
    templates={
        "webpage": (
            "{authors}. {title}. {url}. Accessed {accessed}.",
            "{authors}. {title}. {url} (accessed {accessed})",
            "{authors}. {title}. {url}[. Published {issued}][. Accessed {accessed}].",
            "{authors}[, {issued}]. {title}. Available at: {url}[ (accessed {accessed})]",
            "{authors} – {title}[ ({year})] {url}",
            "{title}. {container}. {url}. Accessed {accessed}.",
            "{title} | {container}. {url}[. Last reviewed {issued}]",
            ("{authors}[, {body}]. {title}. Last updated {issued}. Accessed {accessed}. {url}"),
            "{authors}: {title}[, {issued}] {url}",
            '{authors}. "{title}." {issued}. {url}',
            "{authors}, ‘{title}’[, {year}], {url}, accessed {accessed}.",
            "{authors}. {title} ({year}). {url}",
        ),
        "report": (
            "{authors}. {title}.[ {issued}.] {url}. Accessed {accessed}.",
            "{authors}, {title}[, {year}].[ {url}]",
            "{title}. {publisher}[, {issued}]",
            "{authors} ({year}). {title}.[ {url}]",
        ),
        "article-journal": (
            ("[{authors}. ]{title}. {container}. {year}[;{volume}[({issue})]][:{page}].[ {url}]"),
            "[{authors}. ]{title}. {container}. {issued}.",
            "{title}. {container}. {url}.[ {issued}.] Accessed {accessed}.",
            "{title}. {authors}. {container}. {year}.",
            "[{authors}. ]({year}) {title}. {container}. {volume}[({issue})][:{page}]",
            (
                "[{authors}. ]{title}. {short} {year}[; {volume}[({issue})]][: {page}]. "
                "Available at: {url} (accessed {accessed})"
            ),
        ),
        "article-newspaper": (
            "{container}. {title}. {issued}. {url}",
            "{title}, {container}[, {issued}]",
        ),
        "book": ("[{authors}. ]{title}[, {edition} edition]. {publisher}, {year}.",),
        "chapter": (
            "[{authors}. ]{title}. In: [{editors} (eds). ]{container}. {publisher}; {year}.",
        ),
    },
)
