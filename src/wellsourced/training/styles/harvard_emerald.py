"""Emerald Harvard: title in double quotes, `Vol. 3 No. 2`."""

from __future__ import annotations

from wellsourced.training.forms_of_names import TIGHT_AND
from wellsourced.training.style import Style

STYLE = Style(
    name="harvard_emerald",
    names=TIGHT_AND,
    dates="D Month",
    templates={
        "article-journal": (
            (
                "[{authors} ]({year}), “{title}”, {container}[, Vol. {volume}[ No. {issue}]][, "
                "pp. {page}]."
            ),
            (
                '[{authors} ]({year}), "{title}", {container}[, Vol. {volume}[ No. {issue}]][, '
                "pp. {page}].[ doi: {doi}.]"
            ),
            (
                "[{authors} ]({year}), “{title}”, {container}[, Vol. {volume}[ No. {issue}]], "
                "available at: {url} (accessed {accessed})."
            ),
            (
                "[{authors} ]({year}), “{title}”, {container}, Vol. ahead-of-print No. "
                "ahead-of-print.[ https://doi.org/{doi}.]"
            ),
        ),
        "book": (
            "[{authors} ]({year}), {title}[, {edition} ed.], {publisher}[, {place}].",
            "{editors} (Eds) ({year}), {title}, {publisher}[, {place}].",
        ),
        "chapter": (
            (
                "[{authors} ]({year}), “{title}”, in [{editors} (Eds), ]{container}, "
                "{publisher}[, {place}][, pp. {page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors} ]({year}), “{title}”, in {container}, {place}, {publisher}[, pp. "
                "{page}]."
            ),
            (
                "[{authors} ]({year}), “{title}”, paper presented at {event}[, {issued}], "
                "{place}.[ available at: {url} (accessed {accessed}).]"
            ),
        ),
        "report": (
            (
                "[{authors} ]({year}), “{title}”[, {genre} No. {number}], {publisher}[, "
                "{place}][, {issued}]."
            ),
        ),
        "webpage": (
            "[{authors} ]({year}), “{title}”, available at: {url} (accessed {accessed}).",
            (
                '{authors} ({year}), "{title}", {publisher}, available at: {url} (accessed '
                "{accessed})."
            ),
        ),
        "thesis": ("[{authors} ]({year}), “{title}”, {genre}, {school}[, {place}].",),
        "article-newspaper": (
            "[{authors} ]({year}), “{title}”, {container}[, {issued}][, pp. {page}].",
        ),
        "legislation": ("{title} ({year})[, {number}], {publisher}[, {place}].",),
    },
)
