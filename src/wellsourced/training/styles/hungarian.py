"""Hungarian lists: "szerk.", "(3), 4–9. o.", house and place, "Letöltve:", Orvosi Hetilap."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors} ({year}): {title}. "
_COLON = "{authors}: {title}. "
STYLE = Style(
    name="hungarian",
    names=NameForm(
        given=Given.FULL,
        comma=" ",
        between=" – ",
        last=" – ",
        pair=" – ",
        most=4,
        shown=1,
        others=" et al.",
    ),
    dates="Y. MM. DD.",
    accessed="Y. MM. DD.",
    language="hu",
    weight=0.5,
    templates={
        "article-journal": (
            _LEAD + "{container}, {volume}[ ({issue})][, {page}].",
            _LEAD + "{container}, {volume}. évf.[ {issue}. sz.][ {page}. o.]",
            _COLON + "{short}, {year}, {volume}[({issue})][, {page}].",
            _COLON + "{container}, {year}/{issue}[, {page}. p.]",
            (
                "{authors} ({year}). {title}. {container}, {volume}[({issue})][, {page}].[ "
                "https://doi.org/{doi}]"
            ),
        ),
        "book": (
            _LEAD + "{publisher}, {place}.",
            _COLON + "{place}, {publisher}, {year}.",
            _COLON + "[{edition}. kiadás. ]{publisher}, {place}, {year}.[ {extent}.]",
            "{editors} (szerk.) ({year}): {title}. {publisher}, {place}.",
        ),
        "chapter": (
            _LEAD + "In: {editors} (szerk.): {container}. {publisher}, {place}, {page}.",
            _COLON
            + "In: {editors} (szerk.): {container}. {place}, {publisher}, {year}, {page}. o.",
            _LEAD + "In {editors} (szerk.), {container}. {place}: {publisher}. {page}. o.",
        ),
        "paper-conference": (
            _LEAD + "In: {container}, {place}[, {page}].",
            _COLON + "{container}, {year}.",
        ),
        "thesis": (
            _LEAD + "{genre}. {school}, {place}.",
            _COLON + "{genre}, {school}, {year}.",
        ),
        "report": (
            _LEAD + "{publisher}, {place}.[ {url}]",
            _COLON + "[{place}, ]{publisher}, {year}.",
        ),
        "webpage": (
            _LEAD + "{url} (letöltve: {accessed})",
            _COLON + "{url} (letöltés dátuma: {accessed})",
            _COLON + "Elérhető: {url} \\[{accessed}\\]",
            _LEAD + "[{container}, ]{issued} {url} (Utolsó letöltés: {accessed})",
        ),
        "article-newspaper": (
            _LEAD + "{container}, {issued}[ {page}. o.]",
            _COLON + "{container}, {issued}.[ {url}]",
        ),
        "legislation": ("{title}.[ {container}.]",),
    },
)
