"""Works in Portuguese under English words: SciELO's nursing and medicine."""

from __future__ import annotations

from wellsourced.training.style import Style
from wellsourced.training.words_of_styles import VANCOUVER, begin_with

_LEAD = "[{authors}. ]{title}"
_BODY = "{authors}[. {body}]. {title}"
STYLE = Style(
    name="scielo_english",
    names=VANCOUVER,
    dates="Y",
    accessed="Y MM DD",
    language="pt",
    weight=1.2,
    templates={
        "article-journal": begin_with(
            _LEAD,
            ". {short} \\[Internet\\]. {year} \\[cited {accessed}\\];{volume}[({issue})][:{page}]. "
            "Available from: {url}",
            ". {short}. {year};{volume}[({issue})][:{page}].[ https://doi.org/{doi}]",
            ". {short}. {year};{volume}[({issue})][:{page}].[ doi: {doi}] \\[In Portuguese\\]",
            ". {container}. {year};{volume}[({issue})][:{page}].[ doi: http://dx.doi.org/{doi}]",
        ),
        "book": begin_with(
            _LEAD,
            ". [{edition}. ed. ]{place}: {publisher}; {year}.[ {extent}.]",
            " \\[Internet\\]. {place}: {publisher}; {year} \\[cited {accessed}\\].[ {extent}.] "
            "Available from: {url}",
        ),
        "chapter": begin_with(
            _LEAD,
            ". In: {editors}, editors. {container}. {place}: {publisher}; {year}. p. {page}.",
            ". In: {editors}. {container}. {place}: {publisher}; {year}. p. {page}.",
        ),
        "thesis": begin_with(
            _LEAD,
            " \\[{genre}\\]. {place}: {school}; {year}.",
            " \\[{genre}\\] \\[Internet\\]. {place}: {school}; {year} \\[cited {accessed}\\]. "
            "Available from: {url}",
        ),
        "report": begin_with(
            _BODY,
            " \\[Internet\\]. [{place}: ][{publisher}; ]{year} \\[cited {accessed}\\]. "
            "Available from: {url}",
            ". {place}; {year}.[ {extent}.]",
        ),
        "webpage": begin_with(
            _BODY,
            " \\[Internet\\]. [{place}: ][{publisher}; ]{year} \\[cited {accessed}\\]. "
            "Available from: {url}",
            "\\[Internet\\]. [{place}: ]{year}\\[cited {accessed}\\]. Available from: {url}",
        ),
        "legislation": begin_with(
            _BODY,
            " \\[Internet\\]. [{place}: ]{year} \\[cited {accessed}\\]. Available from: {url}",
            ". {container}. {year}.",
        ),
    },
)
