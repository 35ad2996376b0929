"""Lists of guidelines (GRADE, NICE, WHO): agencies first, numbers of guidance in brackets."""

from __future__ import annotations

from wellsourced.training.forms_of_names import GLUED_THREE_OF_SIX
from wellsourced.training.style import Style

STYLE = Style(
    name="guideline_lists",
    names=GLUED_THREE_OF_SIX,
    dates="Month Y",
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {container}. {year}[;{volume}[({issue})]][:{page}].",
            "[{authors}. ]{title}. {short} {year}[;{volume}[({issue})]][:{page}]",
            "[{authors}. ]({year}) {title}. {container} {volume}[({issue})][: {page}]",
        ),
        "report": (
            "{authors} ({year}) {title}.[ {genre} {number}.]",
            "{authors}. {title}[ (No. {number})].[ {issued}.] {url}",
            (
                "{title}. [{place}: ]{publisher}; {year}[ ({number})].[ Licence: CC BY-NC-SA "
                "3.0 IGO.]"
            ),
            r"{title}.[ {genre} \[{number}\].] Published: {issued}.[ Available at: {url}]",
            "{authors}. {title}[ ({number})]. {issued}.",
        ),
        "webpage": (
            r"{authors}. {title}.[ {year}.] Available from: {url} \[Accessed {accessed}\].",
            "{authors} ({year}) {title}. {url}",
            "{title} ({url}, accessed {accessed}).",
            (
                r"{title}. In: {container} \[website\]. [{place}: ]{publisher}; {year} ({url}, "
                "accessed {accessed})."
            ),
        ),
        "book": (
            "{title}. [{place}: ]{publisher}; {year}.[ ISBN {isbn}.]",
            ("[{authors}. ]{title}. [{place}: ]{publisher}; {year} ({url}, accessed {accessed})."),
        ),
        "legislation": (
            "{title} ({year}).[ {number}.]",
            "{title} {year}.[ {url}]",
        ),
        "chapter": (
            (
                "[{authors}. ]{title}. In: [{editors}, editors. ]{container}. [{place}: "
                "]{publisher}; {year}[:{page}]."
            ),
        ),
    },
)
