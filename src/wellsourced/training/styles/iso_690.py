"""ISO 690 in English: capitals for families, point after each part, `[online]`, `ISSN`."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="iso_690",
    names=NameForm(
        given=Given.FULL,
        last=" and ",
        pair=" and ",
        most=3,
        shown=1,
        others=" et al.",
        capitals=True,
    ),
    dates="D Month Y",
    weight=1.2,
    templates={
        "article-journal": (
            (
                "[{authors}. ]{title}. {container}. {year}[, vol. {volume}][, no. {issue}][, "
                "pp. {page}].[ DOI {doi}.]"
            ),
            (
                r"[{authors}. ]{title}. {container} \[online\]. {issued}[, vol. {volume}][, no. "
                r"{issue}][, pp. {page}] \[viewed {accessed}\].[ ISSN {issn}.] Available from: "
                "{url}"
            ),
            (
                "[{authors}. ]{title}. {container}, {year}[, {volume}[({issue})]][, {page}].[ "
                "ISSN {issn}.]"
            ),
        ),
        "book": (
            (
                "[{authors}. ]{title}.[ {edition} ed.] [{place}: ]{publisher}, {year}.[ "
                "{extent}.][ ISBN {isbn}.]"
            ),
            (
                r"[{authors}. ]{title} \[online\]. [{place}: ]{publisher}, {year} \[viewed "
                r"{accessed}\]. Available from: {url}"
            ),
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, eds. ]{container}. [{place}: "
                "]{publisher}, {year}[, pp. {page}].[ ISBN {isbn}.]"
            ),
        ),
        "paper-conference": (
            (
                "[{authors}. ]{title}. In: {container}. [{place}: ]{publisher}, {year}[, pp. "
                "{page}]."
            ),
        ),
        "thesis": ("[{authors}. ]{title}. {place}, {year}. {genre}. {school}.",),
        "webpage": (
            (
                r"[{authors}. ]{title}. {container} \[online\]. {issued} \[viewed {accessed}\]. "
                "Available from: {url}"
            ),
            r"[{authors}. ]{title} \[online\]. \[cit. {accessed}\]. Available at: {url}",
        ),
        "report": ("[{authors}. ]{title}. [{place}: ]{publisher}, {year}.[ {number}.]",),
        "article-newspaper": ("[{authors}. ]{title}. {container}. {issued}[, p. {page}].",),
        "standard": (
            "{number}. {title}. [{place}: ]{publisher}, {year}.",
            "{number} {title}. {year}.",
        ),
        "patent": ("{authors}. {title}. {number}. {issued}.",),
        "legislation": ("{title}. {number}. {issued}.",),
        "software": ("[{authors}. ]{title}[. {edition}]. {publisher}, {year}.",),
    },
)
