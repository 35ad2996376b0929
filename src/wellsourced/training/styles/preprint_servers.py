"""Preprints: bioRxiv, medRxiv, arXiv, SSRN, as life sciences and physics print them."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_DOT = "{authors}. {title}. "
_YEAR = "{authors} ({year}). {title}. "
STYLE = Style(
    name="preprint_servers",
    names=NameForm(given=Given.GLUED, comma=" ", most=10, shown=10, others=", et al."),
    dates="Y Mon D",
    accessed="Y Mon D",
    language="en",
    weight=1.0,
    templates={
        "article": (
            _DOT + "{container}. {year}.[ doi: {doi}]",
            _DOT + "{container} {year}[:{doi}].",
            _DOT + "{container} \\[Preprint\\]. {issued}.[ https://doi.org/{doi}]",
            _DOT
            + "{container} \\[Preprint\\]. {year} \\[posted {issued}\\].[ Available from: {url}]",
            _DOT + "Preprint at {container}[ https://doi.org/{doi}] ({year}).",
            _DOT + "Preprint at {url} ({year}).",
            _DOT + "{container} preprint.[ DOI: {doi}.] Posted {issued}.",
            _DOT + "{container} {doi}; {year}.",
            _DOT + "arXiv:{arxiv}. {year}.",
            _DOT + "arXiv preprint arXiv:{arxiv}. {issued}.",
            _DOT + "arXiv:{arxiv} \\[cs.CL\\], {year}.",
            _DOT + "arXiv {arxiv} \\[Preprint\\]. {year}.",
            "{authors}, {title}, arXiv:{arxiv}.",
            "{authors}, {title} ({year}), arXiv:{arxiv} \\[hep-ph\\].",
            "{authors}, “{title},” arXiv:{arxiv}, {year}.",
            "{authors}. {title}. CoRR, abs/{arxiv}, {year}.",
            _YEAR + "{container}. https://doi.org/{doi}",
            _YEAR + "{container}, {doi}.",
            _YEAR + "{container} \\[Preprint\\].[ {url}]",
            _YEAR + "arXiv preprint arXiv:{arxiv}.",
            _YEAR + "ArXiv, abs/{arxiv}.",
            "{authors}. {year}. {title}. {container} doi:{doi}",
            "{authors}, {year}. {title}. {container}.[ {url}]",
        ),
        "article-journal": (
            _DOT + "{short}. {year}.[ doi:{doi}]",
            _DOT + "{container}. Published online {issued}.[ doi:{doi}]",
            _YEAR + "{container} (in press).[ doi:{doi}]",
        ),
    },
)
