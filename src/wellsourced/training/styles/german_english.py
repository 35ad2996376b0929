"""German, Austrian and Swiss authors in English: colons after names, "Ed(s.)", "Springer."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_COLON = "{authors}: {title}. "
_COMMA = "{authors}: {title}, "
_YEAR = "{authors} ({year}): {title}. "
STYLE = Style(
    name="german_english",
    names=NameForm(given=Given.DOTTED, last=", ", pair=", ", most=8, shown=3, others=" et al."),
    dates="D Month Y",
    accessed="DD.MM.Y",
    language="en",
    weight=0.9,
    templates={
        "article-journal": (
            _COLON + "{short} {volume}[({issue})][, {page}] ({year})",
            _COLON + "{short} {year}; {volume}[: {page}].",
            _COLON + "{container} {volume} ({year})[, {page}].",
            _COLON + "In: {container} {volume} ({year})[, Nr. {issue}][, S. {page}]",
            _YEAR + "{container} {volume}[({issue})][: {page}].",
            _YEAR + "In: {container} {volume}[ ({issue})][, pp. {page}].[ DOI: {doi}.]",
            _COMMA + "{short} {volume}[, {issue}] ({year})[, {page}].",
            _COLON + "{short} {year};{volume}[:{page}].[ DOI: {doi}].",
        ),
        "book": (
            "{editors} (eds.): {title}. {publisher}, {place} ({year})",
            _COLON + "{publisher}, {place} ({year})",
            _COLON + "[{edition} edn. ]{publisher}, {place} {year}.",
            _YEAR + "[{edition} ed. ]{place}: {publisher}.",
            _COMMA + "{place} {year}.",
        ),
        "chapter": (
            _COLON + "In: {editors} (eds.) {container}, pp. {page}. {publisher}, {place} ({year})",
            _COLON + "In: {editors} (Ed.): {container}. {publisher}, {place}, {year}, pp. {page}.",
            _YEAR + "In: {editors} (eds.): {container}. {place}: {publisher}, {page}.",
            _COMMA + "in: {editors} (Eds.): {container}, {publisher}, {place} {year}, pp. {page}.",
        ),
        "paper-conference": (
            _COLON
            + "In: {container}[, vol. {volume}][, pp. {page}]. {publisher}, {place} ({year})",
            _COLON + "In: {container}. {publisher}, {year}[, pp. {page}].",
            _COLON
            + "In: {editors} (eds.) {container}. LNCS[, vol. {volume}], pp. {page}. {publisher} "
            "({year})",
        ),
        "thesis": (
            _COLON + "{genre}, {school}, {place} ({year})",
            _YEAR + "{genre}, {school}.",
        ),
        "report": (
            _COLON + "[{genre} {number}, ]{publisher} ({year})",
            _YEAR + "[{place}: ]{publisher}.[ {url}] [(accessed {accessed})].",
        ),
        "webpage": (
            _COLON + "{url} ({year}). Accessed {accessed}",
            _YEAR + "URL: {url} \\[accessed {accessed}\\].",
            _COLON + "{url}, last accessed {accessed}",
            _COMMA + "{url} ({accessed}).",
            "{title}. URL: {url}. – last checked: {accessed}",
        ),
        "article-newspaper": (
            _COLON + "{container}, {issued}[, p. {page}].",
            _YEAR + "{container}, {issued}.",
        ),
        "article": (_COLON + "{container} ({year})", _COLON + "arXiv:{arxiv} ({year})"),
        "software": (_COLON + "{url} ({year})",),
        "patent": (_COMMA + "{number} ({year}).",),
    },
)
