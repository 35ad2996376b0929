"""Romanian lists: "Editura …, București", "vol. 3, nr. 2", "coord.", "accesat la"."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

_LEAD = "{authors}, {title}, "
_YEAR = "{authors} ({year}). {title}. "
STYLE = Style(
    name="romanian",
    names=NameForm(order=Order.INVERTED, last=", ", pair=", ", most=5, shown=3, others=" ș.a."),
    editors=NameForm(order=Order.STRAIGHT, last=", ", pair=", "),
    dates="D.MM.Y",
    accessed="DD.MM.Y",
    language="ro",
    weight=0.4,
    templates={
        "article-journal": (
            _LEAD + "„{container}”, vol. {volume}[, nr. {issue}], {year}[, p. {page}].",
            _LEAD + "în {container}, nr. {issue}, {year}[, pp. {page}].",
            _LEAD + "{container}, {year}; {volume}[({issue})][: {page}].",
            _YEAR + "{container}, {volume}[({issue})][, {page}].",
        ),
        "book": (
            _LEAD + "[ed. a {edition}-a, ]Editura {publisher}, {place}, {year}.",
            _LEAD + "[trad. {translators}, ]Ed. {publisher}, {place}, {year}[, {extent}].",
            _YEAR + "{place}: Editura {publisher}.",
        ),
        "chapter": (
            _LEAD + "în {editors} (coord.), {container}, Editura {publisher}, {place}, "
            "{year}[, pp. {page}].",
            _YEAR + "În {editors} (coord.), {container} (pp. {page}). {place}: {publisher}.",
        ),
        "paper-conference": (_LEAD + "în {container}, {place}, {year}[, pp. {page}].",),
        "thesis": (_LEAD + "{genre}, {school}, {place}, {year}.", _YEAR + "{genre}, {school}."),
        "report": (
            _LEAD + "[{publisher}, ]{place}, {year}.",
            _LEAD + "{year}, disponibil la {url}.",
        ),
        "webpage": (
            _LEAD + "disponibil la: {url}, accesat la {accessed}.",
            _LEAD + "{url} (accesat la data de {accessed}).",
            _YEAR + "Disponibil online la {url} \\[{accessed}\\].",
        ),
        "article-newspaper": (_LEAD + "{container}, {issued}.[ {url}]",),
        "legislation": (
            "{title}, {container}[, nr. {issue}] din {issued}.",
            "{title} din {issued}.",
        ),
    },
)
