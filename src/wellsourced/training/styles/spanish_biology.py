"""Author and year in Spanish biology, agronomy, veterinary and earth sciences."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "{authors}. {year}. {title}. "
STYLE = Style(
    name="spanish_biology",
    names=NameForm(given=Given.TIGHT, last=" y ", pair=" y ", most=8, shown=1, others=" et al."),
    dates="D de Month de Y",
    accessed="D de Month de Y",
    language="es",
    weight=0.8,
    templates={
        "article-journal": begin_with(
            _LEAD,
            "{container} {volume}[({issue})]: {page}.",
            "{short} {volume}: {page}.[ doi: {doi}.]",
            "{container}, {volume}[({issue})]:{page}. Disponible en: {url}.",
            "{container}. Vol. {volume}[, No. {issue}][, pp. {page}].",
        ),
        "book": begin_with(
            _LEAD,
            "[{edition}a ed. ]{publisher}, {place}.[ {extent}.]",
            "[{edition} ed. ]{place}, {publisher}.[ {extent}.]",
            "Editorial {publisher}. {place}.[ {extent}.]",
        ),
        "chapter": begin_with(
            _LEAD,
            "En: {editors} (eds.). {container}. {publisher}, {place}. pp. {page}.",
            "En: {editors} (Eds.), {container}, pp. {page}. {publisher}, {place}.",
            "Pp. {page}, en: {container} ({editors}, eds.). {publisher}, {place}.",
        ),
        "thesis": begin_with(
            _LEAD,
            "{genre}. {school}, {place}.[ {extent}.]",
            "{genre}, {school}.",
        ),
        "report": begin_with(
            _LEAD,
            "{publisher}, {place}.[ {extent}.]",
            "{genre}[ {number}]. {publisher}. {place}. Disponible en: {url}",
        ),
        "webpage": begin_with(
            _LEAD,
            "Disponible en: {url} (consultado: {accessed}).",
            "[{publisher}. ]{url} (Accedido el {accessed}).",
            "\\[En línea\\] {url} \\[Consultado el {accessed}\\]",
        ),
        "paper-conference": begin_with(
            _LEAD,
            "En: {event}. {place}.[ pp. {page}.]",
            "{event}, {place}[, p. {page}].",
        ),
    },
)
