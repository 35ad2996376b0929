"""Lists that lost their signs: fields with nothing but blanks between them."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="blanks",
    names=NameForm(given=Given.DOTTED),
    dates="Y",
    weight=0.9,
    templates={
        "article-journal": (
            "[{authors} ]{title} {year} {container}[ {volume}][ {page}]",
            "[{authors} ]{title} {year} {container}[ {volume}][ {issue}][ {page}]",
            "[{authors} ]{year} {title} {container}[ {volume}][ {page}]",
            "[{authors} ]({year}) {title} {short}[ {volume}][:{page}]",
            "[{authors} ]{title} {short} {year}[ {volume}][ {page}]",
            "[{authors} ]{title} {container}[ vol {volume}][ no {issue}][ pp {page}] {year}",
        ),
        "book": (
            "[{authors} ]{title} {year} {publisher}[ {place}]",
            "[{authors} ]{title}[ {place}] {publisher} {year}",
            "[{authors} ]{year} {title}[ {place}] {publisher}",
        ),
        "paper-conference": (
            "[{authors} ]{title} {year} {container}[ {page}]",
            "[{authors} ]{title} {container}[ {page}] {year}",
        ),
        "report": ("[{authors} ]{title} {year} {publisher}[ {number}]",),
    },
)
