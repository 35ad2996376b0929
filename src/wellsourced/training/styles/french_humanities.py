"""French humanities: "« titre »", "t. 12, n° 3", "dans" and "in", commas throughout."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

_LEAD = "{authors}, « {title} », "
_BOOK = "{authors}, {title}, "
STYLE = Style(
    name="french_humanities",
    names=NameForm(
        order=Order.STRAIGHT,
        given=Given.FULL,
        last=" et ",
        pair=" et ",
        most=4,
        shown=1,
        others=" et al.",
    ),
    dates="D Month Y",
    accessed="D Month Y",
    language="fr",
    weight=1.3,
    templates={
        "article-journal": (
            _LEAD + "{container}, vol. {volume}[, n° {issue}], {year}[, p. {page}].",
            _LEAD + "{container}, t. {volume}[, n° {issue}], {year}[, p. {page}].",
            _LEAD + "{container}, n° {issue}, {issued}[, p. {page}].",
            _LEAD + "{container}, {volume}[/{issue}], {year}[, p. {page}].[ {url}]",
            _LEAD + "{container}, {year}[, vol. {volume}][, no {issue}][, pp. {page}].",
            _LEAD + "{container} \\[En ligne\\], {volume}[ | {issue}], {year}, mis en ligne le "
            "{issued}, consulté le {accessed}. URL : {url}",
        ),
        "book": (
            _BOOK + "[{edition}e éd., ]{place}, {publisher}, {year}[, {extent}].",
            _BOOK + "[trad. {translators}, ]{place}, {publisher}, coll. « {series} », {year}.",
            _BOOK + "{publisher}, {year}.",
            _BOOK + "[traduit par {translators}, ]{place} : {publisher}, {year}.",
            "{editors} (dir.), {title}, {place}, {publisher}, {year}.",
        ),
        "chapter": (
            _LEAD
            + "dans {editors} (dir.), {container}, {place}, {publisher}, {year}[, p. {page}].",
            _LEAD + "in {editors} (dir.), {container}, {place}, {publisher}, {year}[, p. {page}].",
            _LEAD + "in {editors} (éd.), {container}, {publisher}, {year}[, p. {page}].",
        ),
        "paper-conference": (
            _LEAD + "dans {container}, [{place}, ]{publisher}, {year}[, p. {page}].",
            _LEAD + "communication au {event}, {place}, {issued}.",
        ),
        "thesis": (
            _BOOK + "{genre}, {school}, {year}[, {extent}].",
            _BOOK + "{genre}, {place}, {school}, {year}.",
        ),
        "report": (
            _BOOK + "{genre}, {publisher}, {issued}[, {extent}].",
            _BOOK + "{place}, {publisher}, {year}[, {extent}].[ \\[En ligne : {url}\\].]",
        ),
        "webpage": (
            _LEAD + "[{container}, ]{issued}, {url} (consulté le {accessed}).",
            _LEAD + "\\[en ligne\\], {url}, consulté le {accessed}.",
            "« {title} », [{container}, ]{issued}, {url} (consulté le {accessed}).",
            _LEAD + "{container}, {issued}. \\[En ligne : {url}\\]. Consulté le {accessed}.",
        ),
        "article-newspaper": (
            _LEAD + "{container}, {issued}[, p. {page}].",
            _LEAD + "{container}, {issued}[, {url}].",
        ),
        "legislation": (
            "{title}, {container}[ n° {issue}] du {issued}[, p. {page}].",
            "{title}, {issued}.",
        ),
    },
)
