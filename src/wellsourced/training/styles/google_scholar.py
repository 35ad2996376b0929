"""Google Scholar's copied lines in its MLA and Chicago forms, and ResearchGate's."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_FIRST_INVERTED
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="google_scholar",
    names=replace(FULL_FIRST_INVERTED, given=Given.FULL, most=3, shown=1),
    weight=1.5,
    templates={
        "article-journal": (
            '[{authors}. ]"{title}." {container} {volume}[.{issue}] ({year})[: {page}].',
            ('[{authors}. ]"{title}." {container} {volume}[, no. {issue}] ({year})[: {page}].'),
            '[{authors}. ]"{title}." {container} ({year})[: {page}].',
            "[{authors}. ]{title}. {container} {volume}[, {page}] ({year}).",
        ),
        "book": (
            "[{authors}. ]{title}. {publisher}, {year}.",
            "[{authors}. ]{title}.[ Vol. {volume}.] {publisher}, {year}.",
            "[{authors}. ]{title}.[ Vol. {volume}.] [{place}: ]{publisher}, {year}.",
        ),
        "chapter": (
            '[{authors}. ]"{title}." {container}. [{place}: ]{publisher}, {year}. {page}.',
            '[{authors}. ]"{title}." In {container}[, pp. {page}]. {publisher}, {year}.',
        ),
        "paper-conference": (
            '[{authors}. ]"{title}." {container}. {publisher}, {year}.',
            '[{authors}. ]"{title}." {container}. {year}.',
            '[{authors}. ]"{title}." In {container}[, pp. {page}]. {publisher}, {year}.',
            '[{authors}. ]"{title}." In {container}[, vol. {volume}][, pp. {page}]. {year}.',
        ),
        "thesis": (
            "[{authors}. ]{title}. Diss. {school}, {year}.",
            '[{authors}. ]"{title}." PhD diss., {school}, {year}.',
        ),
        "article": (
            '[{authors}. ]"{title}." arXiv preprint arXiv:{arxiv} ({year}).',
            '[{authors}. ]"{title}." {container} ({year}).',
        ),
        "report": ("[{authors}. ]{title}.[ No. {number}.] {publisher}, {year}.",),
        "article-newspaper": ('[{authors}. ]"{title}." {container} ({year})[: {page}].',),
    },
)
