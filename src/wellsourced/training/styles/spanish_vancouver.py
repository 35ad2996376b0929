"""Vancouver in Spanish: medical and nursing journals of Spain and Latin America."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import VANCOUVER, begin_with

_LEAD = "[{authors}. ]{title}"
STYLE = Style(
    name="spanish_vancouver",
    names=VANCOUVER,
    editors=VANCOUVER,
    dates="D Mon Y",
    accessed="D Month Y",
    language="es",
    weight=2.2,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {short}. {year};{volume}[({issue})][:{page}].[ doi: {doi}]",
            ". {short} \\[Internet\\]. {year} \\[citado {accessed}\\];{volume}[({issue})]"
            "[:{page}]. Disponible en: {url}",
            ". {container} \\[Internet\\]. {year} \\[consultado {accessed}\\];{volume}[({issue})]"
            "[: {page}]. Disponible en: {url}",
            ". {short} {year}; {volume}[({issue})]: {page}.",
            ". {container}. {year}; {volume}[({issue})]: {page}. Disponible en: {url}.",
            ". {short}. {year};{volume}[:{page}].[ DOI: {doi}.][ PMID: {pmid}.]",
        ),
        "book": (
            *begin_with(
                _LEAD,
                ". [{edition}ª ed. ]{place}: {publisher}; {year}.[ {extent}.]",
                ". [{edition}a ed. ]{place}: {publisher}; {year}.",
                ". [{edition}.ª ed. ]{place}: {publisher}; {year}.[ ({series}; vol {volume}).]",
                ". [{edition} ed. ]{place}: Editorial {publisher}; {year}.[ p. {page}.]",
            ),
            "{editors}, editores. {title}. [{edition}ª ed. ]{place}: {publisher}; {year}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". En: {editors}, editores. {container}. [{edition}ª ed. ]{place}: {publisher}; "
            "{year}. p. {page}.",
            ". En: {editors}, directores. {container}. {place}: {publisher}; {year}. p. {page}.",
            ". En: {editors} (eds). {container}. {place}: {publisher}; {year}. pp. {page}.",
            (
                ". En: {editors}, ed. {container}. [{edition}ed. ]{place}: {publisher}, {year}; "
                "{page}."
            ),
        ),
        "paper-conference": begin_with(
            _LEAD,
            ". En: {event}; {issued}; {place}. {place}: {publisher}; {year}.[ p. {page}.]",
            ". Comunicación presentada en: {event}; {year}; {place}.",
        ),
        "thesis": begin_with(
            _LEAD,
            " \\[{genre}\\]. {place}: {school}; {year}.[ {extent}.]",
            " \\[{genre} en Internet\\]. {place}: {school}; {year} \\[citado {accessed}\\]. "
            "Disponible en: {url}",
            ". {genre}. {school}, {year}.",
        ),
        "report": begin_with(
            "[{authors}[. {body}]. ]{title}",
            " \\[Internet\\]. {place}: {publisher}; {year} \\[citado {accessed}\\]. "
            "Disponible en: {url}",
            ". {place}: {publisher}; {year}.[ {extent}.]",
            ". {place}: {publisher}; {year}. {genre}[ {number}]. Disponible en: {url}",
            ". {publisher}; {year}. Disponible en: {url}.",
        ),
        "webpage": begin_with(
            "[{authors}. ]{title}",
            " \\[Internet\\]. [{place}: ][{publisher}; ]{year} \\[citado {accessed}\\]. "
            "Disponible en: {url}",
            " \\[Internet\\]. [{place}: ][{publisher}; ][{issued} ]\\[consultado el {accessed}\\]. "
            "Disponible en: {url}",
            " \\[sede Web\\]. [{place}: ][{publisher}; ]{issued} \\[acceso {accessed}\\]. "
            "Disponible en: {url}",
            ". Disponible en: {url} (último acceso {accessed}).",
            ". {year}. Disponible en: {url}. Fecha de acceso: {accessed}.",
            " \\[en línea\\]. Disponible en: {url} \\[Consulta: {accessed}\\].",
        ),
        "article-newspaper": begin_with(
            _LEAD,
            ". {container}. {issued}[; {page}].",
            ". {container} \\[Internet\\]. {issued} \\[citado {accessed}\\]. Disponible en: {url}",
        ),
        "legislation": (
            "{title}. {container}[ nº {issue}] ({issued}).",
            (
                "{title} \\[Internet\\]. {container}, {issued} \\[citado {accessed}\\]. "
                "Disponible en: {url}"
            ),
            "{title}. {container}[, nº {issue}][, pág. {page}], ({issued}). Disponible en: {url}",
        ),
    },
)
