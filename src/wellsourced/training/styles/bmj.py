"""BMJ: year and volume glued, `doi:` at the end, web pages with the date of access."""

from __future__ import annotations

from dataclasses import replace

from wellsourced.training.forms_of_names import GLUED_THREE_OF_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="bmj",
    names=replace(GLUED_THREE_OF_SIX, most=4, shown=3),
    dates="D Mon Y",
    accessed="D Mon Y",
    weight=1.2,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{title}. {short} {year}[;{volume}[({issue})]][:{page}].[ "
                "doi:{doi}][ pmid:{pmid}]"
            ),
            "[{authors}. ]{title}. {short} {year}[;{volume}][:{page}].[ doi:{doi}]",
            "[{authors}. ]{title}. {short} {year}[;{volume}][:{page}]. {url}",
            (
                r"[{authors}. ]{title}. {short} {year} \[Epub ahead of print {issued}\].[ "
                "doi:{doi}]"
            ),
        ),
        "book": (
            "[{authors}. ]{title}.[ {edition} edn.][ {place}:] {publisher} {year}.",
            "[{authors}. ]{title}.[ {edition} ed.][ {place}:] {publisher}, {year}[:{page}].",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, eds. ]{container}.[ {edition} ed.] "
                "[{place}: ]{publisher}, {year}[:{page}]."
            ),
            (
                "[{authors}. ]{title}. In: [{editors}, eds. ]{container}. [{place}: "
                "]{publisher} {year}. {page}."
            ),
        ),
        "report": (
            "[{authors}. ]{title}[ ({number})]. {publisher}, {year}.[ {url}]",
            (
                "[{authors}. ]{title}. [{place}: ]{publisher}, {year}.[ Available: {url} "
                r"\[Accessed {accessed}\].]"
            ),
        ),
        "webpage": (
            "[{authors}. ]{title}.[ {container}.] {year}.[ {url}]",
            r"[{authors}. ]{title}[, {year}]. Available: {url} \[Accessed {accessed}\].",
            "{authors}. {title}. {year}. {url} (accessed {accessed}).",
        ),
        "article-newspaper": ("[{authors}. ]{title}. {container} {issued}.[ {url}]",),
        "article": (r"[{authors}. ]{title}. {container} \[Preprint\] {issued}.[ doi:{doi}]",),
        "thesis": (r"[{authors}. ]{title} \[{genre}\]. {school}, {year}.",),
        "legislation": ("{title}. {number}. {year}.[ {url}]",),
    },
)
