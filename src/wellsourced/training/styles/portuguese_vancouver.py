"""Vancouver in Portuguese: nursing and medical journals of SciELO, Brazil and Portugal."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import VANCOUVER, begin_with

_LEAD = "[{authors}. ]{title}"
STYLE = Style(
    name="portuguese_vancouver",
    names=VANCOUVER,
    editors=VANCOUVER,
    dates="Y Mon D",
    accessed="Y Mon D",
    language="pt",
    weight=2.5,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {short}. {year};{volume}[({issue})][:{page}].[ doi: {doi}]",
            ". {short} \\[Internet\\]. {year} \\[acesso em {accessed}\\];{volume}[({issue})]"
            "[:{page}]. Disponível em: {url}",
            ". {short} \\[Internet\\]. {year} \\[citado {accessed}\\];{volume}[({issue})]"
            "[:{page}]. Disponível em: {url}",
            ". {short}. {issued};{volume}[({issue})][:{page}].[ https://doi.org/{doi}]",
            ". {container} {year}; {volume}[({issue})]: {page}.",
            ". {short} \\[periódico na Internet\\]. {year} \\[acesso {accessed}\\];{volume}"
            "[({issue})][:{page}]. Disponível em: {url}.",
        ),
        "book": (
            *begin_with(
                _LEAD,
                ". [{edition}ª ed. ]{place}: {publisher}; {year}.[ {extent}.]",
                ". [{edition}. ed. ]{place}: {publisher}; {year}.",
                " \\[Internet\\]. {place}: {publisher}; {year} \\[citado em {accessed}\\]."
                "[ {extent}.] Disponível em: {url}",
                ". [{edition}a ed. ]{place} ({place}): {publisher}; {year}.[ ({series}).]",
            ),
            "{editors}, organizadores. {title}. [{edition}ª ed. ]{place}: {publisher}; {year}.",
        ),
        "chapter": begin_with(
            _LEAD,
            ". In: {editors}, organizadores. {container}. [{edition}ª ed. ]{place}: {publisher};"
            " {year}. p. {page}.",
            ". In: {editors}, editores. {container}. {place}: {publisher}; {year}. p.{page}.",
            ". In: {editors}. {container}. {place}: {publisher}; {year}. p. {page}.",
            ". In: {editors}, orgs. {container}. {place}: {publisher}; {year}:{page}.",
        ),
        "paper-conference": begin_with(
            _LEAD,
            ". In: Anais do {event}; {issued}; {place}. {place}: {publisher}; {year}.[ p. {page}.]",
        ),
        "thesis": begin_with(
            _LEAD,
            " \\[{genre}\\]. {place}: {school}; {year}.[ {extent}.]",
            " \\[{genre}\\]. {place} ({place}): {school}; {year} \\[citado {accessed}\\]. "
            "Disponível em: {url}",
            " \\[{genre} na Internet\\]. {place}: {school}; {year}.",
        ),
        "report": begin_with(
            "{authors}[. {body}]. {title}",
            " \\[Internet\\]. {place}: {publisher}; {year} \\[acesso em {accessed}\\]. "
            "Disponível em: {url}",
            ". [{edition}ª ed. ]{place}: {publisher}; {year}.[ {extent}.][ ({series}; {number}).]",
            ". {place}; {year}.[ {extent}.]",
            " \\[Internet\\]. {place}; {year} \\[cited {accessed}\\]. Available from: {url}",
        ),
        "webpage": begin_with(
            "{authors}[. {body}]. {title}",
            " \\[Internet\\]. [{place}: ][{publisher}; ]{year} \\[citado em {accessed}\\]. "
            "Disponível em: {url}",
            " \\[homepage na Internet\\]. {year} \\[acesso em {accessed}\\]. Disponível em: {url}.",
            ". {year}.[ Disponível em: {url}][ (Acesso em {accessed})].",
            ". Disponível em: {url} (acessado em {accessed}).",
            " \\[internet\\]. \\[acessado {accessed}\\]. Disponível em: {url}",
        ),
        "legislation": begin_with(
            "{authors}[. {body}]. {title}",
            ". {container}. {issued}[; Seção {issue}][:{page}].",
            " \\[Internet\\]. {container}, [{place}, ]{issued} \\[citado {accessed}\\]. "
            "Disponível em: {url}",
            ". {year}. Disponível em: {url}",
        ),
        "article-newspaper": begin_with(
            _LEAD,
            ". {container} \\[Internet\\]. {issued} \\[citado {accessed}\\]. Disponível em: {url}",
            ". {container}. {issued}[;{page}].",
        ),
    },
)
