"""Vancouver: the Uniform Requirements as most journals of medicine print them."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "[{authors}. ]"
STYLE = Style(
    name="vancouver",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=6, others=", et al"),
    dates="Y Mon D",
    accessed="Y Mon D",
    templates={
        "article-journal": (
            _LEAD
            + "{title}. {short}. {year};{volume}[({issue})][:{page}].[ doi: {doi}][ PMID: {pmid}]",
            _LEAD + "{title}. {short} {year};{volume}[:{page}].",
            _LEAD + "{title}. {short}. {issued};{volume}[({issue})]:{page}.",
        ),
        "book": (_LEAD + "{title}.[ {edition} ed.][ {place}:] {publisher}; {year}.[ {extent}.]",),
        "chapter": (
            _LEAD + "{title}. In: {editors}, editors. {container}.[ {edition} ed.] {place}: "
            "{publisher}; {year}. p. {page}.",
        ),
        "webpage": (
            _LEAD
            + "{title} \\[Internet\\].[ {place}:][ {publisher};] {year} \\[cited {accessed}\\]. "
            "Available from: {url}",
        ),
    },
)
