"""MDPI: semicolons, tight initials, title, short journal, year, volume, pages."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="mdpi",
    names=NameForm(
        given=Given.TIGHT, between="; ", last="; ", pair="; ", most=10, shown=10, others="; et al."
    ),
    dates="D Month Y",
    weight=1.3,
    templates={
        "article-journal": (
            "[{authors} ]{title}. {short} {year}[, {volume}][, {page}].",
            "[{authors} ]{title}. {short} {year}[, {volume}][, {page}], doi:{doi}.",
            (
                r"[{authors} ]{title}. {short} {year}[, {volume}][, {page}]. \[CrossRef\] "
                r"\[PubMed\]"
            ),
            ("[{authors} ]{title}. {short} {year}[, {volume}][, {page}].[ https://doi.org/{doi}.]"),
        ),
        "book": (
            "[{authors} ]{title}[, {edition} ed.]; {publisher}: {place}, {year}.",
            "[{authors} ]{title}; {publisher}: {place}, {year}[; ISBN {isbn}].",
        ),
        "chapter": (
            (
                "[{authors} ]{title}. In {container}; {editors}, Eds.; {publisher}: {place}, "
                "{year}; pp. {page}."
            ),
        ),
        "paper-conference": (
            "[{authors} ]{title}. In {container}, {place}[, {issued}]; pp. {page}.",
        ),
        "webpage": (
            "[{authors} ]{title}. Available online: {url} (accessed on {accessed}).",
            "{title}. Available online: {url} (accessed on {accessed}).",
        ),
        "thesis": ("[{authors} ]{title}. {genre}, {school}[, {place}], {year}.",),
        "report": ("[{authors} ]{title}; {publisher}: {place}, {year}.",),
        "article": ("[{authors} ]{title}. {container} {year}.[ https://doi.org/{doi}.]",),
        "patent": ("[{authors} ]{title}. {number}[, {issued}].",),
        "standard": ("{number}; {title}. {publisher}: {place}, {year}.",),
        "dataset": ("[{authors} ]{title}; {publisher}, {year}.",),
    },
)
