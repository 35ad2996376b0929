"""Harvard as British schools teach it: initials, `[online]`, `Available from:`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT_AND
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="harvard_british",
    names=replace(TIGHT_AND, given=Given.DOTTED),
    dates="D Month Y",
    weight=1.3,
    templates={
        "article-journal": (
            "[{authors} ]({year}). {title}. {container}. {volume}[ ({issue})][, {page}].",
            "[{authors} ]{year}. {title}. {container}[, {volume}[({issue})]][, pp.{page}].",
            (
                r"[{authors} ]({year}). {title}. {container} \[online\] {volume}[ ({issue})][, "
                r"p. {page}]. Available from: {url} \[Accessed {accessed}\]."
            ),
            (
                "[{authors} ]({year}) {title}. {container}[, vol. {volume}[, no. {issue}]][, "
                "pp. {page}]"
            ),
            (
                r"[{authors} ]{year}. {title}. {container}. \[Online\] {volume}[ ({issue})]. "
                r"Available at: {url} \[Accessed {accessed}\]."
            ),
        ),
        "book": (
            "[{authors} ]({year}). {title}[. {edition} ed]. [{place}: ]{publisher}.",
            "[{authors} ]{year}. {title}[. {edition} ed]. [{place}: ]{publisher}.",
            "[{authors} ]({year}) {title}[, {edition} edition], [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}). {title}. In: [{editors} (eds). ]{container}. [{place}: "
                "]{publisher}[, {page}]."
            ),
            (
                "[{authors} ]{year}. {title}. In: [{editors}, eds. ]{container}. [{place}: "
                "]{publisher}[, pp.{page}]."
            ),
            (
                "[{authors} ]({year}) {title}, in [{editors} (eds) ]{container}, [{place}: "
                "]{publisher}[, pp. {page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors} ]{year}. {title}. In: {container}. {place}[, {issued}]. "
                "{publisher}[, pp.{page}]."
            ),
        ),
        "report": (
            "[{authors} ]({year}). {title}. [{place}: ]{publisher}[ ({number})].",
            (
                r"[{authors} ]{year}. {title}. \[pdf\] [{place}: ]{publisher}. Available at: "
                r"<{url}> \[Accessed {accessed}\]."
            ),
        ),
        "webpage": (
            (
                r"[{authors} ]({year}). {title}. \[online\] Available at: {url} \[Accessed "
                r"{accessed}\]."
            ),
            (
                r"[{authors} ]{year}. {title}. \[online\] {container}. Available at: <{url}> "
                r"\[Accessed {accessed}\]."
            ),
            (
                r"[{authors} ]({year}). {title}. {container}. Available from: {url} \[Accessed: "
                r"{accessed}\]"
            ),
            (
                r"{authors}, ({year}). {title}. \[online\] Available at: {url} \[Accessed "
                r"{accessed}\]."
            ),
        ),
        "thesis": ("[{authors} ]({year}). {title}. {genre}. {school}.",),
        "article-newspaper": (
            "[{authors} ]({year}). {title}. {container}. {issued}[, {page}].",
            "[{authors} ]{year}. {title}. {container}[, {issued}][, p.{page}].",
        ),
        "legislation": ("{title} {year}[, {number}]. [{place}: ]{publisher}.",),
        "dataset": (
            (
                r"[{authors} ]({year}). {title}. \[data collection\]. {publisher}.[ {number}.][ "
                "DOI: {doi}]"
            ),
        ),
    },
)
