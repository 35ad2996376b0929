"""References to newspapers and broadcasters as essays and reports print them."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_STRAIGHT_BRITISH
from wellsourced.training.style import Style

STYLE = Style(
    name="newspapers",
    names=FULL_STRAIGHT_BRITISH,
    dates="D Month Y",
    templates={
        "article-newspaper": (
            "[{authors}, ]‘{title}’, {container}[, {issued}].",
            "[{authors}, ]“{title},” {container}[, {issued}][, {url}].",
            '{container}, "{title}"[, {issued}]',
            "{title}. {container}. {issued}.[ {url}]",
            "{container} ({issued}) ‘{title}’[, {url}].",
            "[{authors}. ]{title}. {container}[, {issued}][, p. {page}].",
            "{title}, by {authors}, {container}[, {issued}].",
            '"{title}." {container}[, {issued}][: {page}].',
            "[{authors}. ]({issued}). {title}. {container}.[ {url}]",
            "[{authors}. ]{title}. {container}. {issued}. Accessed {accessed}.[ {url}]",
            "{title} – {container} – {issued}[ {url}]",
        ),
        "webpage": (
            "[{authors}, ]‘{title}’, {container}[, {issued}], {url}",
            "{title} | {container} {url}",
            "{container}, ‘{title}’[, {issued}].",
            "{title}, {url}",
        ),
        "speech": ("[{authors}, ]‘{title}’, speech at {container}, {place}[, {issued}].",),
    },
)
