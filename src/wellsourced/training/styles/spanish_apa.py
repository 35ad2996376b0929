"""APA in Spanish: psychology, education, nursing and public health in Spain and Latin America."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import begin_with, form_apa_editors, form_apa_names

_LEAD = "{authors}. ({year}). {title}"
_DATED = "{authors}. ({issued}). {title}. "
_SEEN = "[ Recuperado el {accessed}, de {url}]"
STYLE = Style(
    name="spanish_apa",
    names=form_apa_names("y", comma=True),
    editors=form_apa_editors("y"),
    dates="Y, D de Month",
    accessed="D de Month de Y",
    language="es",
    weight=2.0,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            ". {container}, {volume}[({issue})][, {page}].[ doi: {doi}]",
            ". {container}, {volume}[({issue})][, pp. {page}].[ Recuperado de {url}]",
            ". {container}, {volume}[({issue})][, {page}]." + _SEEN,
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[ ({edition}.ª ed.)]. {publisher}.",
                "[ ({edition}ª ed.)]. {place}: {publisher}.",
                "[ ({edition}a. ed.)][ (Trad. {translators})]. {place}, {publisher}.",
            ),
            "{editors} (Eds.). ({year}). {title}. {publisher}.",
            "{editors} (Coords.) ({year}). {title}. {place}: {publisher}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". En {editors} (Eds.), {container}[ ({edition}.ª ed.)] (pp. {page}). {publisher}.",
            ". En {editors} (Coords.), {container} (pp. {page}). {place}: {publisher}.",
            ". En {editors} (Comp.), {container} (págs. {page}). {place}: {publisher}.",
            ". En {editors} (Ed.), {container} (Vol. {volume}, pp. {page}). {publisher}.",
        ),
        "paper-conference": begin_with(
            _LEAD,
            " \\[Ponencia\\]. {event}, {place}.[ {url}]",
            ". Ponencia presentada en {event}, {place}.",
            ". En Actas del {event} (pp. {page}). {publisher}.",
        ),
        "thesis": begin_with(
            _LEAD,
            " \\[{genre}, {school}\\].[ {url}]",
            " ({genre}). {school}, {place}.",
            " \\[{genre}\\]. {school}." + _SEEN,
        ),
        "report": begin_with(
            _LEAD,
            "[ ({genre} {number})]. {publisher}.[ {url}]",
            ". {place}: {publisher}." + _SEEN,
            ". {url}",
        ),
        "webpage": (
            _DATED + "[{container}. ]{url}",
            _DATED + "[{publisher}. ]Recuperado de {url}",
            _LEAD + ". [{publisher}. ]Recuperado el {accessed} de {url}",
            _LEAD + ". Disponible en {url}",
            "{title}. ({issued}). [{container}. ]{url}",
            "{title}. ({year}). [{container}. ]Recuperado de {url}",
            _LEAD + ". [{container}. ]Consultado el {accessed}. {url}",
        ),
        "article-newspaper": (
            _DATED + "{container}.[ {url}]",
            _DATED + "{container}, p. {page}.",
            _DATED + "{container}. Recuperado de {url}",
        ),
        "legislation": (
            "{title}. ({issued}). {container}.[ {url}]",
            "{title}. {container}, [núm. {issue}, ][{place}, ]{issued}.",
        ),
        "dataset": begin_with(_LEAD, " \\[Conjunto de datos\\]. {publisher}.[ {url}]"),
    },
)
