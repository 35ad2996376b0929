"""Polish lists: "s.", "[w:] … (red.)", "t. 12, nr 3", "[dostęp: …]", and Polish medicine."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_LEAD = "{authors}, {title}, "
_DOT = "{authors}. {title}. "
_YEAR = "{authors} ({year}). {title}. "
STYLE = Style(
    name="polish",
    names=NameForm(
        given=Given.TIGHT, comma=" ", last=", ", pair=", ", most=5, shown=3, others=" i wsp."
    ),
    dates="D Month Y",
    accessed="DD.MM.Y",
    language="pl",
    weight=1.0,
    templates={
        "article-journal": (
            _LEAD + "„{container}” {year}[, t. {volume}][, nr {issue}][, s. {page}].",
            _LEAD + "„{container}”, {year}[, nr {issue}][, s. {page}].",
            _DOT + "{short} {year}; {volume}[({issue})][: {page}].",
            _DOT + "{short}. {year};{volume}[:{page}].",
            _YEAR + "{container}, {volume}[({issue})][, {page}].[ DOI: {doi}]",
            _YEAR + "{container}, t. {volume}[, nr {issue}][, s. {page}].",
            "{authors}: {title}. {container} {year}, {volume}[ ({issue})], {page}.",
        ),
        "book": (
            "{editors} (red.), {title}, {publisher}, {place} {year}.",
            _LEAD + "[wyd. {edition}, ][tłum. {translators}, ]{publisher}, {place} {year}.",
            _LEAD + "[przeł. {translators}, ]{place} {year}.",
            _DOT + "[Wyd. {edition}. ]{publisher}, {place} {year}.",
            _YEAR + "{place}: {publisher}.",
            "{authors}: {title}. {place}: {publisher}, {year}.",
        ),
        "chapter": (
            _LEAD
            + "\\[w:\\] {editors} (red.), {container}, {publisher}, {place} {year}[, s. {page}].",
            _LEAD + "w: {container}, red. {editors}, {publisher}, {place} {year}[, s. {page}].",
            _DOT + "W: {editors} (red.). {container}. {publisher}, {place} {year}: {page}.",
            _YEAR + "W: {editors} (red.), {container} (s. {page}). {place}: {publisher}.",
        ),
        "paper-conference": (
            _LEAD + "\\[w:\\] {event}, {place} {year}[, s. {page}].",
            _DOT + "{event}, {place}, {issued}.",
        ),
        "thesis": (
            _LEAD + "{genre}, {school}, {place} {year}.",
            _DOT + "{genre}. {school}, {place} {year}.",
        ),
        "report": (
            _LEAD + "{publisher}, {place} {year}[, {url} \\[dostęp: {accessed}\\]].",
            _DOT + "{publisher}, {place} {year}.",
        ),
        "webpage": (
            _LEAD + "{url} \\[dostęp: {accessed}\\].",
            "{title}, [{container}, ]{url} \\[dostęp: {accessed}\\].",
            "{title}. {url} (dostęp: {accessed}).",
            _DOT + "Dostępne na: {url} (dostęp {accessed}).",
            _YEAR + "Pobrane z: {url} (dostęp: {accessed}).",
            _LEAD + "[{issued}, ]{url} (dostęp: {accessed} r.).",
            _DOT + "\\[online\\] {url} \\[dostęp {accessed}\\].",
            _LEAD + "[źródło: {container}, ]{url} (data dostępu: {accessed}).",
        ),
        "article-newspaper": (
            _LEAD + "„{container}” {issued}[, s. {page}].",
            _LEAD + "„{container}” z {issued}.",
        ),
        "legislation": (
            "{title} ({container} z {year} r.[ Nr {issue}, poz. {page}]).",
            "{title}, {container} {year}[, poz. {page}].",
        ),
    },
)
