"""Danish and Norwegian lists: "I: … (red.)", "Hentet fra", "[lest …]", "Tilgjengelig fra"."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

_LEAD = "{authors} ({year}). {title}"
_DOT = "{authors}. {title}. "
STYLE = Style(
    name="danish_norwegian",
    names=NameForm(last=" & ", pair=" & ", most=6, shown=1, others=" mfl."),
    editors=NameForm(order=Order.STRAIGHT, last=" & ", pair=" & "),
    dates="D. Month Y",
    accessed="D. Month Y",
    language="no",
    weight=0.7,
    templates={
        "article-journal": (
            _LEAD + ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            _LEAD + ". {container}, {volume}[({issue})][, s. {page}].",
            _DOT + "{short} {year}; {volume}[: {page}].",
            _DOT + "{short}. {year};{volume}[({issue})][:{page}].[ doi: {doi}]",
        ),
        "book": (
            "{editors} (red.) ({year}). {title}. {place}: {publisher}.",
            _LEAD + "[ ({edition}. utg.)]. {publisher}.",
            _LEAD + "[ ({edition}. utg.)]. {place}: {publisher}.",
            _DOT + "[{edition}. udg. ]{place}: {publisher}; {year}.",
            _DOT + "[{edition}. utg. ]{place}: {publisher}; {year}.",
            _LEAD + ". {place}: {publisher}.",
        ),
        "chapter": (
            _LEAD + ". I {editors} (Red.), {container} (s. {page}). {publisher}.",
            _LEAD + ". I {editors} (red.), {container} ([{edition}. utg., ]s. {page}). {place}: "
            "{publisher}.",
            _DOT + "I: {editors}, red. {container}. {place}: {publisher}; {year}. s. {page}.",
        ),
        "thesis": (
            _LEAD + " \\[{genre}, {school}\\].[ {url}]",
            _LEAD + " ({genre}). {school}, {place}.",
            _DOT + "\\[{genre}\\]. {place}: {school}; {year}.",
        ),
        "report": (
            _LEAD + "[ ({genre} {number})]. {publisher}.[ {url}]",
            _LEAD + ". {place}: {publisher}. Hentet fra {url}",
            _DOT + "{place}: {publisher}; {year}.[ {genre} {number}.]",
            _DOT + "{place}: {publisher}; {year}. Tilgængelig fra: {url}",
        ),
        "webpage": (
            _LEAD + ". Hentet {accessed} fra {url}",
            _LEAD + ". Hentet fra {url}",
            _DOT + "\\[Internett\\]. [{place}: ]{publisher}; {year} \\[hentet {accessed}\\]. "
            "Tilgjengelig fra: {url}",
            _DOT + "{url} ({accessed}).",
            _DOT + "[{publisher}, {year}. ]{url} Lest {accessed}.",
            _DOT + "\\[internet\\]. [{publisher}; ]{year} \\[citeret {accessed}\\]. "
            "Tilgængelig fra: {url}",
            _LEAD + ". Lokaliseret {accessed} på: {url}",
        ),
        "article-newspaper": (
            _LEAD + ". {container}, {issued}[, s. {page}].",
            "{authors} ({issued}). {title}. {container}.[ {url}]",
        ),
        "legislation": (
            "{title}.[ {container}.][ {url}]",
            "{authors}. {title}. {year}.[ {url}]",
        ),
    },
)
