"""News sites, newspapers, magazines and press releases, dated to the day, in several hands."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

_LEAD = "[{authors}. ]"
_OPEN = "[{authors}, ]"
STYLE = Style(
    name="press_and_news",
    names=NameForm(
        order=Order.FIRST_INVERTED, given=Given.FULL, last=" and ", pair=" and ", most=4, shown=1
    ),
    dates="Month D, Y",
    accessed="Month D, Y",
    language="en",
    weight=1.3,
    templates={
        "article-newspaper": (
            _LEAD + "“{title}.” {container}, {issued}[, {page}].",
            _LEAD + "“{title}.” {container} {issued}.[ {url}.]",
            _LEAD + '"{title}". {container}. {issued}.[ Retrieved {accessed}.]',
            _LEAD + "{title}. {container}. {issued}[:{page}].",
            _LEAD + "{title}. {container}. {issued}. {url}[ (accessed {accessed})].",
            _LEAD + "({issued}). {title}. {container}[, p. {page}].",
            _LEAD + "({issued}) '{title}', {container}[, p. {page}].",
            _OPEN + "“{title},” {container}, {issued}[, p. {page}].",
            _OPEN + "‘{title}’, {container}, {issued}[, p. {page}].",
            _OPEN + "{title}, {container} ({place}), {issued}.",
            _OPEN + "‘{title}’, {container} (online), {issued} <{url}>.",
            "{title}. {container} {issued}.",
            "{title}, {container}, {issued}, {url}",
            "“{title}” ({container}, {issued})",
            "{container}. {title}. {issued}.[ {url}]",
            "{container} ({issued}) {title}[, p. {page}].",
            "{issued}. {title}. {container}.[ {url}]",
            "{authors} for {container}: {title}. {issued}.[ {url}]",
        ),
        "webpage": (
            _LEAD
            + "{title} \\[press release\\]. [{container}; ]{issued}. {url}. Accessed {accessed}.",
            "{authors}. {title} \\[News release\\]. {issued}. {url}",
            "{authors} (press release). {title}. {issued}.",
            _LEAD + "“{title}.” {container}, {issued}, {url}. Accessed {accessed}.",
            _LEAD + "“{title}.” Press release, {issued}. {url}.",
            "{container}. ({issued}). {title}. {url}",
            "“{title},” {container}, {issued}, {url}",
            "{container}: {title}, {url}",
            "{title} - {container}. {url}",
            "{title} | {container} {url} (retrieved {accessed})",
        ),
        "article-journal": (
            _LEAD + "“{title}.” {container}, {issued}[, pp. {page}].",
            _LEAD + "{title}. {container}. {issued}[:{page}].",
            _OPEN + "“{title},” {container}, {issued}[, {page}].",
        ),
    },
)
