"""Wiley author-date and numbered: pages in en-ranges, DOI as an address."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

STYLE = Style(
    name="wiley",
    names=NameForm(last=", & ", pair=", & ", most=6, shown=6, others=", et al."),
    dates="Month D, Y",
    weight=1.2,
    templates={
        "article-journal": (
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}][, {page}].[ "
                "https://doi.org/{doi}]"
            ),
            "[{authors} ]{title}. {short} {year}[; {volume}[({issue})]][: {page}].",
            "[{authors} ]({year}) {title}. {container} {volume}[, {page}].",
            "[{authors} ]{year}. {title}. {short} {volume}[: {page}].",
            "[{authors} ]{title}. {short} {year}[, {volume}][, {page}].",
            ("[{authors} ]({year}). {title}. {container}. Early View.[ https://doi.org/{doi}]"),
        ),
        "book": (
            "[{authors} ]({year}). {title}[ ({edition} ed.)]. [{place}: ]{publisher}.",
            "[{authors} ]{title}. [{place}: ]{publisher}; {year}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}). {title}. In [{editors} (Eds.), ]{container} (pp. "
                "{page}). [{place}: ]{publisher}."
            ),
        ),
        "webpage": (
            (
                r"[{authors} ]({year}). {title}. \[WWW document\]. URL {url} \[accessed on "
                r"{accessed}\]."
            ),
        ),
        "thesis": ("[{authors} ]({year}). {title} ({genre}). {school}[, {place}].",),
        "report": ("[{authors} ]({year}). {title}. {publisher}[, {place}].",),
        "dataset": ("[{authors} ]({year}). {title}. {publisher}[, https://doi.org/{doi}].",),
    },
)
