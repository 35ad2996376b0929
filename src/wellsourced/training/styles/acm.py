"""ACM: full names, the year after them, articles with `Article 12`, months in brackets."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="acm",
    names=replace(FULL_STRAIGHT, last=", and ", pair=" and "),
    dates="Mon. Y",
    accessed="Month D, Y",
    weight=1.5,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{year}. {title}. {short} {volume}[, {issue}] ({issued})[, "
                "{page}].[ https://doi.org/{doi}]"
            ),
            (
                "[{authors}. ]{year}. {title}. {container} {volume}[, {issue}], Article {page} "
                "({issued}).[ DOI:https://doi.org/{doi}]"
            ),
            "[{authors}. ]{title}. {container}[, {volume}[({issue})]][:{page}], {year}.",
            "[{authors}. ]{year}. {title}. {container} ({year}).[ doi:{doi}]",
        ),
        "book": (
            "[{authors}. ]{year}. {title}[ ({edition} ed.)]. {publisher}[, {place}].",
            "[{authors}. ]{year}. {title}. {publisher}[, {place}][. {doi}].",
        ),
        "chapter": (
            (
                "[{authors}. ]{year}. {title}. In {container}, {editors} (Eds.). {publisher}[, "
                "{place}][, {page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors}. ]{year}. {title}. In {container}. {publisher}[, {place}][, "
                "{page}].[ https://doi.org/{doi}]"
            ),
            ("[{authors}. ]{year}. {title}. In {container}. {publisher}[, {place}][, {page}]."),
            "[{authors}. ]{title}. In {container}, pages {page}, {year}.",
            "[{authors}. ]{year}. {title}. In {container} (Vol. {volume}). {page}.",
        ),
        "report": ("[{authors}. ]{year}. {title}. {genre} {number}. {publisher}.",),
        "webpage": (
            "[{authors}. ]{year}. {title}.[ {container}.] Retrieved {accessed} from {url}",
            "[{authors}. ]{title}. Retrieved {accessed} from {url}",
        ),
        "thesis": ("[{authors}. ]{year}. {title}. {genre}. {school}[, {place}].",),
        "article": (
            "[{authors}. ]{year}. {title}. arXiv:{arxiv} ({year}).",
            "[{authors}. ]{year}. {title}. {container}.[ https://doi.org/{doi}]",
        ),
        "software": ("[{authors}. ]{year}. {title}. {url}",),
        "article-newspaper": ("[{authors}. ]{year}. {title}. {container} ({issued}).",),
        "dataset": ("[{authors}. ]{year}. {title}. {publisher}.[ https://doi.org/{doi}]",),
        "patent": ("[{authors}. ]{year}. {title}. Patent No. {number}, Filed {issued}.",),
    },
)
