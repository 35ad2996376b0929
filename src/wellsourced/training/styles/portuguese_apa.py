"""APA in Portuguese: psychology, administration and education in Brazil and Portugal."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import begin_with, form_apa_editors, form_apa_names

_LEAD = "{authors}. ({year}). {title}"
_DATED = "{authors}. ({issued}). {title}. "
_SEEN = "[ Recuperado em {accessed}, de {url}]"
STYLE = Style(
    name="portuguese_apa",
    names=form_apa_names("&", comma=True),
    editors=form_apa_editors("&"),
    dates="Y, D de Month",
    accessed="D Month, Y",
    language="pt",
    weight=1.5,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            ". {container}, {volume}[({issue})][, {page}]. doi:{doi}",
            ". {container}, {volume}[({issue})][, {page}]." + _SEEN,
            ". {container}, {volume}[({issue})][, {page}].[ Recuperado de {url}]",
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[ ({edition}ª ed.)]. {publisher}.",
                "[ ({edition}a ed.)]. {place}: {publisher}.",
                "[ ({edition}. ed.)][ ({translators}, Trad.)]. {place}: {publisher}.",
            ),
            "{editors} (Orgs.). ({year}). {title}[ ({edition}ª ed.)]. {publisher}.",
            "{editors} (Org.) ({year}). {title}. {place}: {publisher}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". In {editors} (Orgs.), {container}[ ({edition}ª ed.)] (pp. {page}). {publisher}.",
            ". In {editors} (Org.), {container} (pp. {page}). {place}: {publisher}.",
            ". Em {editors} (Eds.), {container} (Vol. {volume}, pp. {page}). {place}: {publisher}.",
            ". In {editors} (Coords.), {container} (p. {page}). {publisher}.",
        ),
        "paper-conference": begin_with(
            _LEAD,
            ". {event}, {place}.[ {url}]",
            ". Anais do {event}[, {place}][, {page}].",
            ". Trabalho apresentado no {event}, {place}.",
        ),
        "thesis": begin_with(
            _LEAD,
            " \\[{genre}, {school}\\].[ {url}]",
            ". {genre}, {school}, {place}.",
            " ({genre}). {school}, {place}." + _SEEN,
        ),
        "report": begin_with(
            _LEAD,
            "[ ({genre} {number})]. {publisher}.[ {url}]",
            ". {place}: {publisher}." + _SEEN,
            ". {url}",
        ),
        "webpage": (
            _DATED + "[{container}. ]{url}",
            _DATED + "Recuperado de {url}",
            _LEAD + ". Recuperado em {accessed}, de {url}",
            _LEAD + ". [{publisher}. ]Disponível em {url}",
            "{title}. ({issued}). [{container}. ]{url}",
            "{title}. ({year}). [{container}. ]Recuperado de {url}",
        ),
        "article-newspaper": (
            _DATED + "{container}.[ {url}]",
            _DATED + "{container}, p. {page}.",
        ),
        "legislation": (
            "{title}. ({issued}). {container}.[ {url}]",
            "{title} ({year}). {container}[, {place}]." + _SEEN,
        ),
    },
)
