"""Scandinavian, Finnish, Dutch and Belgian authors in English: no stop after the year."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_BARE = "{authors} {year}. {title}. "
_ROUND = "{authors} ({year}) {title}. "
_DOTS = "{authors}. {title}. "
STYLE = Style(
    name="nordic_english",
    names=NameForm(given=Given.GLUED, comma=" ", last=" & ", pair=" & ", most=6, shown=1),
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=0.9,
    templates={
        "article-journal": (
            _BARE + "{container} {volume}[: {page}].",
            _BARE + "– {short} {volume}[: {page}].",
            _BARE + "{short} {volume}[({issue})][, {page}].",
            _ROUND + "{short} {volume}[:{page}].[ doi:{doi}]",
            _ROUND + "{container}, {volume}[, {page}].",
            _DOTS + "{short} {year}; {volume}[: {page}].",
            "{authors}, {year}, {title}: {container}[, v. {volume}][, no. {issue}][, p. {page}].",
        ),
        "book": (
            "{editors} (eds) {year}. {title}. {publisher}, {place}.",
            _BARE + "– {publisher}, {place}.",
            _BARE + "[{edition} edn. ]{place}: {publisher}.[ {extent}.]",
            _ROUND + "{publisher}, {place}",
            _BARE + "{publisher}.",
        ),
        "chapter": (
            _BARE + "– In: {editors} (eds), {container}. {publisher}, pp. {page}.",
            _BARE + "In {editors} (eds.) {container}, {page}. {place}: {publisher}.",
            _ROUND + "In: {editors} (eds) {container}. {publisher}, {place}, pp {page}",
            _BARE + "Pp. {page} in: {editors} (eds). {container}. {publisher}, {place}.",
        ),
        "paper-conference": (
            _BARE + "In: {container}[, {place}][, pp. {page}].",
            _ROUND + "{container}[: {page}].",
        ),
        "thesis": (
            _BARE + "– {genre}, {school}.",
            _BARE + "{genre}. {school}, {place}.[ {extent}.]",
            _ROUND + "{genre}, {school}, {place}",
        ),
        "report": (
            _BARE + "[{genre} {number}. ]{place}: {publisher}.",
            _BARE + "{publisher}[, {genre} {number}].[ {extent}.]",
            _ROUND + "[{publisher}, {place}. ]{url}",
        ),
        "webpage": (
            _BARE + "{url}, accessed {accessed}.",
            _BARE + "Available at {url}; last accessed {accessed}",
            _ROUND + "\\[WWW document\\]. URL {url} \\[accessed on {accessed}\\]",
            _BARE + "[{container}. ]{url} (visited {accessed}).",
            _DOTS + "{url} (read {accessed}).",
        ),
        "article-newspaper": (
            _BARE + "{container}, {issued}.",
            _DOTS + "{container}, {issued}[, p. {page}].",
        ),
        "dataset": (_BARE + "{publisher}.[ https://doi.org/{doi}]",),
    },
)
