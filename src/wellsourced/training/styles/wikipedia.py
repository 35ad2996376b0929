"""Wikipedia's cite templates, dates day first."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="wikipedia",
    names=NameForm(between="; ", last="; ", pair="; ", given=Given.FULL_AND_INITIAL),
    dates="D Month Y",
    weight=1.5,
    templates={
        "article-journal": (
            (
                '[{authors} ]({issued}). "{title}". {container}. {volume}[ ({issue})][: '
                "{page}].[ doi:{doi}.][ ISSN {issn}.][ PMID {pmid}.]"
            ),
            (
                "[{authors} ]({issued}). “{title}”. {container} {volume}[ ({issue})][: "
                "{page}].[ doi:{doi}.][ {pmcid}.]"
            ),
            (
                '[{authors} ]({issued}). "{title}". {container}. {volume}[ ({issue})][: '
                "{page}].[ doi:{doi}.] Retrieved {accessed}."
            ),
            (
                '[{authors} ]({issued}). "{title}" (PDF). {container}. {volume}[ ({issue})][: '
                "{page}].[ doi:{doi}.][ {pmcid}.][ PMID {pmid}.]"
            ),
        ),
        "webpage": (
            '{authors} ({issued}). "{title}". {container}. Retrieved {accessed}.',
            '"{title}". {container}.[ {publisher}.][ {issued}.] Retrieved {accessed}.',
            (
                '"{title}". {container}. {issued}. Archived from the original on 14 March '
                "2016. Retrieved {accessed}."
            ),
            (
                '"{title}". {container}.[ {issued}.] Archived from the original on November 2, '
                "2019. Retrieved {accessed}."
            ),
            '{authors}. "{title}". {container}. Retrieved {accessed}.',
            '"{title}". {container}. Retrieved {accessed}.',
            '{authors} ({issued}). "{title}". Retrieved {accessed}.',
            '"{title}" (PDF). {container}. Retrieved {accessed}.',
            '"{title}". {url}. {container}. {issued}. Retrieved {accessed}.',
        ),
        "book": (
            (
                "[{authors} ]({year}). {title}[ ({edition} ed.)]. [{place}: ]{publisher}.[ p. "
                "{page}.][ ISBN {isbn}.]"
            ),
            "{editors}, eds. ({year}). {title}. [{place}: ]{publisher}.[ ISBN {isbn}.]",
            "[{authors} ]({year}) {title}, {publisher}[, {place}][, ISBN {isbn}]",
        ),
        "chapter": (
            (
                '[{authors} ]({year}). "{title}". In [{editors} (eds.). ]{container}. '
                "[{place}: ]{publisher}. pp. {page}.[ ISBN {isbn}.]"
            ),
        ),
        "article-newspaper": (
            (
                '[{authors} ]({issued}). "{title}". {container}[. {place}].[ p. {page}.][ '
                "Retrieved {accessed}.]"
            ),
            '"{title}". {container}. {issued}.[ p. {page}.][ Retrieved {accessed}.]',
        ),
        "report": (
            (
                "[{authors} ]({issued}). {title} (Report). {publisher}.[ {number}.][ Retrieved "
                "{accessed}.]"
            ),
            '[{authors} ]({issued}). "{title}" (PDF). {publisher}.[ Retrieved {accessed}.]',
        ),
        "thesis": ("[{authors} ]({year}). {title} ({genre}). {school}.[ Retrieved {accessed}.]",),
        "paper-conference": (
            (
                '[{authors} ]({year}). "{title}". {container}. [{place}: ]{publisher}. pp. '
                "{page}.[ doi:{doi}.]"
            ),
        ),
        "article": ('[{authors} ]({issued}). "{title}". arXiv:{arxiv}.',),
        "patent": ('{number}, {authors}, "{title}", issued {issued}',),
        "legislation": ('"{title}". {issued}.[ Retrieved {accessed}.]',),
        "software": ('"{title}". {publisher}.[ Retrieved {accessed}.]',),
    },
)
