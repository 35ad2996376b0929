"""Nature and its journals: `&`, volume before pages, the year in brackets last."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

STYLE = Style(
    name="nature",
    names=NameForm(last=" & ", pair=" & ", most=5, shown=1),
    dates="D Month Y",
    weight=1.5,
    templates={
        "article-journal": (
            "[{authors} ]{title}. {short} {volume}[, {page}] ({year}).",
            ("[{authors} ]{title}. {short} {volume}[({issue})][, {page}], doi:{doi} ({year})."),
            "[{authors} ]{title}. {short} https://doi.org/{doi} ({year}).",
            "[{authors} ]{short} {volume}[, {page}] ({year}).",
            "[{authors} ]{title}. {short} ({year}).",
        ),
        "book": (
            "[{authors} ]{title}[ {edition} edn] ({publisher}, {year}).",
            "[{authors} ]{title}[ Vol. {volume}] ({publisher}[, {place}], {year}).",
        ),
        "chapter": (
            "[{authors} ]in {container} (eds {editors}) {page} ({publisher}, {year}).",
            (
                "[{authors} ]{title}. in {container}[ Vol. {volume}] (eds {editors})[ Ch. "
                "{number}][, {page}] ({publisher}[, {place}], {year})."
            ),
        ),
        "paper-conference": (
            "[{authors} ]{title}. In {container} {page} ({publisher}, {year}).",
            "[{authors} ]in {container} ({publisher}, {year}).",
        ),
        "report": (
            "[{authors} ]{title} ({publisher}, {year}).",
            "[{authors} ]{title}. Report No. {number} ({publisher}, {year}).",
        ),
        "webpage": (
            "[{authors} ]{title}. {container} {url} ({year}).",
            "{title}. {url} (accessed {accessed}).",
            "[{authors} ]{title} ({year}); {url}",
        ),
        "thesis": ("[{authors} ]{title}. {genre}, {school} ({year}).",),
        "article": (
            "[{authors} ]{title}. Preprint at https://doi.org/{doi} ({year}).",
            "[{authors} ]{title}. Preprint at {url} ({year}).",
            "[{authors} ]{title}. Preprint at http://arxiv.org/abs/{arxiv} ({year}).",
        ),
        "article-newspaper": ("[{authors} ]{title}. {container} ({issued}).",),
        "dataset": ("[{authors} ]{title}. {publisher} https://doi.org/{doi} ({year}).",),
        "patent": ("[{authors} ]{title}. {number} ({year}).",),
    },
)
