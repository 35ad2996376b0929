"""SIST 02 and Japanese and Korean engineering in English: "vol.12, no.3, p.4-9", quoted titles."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

_LEAD = "{authors}. {title}. "
_COLON = "{authors}: {title}, "
_QUOTED = "{authors}, “{title},” "
_COMMA = "{authors}, {title}, "
STYLE = Style(
    name="japanese_sist",
    names=NameForm(order=Order.STRAIGHT, given=Given.TIGHT, last=" and ", pair=" and "),
    dates="Y-MM-DD",
    accessed="Y-MM-DD",
    language="en",
    weight=1.0,
    templates={
        "article-journal": (
            _LEAD + "{container}. {year}[, vol. {volume}][, no. {issue}][, p. {page}].",
            _LEAD + "{container}. {year}, vol.{volume}[, no.{issue}][, p.{page}].",
            _COLON + "{container}, Vol.{volume}[, No.{issue}][, pp.{page}], {year}.",
            _COLON + "{container}, Vol. {volume}[, No. {issue}][, pp. {page}] ({year}).",
            _COLON + "{short}, {volume}[({issue})][, {page}] ({year}).",
            _QUOTED + "{container}, Vol. {volume}[, No. {issue}][, pp. {page}], {year}.",
            "{authors}: “{title}”, {container}, Vol.{volume}[, No.{issue}][, pp.{page}] ({year})",
            '{authors}, "{title}," {container}, vol.{volume}[, no.{issue}][, pp.{page}], {year}.',
            _COMMA + "{short}, {volume}[({issue})], {page} ({year}).",
        ),
        "book": (
            "{editors} (Eds.), “{title},” {publisher}, {year}.",
            _COLON + "{publisher}, {place} ({year}).",
            _LEAD + "[{edition} ed., ]{publisher}, {year}[, {extent}].",
            _QUOTED + "{publisher}, {year}.",
            _COMMA + "{publisher}, {place}, {year}[, pp.{page}].",
        ),
        "chapter": (
            _LEAD + "{container}. {editors}, ed. {publisher}, {year}, p. {page}.",
            _COLON + "{container} (ed. by {editors}), {publisher}, {place}, pp.{page} ({year}).",
            _QUOTED + "in {container}, {editors} (Eds.), {publisher}, pp.{page}, {year}.",
        ),
        "paper-conference": (
            _QUOTED + "{container}[, pp. {page}], {year}.",
            _COLON + "{container}[, pp.{page}] ({year}).",
            '{authors}, "{title}," in {container}, {year}[, pp.{page}].',
            _LEAD + "{container}. {place}, {year}. {publisher}, {year}, p. {page}.",
            _QUOTED + "{container}[, Vol.{volume}][, pp.{page}], {year}.",
        ),
        "thesis": (_COLON + "{genre}, {school} ({year}).", _QUOTED + "{genre}, {school}, {year}."),
        "report": (
            _COLON + "{genre}, {number} ({year}).",
            _COMMA + "{publisher}[, {number}], {year}.",
            _QUOTED + "{publisher}, {year}.",
        ),
        "webpage": (
            _LEAD + "{container}. {url}, (accessed {accessed}).",
            "{authors}. “{title}”. [{container}. ]{issued}. {url}, (accessed {accessed}).",
            _COLON + "{url} (accessed {accessed}).",
            _COMMA + "{url}.",
            "{authors}: {title}, {url} ({issued}).",
        ),
        "article": (_QUOTED + "arXiv:{arxiv}, {year}.", _COMMA + "{container} ({year})."),
        "patent": (_COLON + "{number} ({year}).", _QUOTED + "{number}, {issued}."),
        "standard": ("{number}: {title} ({year}).", _COLON + "{number} ({year})."),
    },
)
