"""ABNT NBR 6023 with initials: Brazilian sciences, agronomy, economics, engineering."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import ABNT, begin_with

_LEAD = "[{authors}. ]{title}. "
_SEEN = "[ Disponível em: {url}.[ Acesso em: {accessed}.]]"
_SEEN_OLD = "[ Disponível em: <{url}>.[ Acesso em: {accessed}.]]"
STYLE = Style(
    name="portuguese_abnt",
    names=ABNT,
    dates="D Mon Y",
    accessed="D Mon Y",
    language="pt",
    weight=2.5,
    templates={
        "article-journal": begin_with(
            _LEAD,
            "{container}, v. {volume}[, n. {issue}][, p. {page}], {year}." + _SEEN,
            "{container}, [{place}, ]v. {volume}[, n. {issue}][, p. {page}], {issued}.",
            "{container}, v.{volume}[, n.{issue}][, p.{page}], {year}.",
            "{short}, v. {volume}[, n. {issue}][, p. {page}], {year}.[ DOI: {doi}.]",
            (
                "{container}, v. {volume}[, n. {issue}][, p. {page}], {year}.[ doi: "
                "https://doi.org/{doi}.]"
            ),
            "{container}, [{place}, ]v. {volume}, {year}." + _SEEN_OLD,
            "{container}. v. {volume}[ n. {issue}][, p. {page}], {year}.",
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[{edition}. ed. ][{place}: ]{publisher}, {year}.[ {extent}.]",
                "{place}: {publisher}, {year}.",
                "[{edition} ed. ]{publisher}, {year}.[ {extent}.]",
                "[{edition}.ed. ]{place}: {publisher}, {year}.[ {extent}.][ ({series}, {number}).]",
            ),
            "{editors} (Org.). {title}. [{edition}. ed. ]{place}: {publisher}, {year}.",
            "{editors} (Ed.). {title}. {place}: {publisher}, {year}.[ {extent}.]",
        ),
        "chapter": begin_with(
            _LEAD,
            "In: {editors} (Ed.). {container}. [{edition}. ed. ]{place}: {publisher}, {year}."
            "[ p. {page}.]",
            "In: {editors} (Eds.). {container}. {place}: {publisher}, {year}, p. {page}.",
            "In: {editors} (Coord.). {container}. {place}: {publisher}, {year}. cap. {volume}"
            "[, p. {page}].",
            "In: {editors}. {container}. [{place}: ]{publisher}, {year}. p.{page}.",
        ),
        "paper-conference": begin_with(
            _LEAD,
            "In: {event}, {place}. Anais... [{place}: ]{publisher}, {year}.[ p. {page}.]",
            "In: {event}, {year}, {place}. Proceedings... [{place}: ]{publisher}, {year}."
            "[ p.{page}.]",
            "In: {event}. {place}, {year}.[ p. {page}.]" + _SEEN,
        ),
        "thesis": begin_with(
            _LEAD,
            "{year}.[ {extent}.] {genre} – {school}, {place}." + _SEEN,
            "{genre} - {school}, {place}, {year}.",
            "{year}.[ {extent}.] {genre}. {school}, {place}." + _SEEN_OLD,
        ),
        "report": begin_with(
            _LEAD,
            "[{place}: ]{publisher}, {year}.[ {extent}.][ ({publisher}. {genre}, {number}).]",
            "{place}: {publisher}, {year}. ({genre}[, {number}])." + _SEEN,
            "[{genre}. ]{publisher}, {year}." + _SEEN,
        ),
        "webpage": begin_with(
            _LEAD,
            "{year}. Disponível em: {url} . Acesso em: {accessed}.",
            "Disponível em: {url}. Acesso: {accessed}.",
            "[{place}: ]{publisher}, {year}." + _SEEN,
            "Disponível em: {url}. Acessado em: {accessed}.",
            "[{container}. ]Disponível em: <{url}>. Acesso em: {accessed}.",
        ),
        "article-newspaper": begin_with(
            _LEAD,
            "{container}, {place}, {issued}.[ {publisher},][ p. {page}.]",
            "{container}, {issued}." + _SEEN,
        ),
        "article": begin_with(
            _LEAD,
            "{container}, {year}. Preprint.[ DOI: https://doi.org/{doi}.]" + _SEEN,
        ),
        "software": begin_with(
            _LEAD,
            "[{edition}. ][{place}: ]{publisher}, {year}." + _SEEN,
        ),
    },
)
