"""Springer MathPhys: `Doe, J.: Title. J. Short 12, 4–9 (2001)`."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="springer_mathphys",
    names=NameForm(given=Given.HYPHENED, comma=", ", between=", ", last=", ", pair=", "),
    templates={
        "article-journal": (
            "[{authors}: ]{title}. {short} {volume}[, {page}] ({year})",
            ("[{authors}: ]{title}. {short} {volume}[({issue})][, {page}] ({year}).[ doi:{doi}]"),
            "[{authors}: ]{short} {volume}[, {page}] ({year})",
        ),
        "book": (
            "[{authors}: ]{title}[, {edition} edn]. {publisher}[, {place}] ({year})",
            "[{authors}: ]{title}[, vol. {volume}]. {publisher}[, {place}] ({year})",
        ),
        "chapter": (
            (
                "[{authors}: ]{title}. In: [{editors} (eds.) ]{container}[, pp. {page}]. "
                "{publisher}[, {place}] ({year})"
            ),
        ),
        "paper-conference": (
            "[{authors}: ]{title}. In: {container}, {place}[, pp. {page}] ({year})",
        ),
        "thesis": ("[{authors}: ]{title}. {genre}, {school} ({year})",),
        "article": (
            "[{authors}: ]{title}. arXiv:{arxiv} ({year})",
            "[{authors}: ]{title}. Preprint ({year}). {url}",
        ),
        "webpage": ("[{authors}: ]{title}. {url}. Accessed {accessed}",),
        "report": ("[{authors}: ]{title}. {genre} {number}, {publisher} ({year})",),
    },
)
