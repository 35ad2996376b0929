"""Modern Language Association, 7th edition (2009): media named (`Print.`, `Web.`)."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="mla_7",
    names=replace(FULL_FIRST_INVERTED, given=Given.FULL, most=3, shown=1, others=", et al"),
    editors=replace(FULL_STRAIGHT, given=Given.FULL),
    dates="D Mon. Y",
    accessed="D Mon. Y",
    weight=1.2,
    templates={
        "article-journal": (
            ("[{authors}. ]“{title}.” {container} {volume}[.{issue}] ({year})[: {page}]. Print."),
            (
                '[{authors}. ]"{title}." {container} {volume}[.{issue}] ({year})[: {page}]. '
                "Web. {accessed}."
            ),
            "[{authors}. ]“{title}.” {container} {volume}[.{issue}] ({year})[: {page}].",
            (
                '[{authors}. ]"{title}." {container} {volume} ({year})[: {page}]. Web. '
                "{accessed}. <{url}>."
            ),
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}, {year}. Print.",
            ("[{authors}. ]{title}. Trans. {translators}. [{place}: ]{publisher}, {year}. Print."),
            "[{authors}. ]{title}.[ Vol. {volume}.] [{place}: ]{publisher}, {year}.",
        ),
        "chapter": (
            (
                "[{authors}. ]“{title}.” {container}. Ed. {editors}. [{place}: ]{publisher}, "
                "{year}. {page}. Print."
            ),
            (
                '[{authors}. ]"{title}." {container}. Eds. {editors}.[ {edition} ed.] '
                "[{place}: ]{publisher}, {year}. {page}."
            ),
        ),
        "paper-conference": (
            (
                "[{authors}. ]“{title}.” {container}. {event}, {place}[, {issued}]. "
                "{publisher}, {year}. Print."
            ),
            "[{authors}. ]“{title}.” {event}. {place}. {issued}. Lecture.",
        ),
        "report": ("[{authors}. ]{title}. [{place}: ]{publisher}, {year}. Print.",),
        "webpage": (
            ("[{authors}. ]“{title}.” {container}[. {publisher}][, {issued}]. Web. {accessed}."),
            '"{title}." {container}[. {publisher}], {year}. Web. {accessed}. <{url}>.',
            '[{authors}. ]"{title}." {container}. Web. {accessed}.',
        ),
        "thesis": ("[{authors}. ]“{title}.” Diss. {school}, {year}. Print.",),
        "article-newspaper": (
            "[{authors}. ]“{title}.” {container} {issued}[: {page}]. Print.",
            '[{authors}. ]"{title}." {container} {issued}. Web. {accessed}.',
        ),
    },
)
