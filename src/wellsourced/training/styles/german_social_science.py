"""German social sciences and Citavi: "Müller, Anna (2010): Titel. In: Blatt 12 (3), S. 4–9."."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors} ({year}): {title}. "
_DATED = "{authors} ({issued}): {title}. "
_ONLINE = "[ Online verfügbar unter {url}, zuletzt geprüft am {accessed}.]"
STYLE = Style(
    name="german_social_science",
    names=NameForm(
        given=Given.FULL, between="; ", last="; ", pair="; ", most=4, shown=1, others=" et al."
    ),
    dates="D. Month Y",
    accessed="DD.MM.Y",
    language="de",
    weight=1.2,
    templates={
        "article-journal": (
            _LEAD + "In: {container} {volume}[ ({issue})][, S. {page}].[ DOI: {doi}.]",
            _LEAD + "In: {container}, {volume}. Jg.[, Heft {issue}][, S. {page}].",
            _LEAD + "In: {container}, {volume}[, {issue}][, S. {page}].",
            _LEAD + "{container}, {volume}[({issue})][: {page}].",
            _LEAD + "In: {container} {volume}[/{issue}]: {page}.",
        ),
        "book": (
            _LEAD + "[{edition}. Aufl. ]{place}: {publisher}[ ({series})].",
            _LEAD + "[{edition}., aktualisierte Aufl. ]{place}: {publisher}.",
            _LEAD + "{place}[: {publisher}].",
            "{editors} (Hg.) ({year}): {title}. {place}: {publisher}.",
        ),
        "chapter": (
            _LEAD + "In: {editors} (Hg.): {container}. [{edition}. Aufl. ]{place}: {publisher}, "
            "S. {page}.",
            _LEAD + "In: {editors} (Hrsg.): {container}. {place}: {publisher}[, S. {page}].",
            _LEAD + "In: {editors} (Hrsg.), {container}. {place}: {publisher}, {page}.",
        ),
        "paper-conference": (
            _LEAD + "{event}. {place}, {issued}.",
            _LEAD + "In: {editors} (Hg.): {container}. [{place}: ]{publisher}[, S. {page}].",
        ),
        "thesis": (
            _LEAD + "{genre}. {school}, {place}.",
            _LEAD + "{genre}, {school}." + _ONLINE,
        ),
        "report": (
            _LEAD + "[{publisher}. ]{place}[ ({series}, {number})]." + _ONLINE,
            "{authors} (Hg.) ({year}): {title}. {place}.",
            _LEAD + "{place}: {publisher}." + _ONLINE,
        ),
        "webpage": (
            _LEAD + "[{publisher}.]" + _ONLINE,
            _LEAD + "{url} (Zugriff: {accessed}).",
            "{title} ({year}). Online verfügbar unter {url}, zuletzt geprüft am {accessed}.",
            _LEAD + "In: {url} (abgerufen am {accessed}).",
            _DATED + "[{container}. ]Internet: {url} (Zugriff am {accessed}).",
            _LEAD + "URL: {url}, letzter Zugriff: {accessed}.",
        ),
        "article-newspaper": (
            _LEAD + "In: {container}, {issued}[, S. {page}].",
            _DATED + "In: {container}." + _ONLINE,
            _LEAD + "In: {container} vom {issued}.",
        ),
        "legislation": ("{title}. In: {container} {year}[, S. {page}].", "{title} vom {issued}."),
    },
)
