"""Portugal's NP 405 and ISO 690 as libraries and theses there print them."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "[{authors} – ]{title}. "
STYLE = Style(
    name="portuguese_np405",
    names=NameForm(
        given=Given.FULL,
        between="; ",
        last="; ",
        pair="; ",
        most=3,
        shown=1,
        others=" [et al.]",
        capitals=True,
    ),
    dates="D Mon. Y",
    accessed="D Mon. Y",
    language="pt",
    weight=0.5,
    templates={
        "article-journal": begin_with(
            _LEAD,
            "{container}.[ {place}.][ ISSN {issn}.] Vol. {volume}[, n.º {issue}] ({issued})"
            "[, p. {page}].",
            "{container}. N.º {issue} ({year}), p. {page}.",
            "{container} \\[Em linha\\]. Vol. {volume}, n.º {issue} ({year}), p. {page}. "
            "\\[Consult. {accessed}\\]. Disponível em WWW: <URL:{url}>.",
        ),
        "book": begin_with(
            _LEAD,
            "[{edition}ª ed. ]{place} : {publisher}, {year}.[ {extent}.][ ISBN {isbn}.]",
            "[Trad. {translators}. ]{place}: {publisher}, {year}.[ ISBN {isbn}.]",
        ),
        "chapter": begin_with(
            _LEAD,
            "In {editors}, ed. – {container}. {place} : {publisher}, {year}.[ ISBN {isbn}.]"
            " p. {page}.",
            "In {editors} (coord.) – {container}. {place}: {publisher}, {year}, p. {page}.",
        ),
        "thesis": begin_with(
            _LEAD,
            "{place} : {school}, {year}.[ {extent}.] {genre}.",
            "{place}: \\[s.n.\\], {year}. {genre} apresentada à {school}.",
        ),
        "report": begin_with(
            _LEAD,
            "[{place} : ]{publisher}, {year} \\[Consult. {accessed}\\]. Disponível em {url}",
            "{place}: {publisher}, {year}.[ {extent}.]",
        ),
        "webpage": begin_with(
            _LEAD,
            "\\[Em linha\\]. [{place} : {publisher}, ]{year} \\[Consult. {accessed}\\]. "
            "Disponível na Internet: <URL: {url}>.",
            "\\[Consult. {accessed}\\]. Disponível em {url}",
        ),
        "legislation": (
            "{title}. {container}.[ N.º {issue}] ({issued})[, p. {page}].",
            "{title} – {container}, [n.º {issue}, ]{issued}.[ Disponível em {url}]",
        ),
        "article-newspaper": begin_with(_LEAD, "{container}. ({issued})[, p. {page}]."),
    },
)
