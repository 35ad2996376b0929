"""French social sciences: capitals or not, year after the name, "in", "dir.", "coll."."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

_LEAD = "{authors}, {year}, « {title} », "
_ROUND = "{authors} ({year}). « {title} ». "
_BOOK = "{authors}, {year}, {title}, "
STYLE = Style(
    name="french_author_year",
    names=NameForm(
        comma=" ", last=", ", pair=", ", most=4, shown=1, others=" et al.", capitals=True
    ),
    dates="D Month Y",
    accessed="D Month Y",
    language="fr",
    templates={
        "article-journal": (
            _LEAD + "{container}, {volume}[, {issue}][, p. {page}].",
            _LEAD + "{container}, vol. {volume}[, n° {issue}][, p. {page}].",
            _LEAD + "{container}, n° {issue}[, pp. {page}].",
            _ROUND + "{container}, vol. {volume}[, no {issue}][, p. {page}].[ doi : {doi}]",
            "{authors} ({year}). {title}. {container}, {volume}[({issue})] : {page}.",
            "{authors}, {year}. – {title}. {container}, {volume}[ ({issue})] : {page}.",
        ),
        "book": (
            "{editors} (dir.), {year}, {title}, {place}, {publisher}.",
            _BOOK + "{place}, {publisher}[, coll. « {series} »].",
            _BOOK + "[{edition}e édition, ]{place}, {publisher}[, {extent}].",
            "{authors} ({year}). {title}. {place} : {publisher}.",
            "{authors}, {year}. {title}. {publisher}, {place}[, {extent}].",
        ),
        "chapter": (
            _LEAD + "in {editors} (dir.), {container}, {place}, {publisher}[, p. {page}].",
            _LEAD + "dans {editors} (dir.), {container}, {place}, {publisher}[, p. {page}].",
            _ROUND + "In {editors} (dir.), {container} (p. {page}). {place} : {publisher}.",
            (
                "{authors}, {year}. {title}. In : {editors} (Eds.), {container}. "
                "{publisher}, {place}"
                "[ : {page}]."
            ),
        ),
        "paper-conference": (
            _LEAD + "{event}, {place}.",
            _ROUND + "Communication présentée au {event}, {place}.",
        ),
        "thesis": (
            _BOOK + "{genre}, {school}[, {extent}].",
            "{authors} ({year}). {title}. {genre}, {school}, {place}.",
        ),
        "report": (
            _BOOK + "{genre}, {publisher}[, {extent}].",
            "{authors} ({year}). {title}. {place}, {publisher}.[ \\[en ligne\\] {url}]",
        ),
        "webpage": (
            _LEAD + "{url} (consulté le {accessed}).",
            _ROUND + "[{container}. ]Repéré à {url}",
            "{authors} ({year}). {title}. Document téléaccessible à l’adresse : <{url}>.",
            _LEAD + "[{container}, ]\\[en ligne\\], URL : {url}, consulté le {accessed}.",
        ),
        "article-newspaper": (
            _LEAD + "{container}, {issued}.",
            _ROUND + "{container}, {issued}[, p. {page}].",
        ),
        "legislation": ("{title}. {container}, {issued}.",),
    },
)
