"""Italian medicine, nursing and psychology: Vancouver and APA in Italian, ministries."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "{authors}. {title}. "
_YEAR = "{authors} ({year}). {title}. "
STYLE = Style(
    name="italian_medicine",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=3, others=", et al"),
    dates="D Month Y",
    accessed="D Month Y",
    language="it",
    weight=0.9,
    templates={
        "article-journal": (
            _LEAD + "{short} {year};{volume}[({issue})][:{page}].",
            _LEAD + "{short} {year}; {volume}[: {page}].",
            _LEAD + "{container}, {volume}[({issue})][, {page}] ({year}).",
            _YEAR + "{container}, {volume}[({issue})][, {page}].[ doi: {doi}]",
            _YEAR + "{container}, {volume}[, {issue}][, pp. {page}].",
        ),
        "book": (
            "{editors} (a cura di) ({year}). {title}. {place}: {publisher}.",
            _LEAD + "[{edition}a ed. ]{place}: {publisher}; {year}.",
            _LEAD + "[{edition}ª edizione. ]{publisher}, {place}, {year}.",
            _YEAR + "{place}: {publisher}.",
            "{authors} ({year}). {title}. [Tr. it. ]{publisher}, {place}.",
        ),
        "chapter": (
            _LEAD + "In: {editors}, eds. {container}. {place}: {publisher}; {year}. p. {page}.",
            _YEAR + "In {editors} (a cura di), {container} (pp. {page}). {place}: {publisher}.",
            _LEAD + "In: {editors} (a cura di). {container}. {place}, {publisher}, {year}: {page}.",
        ),
        "thesis": (
            _LEAD + "\\[{genre}\\]. {place}: {school}; {year}.",
            _YEAR + "{genre}, {school}.",
        ),
        "report": begin_with(
            "{authors}[. {body}]. {title}. ",
            "{place}: {publisher}; {year}.[ Disponibile da: {url}]",
            "{genre}[ {number}]. {place}, {year}.",
            "[{place}, ]{issued}. Disponibile all’indirizzo: {url} (ultima visita: {accessed}).",
        ),
        "webpage": (
            _LEAD + "Disponibile su: {url} (ultimo accesso: {accessed}).",
            _LEAD + "[{issued}. ]Disponibile all’indirizzo: {url}. Ultimo accesso {accessed}.",
            _LEAD + "[{year} ]\\[consultato il {accessed}\\]. Disponibile da: {url}",
            _YEAR + "Recuperato il {accessed}, da {url}",
            "{title}. Disponibile su: {url} (ultimo accesso: {accessed}).",
        ),
        "article-newspaper": (_LEAD + "{container}, {issued}.",),
        "legislation": (
            "{title}. {container}[ n. {issue}] del {issued}.",
            "{authors}. {title}. {container}, {issued}.[ {url}]",
        ),
    },
)
