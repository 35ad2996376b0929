"""Chemistry and physics of Latin America (Química Nova, Eclética): semicolons, no titles."""

from __future__ import annotations

from wellsourced.training.style import NameForm, Style

STYLE = Style(
    name="portuguese_chemistry",
    names=NameForm(between="; ", last="; ", pair="; "),
    dates="Y",
    accessed="Month Y",
    language="pt",
    weight=0.5,
    templates={
        "article-journal": (
            "{authors}; {short} {year}, {volume}, {page}.",
            "{authors}; {short} {year}, {volume}, {first-page}.",
            "{authors}; {title}. {short} {year}, {volume}, {page}.[ \\[CrossRef\\]]",
            "{authors}; {short}, {volume}[({issue})], {page}, ({year}).",
            "{authors}; {title}; {container}, {volume}[({issue})], {page} ({year}).",
            "{authors}; {short} {year}, {volume}, {first-page}; {title}.",
        ),
        "book": (
            "{authors}; {title}, [{edition}ª ed., ]{publisher}: {place}, {year}.",
            "{authors}; {title}, [{edition}a. ed., ]{publisher}: {place}, {year}[, cap. {volume}].",
            "{authors}, {title}, {publisher}, {place} ({year}).",
        ),
        "chapter": (
            "{authors}; In {container}; {editors}, eds.; {publisher}: {place}, {year}.",
            (
                "{authors}; Em {container}; {editors}, orgs.; {publisher}: {place}, {year}[, "
                "p. {page}]."
            ),
        ),
        "paper-conference": (
            "{authors}; {container}, {place}, {year}.",
            "{authors}; Resumos da {event}, {place}, {year}.",
        ),
        "thesis": (
            "{authors}; {genre}, {school}, {year}.",
            "{authors}; {title}. {genre}, {school}, {place}, {year}.",
        ),
        "patent": ("{authors}; {number} {year}.", "{authors}; {title}; {number}, {year}."),
        "webpage": (
            "{title}, {url}, acessada em {accessed}.",
            "{title}, disponível em {url}, acessada em {accessed}.",
        ),
    },
)
