"""ABNT NBR 6023 with full given names: Brazilian humanities, education, law and theses."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import ABNT_FULL, begin_with

_LEAD = "[{authors}. ]{title}. "
_SEEN = "[ Disponível em: {url}.[ Acesso em: {accessed}.]]"
_SEEN_OLD = "[ Disponível em: <{url}>.[ Acesso em: {accessed}.]]"
STYLE = Style(
    name="portuguese_abnt_full",
    names=ABNT_FULL,
    dates="D Mon Y",
    accessed="D Mon Y",
    language="pt",
    weight=2.0,
    templates={
        "article-journal": begin_with(
            _LEAD,
            "{container}[, {place}][, v. {volume}][, n. {issue}][, p. {page}], {issued}." + _SEEN,
            "{container}[, {place}][, v. {volume}][, n. {issue}][, p. {page}], {year}.",
            "{container}, v. {volume}, n. {issue}[, p. {page}], {issued}." + _SEEN_OLD,
            "{container}[, {place}][, ano {volume}][, nº {issue}][, p. {page}], {issued}.",
            "{container}[, v. {volume}][, n. {issue}][, p. {page}], {year}.[ DOI: {doi}.]" + _SEEN,
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[{edition}. ed. ][{place}: ]{publisher}, {year}.[ {extent}.][ ({series}).]",
                "[Tradução de {translators}. ][{edition}. ed. ][{place}: ]{publisher}, {year}.",
                "[Trad. {translators}. ]{place}: {publisher}, {year}.",
                "[{edition}.ed. ]{place}: {publisher}, {year}.[ v. {volume}.][ {extent}.]",
                "[Organização de {editors}. ][{edition}. ed. ]{place}: {publisher}, {year}.",
            ),
            "{editors} (Org.). {title}. [{edition}. ed. ]{place}: {publisher}, {year}.",
            "{editors} (orgs.). {title}. {place}: {publisher}, {year}.",
        ),
        "chapter": begin_with(
            _LEAD,
            "In: {editors} (Org.). {container}. [{edition}. ed. ]{place}: {publisher}, {year}."
            "[ p. {page}.]",
            "In: {editors} (Orgs.). {container}. {place}: {publisher}, {year}[, p. {page}].",
            "In: {editors} (org.). {container}. [{place}: ]{publisher}, {year}. v. {volume}"
            "[, p. {page}].",
            "In: {editors}. {container}. {place}: {publisher}, {year}.[ p. {page}.]",
            "In: ______. {container}. {place}: {publisher}, {year}.[ p. {page}.]",
        ),
        "paper-conference": begin_with(
            _LEAD,
            "In: {event}, {year}, {place}. Anais \\[...\\]. [{place}: ]{publisher}, {year}."
            "[ p. {page}.]" + _SEEN,
            "In: {event}., {place}. Anais... {place}: {publisher}, {year}.[ p. {page}.]",
            "In: {event}, {place}, {year}. Anais eletrônicos...[ p. {page}.]" + _SEEN_OLD,
        ),
        "thesis": begin_with(
            _LEAD,
            "{year}.[ {extent}.] {genre} – {school}, {place}, {year}." + _SEEN,
            "{year}. {genre} - {school}, {place}." + _SEEN_OLD,
            "{genre}. {school}, {year}.[ {extent}.]",
            "{place}, {year}.[ {extent}.] {genre}. {school}.",
        ),
        "report": begin_with(
            _LEAD,
            "[{place}: ]{publisher}, {year}.[ {extent}.][ ({genre}, {number}).]" + _SEEN,
            "[{place}: ]{publisher}, {issued}." + _SEEN_OLD,
        ),
        "webpage": begin_with(
            _LEAD,
            "[{container}, ][{place}, ]{issued}." + _SEEN,
            "[{publisher}, ]{year}." + _SEEN_OLD,
            "Disponível em: {url}. Acesso em: {accessed}.",
            "[{year}. ]Disponível em: <{url}>. Acesso em {accessed}.",
        ),
        "article-newspaper": begin_with(
            _LEAD,
            "{container}, [{place}, ]{issued}.[ p. {page}.]" + _SEEN,
            "{container}, {place}, {issued}[, p. {page}].",
            "{container}, {issued}." + _SEEN_OLD,
        ),
        "legislation": begin_with(
            _LEAD,
            "{container}[, {place}][, p. {page}], {issued}." + _SEEN,
            "{container}, [{place}, ]{issued}." + _SEEN_OLD,
            "{issued}." + _SEEN,
            "[{number}. ]{container}, {issued}[, p. {page}]." + _SEEN,
        ),
    },
)
