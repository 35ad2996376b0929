"""Frontiers: tight initials, year in brackets, `doi:` after the pages."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="frontiers",
    names=NameForm(
        given=Given.DOTTED, last=", and ", pair=", and ", most=6, shown=6, others=", et al."
    ),
    dates="Month D, Y",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            "[{authors} ]({year}). {title}. {short} {volume}[:{page}].[ doi: {doi}]",
            "[{authors} ]({year}). {title}. {short} {volume}[, {page}].[ doi: {doi}]",
            "[{authors} ]({year}). {title}. {container}. {volume}[:{page}].[ doi: {doi}]",
        ),
        "book": (
            "[{authors} ]({year}). {title}. [{place}: ]{publisher}.",
            "{editors} (eds.) ({year}). {title}. [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}). “{title},” in {container}, eds {editors} ([{place}: "
                "]{publisher})[, {page}]."
            ),
        ),
        "paper-conference": (
            ("[{authors} ]({year}). “{title},” in {container} ([{place}: ]{publisher})[, {page}]."),
        ),
        "webpage": (
            ("[{authors} ]({year}). {title}. Available online at: {url} (accessed {accessed})."),
            r"[{authors} ]({year}). {title}. Available at: {url} \[Accessed {accessed}\].",
        ),
        "thesis": ("[{authors} ]({year}). {title}. {genre}, {school}[, {place}].",),
        "report": ("[{authors} ]({year}). {title}. [{place}: ]{publisher}.",),
        "article": (
            r"[{authors} ]({year}). {title}. {container} \[Preprint\].[ doi: {doi}]",
            "[{authors} ]({year}). {title}. arXiv:{arxiv}.",
        ),
        "dataset": ("[{authors} ]({year}). {title}. {publisher}.[ doi: {doi}]",),
    },
)
