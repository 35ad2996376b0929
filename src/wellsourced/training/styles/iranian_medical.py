"""Iranian, Turkish, Egyptian, Nigerian medicine in English: "[Persian]", "(Article in Turkish)"."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "[{authors}. ]{title}"
STYLE = Style(
    name="iranian_medical",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=6, others=", et al."),
    dates="Y Mon D",
    accessed="Mon D, Y",
    language="en",
    weight=0.8,
    templates={
        "article-journal": (
            _LEAD + ". {short}. {year};{volume}[({issue})][:{page}]. \\[Persian\\]",
            _LEAD + ". {container} {year}; {volume}[({issue})][: {page}].",
            _LEAD
            + " \\[in Persian\\]. {container}. {year};{volume}[({issue})][:{page}].[ doi: {doi}]",
            _LEAD + " (Turkish). {short} {year};{volume}[:{page}].",
            _LEAD + ". {short}. {year};{volume}[({issue})][:{page}].[ {doi}.][ PMID: {pmid}.]"
            "[ PMCID: {pmcid}]",
            _LEAD + ". {short}. {year};{volume}[({issue})][:{page}].[ \\[DOI:{doi}\\]]"
            "[ \\[PMID:{pmid}\\]]",
            "{authors} ({year}): {title}. {container}, {volume}[ ({issue})][: {page}].",
            "{authors} ({year}): {title}. {short}, {volume}[:{page}].",
            (
                "\\[{authors}. {title} (Persian)\\]. {container}. {year}; "
                "{volume}[({issue})][:{page}]."
            ),
        ),
        "book": (
            _LEAD + ". [{edition} ed. ]{place}: {publisher}; {year}. \\[Persian\\]",
            _LEAD + ". [{edition} ed. ]{place}: {publisher} Publication; {year}.[ p. {page}.]",
            "{authors} ({year}): {title}. [{edition} ed. ]{publisher}, {place}[, pp. {page}].",
        ),
        "chapter": (
            _LEAD
            + ". In: {editors}, editors. {container}. {place}: {publisher}; {year}. p. {page}.",
            (
                "{authors} ({year}): {title}. In: {editors} (eds): {container}. "
                "{publisher}, {place}, "
                "pp {page}."
            ),
        ),
        "thesis": (
            _LEAD + " \\[{genre}\\]. {place}: {school}; {year}. \\[Persian\\]",
            _LEAD + " ({genre}). {school}, {place}, {year}.",
            "{authors} ({year}): {title}. {genre}, {school}.",
        ),
        "paper-conference": (
            _LEAD + ". {container}; {year}; {place}.",
            _LEAD + ". {event}; {year}; {place}.",
        ),
        "report": (
            _LEAD + ". {place}: {publisher}; {year}.",
            "{authors} ({year}): {title}. {publisher}. Available at: {url}",
        ),
        "webpage": (
            _LEAD + ". Available from: {url}. Accessed {accessed}.",
            _LEAD + ". {year}; Available from: {url}.",
            _LEAD + ". Available at: {url}. Access date: {accessed}.",
            "{authors} ({year}): {title}. Available at: {url}",
            _LEAD + ". {container}. {url} (Accessed: {accessed}).",
        ),
    },
)
