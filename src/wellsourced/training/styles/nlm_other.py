"""NLM (Citing Medicine): reports, papers, web pages, laws and all that is no book."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED
from wellsourced.training.style import Style

STYLE = Style(
    name="nlm_other",
    names=GLUED,
    dates="Y Mon D",
    accessed="Y Mon D",
    weight=1.5,
    templates={
        "report": (
            (
                "[{authors}. ]{title}.[ {place}:] {publisher}[, {body}]; {year}.[ {extent}.][ "
                "Report No.: {number}.]"
            ),
            (
                r"[{authors}. ]{title} \[Internet\].[ {place}:] {publisher}; {issued} \[cited "
                r"{accessed}\].[ Report No.: {number}.] Available from: {url}"
            ),
        ),
        "thesis": (
            (
                r"[{authors}. ]{title} \[dissertation\]. \[{place}\]: {school}; {year}.[ "
                "{extent}.]"
            ),
            (
                r"[{authors}. ]{title} \[{genre}\].[ {place}:] {school}; {year}.[ Available "
                "from: {url}]"
            ),
        ),
        "article-newspaper": (
            (
                "[{authors}. ]{title}. {container}[ ({place})]. {issued};Sect. A:{first-page} "
                "(col. 1)."
            ),
            (
                r"[{authors}. ]{title}. {container} \[Internet\]. {issued} \[cited "
                r"{accessed}\]. Available from: {url}"
            ),
        ),
        "webpage": (
            (
                r"[{authors}. ]{title} \[Internet\].[ {place}:] {container}[, {body}]; [c{year} "
                r"]\[cited {accessed}\]. Available from: {url}"
            ),
            (
                r"{container} \[Internet\].[ {place}:] {publisher}; {year}. {title}; \[cited "
                r"{accessed}\]. Available from: {url}"
            ),
            (
                r"[{authors}. ]{title} \[Internet\]. {container}; \[updated {issued}; cited "
                r"{accessed}\]. Available from: {url}"
            ),
        ),
        "article": (
            (
                r"[{authors}. ]{title} \[Preprint\]. {issued} \[cited {accessed}\].[ Available "
                "from: https://doi.org/{doi}]"
            ),
            (
                r"[{authors}. ]{title}.[ {container}] \[Preprint\]. {issued}[ \[cited "
                r"{accessed}\]]. doi: {doi}."
            ),
        ),
        "dataset": (
            (
                r"[{authors}. ]{title} \[dataset\]. {issued} \[cited {accessed}\].[ "
                "{publisher}.][ Available from: {url}][ doi: {doi}]"
            ),
        ),
        "legislation": (
            "{title}, {number} ({issued}).",
            "{title}. {number}. {issued}.",
        ),
        "software": (
            r"{title} \[computer program\].[ {edition}.][ {place}:] {publisher}; {year}.",
        ),
        "patent": (
            (
                "{authors}, inventors[; {publisher}, assignee]. {title}. United States patent "
                "US {number}. {issued}."
            ),
        ),
        "standard": ("[{authors}. ]{title}. {number}.[ {place}:] {publisher}; {year}.",),
        "speech": ("[{authors}. ]{title}. Paper presented at: {container}; {issued}[; {place}].",),
    },
)
