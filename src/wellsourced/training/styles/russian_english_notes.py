"""English references of Russian and Ukrainian journals: "(In Russ.)", "[in Russian]"."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}. {title}. "
_YEAR = "{authors} ({year}). {title}"
STYLE = Style(
    name="russian_english_notes",
    names=NameForm(given=Given.TIGHT, comma=" ", others=", et al.", most=6, shown=3),
    dates="D Mon Y",
    accessed="DD.MM.Y",
    language="en",
    weight=0.8,
    templates={
        "article-journal": (
            _LEAD + "{container}. {year};{volume}[({issue})][:{page}]. (In Russ.)[ doi: {doi}]",
            _LEAD
            + "{container}, {year}[, vol. {volume}][, no. {issue}][, pp. {page}]. (in Russian)",
            _LEAD + "{container} = {container}. {year};{volume}[({issue})][:{page}]. (In Russ.)",
            _YEAR + " \\[in Russian\\]. {container}, {volume}[({issue})][, {page}].[ doi: {doi}]",
            _LEAD + "{container}. {year}; {volume}[ ({issue})]: {page} (In Russian).",
            _LEAD
            + "{short}. {year};{volume}[({issue})][:{page}]. https://doi.org/{doi} (In Russ.)",
            _YEAR + ". {container}, {volume}[, {page} (In Ukrainian)].",
        ),
        "book": (
            _LEAD + "{place}: {publisher}; {year}.[ {extent}.] (In Russ.)",
            _LEAD + "{place}, {publisher} Publ., {year}[, {extent}]. (In Russian)",
            _YEAR + ". {place}: {publisher} \\[in Russian\\].",
            _LEAD + "{place}: {publisher}; {year}. (In Russ.)",
        ),
        "chapter": (
            _LEAD + "In: {editors}, editors. {container}. {place}: {publisher}; {year}. p. {page}. "
            "(In Russ.)",
            _LEAD + "In: {container}. {place}, {publisher}, {year}, pp. {page}. (in Russian).",
        ),
        "paper-conference": (
            _LEAD + "{container}. {place}, {year}[, pp. {page}] (in Russian).",
            _LEAD + "In: {container}. {place}; {year}[:{page}]. (In Russ.)",
        ),
        "thesis": (
            _LEAD + "{genre}. {place}, {year}[, {extent}] (in Russian).",
            _LEAD + "\\[{genre}\\]. {place}; {year}. (In Russ.)",
        ),
        "report": (_LEAD + "[{place}: ]{publisher}; {year}. (In Russ.)",),
        "webpage": (
            "[{authors}. ]{title}. Available at: {url} (accessed {accessed}). (In Russ.)",
            "[{authors}. ]{title}. URL: {url} (accessed: {accessed}).",
            "[{authors}. ]{title}. Available at: {url} (accessed on {accessed}) (In Russian).",
        ),
        "legislation": (
            "{title}. (In Russ.)[ Available at: {url}]",
            "{title} of {issued} (in Russian).",
        ),
    },
)
