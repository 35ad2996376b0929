"""Korean journals' English lists: "Vol. 12, No. 3, pp. 4-9, 2010.", APA half observed."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

_LEAD = "{authors}, “{title},” "
_SINGLE = "{authors}, '{title},' "
_APA = "{authors} ({year}). {title}. "
STYLE = Style(
    name="korean_english",
    names=NameForm(order=Order.STRAIGHT, given=Given.DOTTED, last=", and ", pair=" and "),
    dates="Y. M. D",
    accessed="Y. M. D",
    language="en",
    weight=0.9,
    templates={
        "article-journal": (
            _LEAD + "{container}, Vol.{volume}[, No.{issue}][, pp.{page}], {year}.",
            _LEAD + "{container}, Vol. {volume}[, No. {issue}][, pp. {page}], {issued}.",
            _SINGLE + "{container}, Vol.{volume}[, No.{issue}][, pp.{page}], {year}.",
            _APA + "{container}, {volume}[({issue})][, {page}].[ DOI : {doi}]",
            "{authors} ({year}), “{title},” {container}, {volume}[({issue})][, {page}].",
            "{authors}, {title}, {container}, {volume}[({issue})], {year}[, {page}].",
            "{authors}, “{title}”, {short}, {volume}[({issue})][, {page}]({year}).",
        ),
        "book": (
            "{authors}, {title}, {publisher}, {year}.",
            _LEAD + "{publisher}, {place}, {year}.",
            _APA + "{place}: {publisher}.",
            "{authors}, {title}, [{edition} ed., ]{publisher}[, pp. {page}], {year}.",
        ),
        "chapter": (
            _LEAD + "in {container}, {editors}, Eds., {publisher}, pp. {page}, {year}.",
            _APA + "In {editors} (Eds.), {container} (pp. {page}). {place}: {publisher}.",
        ),
        "paper-conference": (
            _LEAD + "{container}[, pp.{page}], {year}.",
            _SINGLE + "In {container}[, pp. {page}], {year}.",
            "{authors}, {title}, {container}[, {page}], {year}.",
            _LEAD + "in {container}, {place}[, pp. {page}], {issued}.",
        ),
        "thesis": (
            _LEAD + "{genre}, {school}, {year}.",
            _APA + "{genre}, {school}, {place}.",
        ),
        "report": (
            "{authors}, {title}, {publisher}, {year}.",
            _LEAD + "{publisher}[, {number}], {year}.",
        ),
        "webpage": (
            "{authors}, {title}, {url}, {issued}.",
            "{authors}, “{title}”, [{container}, ]Available: {url}, (accessed {accessed}).",
            "{authors}. {title}. Available at: {url} (Accessed {accessed}).",
        ),
        "article-newspaper": ("{authors}, “{title}”, {container}, {issued}.",),
        "article": (_LEAD + "arXiv preprint arXiv:{arxiv}, {year}.",),
        "patent": ("{authors}, “{title}”, {number}, {issued}.",),
    },
)
