"""HTA reports, guidelines and evidence summaries: NICE, AHRQ, CADTH, SIGN, NIHR series."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}. {title}. "
STYLE = Style(
    name="health_technology",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=3, others=", et al"),
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=1.2,
    templates={
        "report": (
            _LEAD + "[{series}. ]{number}. [{place}: ]{publisher}; {year}. {url}.",
            _LEAD + "[{series}; ]{genre} {number}. [{place}: ]{publisher}, {issued}.",
            _LEAD + "[{genre} ]\\[{number}\\]. Published: {issued}. {url}",
            _LEAD + "[{number}. ]{year}. {url} (accessed {accessed}).",
            _LEAD + "(Prepared by {publisher}.) [{number}. ]{place}; {issued}.[ {url}.]",
            _LEAD + "[{genre} {number}. ][{place}: ]{publisher}; {issued}. Available at: {url}. "
            "Accessed {accessed}.",
            _LEAD + "{place}: {publisher}; {year}[. ({series}; {number})].",
            "{authors}: {title}. [{number}. ]{year}[. {url}].",
            "{authors}. {title} \\[{number}\\]. {place}: {publisher}; {issued}.",
            "{authors} ({year}) {title}. {genre} {number}. [{place}: {publisher}.]",
            "{authors}. ({year}). {title}. [{number}. ]{publisher}.[ {url}]",
        ),
        "webpage": (
            _LEAD + "Guideline. {issued}. {url} \\[Accessed {accessed}\\].",
            _LEAD + "[{container}; ]{issued}. Available from: {url} (Last accessed: {accessed}).",
            _LEAD + "{url}. Date last updated: {issued}. Date last accessed: {accessed}.",
            "{title}. {container}. {issued}. {url} Accessed {accessed}.",
        ),
        "article-journal": (
            _LEAD + "{container} {year}[, Issue {issue}]. Art. No.: {page}.[ DOI: {doi}.]",
            _LEAD + "{short} {year};{volume}[({issue})].",
            "{authors}. {title}. {short}. {year};{volume}[({issue})][:{page}]. \\[PMID: {pmid}\\]",
            "{authors}. {title}. {short}. {year};{volume}[:{page}].[ PMID: {pmid}.][ doi: {doi}.]",
        ),
        "article": (_LEAD + "{container} \\[Preprint\\]. {issued}.[ doi: {doi}.]",),
    },
)
