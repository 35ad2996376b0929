"""German humanities and law: straight names and a colon, place and year without a house."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

_LEAD = "{authors}: {title}"
_COMMA = "{authors}, {title}, "
STYLE = Style(
    name="german_humanities",
    names=NameForm(
        order=Order.STRAIGHT,
        given=Given.FULL,
        last=" und ",
        pair=" und ",
        most=3,
        shown=1,
        others=" u. a.",
    ),
    dates="D. Month Y",
    accessed="D.M.Y",
    language="de",
    weight=0.8,
    templates={
        "article-journal": (
            _LEAD + ". In: {container} {volume} ({year})[, H. {issue}][, S. {page}].",
            _LEAD + ", in: {container} {volume} ({year})[, S. {page}].",
            _COMMA + "in: {container} {volume} ({year})[, Heft {issue}][, S. {page}].",
            _COMMA + "{container} {year}, {page}.",
            _LEAD + ", {container}, Bd. {volume}[, Nr. {issue}], {year}[, {page}].",
        ),
        "book": (
            "{editors} (Hg.): {title}. {place} {year}.",
            _LEAD + ". {place} {year}[ ({series})].",
            _LEAD + ". [{edition}. Aufl. ]{place}: {publisher} {year}.",
            _COMMA + "[{edition}. Auflage, ]{place} {year}.",
            _LEAD + ". [Übers. v. {translators}. ]{place}: {publisher}, {year}.",
            _LEAD + ". [Aus dem Englischen von {translators}. ]{publisher}, {place} {year}.",
        ),
        "chapter": (
            _LEAD
            + ". In: {container}. Hg. v. {editors}. {place}: {publisher} {year}[, S. {page}].",
            _LEAD + ", in: {editors} (Hrsg.): {container}, {place} {year}[, S. {page}].",
            _COMMA + "in: {editors} (Hg.), {container}, {place} {year}[, S. {page}].",
            _LEAD + ". In: {editors} (Hrsg.): {container}. {place}: {publisher} {year}, {page}",
        ),
        "thesis": (
            _LEAD + ". {genre} {school} {year}.",
            _COMMA + "{genre}, {place} {year}.",
        ),
        "report": (_LEAD + ". {place} {year}.[ {url}]", _COMMA + "{place} {year}[, S. {page}]."),
        "webpage": (
            _LEAD + ". [In: {container}, {issued}. ]{url} ({accessed}).",
            _LEAD + ", {url} \\[abgerufen am {accessed}\\].",
            _COMMA + "abrufbar unter: {url} (letzter Abruf: {accessed}).",
            _COMMA + "{url} (zuletzt aufgerufen am {accessed}).",
        ),
        "article-newspaper": (
            _LEAD + ". In: {container}, {issued}[, S. {page}].",
            _COMMA + "in: {container} v. {issued}[, S. {page}].",
            _LEAD + ". In: {container} vom {issued} (abgerufen am {accessed}).",
        ),
        "legislation": ("{title} vom {issued}[, {container} {page}].",),
    },
)
