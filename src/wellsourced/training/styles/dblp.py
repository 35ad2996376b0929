"""DBLP and computing lists: full names, colon, the venue with year, pages at the end."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import FULL_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="dblp",
    names=replace(FULL_STRAIGHT, last=", ", pair=", "),
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors}: ]{title}. {short} {volume}[({issue})][: {page}] ({year})",
            "[{authors}: ]{title}. {container} {volume}[({issue})][: {page}] ({year})",
            "[{authors}. ]{title}, {container}[, {volume}[({issue})]][, {page}], {year}.",
        ),
        "paper-conference": (
            "[{authors}: ]{title}. {short} {year}[: {page}]",
            "[{authors}: ]{title}. {container} {year}[: {page}]",
            "[{authors}. ]{title}. {container}, {year}.",
            "[{authors}. ]{title}. In Proc. {container}, {year}[, {page}].",
        ),
        "book": ("[{authors}: ]{title}. {publisher} {year}[, ISBN {isbn}]",),
        "chapter": ("[{authors}: ]{title}. {container} {year}[: {page}]",),
        "article": (
            "[{authors}: ]{title}. CoRR abs/{arxiv} ({year})",
            "[{authors}. ]{title}. arXiv:{arxiv}, {year}.",
        ),
        "thesis": ("[{authors}: ]{title}. {school}[, {place}], {year}",),
        "webpage": ("[{authors}. ]{title}. {url}",),
    },
)
