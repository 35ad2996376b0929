"""Modern Humanities Research Association: single quotes, brackets, the pages last."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT_BRITISH
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="mhra",
    names=replace(
        FULL_FIRST_INVERTED, given=Given.FULL, last=" and ", pair=" and ", most=3, shown=1
    ),
    editors=FULL_STRAIGHT_BRITISH,
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}, ]‘{title}’, {container}[, {volume}[.{issue}]] ({year})[, {page}].",
            ("[{authors}, ]'{title}', {container}[, {volume}[.{issue}]] ({year})[, pp. {page}]."),
            (
                "[{authors}, ]‘{title}’, {container}[, {volume}[.{issue}]] ({year})[, {page}] "
                "<https://doi.org/{doi}>"
            ),
            (
                "[{authors}, ]‘{title}’, {container}[, {volume}] ({year})[, {page}] <{url}> "
                r"\[accessed {accessed}\]"
            ),
        ),
        "book": (
            "[{authors}, ]{title}[, {edition} edn] ([{place}: ]{publisher}, {year})",
            "[{authors}, ]{title}, trans. by {translators} ([{place}: ]{publisher}, {year})",
            "[{authors}, ]{title}[, {series}, {volume}] ([{place}: ]{publisher}, {year})",
        ),
        "chapter": (
            (
                "[{authors}, ]‘{title}’, in {container}, ed. by {editors} ([{place}: "
                "]{publisher}, {year})[, pp. {page}]"
            ),
            (
                "[{authors}, ]‘{title}’, in {container}, ed. by {editors}[, {edition} edn] "
                "([{place}: ]{publisher}, {year})[, pp. {page}]."
            ),
        ),
        "webpage": (
            r"[{authors}, ]‘{title}’, {container}, {year} <{url}> \[accessed {accessed}\]",
            r"[{authors}, ]{title} <{url}> \[accessed {accessed}\]",
        ),
        "thesis": ("[{authors}, ]‘{title}’ (unpublished {genre}, {school}, {year})",),
        "article-newspaper": ("[{authors}, ]‘{title}’, {container}[, {issued}][, p. {page}].",),
        "report": ("[{authors}, ]{title}[, {number}] ([{place}: ]{publisher}, {year})",),
    },
)
