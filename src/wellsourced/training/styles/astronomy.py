"""Astronomy (A&A, MNRAS, ApJ): no titles, no `and` but `&`, volume and first page."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.style import NameForm, Style

STYLE = Style(
    name="astronomy",
    names=replace(NameForm(last=", & ", pair=", & "), most=8, shown=3, others=", et al."),
    templates={
        "article-journal": (
            "[{authors}, ]{year}, {short}[, {volume}], {first-page}",
            "[{authors} ]{year}, {short}[, {volume}], {first-page}",
            "[{authors}, ]{year}, {short}[, {volume}][, {page}][, doi: {doi}]",
            "[{authors}, ]{year}. {short}[, {volume}][, {page}].",
            "[{authors}, ]{title}, {year}, {short}[, {volume}], {first-page}",
            "[{authors}, ]{year}, {short}, in press",
        ),
        "book": (
            "[{authors}, ]{year}, {title} ([{place}: ]{publisher})",
            "[{authors}, ]{year}, {title}. {publisher}[, {place}]",
        ),
        "chapter": (
            (
                "[{authors}, ]{year}, in {container}, ed. {editors} ([{place}: ]{publisher}), "
                "{first-page}"
            ),
            (
                "[{authors}, ]{year}, in [{editors}, eds, ]{container}. {publisher}[, "
                "{place}], p. {first-page}"
            ),
        ),
        "paper-conference": (
            "[{authors}, ]{year}, in {container}[, Vol. {volume}], {first-page}",
            "[{authors}, ]{year}, in {container} ({publisher})[, {page}]",
            "[{authors}, ]{year}, {title}, in {container}, p. {first-page}",
        ),
        "thesis": ("[{authors}, ]{year}, {genre}, {school}",),
        "article": (
            "[{authors}, ]{year}, arXiv:{arxiv}",
            "[{authors}, ]{year}, preprint, (arXiv:{arxiv})",
            "[{authors}, ]{year}, {title}, arXiv e-prints, arXiv:{arxiv}",
        ),
        "software": ("[{authors}, ]{year}, {title}[, {edition}], {publisher}",),
        "dataset": ("[{authors}, ]{year}, {title}, {publisher}[, doi: {doi}]",),
        "webpage": ("[{authors}, ]{year}, {title}, {url}",),
    },
)
