"""American Chemical Society: semicolons between authors, year, volume, pages by commas."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

STYLE = Style(
    name="acs",
    names=NameForm(between="; ", last="; ", pair="; ", most=10, shown=10, others="; et al."),
    dates="Mon D, Y",
    accessed="Mon D, Y",
    weight=1.3,
    templates={
        "article-journal": (
            (
                "[{authors} ]{title}. {short} {year}[, {volume}[ ({issue})]][, {page}].[ "
                "https://doi.org/{doi}.]"
            ),
            "[{authors} ]{short} {year}[, {volume}][, {page}].",
            (
                "[{authors} ]{title}. {short}, {year}[, {volume}[({issue})]][, {page}].[ DOI: "
                "{doi}.]"
            ),
            "[{authors} ]{title}. {container} {year}[, {volume}][, {page}].",
            "[{authors} ]{title}. {short} {year}, in press.",
        ),
        "book": (
            "[{authors} ]{title}[, {edition} ed.]; {publisher}: {place}, {year}.",
            ("[{authors} ]{title}; {publisher}: {place}, {year}[; Vol. {volume}][, pp {page}]."),
            "{editors}, Eds. {title}; {publisher}: {place}, {year}.",
        ),
        "chapter": (
            (
                "[{authors} ]{title}. In {container}; {editors}, Eds.; {publisher}: {place}, "
                "{year}; pp {page}."
            ),
            (
                "[{authors} ]In {container}[, {edition} ed.]; {editors}, Eds.; {publisher}: "
                "{place}, {year}[; Vol. {volume}], pp {page}."
            ),
        ),
        "paper-conference": (
            ("[{authors} ]{title}. {container}, {place}[, {issued}]; {publisher}, {year}; {page}."),
        ),
        "report": ("[{authors} ]{title}; {genre} {number}; {publisher}: {place}, {year}.",),
        "webpage": (
            "[{authors} ]{title}. {url} (accessed {accessed}).",
            "{container}. {title}. {url} (accessed {accessed}).",
        ),
        "thesis": ("[{authors} ]{title}. {genre}, {school}[, {place}], {year}.",),
        "article": ("[{authors} ]{title}. {container} {issued}.[ DOI: {doi}]",),
        "patent": ("[{authors} ]{title}. {number}[, {issued}].",),
        "software": ("[{authors} ]{title}[, {edition}]; {publisher}: {place}, {year}.",),
        "dataset": ("[{authors} ]{title}. {publisher}, {year}.[ DOI: {doi}]",),
        "article-newspaper": ("[{authors} ]{title}. {container}[, {issued}][, p {page}].",),
    },
)
