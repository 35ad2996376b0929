"""Civil and mechanical engineers (ASCE, ASME): straight quotes, `Vol.`, `pp.`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import TIGHT
from wellsourced.training.style import Given, Style

STYLE = Style(
    name="asce_asme",
    names=replace(TIGHT, given=Given.DOTTED, last=", and ", pair=", and "),
    dates="Month D, Y",
    accessed="Month D, Y",
    templates={
        "article-journal": (
            '[{authors} ]({year}). "{title}." {short}[, {volume}[({issue})]][, {page}].',
            "[{authors} ]({year}). “{title}.” {short}[, {volume}[({issue})]][, {page}].",
            "[{authors}, ]{year}, “{title},” {short}[, {volume}[({issue})]][, pp. {page}].",
            (
                '[{authors}, ]{year}, "{title}," {container}[, Vol. {volume}[, No. {issue}]][, '
                "pp. {page}]."
            ),
            (
                "[{authors}, ]“{title},” {container}[, Vol. {volume}[, No. {issue}]], {year}[, "
                "pp. {page}]."
            ),
        ),
        "book": (
            "[{authors} ]({year}). {title}[, {edition} Ed.], {publisher}[, {place}].",
            "[{authors}, ]{year}, {title}[, {edition} ed.], {publisher}[, {place}].",
            "[{authors}, ]{title}, {publisher}[, {place}], {year}[, pp. {page}].",
        ),
        "chapter": (
            (
                '[{authors} ]({year}). "{title}." {container}, {editors}, eds., {publisher}[, '
                "{place}][, {page}]."
            ),
        ),
        "paper-conference": (
            ('[{authors} ]({year}). "{title}." {container}, {publisher}[, {place}][, {page}].'),
            ("[{authors}, ]{year}, “{title},” {container}, {place}[, {issued}][, pp. {page}]."),
        ),
        "report": (
            ('[{authors} ]({year}). "{title}." {genre}[ No. {number}], {publisher}[, {place}].'),
            "[{authors}, ]{year}, “{title},” {publisher}[, {place}][, Report No. {number}].",
        ),
        "thesis": (
            '[{authors} ]({year}). "{title}." {genre}, {school}[, {place}].',
            "[{authors}, ]{year}, “{title},” {genre}, {school}[, {place}].",
        ),
        "webpage": (
            '[{authors} ]({year}). "{title}." <{url}> ({accessed}).',
            "[{authors}, ]{year}, “{title},” {url}",
        ),
        "standard": (
            "{authors} ({year}). {title}. {number}, {place}.",
            "{number}, {year}, “{title}.”",
        ),
        "patent": ("[{authors}, ]{year}, “{title},” U.S. Patent No. {number}.",),
    },
)
