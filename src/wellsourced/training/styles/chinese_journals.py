"""Chinese authors in English journals: "(in Chinese)", full given names, "Beijing: … Press"."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}. {title}"
_YEAR = "{authors}, {year}. {title}"
STYLE = Style(
    name="chinese_journals",
    names=NameForm(given=Given.GLUED, comma=" ", others=", et al", most=3, shown=3),
    dates="Y-MM-DD",
    accessed="Y-MM-DD",
    language="en",
    weight=0.8,
    templates={
        "article-journal": (
            _LEAD + ". {short} {year};{volume}[({issue})][:{page}] (in Chinese).",
            _LEAD + ". {short}, {year}, {volume}[({issue})][: {page}] (in Chinese)",
            _LEAD + ". {container} {volume}[, {page}] ({year}).",
            _YEAR
            + ". {container} {volume}[ ({issue})][, {page}] (in Chinese with English abstract).",
            _LEAD + "\\[J\\]. {container} {year}; {volume}[: {page}].",
            _LEAD + "; {container}, {volume}[({issue})][, {page}], {year}",
            "{authors}. {year}. {title}. {container}, {volume}[({issue})][: {page}].",
        ),
        "book": (
            _LEAD + ". {place}: {publisher}; {year} (in Chinese).",
            _LEAD + ". [{edition} ed. ]{publisher}, {place}, {year}[, pp. {page}].",
            _YEAR + ". {publisher}, {place}, {extent} (in Chinese).",
        ),
        "chapter": (
            _LEAD + ". In: {editors}, eds. {container}. {place}: {publisher}, {year}. {page}",
            _LEAD + ". in {container}, eds. {editors}, {publisher}, {place}, {year}, pp. {page}.",
        ),
        "paper-conference": (
            _LEAD + ". In: {container}. [{place}: ]{publisher}, {year}[. {page}].",
            _LEAD + ", in: {container}, {place}, {year}[, pp. {page}].",
        ),
        "thesis": (
            _LEAD + ". {genre}. {place}: {school}; {year} (in Chinese).",
            _LEAD + ". {genre}. {place}: {school}, {year}",
        ),
        "report": (_LEAD + ". [{place}: ]{publisher}; {year} (in Chinese).",),
        "webpage": (
            _LEAD + ". {url}. {issued}.",
            _LEAD + ". Available from: {url} \\[Last accessed on {accessed}\\].",
            _YEAR + ". {url} (accessed {accessed}) (in Chinese).",
        ),
        "article": (_LEAD + ". {container}:{arxiv}, {year}.", _LEAD + ". {container}. {year}."),
    },
)
