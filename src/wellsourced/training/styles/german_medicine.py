"""German medical publishers (Thieme, Springer, Hogrefe): "Aufl. Springer, Berlin, S 4–9"."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors} ({year}) {title}. "
_COLON = "{authors}: {title}. "
_DOT = "{authors}. {title}. "
STYLE = Style(
    name="german_medicine",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=3, others=" et al."),
    dates="D. Month Y",
    accessed="DD.MM.Y",
    language="de",
    weight=1.3,
    templates={
        "article-journal": (
            _LEAD + "{short} {volume}[:{page}].[ https://doi.org/{doi}]",
            _LEAD + "{short} {volume}[({issue})][:{page}]",
            _COLON + "{short} {year}; {volume}[ ({issue})][: {page}].[ DOI {doi}]",
            _COLON + "{short} {year};{volume}[: {page}]",
            _DOT + "{short} {year}; {volume}[: {page}].[ DOI: {doi}]",
            "{authors}: {title}; {container} {year}; {volume}[({issue})][: {page}]",
        ),
        "book": (
            "{editors} (Hrsg.) ({year}) {title}. [{edition}. Aufl. ]{publisher}, {place}",
            _LEAD + "[{edition}. Aufl. ]{publisher}, {place}",
            _COLON + "[{edition}. Aufl. ]{place}: {publisher}; {year}",
            _DOT + "[{edition}. Aufl. ]{place}: {publisher}; {year}",
            _COLON + "{publisher}, {place} {year}.",
        ),
        "chapter": (
            _LEAD
            + "In: {editors} (Hrsg) {container}[, {edition}. Aufl]. {publisher}, {place}, S {page}",
            _DOT + "In: {editors}, Hrsg. {container}. [{edition}. Aufl. ]{place}: {publisher}; "
            "{year}: {page}",
            _COLON + "In: {editors} (Hrsg.): {container}. {place}: {publisher} {year}; {page}.",
        ),
        "thesis": (
            _LEAD + "{genre}, {school}",
            _COLON + "{genre}, {school} {year}.",
            _DOT + "{genre}. {place}: {school}; {year}",
        ),
        "report": (
            _LEAD + "[{place}. ]{url}. Zugegriffen: {accessed}",
            _COLON + "{publisher}, {place} {year}. {url} (letzter Zugriff: {accessed}).",
            _DOT + "[{number}. ]{issued}. Im Internet: {url}; Stand: {accessed}",
            "{authors} (Hrsg.): {title}. {place}: {publisher}; {year}.",
        ),
        "webpage": (
            _LEAD + "{url}. Zugegriffen: {accessed}",
            "{title}. {url} (abgerufen am {accessed}).",
            _LEAD + "{url}. Zugegriffen am {accessed}",
            _DOT + "Im Internet: {url}; Stand: {accessed}",
            _COLON + "{url} (last accessed on {accessed}).",
            _DOT + "[{issued}. ]{url} (abgerufen am {accessed}).",
            _DOT + "[{publisher}; {year}. ]{url} \\[Zugriff {accessed}\\].",
        ),
        "article-newspaper": (
            _COLON + "{container}, {issued}.",
            _DOT + "{container} {issued}.[ {url}]",
        ),
        "paper-conference": (
            _LEAD + "{event}, {place}, {issued}.",
            _COLON + "In: {container}. {place}: {publisher} {year}[: {page}].",
        ),
        "legislation": (
            "{title}, {container} {year}[ S. {page}].",
            "{title} vom {issued}.[ {url}]",
        ),
    },
)
