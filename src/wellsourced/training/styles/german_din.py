"""DIN 1505 and DIN ISO 690 in German: "In: … (Hrsg.)", "Bd. 12, Nr. 3, S. 4–9", libraries."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "[{authors}: ]{title}. "
_YEAR = "{authors} ({year}): {title}. "
STYLE = Style(
    name="german_din",
    names=NameForm(
        given=Given.FULL,
        between="; ",
        last="; ",
        pair="; ",
        most=3,
        shown=1,
        others=" u. a.",
        capitals=True,
    ),
    dates="D. Month Y",
    accessed="DD.MM.Y",
    language="de",
    templates={
        "article-journal": (
            _LEAD + "In: {container} {volume} ({year})[, Nr. {issue}][, S. {page}]",
            _LEAD + "In: {container}, Bd. {volume} ({year})[, H. {issue}][, S. {page}].",
            _LEAD + "In: {container} {volume} ({year})[, Nr. {issue}][, S. {page}]. – ISSN {issn}",
            _YEAR + "In: {container}, Jg. {volume}[, Heft {issue}][, S. {page}].",
            (
                "{authors}. {title}. {container}. {year}[, Bd. {volume}][, Nr. "
                "{issue}][, S. {page}]."
                "[ DOI: {doi}]"
            ),
            "{authors}, {year}. {title}. In: {container}. {volume}({issue}), S. {page}.",
        ),
        "book": (
            _LEAD
            + "[{edition}. Aufl. ]{place} : {publisher}, {year}[ ({series})].[ – ISBN {isbn}]",
            _LEAD + "[{edition}., überarb. Aufl. ]{place}: {publisher}, {year}.[ – {extent}]",
            _LEAD + "{place}, {publisher}, {year}",
            _YEAR + "[{edition}. Auflage. ]{place}: {publisher}.",
            "{authors}, {year}. {title}. [{edition}. Auflage. ]{place}: {publisher}.[ ISBN {isbn}]",
            "{editors} (Hrsg.): {title}. [{edition}. Aufl. ]{place} : {publisher}, {year}",
        ),
        "chapter": (
            _LEAD + "In: {editors} (Hrsg.): {container}. [{edition}. Aufl. ]{place} : {publisher}, "
            "{year}[, S. {page}]",
            _LEAD + "In: {editors} (Hrsg.): {container}. {place}, {publisher}, {year}, S. {page}.",
            _YEAR + "In: {editors} (Hg.): {container}. {place}: {publisher}, S. {page}.",
            (
                "{authors}, {year}. {title}. In: {editors}, Hrsg. {container}. {place}: "
                "{publisher}, "
                "S. {page}."
            ),
        ),
        "paper-conference": (
            _LEAD + "In: {container}. [{place} : ]{publisher}, {year}[, S. {page}]",
            _LEAD + "Vortrag, {event}, {place}, {issued}.",
        ),
        "thesis": (
            _LEAD + "{place}, {school}, {genre}, {year}",
            _LEAD + "{school}, {genre}, {year}[. – {extent}]",
            _YEAR + "{genre}, {school}[, {place}].",
        ),
        "report": (
            _LEAD + "{place} : {publisher}, {year}[ ({series})].[ – {genre}[ {number}]]",
            _LEAD + "[{place}: ]{publisher}, {issued}. URL {url}. – Abrufdatum: {accessed}",
        ),
        "webpage": (
            _LEAD + "URL: {url} \\[Stand: {accessed}\\].",
            _LEAD + "[{container}, ]{year}. URL {url}. – abgerufen am {accessed}",
            _LEAD + "Online unter: {url} (Abruf: {accessed}).",
            (
                "{authors}, {year}. {title} \\[online\\]. [{publisher}. ]\\[Zugriff am: "
                "{accessed}\\]. "
                "Verfügbar unter: {url}"
            ),
            _YEAR + "Verfügbar unter: {url} \\[{accessed}\\].",
        ),
        "article-newspaper": (
            _LEAD + "In: {container}, {issued}[, S. {page}].",
            _LEAD + "In: {container} vom {issued}[, S. {page}]",
        ),
        "legislation": (
            "{title} vom {issued}. In: {container}[, Nr. {issue}][, S. {page}]",
            "{title} vom {issued} ({container} S. {page}).",
        ),
        "standard": (
            "Norm {number} {issued}. {title}",
            "{number}: {title}. {publisher}, {place}, {year}.",
        ),
    },
)
