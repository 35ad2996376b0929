"""Cite Them Right Harvard: British universities."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT_AND
from wellsourced.training.style import Style

STYLE = Style(
    name="harvard_cite_them_right",
    names=replace(TIGHT_AND, most=3, shown=1),
    dates="D Month",
    weight=2,
    templates={
        "article-journal": (
            (
                "[{authors} ]({year}) ‘{title}’, {container}[, {volume}[({issue})]][, pp. "
                "{page}].[ doi:{doi}.]"
            ),
            (
                "[{authors} ]({year}) '{title}', {container}[, {volume}[({issue})]][, pp. "
                "{page}].[ Available at: https://doi.org/{doi}.]"
            ),
            (
                "[{authors} ]({year}) ‘{title}’, {container}[, {volume}[({issue})]][, p. "
                "{page}]. Available at: {url} (Accessed: {accessed})."
            ),
            (
                r"[{authors} ]({year}) ‘{title}’, {container} \[Preprint\].[ Available at: "
                "https://doi.org/{doi}.]"
            ),
        ),
        "book": (
            "[{authors} ]({year}) {title}[. {edition} edn]. [{place}: ]{publisher}.",
            "{editors} (eds.) ({year}) {title}[. {edition} edn]. [{place}: ]{publisher}.",
            "[{authors} ]({year}) {title}[. {edition} edn]. {publisher}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}) ‘{title}’, in [{editors} (eds) ]{container}. [{place}: "
                "]{publisher}[, pp. {page}]."
            ),
            (
                "[{authors} ]({year}) '{title}', in [{editors} (ed.) ]{container}[. {edition} "
                "edn]. [{place}: ]{publisher}[, pp. {page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors} ]({year}) ‘{title}’, {container}. {place}[, {issued}].[ "
                "{publisher}][, pp. {page}]."
            ),
            (
                "[{authors} ]({year}) ‘{title}’, in {container}. {event}, [{place}: "
                "]{publisher}[, pp. {page}]."
            ),
        ),
        "report": (
            "[{authors} ]({year}) {title}[ ({number})]. [{place}: ]{publisher}.",
            (
                "[{authors} ]({year}) {title}.[ {publisher}.] Available at: {url} (Accessed: "
                "{accessed})."
            ),
        ),
        "webpage": (
            "[{authors} ]({year}) {title}. Available at: {url} (Accessed: {accessed}).",
            "{title} ({year}). Available at: {url} (Accessed: {accessed}).",
            (
                "[{authors} ]({year}) ‘{title}’, {container}[, {issued}]. Available at: {url} "
                "(Accessed: {accessed})."
            ),
        ),
        "thesis": (
            (
                "[{authors} ]({year}) {title}. {genre}. {school}.[ Available at: {url} "
                "(Accessed: {accessed}).]"
            ),
            "[{authors} ]({year}) {title}. Unpublished {genre}. {school}.",
        ),
        "article-newspaper": (
            "[{authors} ]({year}) ‘{title}’, {container}[, {issued}][, p. {page}].",
            (
                "[{authors} ]({year}) ‘{title}’, {container}[, {issued}]. Available at: {url} "
                "(Accessed: {accessed})."
            ),
        ),
        "article": (
            ("[{authors} ]({year}) ‘{title}’. {container}.[ Available at: https://doi.org/{doi}.]"),
        ),
        "dataset": (
            (
                "[{authors} ]({year}) {title}. {publisher}. Available at: {url} (Accessed: "
                "{accessed})."
            ),
        ),
        "legislation": (
            "{title} {year}[, {number}]. Available at: {url} (Accessed: {accessed}).",
            "{title} {year}[ ({number})]. [{place}: ]{publisher}.",
        ),
        "software": (
            (
                r"[{authors} ]({year}) {title}[ ({edition})] \[Computer program\]. Available "
                "at: {url} (Accessed: {accessed})."
            ),
        ),
        "patent": ("[{authors} ]({year}) {title}. Patent no. {number}.",),
        "standard": ("[{authors} ]({year}) {number}: {title}. [{place}: ]{publisher}.",),
    },
)
