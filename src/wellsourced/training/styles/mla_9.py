"""Modern Language Association, 8th and 9th editions: containers, `vol.`, `no.`, `pp.`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED, FULL_STRAIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="mla_9",
    names=replace(FULL_FIRST_INVERTED, given=Given.FULL, most=2, shown=1, others=", et al"),
    editors=replace(FULL_STRAIGHT, given=Given.FULL),
    dates="D Mon. Y",
    accessed="D Mon. Y",
    weight=1.5,
    templates={
        "article-journal": (
            (
                "[{authors}. ]“{title}.” {container}[, vol. {volume}[, no. {issue}]], {year}[, "
                "pp. {page}]."
            ),
            (
                '[{authors}. ]"{title}." {container}[, vol. {volume}[, no. {issue}]][, '
                "{issued}][, pp. {page}][, doi:{doi}]."
            ),
            (
                "[{authors}. ]“{title}.” {container}[, vol. {volume}[, no. {issue}]], {year}[, "
                "pp. {page}]. https://doi.org/{doi}."
            ),
            (
                "[{authors}. ]“{title}.” {container}[, vol. {volume}[, no. {issue}]][, "
                "{issued}][, {url}]. Accessed {accessed}."
            ),
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} ed.,] {publisher}, {year}.",
            "[{authors}. ]{title}. Translated by {translators}, {publisher}, {year}.",
            "[{authors}. ]{title}.[ Vol. {volume},] {publisher}, {year}.[ {url}.]",
        ),
        "chapter": (
            (
                "[{authors}. ]“{title}.” {container}, edited by {editors}, {publisher}, "
                "{year}[, pp. {page}]."
            ),
            (
                '[{authors}. ]"{title}." {container}, edited by {editors}, [{edition} ed., '
                "]{publisher}, {year}[, pp. {page}]."
            ),
        ),
        "paper-conference": (
            "[{authors}. ]“{title}.” {container}, {publisher}, {year}[, pp. {page}].",
            "[{authors}. ]“{title}.” {event}[, {issued}], {place}.",
        ),
        "report": ("[{authors}. ]{title}. {publisher}, {year}[, {url}].",),
        "webpage": (
            "[{authors}. ]“{title}.” {container}[, {publisher}][, {issued}], {url}.",
            '[{authors}. ]"{title}." {container}, {url}. Accessed {accessed}.',
            '"{title}." {container}[, {issued}], {url}. Accessed {accessed}.',
        ),
        "thesis": ("[{authors}. ]{title}. {year}. {school}, {genre}.",),
        "article-newspaper": (
            "[{authors}. ]“{title}.” {container}[, {issued}][, p. {page}].",
            "[{authors}. ]“{title}.” {container}[, {issued}], {url}.",
        ),
        "legislation": ("{title}. {number}[, {issued}].",),
        "dataset": ("[{authors}. ]{title}. {publisher}, {year}, {url}.",),
    },
)
