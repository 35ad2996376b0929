"""GB/T 7714 in English, as Chinese authors print it: `[J]`, `[M]`, `[D]`, `[EB/OL]`."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "[{authors}. ]{title}"
STYLE = Style(
    name="chinese_gb7714",
    names=NameForm(given=Given.SPACED, comma=" ", most=3, shown=3, others=", et al."),
    dates="Y-MM-DD",
    accessed="Y-MM-DD",
    language="en",
    weight=1.8,
    templates={
        "article-journal": (
            _LEAD + "\\[J\\]. {container}, {year}, {volume}[({issue})][: {page}].",
            _LEAD + "\\[J\\]. {short}, {year}, {volume}[({issue})][:{page}].[ DOI: {doi}.]",
            _LEAD + " \\[J\\]. {container}, {year}, {volume}[ ({issue})][: {page}].",
            _LEAD + "\\[J\\].{container},{year},{volume}[({issue})][:{page}].",
            _LEAD + "\\[J/OL\\]. {container}, {year}, {volume}[({issue})][:{page}]"
            "[\\[{accessed}\\]. {url}].",
            _LEAD + " \\[J\\] . {container} , {year} , {volume}[ ( {issue} )][ : {page}] .",
            _LEAD + ". {container}, {year}, {volume}[({issue})][: {page}].",
            _LEAD + "\\[J\\]. {short} {year};{volume}[({issue})][:{page}].",
        ),
        "book": (
            "{editors}, eds. {title}\\[M\\]. {place}: {publisher}, {year}.",
            _LEAD + "\\[M\\].[ {edition} ed.] {place}: {publisher}, {year}[: {page}].",
            _LEAD + " \\[M\\]. {place}: {publisher}, {year}.",
            _LEAD + "\\[M\\]. {publisher}, {year}.",
        ),
        "chapter": (
            _LEAD + "\\[M\\]//{editors}. {container}. {place}: {publisher}, {year}: {page}.",
            _LEAD + "\\[M\\] // {container}. {publisher}, {place}, {year}: {page}.",
            _LEAD + "\\[M\\]. {editors}. {container}. {place}: {publisher}, {year}. {page}.",
        ),
        "paper-conference": (
            _LEAD + "\\[C\\]//{container}. [{place}: ][{publisher}, ]{year}[: {page}].",
            _LEAD + "\\[C\\]. {container}. {publisher}, {year}[: {page}].",
            _LEAD + "\\[C\\] // {container}, {year}[:{page}].",
            _LEAD + "\\[C\\]//{editors}. {container}. {place}: {publisher}, {year}: {page}.",
        ),
        "thesis": (
            _LEAD + "\\[D\\]. {place}: {school}, {year}.",
            _LEAD + "\\[D\\]. {school}, {year}.",
        ),
        "report": (
            _LEAD + "\\[R\\]. [{place}: ]{publisher}, {year}.",
            _LEAD + "\\[R/OL\\]. ({issued})\\[{accessed}\\]. {url}.",
        ),
        "webpage": (
            _LEAD + "\\[EB/OL\\]. ({issued})\\[{accessed}\\]. {url}.",
            _LEAD + "\\[EB/OL\\]. \\[{accessed}\\]. {url}.",
            _LEAD + " \\[EB/OL\\]. {url}, {issued}.",
            _LEAD + "\\[EB/OL\\]. [{publisher}, ]{year}\\[{accessed}\\]. {url}",
        ),
        "article-newspaper": (
            _LEAD + "\\[N\\]. {container}, {issued}[({page})].",
            _LEAD + "\\[N/OL\\]. {container}, {issued}\\[{accessed}\\]. {url}.",
        ),
        "article": (
            _LEAD + "\\[J\\]. {container} preprint arXiv:{arxiv}, {year}.",
            _LEAD + "\\[J/OL\\]. {container}, {year}.",
        ),
        "patent": (_LEAD + ": {number}\\[P\\]. {issued}.", _LEAD + "\\[P\\]. {number}. {issued}."),
        "standard": (
            _LEAD + ": {number}\\[S\\]. [{place}: ][{publisher}, ]{year}.",
            "{number} {title}\\[S\\].",
        ),
        "dataset": (_LEAD + "\\[DS/OL\\]. {publisher}, {year}.[ DOI: {doi}.]",),
        "software": (
            _LEAD + "\\[CP/OL\\]. {year}\\[{accessed}\\]. {url}.",
            _LEAD + "\\[CP\\]. {publisher}, {year}.",
        ),
    },
)
