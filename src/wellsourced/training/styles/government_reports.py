"""Reports of ministries, agencies and parliaments in English: offices, numbers, HC papers."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}[, {body}]. {title}. "
_ROUND = "{authors} ({year}) {title}"
_NLM = "{authors}[. {body}]. {title}"
STYLE = Style(
    name="government_reports",
    names=NameForm(given=Given.DOTTED, last=", and ", pair=" and ", most=4, shown=1),
    dates="Month D, Y",
    accessed="Month D, Y",
    language="en",
    weight=1.6,
    templates={
        "report": (
            _LEAD
            + "{genre} {number}. [{place}: ]{publisher}; {issued}.[ {url}.][ Accessed {accessed}.]",
            _LEAD + "[{number}. ]{place}[: {publisher}], {year}.",
            _LEAD + "[({number}). ][{place}: ]{publisher}, {issued}. Available at {url}.",
            _LEAD + "{issued}. {url}.[ Accessed {accessed}.]",
            _LEAD + "[{publisher}; ]{year}[. Report No.: {number}].",
            "{title}. [{place}: ]{authors}[, {body}], {year}.[ {number}.]",
            "{title}. {authors}, {issued}.[ {url}]",
            _ROUND + ", [{place}: ]{publisher}[ ({number})].",
            _ROUND + ". {number}. {place}.[ {url} (accessed {accessed}).]",
            _ROUND + "\\[online\\] Available at: {url}[ \\[Accessed {accessed}\\]].",
            _NLM + ". [{place}: ]{publisher}; {year}. ({genre}[; {number}]).",
            _NLM + ". [{place}: {publisher}; ]{year} ({number}[; {url}, accessed {accessed}]).",
            _NLM + ". {place}; {year} ({url}, accessed {accessed}).",
            "{authors}[. {body}]. {title}. {number}, {publisher}, {place}, {year}.",
            "{authors}, {title} ({place}: {publisher}, {year})[, {number}].",
            "{authors}. {year}. {title}. {genre} {number}. [{place}: ]{publisher}.",
            "{authors}. {year}. “{title}.” [{genre} {number}, ]{publisher}[, {place}].[ {url}.]",
            "{authors}, {title}, {number} ({issued}).",
            "{authors}. {title}. {issued}.[ {number}.]",
            "{authors}. {title}. [{edition} Report of Session, ]{issued}. {number}.",
        ),
        "webpage": (
            _LEAD + "{url}. [Published {issued}. ]Accessed {accessed}.",
            _LEAD + "[{issued}. ]{url} (accessed {accessed}).",
            _LEAD + "Statistical bulletin. {issued}. {url}",
            _LEAD + "[{container}. ]{issued}. Available from {url}",
            _ROUND + ". Available at {url} [(accessed {accessed})].",
            "{title}. {authors}. {url}. Updated {issued}. Accessed {accessed}.",
            "{title}. [{container}. ]Last reviewed {issued}. {url}",
        ),
        "speech": (
            "Testimony of {authors} before the {event}, {issued}.",
            "Statement of {authors}, {title}, {event}, {place}, {issued}.",
        ),
    },
)
