"""Finnish lists: names, year and title by stops, "Teoksessa … (toim.)", "Viitattu 3.5.2010"."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors} {year}. {title}. "
_ROUND = "{authors} ({year}) {title}. "
_DOT = "{authors}. {title}. "
STYLE = Style(
    name="finnish",
    names=NameForm(given=Given.DOTTED, last=" & ", pair=" & ", most=6, shown=1, others=" ym."),
    dates="D.M.Y",
    accessed="D.M.Y",
    language="fi",
    weight=0.5,
    templates={
        "article-journal": (
            _LEAD + "{container} {volume}[ ({issue})][, {page}].",
            _LEAD + "{container} {volume}[:{issue}][, s. {page}].",
            _ROUND + "{container} {volume}[:{issue}][, {page}].[ https://doi.org/{doi}]",
            _DOT + "{container} {year};{volume}[:{page}]",
        ),
        "book": (
            _LEAD + "[{edition}. painos. ]{place}: {publisher}.",
            _LEAD + "[{edition}. uudistettu painos. ]{publisher}, {place}.",
            _ROUND + "{place}: {publisher}.",
        ),
        "chapter": (
            _LEAD + "Teoksessa {editors} (toim.) {container}. {place}: {publisher}[, {page}].",
            _ROUND + "Teoksessa: {editors} (toim.) {container}. {publisher}, {place}[, s. {page}].",
            _DOT + "Kirjassa: {editors} (toim.) {container}. {publisher} {year}, s. {page}.",
        ),
        "thesis": (
            _LEAD + "{genre}. {school}.",
            _LEAD + "{genre}. {school}. Viitattu {accessed}. {url}",
        ),
        "report": (
            _LEAD + "[{genre} {number}. ]{place}: {publisher}.",
            _LEAD + "[{publisher}. ]Viitattu {accessed}. {url}",
            _DOT + "{publisher} {issued}. Saatavilla internetissä: {url}",
        ),
        "webpage": (
            _LEAD + "Viitattu {accessed}. {url}",
            _LEAD + "Saatavilla: {url}. Viitattu {accessed}.",
            _ROUND + "\\[verkkodokumentti\\]. {url} (luettu {accessed})",
            _DOT + "(siteerattu {accessed}). Saatavilla internetissä: {url}",
        ),
        "article-newspaper": (
            _LEAD + "{container} {issued}.",
            _ROUND + "{container} {issued}[, {page}].",
        ),
        "legislation": ("{title}.[ Viitattu {accessed}.][ {url}]",),
    },
)
