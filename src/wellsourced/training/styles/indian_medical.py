"""Indian, Pakistani and Medknow journals: Vancouver with their own stops."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "[{authors}. ]{title}"
STYLE = Style(
    name="indian_medical",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=6, others=", et al"),
    dates="Y Mon D",
    accessed="Y Mon DD",
    language="en",
    weight=1.2,
    templates={
        "article-journal": (
            _LEAD + ". {short} {year};{volume}[:{page}].",
            _LEAD + ". {short} {year}; {volume}[({issue})][: {page}].",
            _LEAD + ". {short}. {year};{volume}[({issue})][:{page}].[ doi: {doi}.][ PMID: {pmid}]",
            _LEAD + ". {short}, {year}; {volume}[({issue})][: {page}].",
            _LEAD + ". {container}. {issued}; {volume}[({issue})][:{page}].",
            _LEAD + ". {container} {year}[, {volume}][({issue})][:{page}].",
            _LEAD + ". {short} {year};{volume}[:{page}]. Available from: {url}. "
            "\\[Last accessed on {accessed}\\].",
            _LEAD + ". {container}, Vol-{volume}[, Issue-{issue}][, Page {page}].",
        ),
        "book": (
            "{editors}, editors. {title}. [{edition} ed. ]{place}: {publisher}; {year}.",
            _LEAD + ". [{edition} ed. ]{place}: {publisher}; {year}.[ p. {page}.]",
            _LEAD + ". [{edition} edn., ]{publisher}, {place}, {year}[, pp. {page}].",
            _LEAD + ", [{edition} edition, ]{place}: {publisher} {year}[; {page}].",
        ),
        "chapter": (
            _LEAD + ". In: {editors}, editors. {container}. [{edition} ed. ]{place}: {publisher}; "
            "{year}. p. {page}.",
            _LEAD
            + ". In: {editors} (eds). {container}. [{edition} ed. ]{place}: {publisher} {year}; "
            "pp. {page}.",
            _LEAD + ". In: {editors} (eds.), {container}. {publisher}, {place}, {year}; {page}",
        ),
        "paper-conference": (
            _LEAD + ". In: {container}. {place}; {year}.[ p. {page}.]",
            _LEAD + ". Paper Presented at the {event}, {place}; {issued}.",
        ),
        "thesis": (
            _LEAD + " \\[{genre}\\]. {place}: {school}; {year}.",
            _LEAD + ", {genre}, {school}, {place}, {year}.",
        ),
        "report": (
            "{authors}[. {body}]. {title}. [{place}: ]{publisher}; {year}.",
            _LEAD + ". {place}: {publisher}; {year}. Available from: {url}. \\[Last accessed on "
            "{accessed}\\].",
            _LEAD + ". {publisher}, {year}[; p {page}].",
        ),
        "webpage": (
            _LEAD + ". Available from: {url}. \\[Last accessed on {accessed}\\].",
            _LEAD + ". Available from: {url} \\[Last cited on {accessed}\\].",
            _LEAD
            + ". [{container}; ]{year}. Available from: {url}. \\[Last accessed on {accessed}\\].",
            _LEAD + " [{container} ]\\[Internet\\]. \\[cited {accessed}\\]. Available from: {url}",
            _LEAD + ". Available at {url}. Accessed on {accessed}.",
            _LEAD + ". Available online at {url} (Accessed {accessed}).",
        ),
        "article-newspaper": (
            _LEAD + ". {container}. {issued}[; {page}].",
            _LEAD
            + ". {container}. {issued}. Available from: {url}. \\[Last accessed on {accessed}\\].",
        ),
        "legislation": ("{title}. {container}, {issued}.", "[{authors}. ]{title}; {year}."),
    },
)
