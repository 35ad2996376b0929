"""Chicago in Spanish and the guillemets of Spanish history, art and philology."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "{authors}. «{title}». "
_NOTE = "{authors}: «{title}», "
STYLE = Style(
    name="spanish_chicago",
    names=NameForm(
        order=Order.FIRST_INVERTED,
        given=Given.FULL,
        last=" y ",
        pair=" y ",
        most=3,
        shown=1,
        others=" et al.",
    ),
    editors=NameForm(order=Order.STRAIGHT, given=Given.FULL, last=" y ", pair=" y "),
    dates="D de Month de Y",
    accessed="D de Month de Y",
    language="es",
    weight=0.7,
    templates={
        "article-journal": (
            _LEAD
            + "{container} {volume}[, n.º {issue}] ({year})[: {page}].[ https://doi.org/{doi}]",
            _LEAD + "{container} {volume}[/{issue}] ({year}), {page}.",
            _NOTE + "{container}, {volume}[, {issue}] ({year}), pp. {page}.",
            "{authors}, «{title}», {container}, {volume}[-{issue}], {year}, págs. {page}.",
            (
                "{authors} ({year}): «{title}», {container}, vol. {volume}[, n.º {issue}]"
                "[, pp. {page}]."
            ),
        ),
        "book": (
            "{editors} (eds.). {title}. {place}: {publisher}, {year}.",
            "{authors}. {title}. [Traducido por {translators}. ]{place}: {publisher}, {year}.",
            "{authors}: {title}, {place}: {publisher}, {year}.",
            "{authors} ({year}): {title}, {place}, {publisher}.",
            "{authors}, {title}, {place}, {publisher}, {year}[, {extent}].",
        ),
        "chapter": (
            _LEAD
            + "En {container}, editado por {editors}[, {page}]. {place}: {publisher}, {year}.",
            _NOTE + "en {editors} (eds.): {container}, {place}: {publisher}, {year}, pp. {page}.",
            (
                "{authors} ({year}): «{title}», en {editors} (coords.), {container}, {place}, "
                "{publisher}[, pp. {page}]."
            ),
        ),
        "thesis": (
            _LEAD + "{genre}, {school}, {year}.[ {url}.]",
            "{authors} ({year}): {title}, {genre}, {school}.",
        ),
        "webpage": (
            _LEAD + "[{container}. ][{issued}. ]Consultado el {accessed}. {url}",
            _LEAD + "[{container}. ]Acceso el {accessed}. {url}.",
            _NOTE + "[{container}, ]{issued}. En línea: <{url}> \\[{accessed}\\].",
        ),
        "report": begin_with(
            "{authors}. {title}. ",
            "{place}: {publisher}, {year}.[ {url}.]",
        ),
        "article-newspaper": (
            _LEAD + "{container}, {issued}.[ {url}.]",
            _NOTE + "{container}, {issued}[, p. {page}].",
        ),
    },
)
