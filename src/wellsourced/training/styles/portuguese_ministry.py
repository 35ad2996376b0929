"""Laws, ministries and agencies as Brazilian lists of health and education print them (ABNT)."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import ABNT, begin_with

_LEAD = "{authors}. [{body}. ]{title}. "
_SEEN = "[ Disponível em: {url}.[ Acesso em: {accessed}.]]"
_SEEN_OLD = "[ Disponível em: <{url}>.[ Acesso em: {accessed}.]]"
STYLE = Style(
    name="portuguese_ministry",
    names=ABNT,
    dates="D Mon Y",
    accessed="D Mon Y",
    language="pt",
    weight=1.5,
    templates={
        "report": begin_with(
            _LEAD,
            "[{edition}. ed. ][{place}: ]{publisher}, {year}.[ {extent}.][ ({series}).]" + _SEEN,
            "{place}: {publisher}, {year}.[ ({series}, {number}).]",
            "{place}, {year}.[ {extent}.]" + _SEEN_OLD,
            "{place}: {publisher}; {year}.[ {extent}.]",
        ),
        "book": begin_with(
            _LEAD,
            "[{edition}. ed. ][{place}: ]{publisher}, {year}.[ {extent}.][ ({series}).]",
            "[{edition}ª ed. ]{place}; {year}.[ {extent}.]",
        ),
        "legislation": begin_with(
            _LEAD,
            "{container}, [{place}, ]{issued}.[ Seção 1, p. {page}.]",
            "{container}, Poder Executivo, [{place}, ]{issued}." + _SEEN,
            "{container}: seção 1, [{place}, ][n. {issue}, ][p. {page}, ]{issued}." + _SEEN_OLD,
            "{issued}." + _SEEN,
            "{year}." + _SEEN,
            "Disponível em: {url}. Acesso em: {accessed}.",
        ),
        "webpage": begin_with(
            _LEAD,
            "{place}, {year}." + _SEEN,
            "{issued}." + _SEEN_OLD,
            "[{place}, ]\\[{year}\\]." + _SEEN,
            "Disponível em: {url}. Acesso em: {accessed}.",
        ),
        "dataset": begin_with(
            _LEAD,
            "{publisher}, {year}." + _SEEN,
            "{year}." + _SEEN,
        ),
        "standard": (
            "{authors}. {number}: {title}. [{place}: {authors}, ]{year}.",
            "{authors}. {number}: {title}. {place}, {year}.",
        ),
    },
)
