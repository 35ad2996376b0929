"""Genetics and old biology: family names in capitals, year and blank, colon before pages."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

STYLE = Style(
    name="genetics",
    names=NameForm(
        last=" and ",
        pair=" and ",
        order=Order.FIRST_INVERTED,
        capitals=True,
        others=", et al.",
        most=8,
        shown=3,
    ),
    editors=NameForm(order=Order.STRAIGHT, last=" and ", pair=" and ", capitals=True),
    dates="D Month Y",
    weight=0.7,
    templates={
        "article-journal": (
            "[{authors}, ]{year} {title}. {short} {volume}[: {page}].",
            "[{authors} ]({year}). {title}. {short} {volume}[, {page}].",
            "[{authors}. ]{year}. {title}. {container} {volume}[: {page}].",
            "[{authors} ]({year}): {title}. {short}[, {volume}][: {page}].",
        ),
        "book": (
            "[{authors}, ]{year} {title}. {publisher}[, {place}].",
            "[{authors} ]({year}). {title}[, {edition} edn]. [{place}: ]{publisher}.",
            "[{authors}. ]{year}. {title}. {publisher}[, {place}].[ {extent}.]",
        ),
        "chapter": (
            (
                "[{authors}, ]{year} {title}[, pp. {page}] in {container}, edited by "
                "{editors}. {publisher}[, {place}]."
            ),
            (
                "[{authors} ]({year}). {title}. In {container} (ed. {editors})[, pp. {page}]. "
                "[{place}: ]{publisher}."
            ),
        ),
        "thesis": ("[{authors}, ]{year} {title}. {genre}, {school}[, {place}].",),
        "report": ("[{authors}. ]{year}. {title}. {publisher}[, {place}].",),
        "paper-conference": (
            "[{authors}. ]{year}. {title}. In: {container}, {place}[, pp. {page}].",
        ),
        "webpage": ("[{authors}. ]{year}. {title}. {url} ({accessed}).",),
    },
)
