"""Chicago footnotes: commas throughout, the imprint in brackets, the page cited last."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="chicago_notes",
    names=replace(FULL_STRAIGHT, most=3, shown=1),
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.2,
    templates={
        "article-journal": (
            (
                "[{authors}, ]“{title},” {container} {volume}[, no. {issue}] ({year})[: "
                "{page}].[ https://doi.org/{doi}.]"
            ),
            '[{authors}, ]"{title}," {container} {volume} ({issued})[: {page}].',
            (
                "[{authors}, ]“{title},” {container} {volume}[, no. {issue}] ({issued}): "
                "{first-page}, {url} (accessed {accessed})."
            ),
            "[{authors}, ]“{title},” {container} {volume}:{issue} ({year})[, {page}].",
        ),
        "book": (
            (
                "[{authors}, ]{title}[, {edition} ed.] ([{place}: ]{publisher}, {year}), "
                "{first-page}."
            ),
            "[{authors}, ]{title} ([{place}: ]{publisher}, {year}).",
            "[{authors}, ]{title}, trans. {translators} ([{place}: ]{publisher}, {year}).",
            "{editors}, eds., {title} ([{place}: ]{publisher}, {year})[, {page}].",
        ),
        "chapter": (
            (
                "[{authors}, ]“{title},” in {container}, ed. {editors} ([{place}: "
                "]{publisher}, {year})[, {page}]."
            ),
            (
                '[{authors}, ]"{title}," in {container}, ed. {editors} ([{place}: '
                "]{publisher}, {year}), {first-page}."
            ),
        ),
        "paper-conference": (
            "[{authors}, ]“{title}” (paper presented at the {event}, {place}[, {issued}]).",
        ),
        "report": (
            (
                "[{authors}, ]{title}[, {genre} {number}] ([{place}: ]{publisher}, {year})[, "
                "{page}]."
            ),
        ),
        "webpage": (
            "[{authors}, ]“{title},” {container}[, {issued}], {url}.",
            "[{authors}, ]“{title},” {container}, accessed {accessed}, {url}.",
            '[{authors}, ]"{title}," {container}, last modified {issued}, {url}.',
        ),
        "thesis": (
            "[{authors}, ]“{title}” ({genre}, {school}, {year})[, {page}].",
            '[{authors}, ]"{title}" (PhD diss., {school}, {year}), {first-page}.',
        ),
        "article-newspaper": (
            "[{authors}, ]“{title},” {container}[, {issued}][, {page}].",
            '[{authors}, ]"{title}," {container}[, {issued}], {url}.',
            "“{title},” {container}[, {issued}].",
        ),
        "legislation": ("{title}, {number} ({year}).",),
        "speech": ("[{authors}, ]“{title}” (lecture, {container}, {place}[, {issued}]).",),
    },
)
