"""APA in Dutch: psychology, teaching, nursing in the Netherlands and Flanders."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import begin_with, form_apa_editors, form_apa_names

_LEAD = "{authors} ({year}). {title}"
_DATED = "{authors} ({issued}). {title}. "
STYLE = Style(
    name="dutch_apa",
    names=form_apa_names("&"),
    editors=form_apa_editors("&"),
    dates="Y, D Month",
    accessed="D Month Y",
    language="nl",
    weight=0.9,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            ". {container}, {volume}[, {page}].",
            ". {container}, {volume}[({issue})][, pp. {page}].",
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[ ({edition}e ed.)]. {place}: {publisher}.",
                "[ ({edition}e druk)]. {publisher}.",
                "[ ({edition}de ed.)]. {place}, Nederland: {publisher}.",
            ),
            "{editors} (Red.). ({year}). {title}[ ({edition}e druk)]. {publisher}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". In {editors} (Red.), {container}[ ({edition}e ed.)] (pp. {page}). {publisher}.",
            ". In {editors} (red.), {container} (p. {page}). {place}: {publisher}.",
        ),
        "paper-conference": begin_with(_LEAD, ". Paper gepresenteerd op {event}, {place}."),
        "thesis": begin_with(
            _LEAD, " ({genre}). {school}, {place}.", " \\[{genre}, {school}\\].[ {url}]"
        ),
        "report": begin_with(
            _LEAD,
            "[ ({genre} {number})]. {place}: {publisher}.",
            ". {publisher}.[ {url}]",
            ". {place}: {publisher}. Geraadpleegd op {accessed}, van {url}",
        ),
        "webpage": (
            _LEAD + ". Geraadpleegd op {accessed}, van {url}",
            _DATED + "[{container}. ]Geraadpleegd op {accessed}, van {url}",
            _LEAD + ". [{publisher}. ]Geraadpleegd van {url}",
            _DATED + "[{container}. ]{url}",
            "{title}. ({year}). [{container}. ]Geraadpleegd op {accessed}, van {url}",
            _LEAD + ". Opgehaald op {accessed}, van {url}",
        ),
        "article-newspaper": (
            _DATED + "{container}, p. {page}.",
            _DATED + "{container}.[ Geraadpleegd van {url}]",
        ),
        "legislation": ("{title}. ({year}).[ {container}.] Geraadpleegd op {accessed}, van {url}",),
    },
)
