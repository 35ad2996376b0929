"""Croatian, Serbian, Bosnian and Slovene lists: "U:", "V:", "ur.", "str.", "pristupljeno"."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

_LEAD = "{authors} ({year}). {title}. "
_DOT = "{authors}. {title}. "
_COMMA = "{authors}, {title}, "
STYLE = Style(
    name="croatian_slovene",
    names=NameForm(last=" i ", pair=" i ", most=5, shown=1, others=" i sur."),
    dates="D. M. Y.",
    accessed="D.M.Y.",
    language="hr",
    weight=0.6,
    templates={
        "article-journal": (
            _LEAD + "{container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            _LEAD + "{container}, {volume}[, br. {issue}][, str. {page}].",
            _DOT + "{short}. {year};{volume}[({issue})][:{page}].",
            _DOT + "{short} {year}; {volume}[({issue})][: {page}].",
            _COMMA + "{container}, vol. {volume}[, br. {issue}], {year}.[, str. {page}].",
            "{authors}, {year}. {title}. {container}, {volume}[, {issue}][, str. {page}].",
        ),
        "book": (
            "{editors} (ur.) ({year}). {title}. {place}: {publisher}.",
            _LEAD + "{place}: {publisher}.",
            _DOT + "[{edition}. izd. ]{place}: {publisher}; {year}.",
            _COMMA + "{publisher}, {place}, {year}.",
            "{authors}, {year}. {title}. [{edition}. izd. ]{place}, {publisher}[, {extent}].",
        ),
        "chapter": (
            _LEAD + "U: {editors} (ur.), {container}. {place}: {publisher}, str. {page}.",
            _DOT + "U: {editors}, ur. {container}. {place}: {publisher}; {year}. str. {page}.",
            _LEAD + "V: {editors} (ur.), {container}. {place}, {publisher}, str. {page}.",
            _COMMA + "u: {editors} (ur.), {container}, {publisher}, {place}, {year}, str. {page}.",
        ),
        "paper-conference": (
            _LEAD + "U: {container}. {place}: {publisher}, str. {page}.",
            _DOT + "V: {container}; {year}.[ str. {page}.]",
        ),
        "thesis": (
            _DOT + "\\[{genre}\\]. {place}: {school}; {year}.",
            _COMMA + "{genre}, {school}, {place}, {year}.",
            _LEAD + "{genre}. {school}.",
        ),
        "report": (
            _DOT + "{place}: {publisher}; {year}.",
            _LEAD + "{publisher}. Dostupno na: {url}",
        ),
        "webpage": (
            _DOT + "Dostupno na: {url} (pristupljeno {accessed})",
            _LEAD + "{url} (Pristupljeno: {accessed})",
            _DOT + "Dostupno na adresi: {url}. Datum pristupa: {accessed}",
            _DOT + "Pridobljeno {accessed} s spletne strani: {url}",
            _COMMA + "preuzeto s: {url} \\[{accessed}\\].",
            _LEAD + "Dostopno na: {url} (pridobljeno {accessed})",
        ),
        "article-newspaper": (
            _DOT + "{container}, {issued}.",
            _COMMA + "{container}, {issued}[, str. {page}].",
        ),
        "legislation": (
            "{title}, {container}, {issued}",
            "{title}.",
        ),
    },
)
