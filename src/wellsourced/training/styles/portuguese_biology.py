"""Author and bare year in Portuguese: Brazilian botany, ecology, animal health."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "{authors} {year}. {title}. "
_SEEN = "[ Disponível em {url}[ (acesso em {accessed})].]"
STYLE = Style(
    name="portuguese_biology",
    names=NameForm(given=Given.TIGHT, last=" & ", pair=" & "),
    dates="D Month Y",
    accessed="D-M-Y",
    language="pt",
    templates={
        "article-journal": begin_with(
            _LEAD,
            "{container}, {volume}[({issue})]:{page}.[ http://dx.doi.org/{doi}]",
            "{short} {volume}[({issue})]:{page}.",
            "{container} {volume}: {page}." + _SEEN,
            "{container}, v. {volume}, n. {issue}, p. {page}.",
            "{container} {volume}:{page}. <https://doi.org/{doi}>",
        ),
        "book": begin_with(
            _LEAD,
            "[{edition} ed. ]{publisher}, {place}.[ {extent}.]",
            "{publisher}: {place}.[ {extent}.]",
            "[{edition}ª ed. ]{place}, {publisher}.[ {extent}.]",
        ),
        "chapter": begin_with(
            _LEAD,
            "In {container} ({editors}, eds.). {publisher}, {place}, p.{page}.",
            "In: {editors} (orgs.). {container}. {publisher}, {place}. Pp. {page}.",
            "p.{page}. In: {editors} (Eds), {container}. {publisher}, {place}.",
        ),
        "thesis": begin_with(
            _LEAD,
            "{genre}, {school}, {place}.",
            "{genre}. {school}, {place}.[ {extent}.]",
        ),
        "paper-conference": begin_with(
            _LEAD,
            "Anais {event}, {place}, p.{page}.",
            "In: {event}. {publisher}, {place}. Pp. {page}.",
        ),
        "report": begin_with(
            _LEAD,
            "{publisher}, {place}.[ {extent}.]" + _SEEN,
            "{genre}[ {number}], {publisher}, {place}.",
        ),
        "webpage": begin_with(
            _LEAD,
            "Disponível em {url} (acesso em {accessed}).",
            "Disponível em: <{url}>. Acesso em {accessed}.",
            "{publisher}. Disponível em <{url}>. Acesso: {accessed}.",
        ),
    },
)
