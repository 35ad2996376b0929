"""American Psychological Association, 5th edition (2001), and older psychology."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import AMPERSAND, AMPERSAND_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="apa_5",
    names=replace(AMPERSAND, most=6, shown=6),
    editors=AMPERSAND_STRAIGHT,
    dates="Y, Month D",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]][, {page}].",
            (
                r"[{authors} ]({year}). {title} \[Electronic version\]. {container}[, "
                "{volume}[({issue})]][, {page}]."
            ),
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}[, No. {issue}]][, "
                "{page}]. Retrieved {accessed}, from {url}"
            ),
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}][, {page}]. Retrieved "
                "{accessed} from the World Wide Web: {url}"
            ),
        ),
        "book": ("[{authors} ]({year}). {title}[ ({edition} ed.)]. [{place}: ]{publisher}.",),
        "chapter": (
            (
                "[{authors} ]({year}). {title}. In [{editors} (Eds.), ]{container} (pp. "
                "{page}). [{place}: ]{publisher}."
            ),
            (
                "[{authors} ]({year}). {title}. In [{editors} (Eds.), ]{container} ([Vol. "
                "{volume}, ]pp. {page}). [{place}: ]{publisher}."
            ),
        ),
        "paper-conference": (
            "[{authors} ]({issued}). {title}. Paper presented at the {event}, {place}.",
        ),
        "report": (
            ("[{authors} ]({year}). {title} (Tech. Rep. No. {number}). [{place}: ]{publisher}."),
            "[{authors} ]({year}). {title}. ({number}). [{place}: ]{publisher}.",
        ),
        "webpage": (
            "[{authors} ]({year}). {title}. Retrieved {accessed}, from {url}",
            (
                "[{authors} ]({year}). {title}. Retrieved {accessed}, from {container} Web "
                "site: {url}"
            ),
        ),
        "thesis": (
            (
                "[{authors} ]({year}). {title}. Unpublished doctoral dissertation, {school}[, "
                "{place}]."
            ),
            (
                "[{authors} ]({year}). {title} ({genre}, {school}, {year}). Dissertation "
                "Abstracts International[, {volume}][, {page}]."
            ),
            "[{authors} ]({year}). {title}. Unpublished {genre}, {school}[, {place}].",
        ),
        "article-newspaper": ("[{authors} ]({issued}). {title}. {container}[, p. {page}].",),
        "speech": (
            "[{authors} ]({issued}). {title}. Paper presented at the {container}, {place}.",
        ),
    },
)
