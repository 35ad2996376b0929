"""Czech and Slovak lists: ISO 690 as citace.com prints it, "[online]", "roč.", "č.", "s."."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "[{authors}. ]{title}. "
_YEAR = "{authors}, {year}. {title}. "
STYLE = Style(
    name="czech_slovak",
    names=NameForm(
        given=Given.FULL, last=" a ", pair=" a ", most=3, shown=1, others=" et al.", capitals=True
    ),
    dates="D.M.Y",
    accessed="Y-MM-DD",
    language="cs",
    weight=0.7,
    templates={
        "article-journal": (
            _LEAD + "{container}. {year}, {volume}[({issue})][, {page}].[ ISSN {issn}.]",
            _LEAD + "{container} \\[online\\]. {year}, {volume}[({issue})][, {page}] "
            "\\[cit. {accessed}\\].[ DOI: {doi}.] Dostupné z: {url}",
            _LEAD + "{container}, {year}[, roč. {volume}][, č. {issue}][, s. {page}].",
            _YEAR + "{container}. {volume}[({issue})][, {page}].[ DOI: {doi}.]",
            _LEAD + "In: {container}. Roč. {volume}, č. {issue} ({year}), s. {page}.",
        ),
        "book": (
            _LEAD + "[{edition}. vyd. ]{place}: {publisher}, {year}.[ {extent}.][ {series}.][ "
            "ISBN {isbn}.]",
            _LEAD + "[Přeložil {translators}. ]{place}: {publisher}, {year}.[ ISBN {isbn}.]",
            _YEAR + "{place}: {publisher}.[ ISBN {isbn}.]",
            "{editors}, ed. {title}. {place}: {publisher}, {year}.[ ISBN {isbn}.]",
        ),
        "chapter": (
            _LEAD + "In: {editors}, ed. {container}. {place}: {publisher}, {year}, s. {page}.",
            _LEAD + "In: {editors} (eds.). {container}. {place}: {publisher}, {year}. S. {page}.",
            _LEAD + "In: {container}. {place}: {publisher}, {year}, s. {page}.[ ISBN {isbn}.]",
        ),
        "paper-conference": (
            _LEAD + "In: {container}. {place}: {publisher}, {year}[, s. {page}].[ ISBN {isbn}.]",
            _LEAD + "In: {container}. {year}[, s. {page}].",
        ),
        "thesis": (
            _LEAD + "{place}, {year}. {genre}. {school}.",
            _LEAD
            + "\\[online\\]. {place}, {year} \\[cit. {accessed}\\]. Dostupné z: {url}. {genre}. "
            "{school}.",
            _LEAD + "{genre}. {place}: {school}, {year}.[ {extent}.]",
        ),
        "report": (
            _LEAD + "\\[online\\]. [{place}: ]{publisher}, {year} \\[cit. {accessed}\\]. "
            "Dostupné z: {url}",
            _LEAD + "[{place}: ]{publisher}, {year}.[ {extent}.]",
        ),
        "webpage": (
            _LEAD + "[{container} ]\\[online\\]. [{year} ]\\[cit. {accessed}\\]. Dostupné z: {url}",
            _LEAD + "\\[online\\]. \\[cit. {accessed}\\]. Dostupné na: <{url}>.",
            _LEAD
            + "In: {container} \\[online\\]. {issued} \\[cit. {accessed}\\]. Dostupné z: {url}",
            _LEAD + "\\[online\\]. {year} \\[cit. {accessed}\\]. Dostupné na internete: {url}",
        ),
        "article-newspaper": (
            _LEAD + "{container}. {issued}[, s. {page}].",
            _LEAD + "{container} \\[online\\]. {issued} \\[cit. {accessed}\\]. Dostupné z: {url}",
        ),
        "legislation": (
            "[{authors}. ]{title}. In: {container}. {year}.",
            "{title}, ve znění z {issued}.",
        ),
    },
)
