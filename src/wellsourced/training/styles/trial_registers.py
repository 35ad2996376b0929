"""Registered trials, protocols and databases on the web, with "Identifier" and update dates."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="trial_registers",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=6, others=", et al"),
    dates="Month D, Y",
    accessed="Month D, Y",
    language="en",
    weight=0.5,
    templates={
        "webpage": (
            "{title}. {container}. {url}. Updated {issued}. Accessed {accessed}.",
            (
                "{container} \\[Internet\\]. {title}; {issued} \\[cited {accessed}\\]. Available "
                "from: {url}"
            ),
            (
                "{authors}. {title}. In: {container} \\[Internet\\]. {year} \\[cited "
                "{accessed}\\]. "
                "Available from: {url}"
            ),
            "{container}. {title}. {url} (first posted {issued}).",
            "{container}. {title}. Available at: {url}. Accessed {accessed}.",
            "{container} {title}. {url} (accessed {accessed})",
            "{title} \\[{container}\\]. {url} (accessed {accessed}).",
            "{title}. {url} (registered {issued}).",
            "{title}. Available online: {url} (accessed on {accessed}).",
            "{authors}. {title}. Available online: {url} (accessed on {accessed}).",
        ),
        "report": (
            "{title}. {number}. {publisher}. {issued}.[ {url}]",
            "{authors}. {title} \\[{number}\\]. {issued}. Available from: {url}",
            "{authors}. {title}. {number}. {url}.[ Accessed {accessed}.]",
            "{authors}. Protocol: {title}. {publisher} {year}[ {number}]. Available from: {url}",
        ),
        "dataset": (
            "{authors}. {title}. {publisher}. {year}. Available online: https://doi.org/{doi}",
            "{title}. {publisher}; {year}.",
        ),
    },
)
