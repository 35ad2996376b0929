"""Theses of many countries, and unpublished, submitted and forthcoming works."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_DOT = "{authors}. {title}"
_COMMA = "{authors}, {title}"
_YEAR = "{authors} ({year}) {title}. "
STYLE = Style(
    name="theses_world",
    names=NameForm(given=Given.FULL, last=" and ", pair=" and "),
    dates="Month Y",
    accessed="D Month Y",
    language="en",
    weight=0.6,
    templates={
        "thesis": (
            _DOT + " \\[{genre}\\]. \\[{place}\\]: {school}; {year}.[ {extent}.]",
            _DOT + ". {genre}, {school}, {year}.",
            _DOT + ". {year}. {school}, {genre}.[ {url}]",
            _DOT + ". {genre}. {place}: {school}; {year}.",
            _DOT + ". {school}. {issued}.",
            _DOT + " ({genre}). {school}; {year}. ProQuest {number}.",
            _COMMA + " ({genre}, {school}, {year}).",
            _COMMA + ", {genre}, {school}[, {place}], {year}[, {extent}].",
            _COMMA + " ({genre}, {school}, {year}).",
            _COMMA + ", {school} {genre}, {year}.",
            _COMMA + ". {genre}. {school}, {place}. {year}",
            _COMMA + ", {genre}–{school}, {year}.",
            _YEAR + "{genre}, {school}, {place}.[ {extent}]",
            _YEAR + "{genre}. {school}.[ Available at: {url}] [(Accessed: {accessed}).]",
            "{authors} ({year}): {title} - {genre}, {school}.",
            (
                "{authors} ({year}). {title} (Publication No. {number}) \\[{genre}, "
                "{school}\\].[ {url}]"
            ),
            "{authors}. “{title}.” {genre}, {school}, {year}.",
            "{authors}. “{title}.” {genre}, {school}, {year}.",
            "{authors}. {year}. {title}. {genre}. {place}: {school}.",
        ),
        "article-journal": (
            _DOT + ". {container}, submitted.",
            _DOT + ". {short}. Forthcoming {year}.",
            _DOT + " (submitted to {container}).",
            _YEAR + "Manuscript submitted to {container}.",
            _COMMA + ", forthcoming in {container}, {year}.",
        ),
        "report": (
            _DOT + ". Unpublished manuscript. {publisher}, {year}.",
            _DOT + ". Mimeo, {publisher}, {year}.",
            _COMMA + ", {genre}, {publisher}, {issued}.",
            "{authors}. {year}. “{title}.” {genre} {number}, {publisher}, {place}.",
            _YEAR + "{publisher} {genre} {number}.",
            "{authors} ({year}). {title}. {publisher} {genre}, {number}.",
        ),
    },
)
