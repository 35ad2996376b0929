"""Google Scholar's copied lines in its APA, Harvard and Vancouver forms."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import AMPERSAND
from wellsourced.training.style import Style

STYLE = Style(
    name="google_scholar_initials",
    names=replace(AMPERSAND, most=7, shown=6, ellipsis=", … "),
    dates="Y, Month",
    templates={
        "article-journal": (
            "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]][, {page}].",
            "[{authors} ]{year}. {title}. {container}[, {volume}[({issue})]][, pp.{page}].",
            "[{authors} ]({year}). {title}. {container}.",
        ),
        "book": (
            "[{authors} ]({year}). {title}[ (Vol. {volume})]. {publisher}.",
            "[{authors} ]{year}. {title}. {publisher}.",
        ),
        "chapter": (
            "[{authors} ]({year}). {title}. In {container} (pp. {page}). {publisher}.",
            ("[{authors} ]{year}. {title}. In {container} (pp. {page}). [{place}: ]{publisher}."),
        ),
        "paper-conference": (
            "[{authors} ]({year}). {title}. In {container} (pp. {page}). {publisher}.",
            "[{authors} ]{year}. {title}. In {container} (Vol. {volume}[, pp. {page}]).",
            "[{authors} ]({issued}). {title}. In {container} (pp. {page}).",
        ),
        "thesis": (
            "[{authors} ]({year}). {title} (Doctoral dissertation, {school}).",
            "[{authors} ]({year}). {title}. {school}.",
        ),
        "article": (
            "[{authors} ]({year}). {title}. arXiv preprint arXiv:{arxiv}.",
            "[{authors} ]{year}. {title}. {container}.",
        ),
        "report": ("[{authors} ]({year}). {title}[ (No. {number})]. {publisher}.",),
        "article-newspaper": ("[{authors} ]({year}). {title}. {container}[, {page}].",),
    },
)
