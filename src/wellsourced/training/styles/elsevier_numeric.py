"""Elsevier numbered: straight tight initials, commas; `, in:`; also without titles."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="elsevier_numeric",
    names=replace(TIGHT_STRAIGHT, last=", ", pair=", ", most=6, shown=6, others=", et al."),
    dates="D Month Y",
    weight=2,
    templates={
        "article-journal": (
            (
                "[{authors}, ]{title}, {short} {volume}[ ({issue})] ({year}) {page}.[ "
                "https://doi.org/{doi}.]"
            ),
            "[{authors}, ]{title}, {short} {volume} ({year}) {page}.",
            "[{authors}, ]{short} {volume} ({year}) {page}.",
            "[{authors}, ]{title}. {short}. {volume} ({year}) {page}[, doi:{doi}].",
            "[{authors}, ]{title}, {container}[, {volume}] ({year})[, {page}].",
            "[{authors}, ]{title}, {short} ({year}).",
        ),
        "book": (
            "[{authors}, ]{title}[, {edition} ed.], {publisher}[, {place}], {year}.",
            "[{authors}, ]{title}, {publisher}, {year}[, pp. {page}].",
            "{editors} (Eds.), {title}, {publisher}[, {place}], {year}.",
        ),
        "chapter": (
            (
                "[{authors}, ]{title}, in: [{editors} (Eds.), ]{container}, {publisher}[, "
                "{place}], {year}[, pp. {page}]."
            ),
            (
                "[{authors}, ]in: [{editors} (Ed.), ]{container}[, vol. {volume}], "
                "{publisher}[, {place}], {year}, p. {first-page}."
            ),
        ),
        "paper-conference": (
            ("[{authors}, ]{title}, in: {container}, {publisher}[, {place}], {year}: pp. {page}."),
            "[{authors}, ]{title}, in: {container}, {year}[, pp. {page}].",
        ),
        "report": (
            "[{authors}, ]{title}[, {genre} {number}], {publisher}[, {place}], {year}.",
            "[{authors}, ]{title}, {year}.[ {url}.]",
        ),
        "webpage": (
            "[{authors}, ]{title}[, {container}]. ({year}). {url} (accessed {accessed}).",
            "[{authors}, ]{title}, {url}, {year} (accessed {accessed}).",
        ),
        "thesis": (
            "[{authors}, ]{title}, {genre}, {school}, {year}.",
            "[{authors}, ]{title} ({genre}), {school}[, {place}], {year}.",
        ),
        "article": (
            "[{authors}, ]{title}, arXiv preprint arXiv:{arxiv}, {year}.",
            "[{authors}, ]{title}, {container}. ({year}).[ https://doi.org/{doi}.]",
        ),
        "patent": ("[{authors}, ]{title}, {number}, {year}.",),
        "article-newspaper": ("[{authors}, ]{title}, {container}. ({year})[ {page}].",),
        "software": ("[{authors}, ]{title}[, {edition}], {publisher}, {year}.",),
        "dataset": (
            r"\[dataset\] {authors}, {title}, {publisher}, {year}.[ https://doi.org/{doi}.]",
        ),
    },
)
