"""WHO, UN, World Bank and OECD papers: resolutions, series numbers, licences."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

_LEAD = "[{authors}. ]{title}. "
STYLE = Style(
    name="un_documents",
    names=NameForm(order=Order.INVERTED, last=", ", pair=", ", most=6, shown=6, others=" et al."),
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=1.5,
    templates={
        "report": (
            _LEAD + "{place}: {publisher}; {year}.",
            _LEAD + "{place}: {publisher}; {year} ({url}, accessed {accessed}).",
            _LEAD + "{place}: {publisher}; {year}. Licence: CC BY-NC-SA 3.0 IGO.",
            _LEAD + "[{place}, ]{publisher}, {year} ({genre}, {number}).",
            _LEAD + "{place}, {publisher}, {year} ({number}; {url}, accessed {accessed}).",
            _LEAD + "[{publisher}, ]{place}, {year}.[ {extent}.]",
            "{authors} ({year}). {title}. {place}, {publisher}.",
            "{authors}, {title} ({place}, {year}).",
            "{authors}, {title} ({place}: {publisher}, {year})[, p. {page}].",
            "{authors}, {title}, {issued}, {number}, available at: {url} \\[accessed {accessed}\\]",
            "{authors}, {title}, {number} ({issued}).",
            (
                "{authors}. {year}. {title}. {place}: {publisher}. © {publisher}. {url}[ "
                "License: CC BY 3.0 IGO.]"
            ),
            "{authors} ({year}), “{title}”, {genre}[, {number}], {publisher}, {place}[, {url}].",
            "{authors} ({year}), {title}, {publisher}, {place}[, https://doi.org/{doi}].",
        ),
        "webpage": (
            _LEAD + "[{container}; ]{year} ({url}, accessed {accessed}).",
            _LEAD
            + "In: {container} \\[website\\]. [{place}: ]{year} ({url}, accessed {accessed}).",
            _LEAD + "\\[online database\\]. {url} (accessed {accessed}).",
            _LEAD + "Fact sheet. {issued} ({url}).",
            "{authors}, “{title}”, {issued}, available from {url} (accessed on {accessed}).",
            "{authors} ({year}), “{title}”, {url} (accessed on {accessed}).",
            "{title} \\[web page\\]. {container}; {issued}. Available from: {url}",
        ),
        "book": (
            _LEAD + "[{edition} ed. ]{place}: {publisher}; {year}.",
            "{authors}, {title} ({place}, {publisher}, {year}).",
        ),
        "dataset": (
            (
                "{authors} ({year}), “{title}”, {publisher} (database)[, https://doi.org/{doi}]"
                "[ (accessed on {accessed})]."
            ),
            _LEAD + "\\[dataset\\]. {publisher}.[ doi:{doi}]",
        ),
        "legislation": (
            "{authors}, {title}, {issued}[, available at: {url}] [\\[accessed {accessed}\\]]",
            "{title}. {issued}.[ {container}, p. {page}.]",
        ),
        "speech": ("{authors}. {title}. {genre}, {event}, {place}, {issued}.",),
    },
)
