"""APA in French: Quebec, psychology, education and social work."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import begin_with, form_apa_editors, form_apa_names

_LEAD = "{authors}. ({year}). {title}"
_DATED = "{authors}. ({issued}). {title}. "
STYLE = Style(
    name="french_apa",
    names=form_apa_names("et"),
    editors=form_apa_editors("et"),
    dates="Y, D Month",
    accessed="D Month Y",
    language="fr",
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            ". {container}, {volume}[({issue})][, p. {page}].[ doi : {doi}]",
            ". {container}, {volume}[({issue})][, {page}]. Repéré à {url}",
            ". {container}, ({issue}) {volume}, {page}.",
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[ ({edition}e éd.)]. {publisher}.",
                "[ ({edition}e éd.)]. {place}, {place} : {publisher}.",
                "[ (traduit par {translators})][ ({edition}e éd.)]. {place} : {publisher}.",
            ),
            "{editors} (dir.). ({year}). {title}[ ({edition}e éd.)]. {publisher}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". Dans {editors} (dir.), {container}[ ({edition}e éd.)] (p. {page}). {publisher}.",
            ". Dans {editors} (dir.), {container} (p. {page}). {place} : {publisher}.",
            ". In {editors} (Eds.), {container} (pp. {page}). {place} : {publisher}.",
        ),
        "paper-conference": begin_with(
            _LEAD,
            " \\[communication orale\\]. {event}, {place}.",
            ". Communication présentée au {event}, {place}.",
        ),
        "thesis": begin_with(
            _LEAD,
            " \\[{genre}, {school}\\].[ {url}]",
            " ({genre}). {school}, {place}.[ Repéré à {url}]",
        ),
        "report": begin_with(
            _LEAD,
            "[ ({genre} {number})]. {publisher}.[ {url}]",
            ". {place} : {publisher}.[ Repéré à {url}]",
        ),
        "webpage": (
            _DATED + "[{container}. ]{url}",
            _LEAD + ". Repéré à {url}",
            "{title}. ({year}). [{container}. ]Repéré à {url}",
            _LEAD + ". [{publisher}. ]Récupéré le {accessed} de {url}",
            _LEAD + ". [{container}. ]Consulté le {accessed}, à l’adresse {url}",
        ),
        "article-newspaper": (
            _DATED + "{container}.[ {url}]",
            _DATED + "{container}, p. {page}.",
        ),
        "legislation": ("{title}. ({year}). {container}.[ {url}]",),
    },
)
