"""American Psychological Association, 6th edition (2009): places, `doi:` and `Retrieved from`."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import AMPERSAND, AMPERSAND_STRAIGHT
from wellsourced.training.style import Style

STYLE = Style(
    name="apa_6",
    names=replace(AMPERSAND, most=7, shown=6, ellipsis=", . . . "),
    editors=AMPERSAND_STRAIGHT,
    dates="Y, Month D",
    accessed="Month D, Y",
    weight=2.5,
    templates={
        "article-journal": (
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]][, {page}].[ "
                "doi:{doi}]"
            ),
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]][, {page}].[ "
                "doi: {doi}]"
            ),
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]][, {page}]. "
                "Retrieved from {url}"
            ),
            ("[{authors} ]({year}). {title}. {container}. Advance online publication.[ doi:{doi}]"),
            (
                "[{authors} ]({year}). {title}. {container}[, {volume}[({issue})]][, {page}].[ "
                "http://dx.doi.org/{doi}]"
            ),
            (
                "[{authors} ]({year}, Spring). {title}. {container}[, {volume}[({issue})]][, "
                "{page}]."
            ),
            "[{authors} ]({year}). {title}. {container}.",
        ),
        "book": (
            "[{authors} ]({year}). {title}[ ({edition} ed.)]. [{place}: ]{publisher}.",
            "[{authors} ]({year}). {title}[ (Vol. {volume})]. [{place}: ]{publisher}.",
            "[{authors} ]({year}). {title} ({translators}, Trans.). [{place}: ]{publisher}.",
        ),
        "chapter": (
            (
                "[{authors} ]({year}). {title}. In [{editors} (Eds.), ]{container} ([{edition} "
                "ed., ]pp. {page}). [{place}: ]{publisher}."
            ),
            (
                "[{authors} ]({year}). {title}. In [{editors} (Ed.), ]{container} ([Vol. "
                "{volume}, ]pp. {page}). [{place}: ]{publisher}."
            ),
        ),
        "paper-conference": (
            "[{authors} ]({issued}). {title}. Paper presented at {event}, {place}.",
            "[{authors} ]({issued}). {title}. Poster presented at the {event}, {place}.",
            (
                "[{authors} ]({year}). {title}. In [{editors} (Eds.), ]{container} (pp. "
                "{page}). [{place}: ]{publisher}.[ doi:{doi}]"
            ),
        ),
        "report": (
            ("[{authors} ]({year}). {title}[ ({genre} No. {number})]. [{place}: ]{publisher}."),
            (
                "[{authors} ]({year}). {title}[ ({number})]. Retrieved from {publisher} "
                "website: {url}"
            ),
            "[{authors} ]({year}). {title}. {place}: Author.",
        ),
        "webpage": (
            "[{authors} ]({issued}). {title}. Retrieved from {url}",
            "[{authors} ]({year}). {title}. Retrieved {accessed}, from {url}",
            "[{authors} ]({year}). {title}. Retrieved {accessed}, from {container}: {url}",
            "{title}. ({year}). Retrieved {accessed}, from {url}",
            r"[{authors} ]({issued}). {title} \[Web log post\]. Retrieved from {url}",
        ),
        "thesis": (
            (
                "[{authors} ]({year}). {title} (Doctoral dissertation, {school}).[ Retrieved "
                "from {url}]"
            ),
            "[{authors} ]({year}). {title} (Unpublished {genre}). {school}[, {place}].",
            "[{authors} ]({year}). {title} ({genre}). {school}[, {place}].",
        ),
        "article-newspaper": (
            "[{authors} ]({issued}). {title}. {container}[, p. {page}].",
            "{title}. ({issued}). {container}[, pp. {page}].",
            "[{authors} ]({issued}). {title}. {container}. Retrieved from {url}",
        ),
        "article": (
            "[{authors} ]({year}). {title}. {container} preprint.[ doi:{doi}]",
            "[{authors} ]({year}). {title}. arXiv preprint arXiv:{arxiv}.",
        ),
        "dataset": (
            (
                r"[{authors} ]({year}). {title} \[Data file\].[ {publisher}.] Retrieved from "
                "{url}"
            ),
        ),
        "legislation": ("{title}, {number} ({year}).",),
        "software": (
            (
                r"[{authors} ]({year}). {title}[ ({edition})] \[Computer software\]. [{place}: "
                "]{publisher}."
            ),
        ),
        "patent": ("{authors} ({year}). U.S. Patent No. {number}. [{place}: ]{publisher}.",),
    },
)
