"""German Psychological Society (DGPs) and German APA: psychology, education, nursing science."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "{authors} ({year}). {title}"
_DATED = "{authors} ({issued}). {title}. "
_SEEN = "[ Zugriff am {accessed}. Verfügbar unter {url}]"
STYLE = Style(
    name="german_psychology",
    names=NameForm(last=" & ", pair=" & ", most=7, shown=6, others=" et al."),
    editors=NameForm(order=Order.STRAIGHT, last=" & ", pair=" & "),
    dates="Y, D. Month",
    accessed="D. Month Y",
    language="de",
    weight=1.3,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            ". {container}, {volume}[ ({issue})][, {page}].[ doi:{doi}]",
            ". {container}, {volume}[, {page}].",
            ". {container}, {volume}[({issue})], S. {page}.",
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[ ({edition}. Aufl.)]. {place}: {publisher}.",
                "[ ({edition}. Auflage)]. {publisher}.",
                "[ ({edition}., überarb. Aufl.)]. {place}: {publisher}.",
            ),
            "{editors} (Hrsg.). ({year}). {title}[ ({edition}. Aufl.)]. {place}: {publisher}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". In {editors} (Hrsg.), {container}[ ({edition}. Aufl.)] (S. {page}). {place}: "
            "{publisher}.",
            ". In {editors} (Hrsg.), {container} (S. {page}). {publisher}.",
            ". In: {editors} (Hrsg.): {container}. {place}: {publisher}, S. {page}.",
            ". In {editors} (Hrsg.), {container} (Bd. {volume}, S. {page}). {place}: {publisher}.",
        ),
        "paper-conference": begin_with(
            _LEAD, ". Vortrag auf der {event}, {place}.", " \\[Poster\\]. {event}, {place}."
        ),
        "thesis": begin_with(
            _LEAD,
            ". {genre}, {school}, {place}.",
            " \\[{genre}, {school}\\].[ {url}]",
            ". {genre}, {school}.",
        ),
        "report": begin_with(
            _LEAD,
            "[ ({genre} {number})]. {place}: {publisher}.",
            ". {publisher}.[ {url}]",
            ". {place}: {publisher}." + _SEEN,
        ),
        "webpage": (
            _LEAD + "." + _SEEN,
            _DATED + "[{container}. ]{url}",
            "{title}. ({issued}). [{container}. ]{url}",
            _DATED + "[{container}. ]Abgerufen am {accessed}, von {url}",
            _LEAD + ". [{publisher}. ]Verfügbar unter: {url} \\[{accessed}\\]",
            _LEAD + ". Online verfügbar unter {url}, zuletzt geprüft am {accessed}.",
        ),
        "article-newspaper": (
            _DATED + "{container}.[ {url}]",
            _DATED + "{container}, S. {page}.",
        ),
        "legislation": ("{title} vom {issued}.[ {container}, {page}.]",),
    },
)
