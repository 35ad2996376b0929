"""ABNT in English dress: translated articles of Brazilian journals ("Available at:")."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "[{authors}. ]{title}. "
_SEEN = "[ Available at: {url}.[ Access on: {accessed}.]]"
_LAST = "[ Available at: {url}.[ Last access: {accessed}.]]"
_FROM = "[ Available from: <{url}>.[ Access on: {accessed}.]]"
STYLE = Style(
    name="portuguese_abnt_english",
    names=NameForm(between="; ", last="; ", pair="; ", most=3, shown=1, capitals=True),
    dates="Mon D, Y",
    accessed="D Mon Y",
    language="en",
    weight=1.2,
    templates={
        "article-journal": begin_with(
            _LEAD,
            "{container}, v. {volume}[, n. {issue}][, p. {page}], {year}." + _SEEN,
            "{container}, [{place}, ]v. {volume}[, n. {issue}][, p. {page}], {issued}.",
            "{container}, vol. {volume}[, n. {issue}][, p. {page}], {year}." + _LAST,
            "{container}, v. {volume}[, n. {issue}][, p. {page}], {year}.[ DOI: {doi}.]",
            "{container}, v.{volume}, n.{issue}, p.{page}, {year}." + _FROM,
        ),
        "book": (
            *begin_with(
                _LEAD,
                "[{edition} ed. ]{place}: {publisher}, {year}.",
                "[Trans. {translators}. ]{place}: {publisher}, {year}.",
                "[Translated by {translators}. ]{place}: {publisher}, {year}.[ {extent}.]",
                "{place}: {publisher} – {series}, {year}.",
            ),
            "{editors} (Ed.). {title}. {place}: {publisher}, {year}.",
        ),
        "chapter": begin_with(
            _LEAD,
            "In: {editors} (Ed.). {container}. {place}: {publisher}, {year}.[ p. {page}.]",
            "In: {editors} (ed.). {container}. {place}: {publisher}, {year}.",
            "In: {editors}. {container}. {place}: {publisher}, {year}, p. {page}.",
        ),
        "paper-conference": begin_with(
            _LEAD,
            "In: {event}, {place}. Proceedings… {place}: {publisher}, {year}.[ p. {page}.]",
        ),
        "thesis": begin_with(
            _LEAD,
            "{year}.[ {extent}.] {genre} – {school}, {place}." + _SEEN,
            "{genre}, {school}, {place}, {year}.",
        ),
        "report": begin_with(
            _LEAD,
            "[{place}: ]{publisher}, {year}." + _SEEN,
            "{genre}[ {number}]. {publisher}, {year}." + _LAST,
        ),
        "webpage": begin_with(
            _LEAD,
            "{issued}." + _LAST,
            "[{place}: ]{publisher}, {year}." + _SEEN,
            "[{container}, ]{year}." + _SEEN,
            "Available at: {url}. Access on: {accessed}.",
            "[{year}. ]Available at: <{url}>. Accessed on: {accessed}.",
        ),
        "article-newspaper": begin_with(
            _LEAD,
            "{container}, {issued}." + _SEEN,
            "{container}, {place}, {issued}." + _LAST,
        ),
        "legislation": begin_with(
            _LEAD,
            "{container}, [{place}, ]{issued}." + _SEEN,
        ),
    },
)
