"""GOST R 7.0.5 and 7.1 in Russian: `// Журнал. – 2010. – Т. 12, № 3. – С. 4–9.`."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}. {title} "
_DASHED = "{authors}. {title}. – "
STYLE = Style(
    name="russian_gost",
    names=NameForm(given=Given.DOTTED, comma=" ", most=3, shown=1, others=" и др."),
    editors=NameForm(given=Given.DOTTED, comma=" "),
    dates="DD.MM.Y",
    accessed="DD.MM.Y",
    language="ru",
    weight=0.9,
    templates={
        "article-journal": (
            _LEAD + "// {container}. – {year}. – Т. {volume}[, № {issue}][. – С. {page}].",
            _LEAD + "// {container}. {year}. Т. {volume}.[ № {issue}.][ С. {page}.]",
            _LEAD + "// {container}. – {year}. – № {issue}[. – С. {page}].",
            _LEAD + "// {container}. {year}. № {issue}. С. {page}.",
            "{authors}. {title}. {container}. {year};{volume}[({issue})][:{page}].[ DOI: {doi}]",
            _LEAD + "// {container}. – {year}. – Vol. {volume}[, № {issue}][. – P. {page}].",
            _LEAD + "// {short}. {year}. V. {volume}.[ № {issue}.][ P. {page}.]",
        ),
        "book": (
            _DASHED + "[{edition}-е изд. – ]{place}: {publisher}, {year}.[ – {extent}.]",
            "{authors}. {title}. {place}: {publisher}, {year}.[ {extent}.]",
            "{authors}. {title}. {place}, {year}.",
            "{title} / под ред. {editors}. – {place} : {publisher}, {year}.[ – {extent}.]",
            "{title} / {authors}. – {place} : {publisher}, {year}.[ – {extent}.]",
        ),
        "chapter": (
            _LEAD
            + "// {container} / под ред. {editors}. – {place}: {publisher}, {year}. – С. {page}.",
            _LEAD + "// {container}. {place}: {publisher}, {year}. С. {page}.",
        ),
        "paper-conference": (
            _LEAD + "// {container}. – {place}, {year}.[ – С. {page}.]",
            _LEAD + "// {container}. {place}: {publisher}, {year}.[ С. {page}.]",
            _LEAD + "// {container}. – {year}.[ – P. {page}.]",
        ),
        "thesis": (
            "{authors}. {title}: {genre}. – {place}, {year}.[ – {extent}.]",
            "{authors}. {title} : {genre}. {school}. – {place}, {year}.",
        ),
        "report": (
            _DASHED + "{place}: {publisher}, {year}.[ – {extent}.]",
            "{authors}. {title}. [{publisher}, ]{year}. URL: {url} (дата обращения: {accessed}).",
        ),
        "webpage": (
            "[{authors}. ]{title}[ // {container}]. URL: {url} (дата обращения: {accessed}).",
            (
                "[{authors}. ]{title} \\[Электронный ресурс\\]. – URL: {url} (дата обращения: "
                "{accessed})."
            ),
            "[{authors}. ]{title} \\[Электронный ресурс\\]. – Режим доступа: {url}[ ({accessed})].",
        ),
        "article-newspaper": (
            _LEAD + "// {container}. – {issued}[. – С. {page}].",
            _LEAD + "// {container}. {year}. {issued}.",
        ),
        "legislation": ("{title} // {container}. – {year}.[ – № {issue}.]", "{title} от {issued}."),
    },
)
