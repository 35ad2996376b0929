"""Footnotes of historians: straight names, titles in commas, imprint in brackets."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_STRAIGHT_BRITISH
from wellsourced.training.style import Style

STYLE = Style(
    name="history_footnotes",
    names=FULL_STRAIGHT_BRITISH,
    dates="D Month Y",
    templates={
        "article-journal": (
            "[{authors}, ]‘{title}’, {container}[, {volume}] ({year})[, {page}].",
            ("[{authors}, ]‘{title}’, {container}[, {volume}]:{issue} ({year})[, pp. {page}]."),
            '[{authors}, ]"{title}", {container} {volume} ({year})[, {page}].',
            ("[{authors}, ]‘{title}’, {container}[, {volume}], {issue} ({issued})[, pp. {page}]."),
        ),
        "book": (
            "[{authors}, ]{title} ([{place}: ]{publisher}, {year}), {first-page}.",
            "[{authors}, ]{title} ({place}, {year}), p. {first-page}.",
            "[{authors}, ]{title} ({place}, {year}).",
            (
                "[{authors}, ]{title}[, {edition} edn] ([{place}: ]{publisher}, {year})[, pp. "
                "{page}]."
            ),
            "{editors} (eds.), {title} ({place}, {year}).",
        ),
        "chapter": (
            (
                "[{authors}, ]‘{title}’, in [{editors} (eds.), ]{container} ({place}, "
                "{year})[, pp. {page}]."
            ),
            (
                "[{authors}, ]‘{title}’, in {container}, ed. {editors} ([{place}: "
                "]{publisher}, {year})[, {page}]."
            ),
        ),
        "thesis": ("[{authors}, ]‘{title}’ (unpublished {genre}, {school}, {year})[, p. {page}].",),
        "article-newspaper": (
            "{container}[, {issued}], p. {first-page}.",
            "[{authors}, ]‘{title}’, {container}[, {issued}].",
            "‘{title}’, {container}[, {issued}][, p. {page}].",
        ),
        "report": ("[{authors}, ]{title} ({place}, {year})[, {number}].",),
        "legislation": ("{title}, {year}[, {number}].",),
        "webpage": ("[{authors}, ]‘{title}’, {url} (accessed {accessed}).",),
        "speech": ("[{authors}, ]‘{title}’, paper given at {container}, {place}[, {issued}].",),
    },
)
