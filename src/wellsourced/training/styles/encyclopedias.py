"""Entries of dictionaries and encyclopaedias, StatPearls, UpToDate, handbooks."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_DOT = "[{authors}. ]{title}"
_APA = "{authors} ({year}). {title}. "
STYLE = Style(
    name="encyclopedias",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=3, others=", et al"),
    dates="Month D, Y",
    accessed="D Month Y",
    language="en",
    weight=0.7,
    templates={
        "chapter": (
            _DOT + ". In: {container} \\[Internet\\]. {place}: {publisher}; {year}.",
            _DOT + ". \\[Updated {year}\\]. In: {container} \\[Internet\\]. {place}: "
            "{publisher}; {year}.",
            _DOT + ". In: {editors}, eds. {container}. {publisher}; {year}.",
            _DOT + ". {container}. {place}: {publisher}; {year}.[ p. {page}.]",
            "“{title}.” {container}. [{edition} ed. ]{year}.",
            "“{title}.” In {container}, edited by {editors}[, {page}]. {publisher}, {year}.",
            _APA + "In {editors} (Ed.), {container} (Vol. {volume}, pp. {page}). {publisher}.",
            _APA + "In {container}[ ({edition} ed.)]. {publisher}.",
            "{title}. ({year}). In {container}. {publisher}.",
            "{title}, {container}, [vol. {volume}, ]{publisher}, {place} {year}[, pp. {page}].",
            (
                "{authors}, ‘{title}’, in {container}, ed. by {editors} ({place}: {publisher}, "
                "{year})[, p. {page}]."
            ),
            "s.v. “{title},” {container}, {publisher}, {year}.",
        ),
        "webpage": (
            (
                "{title}. In: {container} \\[Internet\\]. \\[cited {accessed}\\]. Available "
                "from: {url}"
            ),
            "{title}. In: {container}, {authors}. (Accessed on {accessed}).",
            _DOT + ". {container}. {year}. {url}. Accessed {accessed}.",
            "“{title}.” {container}. Accessed {accessed}. {url}.",
            "{title}. (n.d.). In {container}. Retrieved {accessed}, from {url}",
            "{title}. In {container}. {url}",
            "{container}, s.v. “{title},” accessed {accessed}, {url}.",
        ),
        "book": (
            "{title}. [{edition} ed. ]{place}: {publisher}; {year}.",
            "{editors}, eds. {title}. [{edition} ed. ]{place}: {publisher}; {year}.",
            "{editors} (eds), {title} ({place}: {publisher}, {year}).",
            "{editors}, editors. {title}. {publisher}; {year}.",
            "{title} / {editors}, editors. [{edition} ed. ]{publisher}, {year}.",
            "{title}, ed. {editors} ({place}: {publisher}, {year})[, {page}].",
        ),
    },
)
