"""Sage Harvard: initials without points, colon before the pages."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="harvard_sage",
    names=NameForm(given=Given.GLUED, comma=" ", last=" and ", pair=" and ", most=3, shown=3),
    dates="D Month",
    weight=1.3,
    templates={
        "article-journal": (
            "[{authors} ]({year}) {title}. {container} {volume}[({issue})][: {page}].",
            (
                "[{authors} ]({year}) {title}. {container} {volume}[({issue})][: {page}].[ "
                "DOI: {doi}.]"
            ),
            (
                "[{authors} ]({year}) {title}. {container}. Epub ahead of print {issued} "
                "{year}.[ DOI: {doi}.]"
            ),
        ),
        "book": (
            "[{authors} ]({year}) {title}[, {edition} edn]. [{place}: ]{publisher}.",
            "{editors} (eds) ({year}) {title}. [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}) {title}. In: [{editors} (eds) ]{container}. [{place}: "
                "]{publisher}[, pp. {page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors} ]({year}) {title}. In: {container}, {place}[, {issued}][, pp. "
                "{page}]. {publisher}."
            ),
            (
                "[{authors} ]({year}) {title}. In: {event}, {place}[, {issued}] {year}[, pp. "
                "{page}]. [{place}: ]{publisher}."
            ),
        ),
        "report": (
            "[{authors} ]({year}) {title}. {genre}[ no. {number}]. [{place}: ]{publisher}.",
            "[{authors} ]({year}) {title}. Report[, {publisher}], {place}[, {issued}].",
        ),
        "webpage": ("[{authors} ]({year}) {title}. Available at: {url} (accessed {accessed}).",),
        "thesis": ("[{authors} ]({year}) {title}. {genre}, {school}[, {place}].",),
        "article-newspaper": (
            "[{authors} ]({year}) {title}. {container}[, {issued}][, {page}].",
            (
                "[{authors} ]({year}) {title}. {container}[, {issued}]. Available at: {url} "
                "(accessed {accessed})."
            ),
        ),
        "article": ("[{authors} ]({year}) {title}. {container} preprint.[ DOI: {doi}.]",),
        "legislation": ("{title} {year}[, {number}].",),
    },
)
