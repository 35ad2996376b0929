"""American Medical Association, 10th edition (2007): places of books, the URL before accessed."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED_THREE_OF_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="ama_10",
    names=GLUED_THREE_OF_SIX,
    dates="Month D, Y",
    accessed="Month D, Y",
    weight=1.5,
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {short}. {year}[;{volume}[({issue})]][:{page}].",
            ("[{authors}. ]{title}. {short}. {year}[;{volume}[({issue})]][:{page}]. doi:{doi}."),
            (
                "[{authors}. ]{title}. {short}. {issued}[;{volume}[({issue})]][:{page}].[ "
                "{url}. Accessed {accessed}.]"
            ),
            (
                r"[{authors}. ]{title} \[published online ahead of print {issued}\]. {short}.[ "
                "doi:{doi}.]"
            ),
            "[{authors}. ]{title}. {short}. {year}.",
        ),
        "webpage": (
            (
                "[{authors}. ]{title}. {container}. {url}.[ Published {issued}.] Accessed "
                "{accessed}."
            ),
            "[{authors}. ]{title}. {container} Web site. {url}. Accessed {accessed}.",
            ("{title}. {container} website. {url}.[ Published {issued}.][ Accessed {accessed}.]"),
        ),
        "article": ("[{authors}. ]{title}. {container}. {issued}.[ doi:{doi}.]",),
        "book": (
            (
                "[{authors}. ]{title}.[ {edition} ed.][ Vol {volume}.][ {place}:] {publisher}; "
                "{year}[:{page}]."
            ),
            "{editors}, eds. {title}.[ {edition} ed.][ {place}:] {publisher}; {year}.",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, eds. ]{container}.[ {edition} ed.][ Vol "
                "{volume}.][ {place}:] {publisher}; {year}[:{page}]."
            ),
            (
                "[{authors}. ]{title}. In: [{editors}, ed. ]{container}.[ {place}:] "
                "{publisher}; {year}[:chap {number}].[ Accessed {accessed}.][ {url}]"
            ),
        ),
        "paper-conference": (
            "[{authors}. ]{title}. Presented at: {event}; {issued}[; {place}].",
            ("[{authors}. ]{title}. In: {container}.[ {publisher};] {year}[:{page}].[ doi:{doi}]"),
            (
                "[{authors}. ]{title}. Paper presented at: {event}; {issued}; {place}.[ "
                "Accessed {accessed}.][ {url}]"
            ),
        ),
        "report": (
            (
                "[{authors}. ]{title}.[ {place}:] {publisher}[, {body}]; {year}.[ Publication "
                "{number}.]"
            ),
            (
                "[{authors}. ]{title}. {publisher}; {issued}.[ {genre} No. {number}.][ "
                "Accessed {accessed}.][ {url}]"
            ),
        ),
        "thesis": (
            ("[{authors}. ]{title}. {genre}. {school}; {year}.[ Accessed {accessed}.][ {url}]"),
            r"[{authors}. ]{title} \[{genre}\].[ {place}:] {school}; {year}.",
        ),
        "article-newspaper": (
            (
                "[{authors}. ]{title}. {container}. {issued}[:{page}].[ Accessed {accessed}.][ "
                "{url}]"
            ),
        ),
        "legislation": ("{title}, {number} ({year}).[ Accessed {accessed}.][ {url}]",),
        "dataset": (
            ("[{authors}. ]{title}. {publisher}. {issued}.[ Accessed {accessed}.][ doi:{doi}]"),
        ),
        "software": (
            (
                "[{authors}. ]{title}.[ {edition}.] {publisher}; {year}.[ Accessed "
                "{accessed}.][ {url}]"
            ),
        ),
        "patent": (
            (
                "{authors}, inventors[; {publisher}, assignee]. {title}. US patent {number}. "
                "{issued}."
            ),
        ),
        "standard": ("[{authors}. ]{title}. {number}. {publisher}; {year}.",),
        "speech": ("[{authors}. ]{title}. Presented at: {container}; {issued}; {place}.",),
    },
)
