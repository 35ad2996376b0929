"""Indonesian lists: APA with "dan", "Jurnal …", "Diakses dari", "Skripsi"; Malay too."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

_LEAD = "{authors} ({year}). {title}. "
_DOT = "{authors}. {year}. {title}. "
STYLE = Style(
    name="indonesian",
    names=NameForm(last=", dan ", pair=" dan ", most=7, shown=1, others=", dkk."),
    editors=NameForm(order=Order.STRAIGHT, last=" dan ", pair=" dan "),
    dates="D/M/Y",
    accessed="D-MM-Y",
    language="id",
    weight=0.5,
    templates={
        "article-journal": (
            _LEAD + "{container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            _LEAD + "{container}, Vol. {volume}[ No. {issue}][, hal. {page}].",
            _DOT + "{container}. {volume}[ ({issue})]: {page}.",
            _DOT + "{container} Vol. {volume}[, No. {issue}][, hlm. {page}].",
        ),
        "book": (
            _LEAD + "{place}: {publisher}.",
            _DOT + "[Edisi {edition}. ]{publisher}, {place}.",
            _DOT + "{place}: {publisher}.",
        ),
        "chapter": (
            _LEAD + "Dalam {editors} (Ed.), {container} (hlm. {page}). {place}: {publisher}.",
            _DOT + "Dalam: {editors} (eds). {container}. {publisher}, {place}, hal. {page}.",
        ),
        "paper-conference": (
            _LEAD + "{container}[, {page}].",
            _DOT + "Dalam: {container}. {place}[, hal. {page}].",
        ),
        "thesis": (
            _LEAD + "({genre}). {school}, {place}.",
            _DOT + "{genre}. {place}: {school}.",
        ),
        "report": (
            _LEAD + "{place}: {publisher}.",
            _DOT + "{place}.",
            _DOT + "{publisher}.[ {url}]",
        ),
        "webpage": (
            _LEAD + "Diakses pada {accessed}, dari {url}",
            _LEAD + "Diakses dari {url}",
            _DOT + "{url}. Diakses tanggal {accessed}.",
            _DOT + "Tersedia di: {url} \\[diakses {accessed}\\].",
        ),
        "article-newspaper": ("{authors} ({issued}). {title}. {container}.[ {url}]",),
        "legislation": ("{authors}. {year}. {title}.", "{title}."),
    },
)
