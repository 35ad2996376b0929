"""Turkish lists: APA in Turkish ("ve", "içinde", "s."), medicine, "Erişim tarihi"."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Order, Style

_LEAD = "{authors} ({year}). {title}"
_DOT = "{authors}. {title}. "
STYLE = Style(
    name="turkish",
    names=NameForm(last=" ve ", pair=" ve ", most=7, shown=6, others=" vd."),
    editors=NameForm(order=Order.STRAIGHT, last=" ve ", pair=" ve "),
    dates="D Month Y",
    accessed="DD.MM.Y",
    language="tr",
    weight=1.0,
    templates={
        "article-journal": (
            _LEAD + ". {container}, {volume}[({issue})][, {page}].[ https://doi.org/{doi}]",
            _LEAD + ". {container}, {volume}[({issue})][, ss. {page}].",
            _LEAD + ". {container}, Cilt {volume}[, Sayı {issue}][, s. {page}].",
            _DOT + "{short} {year};{volume}[({issue})][:{page}].",
            "{authors}, “{title}”, {container}, C. {volume}[, S. {issue}], {year}[, s. {page}].",
            "{authors}, {title}, {container}, {volume}[({issue})], {page}, {year}.",
        ),
        "book": (
            "{editors} (Ed.). ({year}). {title}. {place}: {publisher}.",
            _LEAD + "[ ({edition}. baskı)]. {place}: {publisher}.",
            _LEAD + "[ (Çev. {translators})]. {place}: {publisher}.",
            "{authors}, {title}, {publisher}, {place}, {year}.",
            _DOT + "[{edition}. Baskı, ]{place}: {publisher}; {year}.",
        ),
        "chapter": (
            _LEAD + ". {editors} (Ed.), {container} içinde (s. {page}). {place}: {publisher}.",
            _LEAD + ". {editors} (Ed.), {container} (ss. {page}). {publisher}.",
            _DOT + "In: {editors}, editör. {container}. [{edition}. baskı. ]{place}: {publisher}; "
            "{year}. s. {page}.",
        ),
        "paper-conference": (
            _LEAD + ". {event}, {place}.",
            _LEAD + " \\[Bildiri sunumu\\]. {event}, {place}.",
            "{authors}, {title}, {event}, {place}[, s. {page}], {year}.",
        ),
        "thesis": (
            _LEAD + ". {genre}. {school}, {place}.",
            _LEAD + " ({genre}). {school}, {place}.",
            "{authors}, {title}, {genre}, {school}, {place}, {year}.",
        ),
        "report": (
            _LEAD + ". {place}: {publisher}.",
            _DOT + "{publisher}, [Yayın No: {number}, ]{place}, {year}.",
            _LEAD + ". {place}: {publisher}. {url} adresinden erişildi.",
        ),
        "webpage": (
            _LEAD + ". Erişim adresi: {url}",
            "{title}. ({year}). {url} (Erişim Tarihi: {accessed}).",
            _LEAD + ". {url} adresinden {accessed} tarihinde erişilmiştir.",
            _LEAD + ". {url} (Erişim Tarihi: {accessed}).",
            _DOT + "{url} Erişim tarihi: {accessed}.",
            _DOT + "Available from: {url} \\[Erişim tarihi: {accessed}\\].",
            "{authors}, {title}, {url}, (Erişim: {accessed}).",
        ),
        "article-newspaper": (
            "{authors} ({issued}). {title}. {container}[, s. {page}].",
            "{authors}, “{title}”, {container}, {issued}.",
        ),
        "legislation": (
            "{title}. ({year}). {container}[, {issue}].",
            "{title}, {container}, {issued}.",
        ),
    },
)
