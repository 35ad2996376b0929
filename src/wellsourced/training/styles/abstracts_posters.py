"""Meeting abstracts, posters and talks: medicine's "[abstract]", "Presented at", supplements."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Style

_DOT = "{authors}. {title}"
_YEAR = "{authors} ({year}) {title}. "
STYLE = Style(
    name="abstracts_posters",
    names=NameForm(given=Given.GLUED, comma=" ", most=6, shown=3, others=", et al"),
    dates="Month D, Y",
    accessed="Month D, Y",
    language="en",
    weight=0.6,
    templates={
        "speech": (
            _DOT + ". Presented at: {event}; {issued}; {place}.",
            _DOT + ". Paper presented at: {event}; {issued}; {place}.",
            _DOT + ". Poster presented at {event}, {place}, {issued}.",
            _DOT + " \\[{genre}\\]. {event}, {place}; {issued}.",
            _DOT + ". {genre} at {event}; {place}, {year}.",
            _DOT + ". {event}, {issued}, {place}.",
            _YEAR + "{event}, {place}, {issued}",
            _YEAR + "{genre}, {event}, {place}.",
            "{authors}, “{title},” {genre}, {event}, {place}, {issued}.",
            "{authors}. ({year}). {title} \\[{genre}\\]. {event}, {place}.",
        ),
        "paper-conference": (
            _DOT + " \\[abstract\\]. In: {container}; {issued}; {place}.[ Abstract {page}.]",
            _DOT + " (abstract). {container} {year}[; {place}].",
            _DOT + ". Presented at {event}, {place}, {issued}.",
            _DOT + ". In {container}[, {place}], {year}[, p {page}].",
            _YEAR + "Abstract presented at {event}, {place}",
            _DOT + ". {container}; {year}[; abstr {page}].",
            _DOT + ", abstracted {container}, {year}.",
        ),
        "article-journal": (
            _DOT + " \\[abstract\\]. {short}. {year};{volume}[({issue})][:{page}].",
            _DOT + " (abstr). {short} {year};{volume}[:{page}]",
            _DOT + " \\[abstract {first-page}\\]. {short}. {year};{volume}[({issue})].",
            _YEAR + "{short} {volume}[:{page}] (abstract)",
            _DOT + ". {short}. {year};{volume}[(suppl; abstr {page})].",
            _DOT + " \\[letter\\]. {short}. {year};{volume}[({issue})][:{page}].",
            _DOT + " \\[editorial\\]. {short} {year};{volume}[:{page}].",
            _DOT + ". \\[Review\\]. {short} {year};{volume}[:{page}].",
        ),
    },
)
