"""Australian Harvard (AGPS, Style Manual 6th edition): year without brackets, commas between."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="agps",
    names=NameForm(given=Given.GLUED, comma=" ", last=" & ", pair=" & ", most=3, shown=1),
    dates="D Month",
    weight=1.3,
    templates={
        "article-journal": (
            (
                "[{authors} ]{year}, ‘{title}’, {container}[, vol. {volume}[, no. {issue}]][, "
                "pp. {page}]."
            ),
            (
                "[{authors} ]{year}, '{title}', {container}[, vol. {volume}[, no. {issue}]][, "
                "pp. {page}][, doi:{doi}]."
            ),
            (
                "[{authors} ]{year}, ‘{title}’, {container}[, vol. {volume}[, no. {issue}]], "
                "viewed {accessed}, <{url}>."
            ),
            (
                "[{authors} ]({year}) ‘{title}’, {container}[, {volume}[({issue})]][:{page}][, "
                "doi:{doi}]."
            ),
        ),
        "book": (
            "[{authors} ]{year}, {title}[, {edition} edn], {publisher}[, {place}].",
            "{editors} (eds) {year}, {title}[, {edition} edn], {publisher}[, {place}].",
        ),
        "chapter": (
            (
                "[{authors} ]{year}, ‘{title}’, in [{editors} (eds), ]{container}[, {edition} "
                "edn], {publisher}[, {place}][, pp. {page}]."
            ),
            (
                "[{authors} ]{year}, '{title}', in [{editors} (ed.), ]{container}, "
                "{publisher}[, {place}][, pp. {page}]."
            ),
        ),
        "paper-conference": (
            (
                "[{authors} ]{year}, ‘{title}’, in {container}, {publisher}[, {place}][, pp. "
                "{page}]."
            ),
            ("[{authors} ]{year}, '{title}', paper presented to the {event}, {place}[, {issued}]."),
        ),
        "report": (
            "[{authors} ]{year}, {title}[, {genre} no. {number}], {publisher}[, {place}].",
            (
                "[{authors} ]{year}, {title}[, cat. no. {number}], {publisher}[, {place}][, "
                "viewed {accessed}, <{url}>]."
            ),
        ),
        "webpage": (
            "[{authors} ]{year}, {title}, {container}, viewed {accessed}, <{url}>.",
            "[{authors} ]{year}, {title}[, {place}], viewed {accessed}, <{url}>.",
            "[{authors} ]{year}, {title}, {container}, viewed {accessed}, {url}.",
            "[{authors} ]({year}) {title}, {container} website, accessed {accessed}. {url}",
        ),
        "thesis": ("[{authors} ]{year}, ‘{title}’, {genre}, {school}[, {place}].",),
        "article-newspaper": (
            "[{authors} ]{year}, ‘{title}’, {container}[, {issued}][, p. {page}].",
            "‘{title}’ {year}, {container}[, {issued}][, p. {page}].",
            ("[{authors} ]{year}, '{title}', {container}[, {issued}], viewed {accessed}, <{url}>."),
        ),
        "legislation": (
            "{title} {year}[ ({place})].",
            "{title} {year} (Cwlth).",
        ),
        "dataset": (
            ("[{authors} ]{year}, {title}[, {number}], {publisher}[, {place}], viewed {accessed}."),
        ),
    },
)
