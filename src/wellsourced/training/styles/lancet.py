"""The Lancet and its sister journals: a semicolon before the year, volume set off by blanks."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED_THREE_OF_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="lancet",
    names=replace(GLUED_THREE_OF_SIX, most=5, shown=3),
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.2,
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short} {year}[; {volume}][: {page}].",
            "[{authors}. ]{title}. {container} {year}[; {volume}[ ({issue})]][: {page}].",
            "[{authors}. ]{title}. {short} {year}; published online {issued}.[ DOI:{doi}.]",
            "[{authors}. ]{title}. {short} ({year}).",
        ),
        "book": (
            "[{authors}. ]{title}[, {edition} edn]. [{place}: ]{publisher}, {year}.",
            "{editors}, eds. {title}[, {edition} edn]. [{place}: ]{publisher}, {year}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, eds. ]{container}[, {edition} edn]. "
                "[{place}: ]{publisher}, {year}[: {page}]."
            ),
        ),
        "paper-conference": (
            "[{authors}. ]{title}. {event}; {place}; {issued} (abstr[ {number}]).",
        ),
        "report": (
            (
                "[{authors}. ]{title}. [{place}: ]{publisher}, {year}.[ {url} (accessed "
                "{accessed}).]"
            ),
            "[{authors}. ]{title}.[ {issued}.] {url} (accessed {accessed}).",
        ),
        "webpage": (
            "[{authors}. ]{title}.[ {issued}.] {url} (accessed {accessed}).",
            "{authors}. {title}.[ {year}.] {url} (accessed {accessed}).",
        ),
        "article-newspaper": (
            (
                "[{authors}. ]{title}. {container}[ ({place})][, {issued}].[ {url} (accessed "
                "{accessed}).]"
            ),
        ),
        "article": (
            (
                "[{authors}. ]{title}. {container} {year}; published online {issued}.[ "
                "DOI:{doi}][ (preprint)]."
            ),
        ),
        "legislation": ("{title}[, {number}] ({year}).",),
        "thesis": ("[{authors}. ]{title}. {genre}, {school}, {year}.",),
        "dataset": ("[{authors}. ]{title}. {publisher}.[ {year}.] {url} (accessed {accessed}).",),
    },
)
