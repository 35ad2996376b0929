"""ISO 690 in Spanish (UNE-ISO 690): libraries, engineering and law faculties, theses."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "[{authors}. ]{title}"
_SEEN = "[ Disponible en: {url}]"
STYLE = Style(
    name="spanish_iso690",
    names=NameForm(
        given=Given.FULL,
        between="; ",
        last=" y ",
        pair=" y ",
        most=3,
        shown=1,
        capitals=True,
        others=", et al.",
    ),
    dates="D Month Y",
    accessed="D de Month de Y",
    language="es",
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {container} \\[en línea\\]. {year}, vol. {volume}[, n.º {issue}][, pp. {page}] "
            "\\[consulta: {accessed}\\].[ ISSN {issn}.]" + _SEEN,
            ". {container}. {year}, vol. {volume}[, núm. {issue}][, p. {page}].",
            ". {container}, {volume}[({issue})]: {page}, {year}.",
            ". {container}, {issued}, vol. {volume}[, no {issue}][, p. {page}].",
        ),
        "book": begin_with(
            _LEAD,
            ". [{edition}ª ed. ]{place}: {publisher}, {year}.[ {extent}.][ ISBN {isbn}.]",
            ". [Traducción de {translators}. ]{place}: {publisher}, {year}.",
            ". {place}, {publisher}, {year}.[ {extent}.]",
        ),
        "chapter": begin_with(
            _LEAD,
            ". En: {editors}, ed. {container}. {place}: {publisher}, {year}, pp. {page}.",
            ". En {editors} (coord.). {container}. {place}: {publisher}, {year}. p. {page}.",
            ". En: {container}. {place}: {publisher}, {year}, pp. {page}.[ ISBN {isbn}.]",
        ),
        "paper-conference": begin_with(
            _LEAD,
            ". En: {event} \\[en línea\\]. {place}: {publisher}, {year}[, pp. {page}]." + _SEEN,
            ". En: {event} ({place}, {year}).[ pp. {page}.]",
        ),
        "thesis": begin_with(
            _LEAD,
            ". {genre}. {place}: {school}, {year}.[ {extent}.]",
            " \\[en línea\\]. {genre}. {school}, {year} \\[consulta: {accessed}\\]." + _SEEN,
        ),
        "report": begin_with(
            _LEAD,
            " \\[en línea\\]. {place}: {publisher}, {year} \\[consulta: {accessed}\\]." + _SEEN,
            ". {place}: {publisher}, {year}.[ {extent}.]",
        ),
        "webpage": begin_with(
            _LEAD,
            " \\[en línea\\]. [{publisher}, ]{year} \\[consulta: {accessed}\\]." + _SEEN,
            ". [{container} ]\\[en línea\\]. \\[Fecha de consulta: {accessed}\\]." + _SEEN,
            " \\[en línea\\] <{url}> \\[consulta: {accessed}\\]",
        ),
        "legislation": (
            "{title}. {container}[, n.º {issue}], {issued}[, pp. {page}].",
            "{authors}. {title}. {container}, {issued}.",
        ),
        "article-newspaper": begin_with(
            _LEAD,
            ". {container}. {issued}[, p. {page}].",
            ". {container} \\[en línea\\]. {issued} \\[consulta: {accessed}\\]." + _SEEN,
        ),
    },
)
