"""Vancouver in French: medical journals (Elsevier Masson, John Libbey), hospital theses."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import VANCOUVER, begin_with

_LEAD = "[{authors}. ]{title}"
STYLE = Style(
    name="french_vancouver",
    names=VANCOUVER,
    dates="D Mon Y",
    accessed="D Mon Y",
    language="fr",
    weight=1.3,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {short} {year};{volume}[({issue})][:{page}].",
            ". {short} {year} ; {volume}[ ({issue})] : {page}.",
            ". {container}. {year};{volume}[({issue})][:{page}].[ DOI : {doi}]",
            ". {short} \\[Internet\\]. {year} \\[cité {accessed}\\];{volume}[({issue})][:{page}]. "
            "Disponible sur: {url}",
            ". {container}, {issued}, n°{issue}. p. {page}.",
        ),
        "book": (
            *begin_with(
                _LEAD,
                ". [{edition}e éd. ]{place}: {publisher}; {year}.[ {extent}.]",
                ". [{edition}e ed. ]{place} : {publisher} ; {year}.[ ({series}).]",
                ". {place}: {publisher}, {year}.",
            ),
            "{editors}, éditeurs. {title}. [{edition}e éd. ]{place}: {publisher}; {year}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". In: {editors}, éditeurs. {container}. [{edition}e éd. ]{place}: "
            "{publisher}; {year}. "
            "p. {page}.",
            ". In : {editors}, eds. {container}. {place} : {publisher}, {year} : {page}.",
            ". Dans: {editors}, dir. {container}. {place}: {publisher}; {year}. p. {page}.",
        ),
        "thesis": begin_with(
            _LEAD,
            " \\[{genre}\\]. {place}: {school}; {year}.[ {extent}.]",
            ". {genre}. {school} ; {year}.",
            " \\[Internet\\] \\[{genre}\\]. {school}; {year} \\[cité {accessed}\\]. "
            "Disponible sur: {url}",
        ),
        "report": begin_with(
            "{authors}[. {body}]. {title}",
            ". {place}: {publisher}; {year}.[ {extent}.]",
            ". {genre}. {publisher} ; {issued}.[ {url}]",
            " \\[Internet\\]. {place}: {publisher}; {year} \\[cité {accessed}\\]. "
            "Disponible sur: {url}",
            (
                ". {place} : {publisher} ; {year}. Disponible sur : {url} \\[consulté le "
                "{accessed}\\]."
            ),
        ),
        "webpage": begin_with(
            _LEAD,
            " \\[Internet\\]. [{place}: ][{publisher}; ]{year} \\[cité {accessed}\\]. "
            "Disponible sur: {url}",
            " \\[Internet\\]. [{container}. ]\\[cité {accessed}\\]. Disponible sur: {url}",
            ". [{issued}. ]Disponible sur : {url} (consulté le {accessed}).",
            ". {url} (accès le {accessed}).",
            " \\[En ligne\\]. Disponible à : {url} \\[Consulté le {accessed}\\].",
        ),
        "article-newspaper": begin_with(_LEAD, ". {container}. {issued}[;{page}]."),
        "legislation": (
            "{title}. {container}[ n°{issue}] du {issued}.[ {url}]",
            "{title}. {container}, {issued}[ : {page}].",
        ),
    },
)
