"""Lists with the title before the authors, as web pages and course lists have them."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_STRAIGHT_BRITISH
from wellsourced.training.style import Style

STYLE = Style(
    name="title_first",
    names=FULL_STRAIGHT_BRITISH,
    dates="D Month Y",
    weight=1.2,
    templates={
        "article-journal": (
            "{title}. {authors}. {short} {year}[;{volume}[({issue})]][:{page}].",
            "{title}, {authors}, {container}[, {volume}][({issue})][, {page}], {year}.",
            "{title}. {authors}. {container}[, {issued}].[ {doi}]",
            "“{title}” by {authors}, {container}, {year}.",
            "{title}. {container}. {year}[;{volume}[({issue})]][:{page}].",
            "{title} ({year}). {authors}. {container}.[ {url}]",
        ),
        "book": (
            "{title} by {authors} ({publisher}, {year})",
            "{title}. {authors}. {publisher}. {year}.[ ISBN {isbn}]",
            "{title}, {authors}, {publisher}[, {place}], {year}[, ISBN {isbn}].",
            (
                "{title} / {authors}.[ – {edition} ed.] – {place} : {publisher}, {year}.[ – "
                "{extent}.]"
            ),
            "{title} edited by {editors}, {publisher}, {year}",
        ),
        "chapter": ("{title}, {authors}. In {container}, {publisher}, {year}.",),
        "paper-conference": (
            "{title}. {authors}. {container}, {year}.",
            "{title}, {authors}, {container}[, {place}], {year}[, pp. {page}].",
        ),
        "report": (
            "{title}. {authors}. {year}.[ {url}]",
            "{title}[, {number}], {authors}[, {issued}].",
            "{title}. {authors}[, {body}], {year}.",
        ),
        "webpage": (
            "{title} - {container} {url}",
            "{title}. {url}",
            "{title}: {url} (accessed {accessed})",
            "{title}, {authors}[, {issued}]: {url}",
        ),
        "article-newspaper": ("{title}, {authors}, {container}[, {issued}]",),
        "thesis": ("{title} / {authors}. {school}, {year}.",),
        "dataset": ("{title}. {authors}. {publisher}. {year}.",),
    },
)
