"""Vancouver: the Uniform Requirements as most journals of medicine print them."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED_SIX
from wellsourced.training.style import Style

_LEAD = "[{authors}. ]"
_SEEN = "{year} \\[cited {accessed}\\]. Available from: {url}"
STYLE = Style(
    name="vancouver",
    names=GLUED_SIX,
    dates="Y Mon D",
    accessed="Y Mon D",
    weight=3,
    templates={
        "article-journal": (
            _LEAD
            + "{title}. {short}. {year};{volume}[({issue})][:{page}].[ doi: {doi}][ PMID: {pmid}]",
            _LEAD + "{title}. {short} {year};{volume}[:{page}].",
            _LEAD + "{title}. {short} {year};{volume}[({issue})]:{page}.",
            _LEAD + "{title}. {short}. {issued};{volume}[({issue})]:{page}.",
            _LEAD + "{title}. {container}. {year};{volume}[({issue})]:{page}.",
            _LEAD + "{title}. {short} {year}; {volume}[({issue})]: {page}.",
            _LEAD + "{title}. {short} \\[Internet\\]. {issued} \\[cited {accessed}\\];"
            "{volume}[({issue})]:{page}. Available from: {url}",
            _LEAD + "{title}. {short}. {year}[;{volume}][:{page}].[ https://doi.org/{doi}]",
            _LEAD + "{title}. {short}. {year}.",
            _LEAD + "{title}. {short} {year}.[ doi:{doi}.] \\[Epub ahead of print\\]",
        ),
        "book": (
            _LEAD + "{title}.[ {edition} ed.][ {place}:] {publisher}; {year}.[ {extent}.]",
            "{editors}, editors. {title}.[ {edition} ed.][ {place}:] {publisher}; {year}.",
            _LEAD + "{title}. Vol. {volume}.[ {edition} ed.][ {place}:] {publisher}; {year}.",
            _LEAD + "{title}[ ({edition} ed.)].[ {place}:] {publisher}, {year}.",
            _LEAD + "{title}.[ {edition} ed.][ {place}:] {publisher}; {year}. p. {page}.",
        ),
        "chapter": (
            _LEAD + "{title}. In: {editors}, editors. {container}.[ {edition} ed.][ {place}:] "
            "{publisher}; {year}.[ p. {page}.]",
            _LEAD + "{title}. In: [{editors} (eds). ]{container}.[ {place}:] {publisher}; {year}"
            "[:{page}].",
            _LEAD + "{title}. In: [{editors}, eds. ]{container}.[ {place}:] {publisher}, {year}"
            "[; {page}].",
        ),
        "paper-conference": (
            _LEAD + "{title}. In: {container}; {issued}[; {place}].[ {publisher};] {year}.[ p. "
            "{page}.]",
            _LEAD + "{title}. In: [{editors}, editors. ]{container}.[ {place}:] {publisher}; "
            "{year}.[ p. {page}.]",
            _LEAD + "{title}. {container}; {issued}[; {place}].",
        ),
        "report": (
            _LEAD + "{title}.[ {place}:] {publisher}; {year}.[ Report No.: {number}.]",
            _LEAD + "{title} \\[Internet\\].[ {place}:][ {publisher};] " + _SEEN,
            _LEAD + "{title}.[ {place};] {year}.[ Available from: {url}]",
        ),
        "thesis": (
            _LEAD + "{title} \\[{genre}\\].[ {place}:] {school}; {year}.",
            _LEAD + "{title}. {genre}. {school}[, {place}], {year}.",
        ),
        "webpage": (
            _LEAD + "{title} \\[Internet\\].[ {place}:][ {publisher};] " + _SEEN,
            _LEAD + "{title} \\[Internet\\].[ {container};] " + _SEEN,
            _LEAD + "{title} \\[online\\].[ {issued}.] \\[cited {accessed}\\]. {url}",
            _LEAD + "{title}.[ {container}.] Available at: {url}.[ Accessed {accessed}.]",
            _LEAD + "{title}. {year}. {url} (accessed {accessed}).",
        ),
        "article-newspaper": (
            _LEAD + "{title}. {container}. {issued}[:{page}].",
            _LEAD + "{title}. {container} \\[Internet\\]. {issued}[ \\[cited {accessed}\\]]."
            "[ Available from: {url}]",
        ),
        "article": (
            _LEAD + "{title}. {container} \\[Preprint\\]. {year}.[ doi: {doi}]",
            _LEAD + "{title}. {container}[:{arxiv}] \\[Preprint\\]. {year}.",
        ),
        "legislation": ("{title}[, {number}] ({year}).",),
    },
)
