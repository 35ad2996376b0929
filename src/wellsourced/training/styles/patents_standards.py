"""Patents and standards as sciences and engineering print them."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="patents_standards",
    names=NameForm(given=Given.TIGHT, last=", ", pair=", ", most=6, shown=1),
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=0.4,
    templates={
        "patent": (
            "{authors}. {title}. {genre} {number}, {issued}.",
            "{authors}. {title}. {number}. {issued}.",
            "{authors}, {title}, {number}, {year}.",
            "{authors}, “{title},” {number}, {issued}.",
            "{authors} ({year}) {title}. {number}.",
            "{authors}, inventors; {publisher}, assignee. {title}. {genre} {number}. {issued}.",
            "{authors} ({publisher}). {title}. {number}, {issued}.",
            "{authors}, {year}. {title}. {publisher}, {number}.",
            "{publisher}. {title}: {number}. {issued}.",
            "{number}: {title}. {publisher}, {year}.",
            "{authors}; {publisher}. {title}. {number} ({year}).",
        ),
        "standard": (
            "{number}. {title}. {publisher}, {year}.",
            "{number}: {title}. {place}: {publisher}; {year}.",
            "{number} {title}. {publisher}: {place}, {year}.",
            "{authors}. {number}. {title}. {place}; {year}.",
            "{authors}. {title} ({number}). {year}.",
            "{authors}, {number}, {title}. {place}, {year}.",
            "{authors} ({year}). {title} ({number}).",
            "{authors} {number} ({year}) {title}. {authors}, {place}",
            "{title}. {number}. {publisher}, {year}.",
            "{number}, {title}.",
            "“{title},” {number}, {year}.",
            "{authors}. {number} - {title}; {authors}: {place}, {year}.",
        ),
    },
)
