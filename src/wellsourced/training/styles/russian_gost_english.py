"""GOST with Latin letters: "// Journal. - 2010. - Vol. 12, No 3. - P. 4-9", Russia and Ukraine."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}. {title} "
STYLE = Style(
    name="russian_gost_english",
    names=NameForm(given=Given.TIGHT, comma=" ", most=4, shown=3, others=" et al."),
    dates="DD.MM.Y",
    accessed="DD.MM.Y",
    language="en",
    weight=0.9,
    templates={
        "article-journal": (
            _LEAD + "// {container}. – {year}. – Vol. {volume}[, No {issue}][. – P. {page}].",
            _LEAD + "// {short}. – {year}. – V. {volume}[, N {issue}][. – P. {page}].",
            _LEAD + "// {container}. {year}. Vol. {volume}.[ No. {issue}.][ Pp. {page}.]",
            _LEAD + "// {container}. - {year}. - {volume}[ ({issue})]. - P. {page}.",
            _LEAD + "/ {authors} // {container}. – {year}. – Vol. {volume}. – P. {page}.",
            _LEAD + "// {container} {volume}[({issue})], {year}[, {page}].[ doi: {doi}]",
            "{authors}. {title} // {short} {year}. V. {volume}. P. {page}.[ https://doi.org/{doi}]",
        ),
        "book": (
            "{authors}. {title}. – [{edition} ed. – ]{place}: {publisher}, {year}.[ – {extent}.]",
            "{authors}. {title}. {place}: {publisher}, {year}.[ {extent}.]",
            "{title} / Ed. by {editors}. {place}: {publisher}, {year}.[ {extent}.]",
        ),
        "chapter": (
            _LEAD + "// {container} / Ed. by {editors}. {place}: {publisher}, {year}. P. {page}.",
            _LEAD + "// In: {container}. – {place}: {publisher}, {year}. – P. {page}.",
        ),
        "paper-conference": (
            _LEAD + "// {container}. – {place}, {year}.[ – P. {page}.]",
            _LEAD + "// {container}. {year}.[ P. {page}.]",
            _LEAD + "// {container}. – {publisher}, {year}.[ – Pp. {page}.]",
        ),
        "thesis": ("{authors}. {title}: {genre}. – {place}, {year}.[ – {extent}.]",),
        "report": (
            "{authors}. {title}. – [{place}: ]{publisher}, {year}.[ – {extent}.]",
            "{authors}. {title}. – {year}. URL: {url} (accessed: {accessed}).",
        ),
        "webpage": (
            "{title}[ // {container}]. URL: {url} (accessed {accessed}).",
            (
                "{authors}. {title} \\[Electronic resource\\]. – Mode of access: {url}. – "
                "Date of access: "
                "{accessed}."
            ),
            (
                "{authors}. {title} \\[Electronic resource\\]. – URL: {url} (date of access: "
                "{accessed})."
            ),
        ),
        "article-newspaper": (_LEAD + "// {container}. – {issued}[. – P. {page}].",),
    },
)
