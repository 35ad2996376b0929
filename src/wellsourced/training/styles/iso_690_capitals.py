"""ISO 690 in English: Brazilian Journal of Biology, central Europe."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

_LEAD = "{authors}, {year}. {title}. "
_VIEWED = "{authors}, {year} \\[viewed {accessed}\\]. {title}. "
_LATE = "[{authors}. ]{title}. "
STYLE = Style(
    name="iso_690_capitals",
    names=NameForm(last=" and ", pair=" and ", most=4, shown=1, others=" et al.", capitals=True),
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=0.8,
    templates={
        "article-journal": (
            _LEAD + "{container}, vol. {volume}[, no. {issue}][, pp. {page}].[ "
            "http://dx.doi.org/{doi}]",
            _LEAD + "{container}. {issued}. Vol. {volume}[, no. {issue}][, p. {page}].[ "
            "DOI {doi}.]",
            _VIEWED + "{container} \\[online\\], vol. {volume}[, no. {issue}][, pp. {page}]. "
            "Available from: {url}",
            _LATE + "{container}. {year}, {volume}[({issue})][, {page}].[ ISSN {issn}.]",
            _LATE + "{container} \\[online\\]. {year}, {volume}[({issue})][, {page}] "
            "\\[accessed {accessed}\\].[ DOI: {doi}.] Available from: {url}",
        ),
        "book": (
            _LEAD + "[{edition} ed. ]{place}: {publisher}.[ {extent}.][ ISBN {isbn}.]",
            _LATE + "[{edition} ed. ]{place}: {publisher}, {year}.[ ISBN {isbn}.]",
            "{editors} (eds.), {year}. {title}. {place}: {publisher}.[ ISBN {isbn}.]",
        ),
        "chapter": (
            _LEAD + "In: {editors}, eds. {container}. {place}: {publisher}, pp. {page}.",
            _LEAD + "In: {editors} (ed.), {container}. {place}: {publisher}. p. {page}.",
            _LATE + "In: {editors}, ed. {container}. {place}: {publisher}, {year}, p. {page}.",
        ),
        "paper-conference": (
            _LEAD + "In: {container}. {place}: {publisher}[, pp. {page}].",
            _LATE + "In: {container}. [{place}: ][{publisher}, ]{year}[, p. {page}].",
        ),
        "thesis": (
            _LEAD + "{place}: {school}, {extent}. {genre}.",
            _LATE + "{place}, {year}. {genre}. {school}.",
            _LATE + "{genre}. {place}: {school}, {year}.",
        ),
        "report": (
            _LEAD + "[{place}: ]{publisher}.[ {extent}.]",
            _VIEWED + "[{place}: ]{publisher}. Available from: {url}",
        ),
        "webpage": (
            _VIEWED + "[{container} ]\\[online\\]. Available from: {url}",
            _LATE + "[{container} ]\\[online\\]. [{year} ]\\[cit. {accessed}\\]. "
            "Available from: {url}",
            _LEAD + "[{container} ]\\[online\\]. \\[Accessed {accessed}\\]. Available from: {url}",
        ),
        "article-newspaper": (
            _LEAD + "{container}. {issued}[, p. {page}].",
            _LATE + "{container} \\[online\\]. {issued} \\[accessed {accessed}\\]. "
            "Available from: {url}",
        ),
        "standard": (
            "{number}. {title}. {place}: {authors}, {year}.",
            "{number}, {year}. {title}.",
        ),
    },
)
