"""Data sets and software: DataCite's form, CRAN and GitHub, version numbers, makers' towns."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_YEAR = "{authors} ({year}). {title}"
_DOT = "{authors}. {title}"
STYLE = Style(
    name="data_software",
    names=NameForm(given=Given.DOTTED, last=", & ", pair=" & ", most=8, shown=1),
    dates="Month D, Y",
    accessed="Month D, Y",
    language="en",
    weight=1.0,
    templates={
        "dataset": (
            _YEAR + ". {publisher}. https://doi.org/{doi}",
            _YEAR + " \\[Data set\\]. {publisher}.[ https://doi.org/{doi}]",
            _YEAR + " ({edition}) \\[{genre}\\]. {publisher}.[ https://doi.org/{doi}]",
            _YEAR + " \\[dataset\\]. {publisher}.[ {doi}]",
            _YEAR + ": {publisher}; {doi}.",
            _DOT + ". {publisher}. {year}.[ https://doi.org/{doi}]",
            _DOT + ". {publisher}; {year}.[ doi: {doi}.]",
            _DOT + ". [{edition}. ]{publisher} \\[distributor\\], {year}.[ doi:{doi}]",
            _DOT + ". Dataset. {publisher}. {year}. [{doi}.]",
            (
                "\\[dataset\\] {authors}. {title}, {publisher}, [{edition}, ]{year}.[ "
                "https://doi.org/{doi}.]"
            ),
            "{authors} ({year}) Data from: {title}. {publisher}.[ doi:{doi}]",
            "{authors}, {year}. {title}. {publisher}. DOI:{doi}",
        ),
        "software": (
            _YEAR + " ({edition}) \\[Computer software\\]. [{place}: ][{publisher}. ][{url}]",
            _YEAR + ". R package. {edition}.[ {url}]",
            _YEAR + ". R package {edition}. [URL {url}]",
            _YEAR + ". {publisher}, {place}. [URL {url}.]",
            _YEAR + ": {edition}. [{place}: ]{publisher}.",
            _DOT + ". {edition}. [{place}: ]{publisher}; {year}.",
            _DOT + ". GitHub repository. {year}. {url}",
            _DOT + " \\[Internet\\]. [{place}: ][{publisher}; ]{year}. Available from: {url}",
            _DOT + ". {place}; {year}.",
            "{title} \\[computer program\\]. {edition}. {place}: {publisher}; {year}.",
            "{title} \\[Computer software\\]. ({year}). [{place}: ]{publisher}.",
            "{title}, {edition}. {publisher}[, {place}], {year}.",
            "{title} ({edition}). {url} (accessed {accessed}).",
            "{authors}, {year}. {title}, {edition}. [{publisher}, {place}.]",
            "{publisher}. {title}, {edition}. {year}.",
        ),
        "article": (
            _YEAR + ". {container}. https://doi.org/{doi}",
            _YEAR + ". {container}, {doi}.",
        ),
    },
)
