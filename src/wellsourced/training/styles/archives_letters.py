"""Archives, old prints and historians' short lists: place and year alone, "2 vols"."""

from __future__ import annotations

from wellsourced.training.style import Given, NameForm, Order, Style

STYLE = Style(
    name="archives_letters",
    names=NameForm(order=Order.STRAIGHT, given=Given.DOTTED, last=" and ", pair=" and "),
    dates="D Month Y",
    accessed="D Month Y",
    language="en",
    weight=0.5,
    templates={
        "book": (
            "{authors}, {title} ({place}, {year}).",
            "{authors}, {title} ({place}, {year}), vol. {volume}.",
            "{authors}, {title} ({place}, {year})[, pp. {page}].",
            "{authors}, {title}, {place} {year}.",
            "{authors}: {title}. {place} {year}.",
            "{authors}, {title}, [{edition} ed., ]{place}, {publisher}, {year}.",
            "{authors}. {title}. 2 vols. {place}, {year}.",
            "{authors}, {title} ({series}), {place}, {year}.",
            "{editors} (eds), {title}, {place}: {publisher}, {year}.",
            "{authors} (trans. {translators}), {title}, {publisher}, {year}.",
        ),
        "article-journal": (
            "{authors}, ‘{title}’, {container}[, {volume}] ({year})[, pp. {page}].",
            "{authors}, '{title}', {container}, {volume}[:{issue}] ({year})[, {page}].",
            "{authors}, “{title}”, {short} {volume} ({year})[ {page}].",
            "{authors}, {title}, {short} {volume} ({year})[, {page}].",
            "{authors}, {container} {volume} ({year}) {page}.",
            "{authors}, {short} {volume}, {page} ({year}).",
        ),
        "chapter": (
            (
                "{authors}, ‘{title}’, in {editors} (eds), {container} ({place}, {year})[, pp. "
                "{page}]."
            ),
            "{authors}, “{title}” in {container}, ed. {editors} ({place}, {year})[, {page}].",
        ),
        "article-newspaper": (
            "{container}, {issued}[, p. {page}].",
            "{container} ({place}), {issued}.",
            "‘{title}’, {container}, {issued}[, p. {page}].",
        ),
        "thesis": (
            "{authors}, ‘{title}’ ({genre}, {school}, {year}).",
            "{authors}, ‘{title}’, {genre}, {school} ({year}).",
        ),
    },
)
