"""Zootaxa, museums' bulletins and floras: `&`, year in brackets, commas, total pages."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="taxonomy",
    names=NameForm(given=Given.TIGHT, last=" & ", pair=" & "),
    dates="D Month Y",
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors} ]({year}) {title}. {container}[, {volume}[ ({issue})]][, {page}].",
            "[{authors}. ]{year}. {title}. {container} {volume}[({issue})][: {page}].",
            (
                "[{authors} ]({year}) {title}. {container}[, {volume}][, {page}]. "
                "https://doi.org/{doi}"
            ),
            "[{authors} ]{year}: {title}. – {container} {volume}[: {page}].",
        ),
        "book": (
            "[{authors} ]({year}) {title}. {publisher}[, {place}][, {extent}].",
            "[{authors}. ]{year}. {title}. [{place}: ]{publisher}.[ {extent}.]",
            ("[{authors} ]({year}) {title}[. Vol. {volume}]. {publisher}[, {place}][, {extent}]."),
        ),
        "chapter": (
            (
                "[{authors} ]({year}) {title}. In: [{editors} (Eds.), ]{container}. "
                "{publisher}[, {place}][, pp. {page}]."
            ),
            (
                "[{authors}. ]{year}. {title}. Pp. {page} in: [{editors} (eds.), ]{container}. "
                "{publisher}[, {place}]."
            ),
        ),
        "webpage": ("[{authors} ]({year}) {title}. Available from: {url} (accessed {accessed})",),
        "thesis": ("[{authors} ]({year}) {title}. {genre}, {school}[, {place}][, {extent}].",),
        "report": ("[{authors} ]({year}) {title}. {publisher}[, {place}][, {extent}].",),
        "dataset": (
            (
                "[{authors} ]({year}) {title}. {publisher}. Available from: {url} (accessed "
                "{accessed})"
            ),
        ),
    },
)
