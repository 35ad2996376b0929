"""Mexican, Colombian, Argentine social sciences: quoted titles, "en", "núm."."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

_LEAD = "{authors} ({year}), “{title}”, "
_BOOK = "{authors} ({year}), {title}, "
_LATE = "{authors}, “{title}”, "
STYLE = Style(
    name="spanish_latin_social",
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
    templates={
        "article-journal": (
            _LEAD + "{container}, vol. {volume}[, núm. {issue}][, pp. {page}].",
            _LEAD + "en {container}[, vol. {volume}][, núm. {issue}][, {place}][, {publisher}]"
            "[, pp. {page}].",
            _LATE + "{container}, vol. {volume}[, núm. {issue}], {year}[, pp. {page}].",
            _LATE + "en {container}, Nº {issue}, [{place}, ]{year}[, págs. {page}].",
            "{authors} ({year}). “{title}”. {container}, {volume}[({issue})]: {page}.",
            (
                "{authors} ({year}). “{title}”. En: {container}, Vol. {volume}[, No. {issue}]"
                "[, pp. {page}].[ Disponible en: {url}]"
            ),
        ),
        "book": (
            "{editors} (coords.) ({year}), {title}, {place}, {publisher}.",
            _BOOK + "{place}, {publisher}.",
            "{authors}, {title}, {place}, {publisher}, {year}[, {extent}].",
            (
                "{authors}, {title}, [{edition}a. ed., ][trad. {translators}, "
                "]{publisher}, {place},"
                " {year}."
            ),
            "{authors} ({year}). {title}. {place}: {publisher}.",
        ),
        "chapter": (
            _LEAD + "en {editors} (coords.), {container}, {place}, {publisher}[, pp. {page}].",
            _LEAD + "en {editors} (comps.), {container}, {publisher}, {place}[, pp. {page}].",
            _LATE + "en {editors} (eds.), {container}, {place}, {publisher}, {year}[, pp. {page}].",
            (
                "{authors} ({year}). “{title}”. En: {editors} (Eds.). {container}. "
                "{place}: {publisher}"
                "[, pp. {page}]."
            ),
        ),
        "paper-conference": (
            _LEAD + "ponencia presentada en {event}, {place}, {issued}.",
            _LATE + "en Memorias del {event}, {place}, {publisher}, {year}[, pp. {page}].",
        ),
        "thesis": (
            _LEAD + "{genre}, {place}, {school}.",
            _BOOK + "{genre}, {school}.",
            "{authors}, {title}, {genre}, {school}, {place}, {year}.",
        ),
        "report": (
            _BOOK + "{place}, {publisher}[, disponible en: {url}].",
            _BOOK + "{publisher}, {place}[, consultado en {url} el {accessed}].",
            "{authors}, {title}, {place}, {publisher}, {year}[, {extent}].",
        ),
        "webpage": (
            _LEAD + "disponible en: {url} (consultado el {accessed}).",
            "“{title}”, [{container}, ]disponible en: {url} (consultado el {accessed}).",
            _LEAD + "en {container}, {issued}, \\[{url}\\], consultado el {accessed}.",
            _LATE + "disponible en <{url}> \\[consulta: {accessed}\\].",
        ),
        "article-newspaper": (
            _LATE + "{container}, {place}, {issued}[, p. {page}].",
            _LEAD + "en {container}, {issued}[, disponible en {url}].",
        ),
        "legislation": (
            "{title}, {container}, {issued}.",
            "{title}, publicada en {container} el {issued}[, {place}].",
        ),
    },
)
