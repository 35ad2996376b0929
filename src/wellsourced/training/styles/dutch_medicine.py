"""Dutch and Flemish medicine and humanities: Vancouver in Dutch, "in: … (red.)", "nr.", "blz."."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}. {title}. "
_COMMA = "{authors}, {title}, "
STYLE = Style(
    name="dutch_medicine",
    names=NameForm(
        given=Given.GLUED, comma=" ", last=", ", pair=", ", most=6, shown=6, others=", et al"
    ),
    dates="D Month Y",
    accessed="D Month Y",
    language="nl",
    weight=0.7,
    templates={
        "article-journal": (
            _LEAD + "{short} {year};{volume}[({issue})][:{page}].",
            _LEAD + "{short}. {year};{volume}[:{page}].[ doi: {doi}]",
            _LEAD + "{container} {year}; {volume}[ ({issue})]: {page}.",
            _COMMA + "in: {container} {volume} ({year})[, nr. {issue}][, p. {page}].",
            _COMMA + "{container}, jrg. {volume}[, nr. {issue}], {year}[, blz. {page}].",
        ),
        "book": (
            _LEAD + "[{edition}e druk. ]{place}: {publisher}; {year}.",
            _LEAD + "[{edition}e dr. ]{place}: {publisher}, {year}.",
            _COMMA + "{place}, {publisher}, {year}.",
        ),
        "chapter": (
            _LEAD
            + "In: {editors}, redactie. {container}. {place}: {publisher}; {year}. p. {page}.",
            _COMMA + "in: {editors} (red.), {container}, {place}: {publisher}, {year}, p. {page}.",
        ),
        "thesis": (
            _LEAD + "\\[{genre}\\]. {place}: {school}; {year}.",
            _COMMA + "{genre}, {school}, {year}.",
        ),
        "report": (
            _LEAD + "{place}: {publisher}; {year}.[ {number}.]",
            _LEAD + "{place}: {publisher}, {year}.[ {url}]",
            _LEAD + "[{publisher}; ]{issued}. Beschikbaar via {url}",
        ),
        "webpage": (
            _LEAD + "{url}, geraadpleegd op {accessed}.",
            _LEAD + "[{publisher}; {year}. ]Via: {url}. Geraadpleegd {accessed}.",
            _LEAD
            + "\\[Internet\\]. [{place}: ]{publisher}; {year} \\[geraadpleegd op {accessed}\\]. "
            "Beschikbaar op: {url}",
            _COMMA + "{url} (laatst geraadpleegd op {accessed}).",
        ),
        "article-newspaper": (
            _LEAD + "{container}, {issued}.",
            _COMMA + "{container}, {issued}[, p. {page}].",
        ),
        "legislation": (
            "{title}. {container} {year}[, nr. {number}].",
            "{title}, {container}, {issued}.",
        ),
    },
)
