"""Oxford science journals (NAR, Bioinformatics): no blank behind the comma of a name."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="oxford_journals",
    names=NameForm(
        comma=",",
        given=Given.TIGHT,
        last=" and ",
        pair=" and ",
        most=10,
        shown=10,
        others=" et al.",
    ),
    dates="D Month Y",
    weight=0.8,
    templates={
        "article-journal": (
            "[{authors} ]({year}) {title}. {short}[, {volume}][, {page}].",
            "[{authors}. ]{title}. {short} {year}[;{volume}][:{page}].",
            ("[{authors} ]({year}) {title}. {short}[, {volume}[({issue})]][, {page}].[ doi:{doi}]"),
            "[{authors} ]({year}) {title}. {container}.[ doi:{doi}]",
        ),
        "book": (
            "[{authors} ]({year}) {title}[, {edition} edn]. {publisher}[, {place}].",
            (
                "[{authors} ]({year}) {title}. {publisher}[, {place}][, Vol. {volume}][, pp. "
                "{page}]."
            ),
        ),
        "chapter": (
            (
                "[{authors} ]({year}) {title}. In [{editors} (eds.), ]{container}. "
                "{publisher}[, {place}][, pp. {page}]."
            ),
        ),
        "paper-conference": (
            ("[{authors} ]({year}) {title}. In {container}. {publisher}[, {place}][, pp. {page}]."),
        ),
        "thesis": ("[{authors} ]({year}) {title}. {genre}, {school}[, {place}].",),
        "webpage": ("[{authors} ]({year}) {title}. {url} ({accessed}, date last accessed).",),
        "report": ("[{authors} ]({year}) {title}. {publisher}[, {place}].",),
        "article": ("[{authors} ]({year}) {title}. {container}.[ doi:{doi}]",),
    },
)
