"""Catalan lists: "A:", "núm.", "[Consulta: …]", « titles » and Vancouver in Catalan."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

_LEAD = "{authors}. «{title}». "
_YEAR = "{authors} ({year}). {title}. "
STYLE = Style(
    name="catalan",
    names=NameForm(
        last=" i ", pair=" i ", most=4, shown=1, others=" et al.", between="; ", capitals=True
    ),
    dates="D-M-Y",
    accessed="D MM Y",
    language="es",
    weight=0.3,
    templates={
        "article-journal": (
            _LEAD + "{container}, vol. {volume}[, núm. {issue}] ({year})[, p. {page}].",
            _LEAD + "{container}, núm. {issue} ({issued})[, p. {page}].",
            _YEAR + "{container}, {volume}[({issue})][, p. {page}].[ DOI: {doi}]",
        ),
        "book": (
            "{authors}. {title}. [{edition}a ed. ]{place}: {publisher}, {year}.[ ISBN {isbn}.]",
            _YEAR + "{place}: {publisher}.",
        ),
        "chapter": (
            _LEAD + "A: {editors} (ed.). {container}. {place}: {publisher}, {year}, p. {page}.",
            _YEAR + "A {editors} (Coord.), {container} (p. {page}). {publisher}.",
        ),
        "thesis": ("{authors}. {title}. {genre}. {school}, {year}.", _YEAR + "{genre}. {school}."),
        "report": (_YEAR + "{place}: {publisher}.", _YEAR + "Disponible a: {url}"),
        "webpage": (
            (
                "{authors}. {title} \\[en línia\\]. [{publisher}, ]{year}. <{url}> \\[Consulta: "
                "{accessed}\\]"
            ),
            _YEAR + "Recuperat {accessed}, des de {url}",
            "{authors}. {title}. Disponible a: {url} \\[consultat {accessed}\\].",
        ),
        "article-newspaper": (_LEAD + "{container} ({issued})[, p. {page}].",),
    },
)
