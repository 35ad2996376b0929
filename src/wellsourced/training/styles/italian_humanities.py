"""Italian humanities, law and social sciences: "in", "a cura di", "vol. XII, n. 3, pp. 4-9"."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

_LEAD = "{authors}, {title}, "
_YEAR = "{authors} ({year}), {title}, "
_QUOTED = "{authors}, «{title}», "
STYLE = Style(
    name="italian_humanities",
    names=NameForm(
        order=Order.STRAIGHT, last=", ", pair=", ", most=4, shown=1, others=" et al.", between=", "
    ),
    dates="D Month Y",
    accessed="D Month Y",
    language="it",
    weight=0.9,
    templates={
        "article-journal": (
            _LEAD + "in «{container}», vol. {volume}[, n. {issue}], {year}[, pp. {page}].",
            _LEAD + "in “{container}”, {volume}[, {issue}] ({year})[, pp. {page}].",
            _LEAD + "«{container}», {volume} ({year})[, n. {issue}][, pp. {page}].",
            _QUOTED + "{container}, {volume}[({issue})], {year}, pp. {page}.",
            _YEAR + "in «{container}», {volume}[, {issue}][, pp. {page}].",
            _YEAR + "“{container}”, vol. {volume}[, n. {issue}][, pp. {page}].",
        ),
        "book": (
            _LEAD + "{publisher}, {place} {year}[, {extent}].",
            _LEAD + "[trad. it. di {translators}, ]{publisher}, {place}, {year}.",
            _LEAD + "{place}, {publisher}, {year}.",
            _YEAR + "{publisher}, {place}.",
            "{editors} (a cura di), {title}, {publisher}, {place} {year}.",
            _LEAD + "[{edition}ª ed., ]{place}: {publisher}, {year}.",
        ),
        "chapter": (
            _LEAD
            + "in {editors} (a cura di), {container}, {publisher}, {place} {year}[, pp. {page}].",
            _LEAD
            + "in {container}, a cura di {editors}, {place}, {publisher}, {year}[, pp. {page}].",
            _YEAR + "in {editors} (a cura di), {container}, {publisher}, {place}[, pp. {page}].",
            _LEAD + "in AA.VV., {container}, {publisher}, {place} {year}[, p. {page}].",
        ),
        "paper-conference": (
            _LEAD + "in Atti del {event} ({place}, {year}), {publisher}[, pp. {page}].",
            _LEAD + "relazione presentata al {event}, {place}, {issued}.",
        ),
        "thesis": (
            _LEAD + "{genre}, {school}, {year}.",
            _YEAR + "{genre}, {school}, {place}.",
        ),
        "report": (
            _LEAD + "{publisher}, {place} {year}.[ {url}]",
            _YEAR + "{publisher}, {place}[ (disponibile online: {url})].",
        ),
        "webpage": (
            _LEAD
            + "[{container}, ]{issued}, disponibile su {url} (ultima consultazione: {accessed}).",
            _LEAD + "{url} (consultato il {accessed}).",
            _YEAR + "{url} (ultimo accesso {accessed}).",
            _LEAD + "in {url} \\[data di consultazione: {accessed}\\].",
        ),
        "article-newspaper": (
            _LEAD + "in «{container}», {issued}[, p. {page}].",
            _LEAD + "{container}, {issued}.[ {url}]",
        ),
        "legislation": ("{title}, in {container}[, n. {issue}], {issued}.", "{title}, {issued}."),
    },
)
