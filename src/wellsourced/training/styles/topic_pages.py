"""Lists under articles for patients: the page's title first, then who keeps the page."""

from __future__ import annotations

from wellsourced.training.style import Style

STYLE = Style(
    name="topic_pages",
    dates="Month Y",
    accessed="Month Y",
    weight=3.5,
    templates={
        "webpage": (
            "{title}. {container}. {url}. Accessed {accessed}.",
            "{title}. {container}. {url}. {issued}. Accessed {accessed}.",
            "{title}. {container}. {url}.[ Published {issued}.][ Accessed {accessed}.]",
            "{title}. {container}.[ {issued}.] Available at: {url}[. Accessed {accessed}.]",
            "{title}. {container}. Accessed {accessed}. {url}",
            "{title}. {container} website. {url}.[ Updated {issued}.] Accessed {accessed}.",
            "“{title}.” {container}, {issued}, {url}.",
            "“{title}.” {container}. {url}. Accessed {accessed}.",
            '"{title}". {container}.[ {issued}.] Retrieved {accessed}.',
            "{title} - {container}. {url}[ (accessed {accessed})]",
            "{title}, {container}[, {issued}]. {url}",
            "{authors}. {title}. {url}. Accessed {accessed}.",
            "{authors}, “{title},” {year}[, {url}].",
            "{authors}, “{title},” {issued}.",
        ),
        "report": (
            "{authors}, “{title},” {year}.",
            "{authors}, “{title},”[ {place},] {year}. {url}",
            "{authors}. {title}. {year}.[ {url}]",
        ),
    },
)
