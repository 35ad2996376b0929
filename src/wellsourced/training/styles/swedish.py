"""Swedish lists: Harvard and APA in Swedish, "I: … (red.)", "[hämtad …]", agencies."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

_LEAD = "{authors} ({year}). {title}"
_DOT = "{authors}. {title}. "
_COLON = "{authors} ({year}): {title}. "
STYLE = Style(
    name="swedish",
    names=NameForm(last=" & ", pair=" & ", most=6, shown=1, others=" m.fl."),
    editors=NameForm(order=Order.STRAIGHT, last=" & ", pair=" & "),
    dates="D Month Y",
    accessed="Y-MM-DD",
    language="sv",
    weight=0.8,
    templates={
        "article-journal": (
            _LEAD + ". {container}, {volume}[({issue})][, s. {page}].[ doi:{doi}]",
            _LEAD + ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            _DOT + "{short}. {year};{volume}[({issue})][:{page}].",
            _COLON + "{container}, vol. {volume}[, nr {issue}][, s. {page}].",
            "{authors}, {year}. {title}. {container} {volume}[ ({issue})], s. {page}.",
        ),
        "book": (
            "{editors} (red.) ({year}). {title}. {place}: {publisher}.",
            _LEAD + ".[ {edition}. uppl.] {place}: {publisher}.",
            _LEAD + "[ ({edition} uppl.)]. {publisher}.",
            _DOT + "[{edition} uppl. ]{place}: {publisher}; {year}.",
            "{authors}, {year}. {title}. {publisher}, {place}.",
        ),
        "chapter": (
            _LEAD + ". I {editors} (red.) {container}. {place}: {publisher}, s. {page}.",
            _LEAD + ". I {editors} (Red.), {container} (s. {page}). {publisher}.",
            _DOT
            + "I: {editors}, redaktörer. {container}. {place}: {publisher}; {year}. s. {page}.",
        ),
        "paper-conference": (_LEAD + ". {event}, {place}, {issued}.",),
        "thesis": (
            _LEAD + ". {genre}. {place}: {school}.",
            _LEAD + " \\[{genre}, {school}\\].[ {url}]",
            _DOT + "\\[{genre}\\]. {place}: {school}; {year}.",
        ),
        "report": (
            _LEAD + "[ ({genre} {number})]. {place}: {publisher}.",
            _LEAD + ". {place}: {publisher}. Tillgänglig: {url} \\[{accessed}\\]",
            _DOT + "[{place}: ]{publisher}; {year}.[ {number}.]",
            _DOT + "{publisher}; {year}. Hämtad {accessed} från {url}",
        ),
        "webpage": (
            _LEAD + ". Hämtad {accessed}, från {url}",
            _LEAD + ". {url} \\[{accessed}\\]",
            "{title} ({year}). [{container}. ]{url} \\[{accessed}\\]",
            _DOT + "\\[Internet\\]. [{place}: ]{publisher}; {year} \\[citerad {accessed}\\]. "
            "Hämtad från: {url}",
            _LEAD + ". [{publisher}. ]Tillgänglig på internet: {url} \\[Hämtad {accessed}\\].",
        ),
        "article-newspaper": (
            _LEAD + ". {container}, {issued}[, s. {page}].",
            _LEAD + ". {container}, {issued}.[ {url}]",
        ),
        "legislation": ("{title} ({year}).[ {container}.]", "{title}.[ {url}]"),
    },
)
