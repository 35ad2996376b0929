"""AFNOR Z 44-005 and ISO 690 in French: libraries, nursing reviews, theses, Zotero's users."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style
from wellsourced.training.words_of_styles import begin_with

_LEAD = "[{authors}. ]{title}"
_QUOTED = "{authors}, {year}. {title}. "
_SEEN = "[ \\[Consulté le {accessed}\\]. Disponible à l’adresse : {url}]"
STYLE = Style(
    name="french_iso690",
    names=NameForm(
        given=Given.FULL,
        last=" et ",
        pair=" et ",
        most=4,
        shown=1,
        others=", et al.",
        capitals=True,
    ),
    dates="D Month Y",
    accessed="D Month Y",
    language="fr",
    templates={
        "article-journal": (
            _LEAD + ". {container}, {issued}[, vol. {volume}][, n° {issue}][, p. {page}].",
            _LEAD + ". {container}, {year}[, {volume}][, {issue}][, p. {page}].",
            _QUOTED
            + "{container}. {issued}. Vol. {volume}[, n° {issue}][, pp. {page}].[ DOI {doi}.]",
            _QUOTED
            + "{container} \\[en ligne\\]. {year}. Vol. {volume}[, n° {issue}][, p. {page}]."
            + _SEEN,
            _LEAD + ". {container}, {issued}, n°{issue}[. p. {page}].",
        ),
        "book": begin_with(
            _LEAD,
            ". [{edition}e éd. ]{place} : {publisher}, {year}.[ {extent}.][ ({series}).]",
            (
                ". [Trad. par {translators}. ]{place} : {publisher}, {year}[, {extent}].[ ISBN "
                "{isbn}.]"
            ),
            ". {place}: {publisher}, {year}.[ {extent}.]",
            ". {publisher}, {year}[, {extent}].",
        ),
        "chapter": (
            _LEAD + ". In : {editors}. {container}. {place} : {publisher}, {year}[, p. {page}].",
            _LEAD
            + ". In {editors} (dir.), {container}. {place} : {publisher}, {year}[, p. {page}].",
            _QUOTED + "In : {editors} (éd.), {container}. {place} : {publisher}. pp. {page}.",
        ),
        "thesis": begin_with(
            _LEAD,
            ". {genre}. {place} : {school}, {year}.[ {extent}.]",
            " \\[en ligne\\]. {genre}. {school}, {year}." + _SEEN,
        ),
        "report": begin_with(
            _LEAD,
            ". {place} : {publisher}, {year}.[ {extent}.]",
            " \\[en ligne\\]. {place} : {publisher}, {issued}." + _SEEN,
        ),
        "webpage": (
            _LEAD + " \\[en ligne\\]. [{container}. ][{issued}. ]\\[Consulté le {accessed}\\]. "
            "Disponible sur : <{url}>",
            _QUOTED + "[{container} ]\\[en ligne\\]." + _SEEN,
            _LEAD + ". {url} (page consultée le {accessed}).",
            _LEAD + " \\[en ligne\\]. Disponible sur : {url}. (Consulté le {accessed}).",
        ),
        "article-newspaper": (
            _LEAD + ". {container}, {issued}[, n°{issue}][, p. {page}].",
            _LEAD + ". {container} \\[en ligne\\]. {issued}." + _SEEN,
        ),
        "legislation": (
            "{authors}. {title}. {container}[, n° {issue}], {issued}[, p. {page}].",
            "{title} \\[en ligne\\]. {container}, {issued}." + _SEEN,
        ),
    },
)
