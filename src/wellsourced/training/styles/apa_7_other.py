"""American Psychological Association, 7th edition: what no publisher prints."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import AMPERSAND, AMPERSAND_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="apa_7_other",
    names=replace(AMPERSAND, most=20, shown=19, ellipsis=", . . . "),
    editors=AMPERSAND_STRAIGHT,
    dates="Y, Month D",
    accessed="Month D, Y",
    weight=2.5,
    templates={
        "webpage": (
            "[{authors} ]({issued}). {title}.[ {container}.] {url}",
            "[{authors} ]({year}). {title}. Retrieved {accessed}, from {url}",
            "[{authors} ]({year}). {title}. {container}. {url}",
            "{title}. ({year}). {container}. {url}",
        ),
        "thesis": (
            r"[{authors} ]({year}). {title} \[{genre}, {school}\].[ {publisher}.][ {url}]",
            (
                r"[{authors} ]({year}). {title} (Publication No. {number}) \[{genre}, "
                r"{school}\]. {publisher}."
            ),
        ),
        "article-newspaper": (
            "[{authors} ]({issued}). {title}. {container}[, {page}].[ {url}]",
            "{title}. ({issued}). {container}.[ {url}]",
        ),
        "article": (
            "[{authors} ]({year}). {title}. {container}.[ https://doi.org/{doi}]",
            (
                r"[{authors} ]({year}). {title} \[Preprint\]. {container}.[ "
                "https://doi.org/{doi}]"
            ),
            ("[{authors} ]({year}). {title}[ (arXiv:{arxiv})]. arXiv.[ https://doi.org/{doi}]"),
        ),
        "dataset": (
            (
                r"[{authors} ]({year}). {title}[ ({edition})] \[Data set\]. {publisher}.[ "
                "https://doi.org/{doi}]"
            ),
        ),
        "software": (
            (
                r"[{authors} ]({year}). {title}[ ({edition})] \[Computer software\].[ "
                "{publisher}.][ {url}]"
            ),
        ),
        "legislation": ("{title}, {number} ({year}).[ {url}]",),
        "patent": (
            (
                "[{authors} ]({year}). {title} (U.S. Patent No. {number}).[ U.S. Patent and "
                "Trademark Office.]"
            ),
        ),
        "standard": ("[{authors} ]({year}). {title}[ ({number})]. {publisher}.[ {url}]",),
    },
)
