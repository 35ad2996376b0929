"""Bibliographies of old books: authors in capitals, `8vo`, places without publishers."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_STRAIGHT_BRITISH
from wellsourced.training.style import Given, NameForm, Style

STYLE = Style(
    name="old_bibliographies",
    names=NameForm(given=Given.FULL, comma=", ", last=" and ", pair=" and ", capitals=True),
    editors=FULL_STRAIGHT_BRITISH,
    dates="D Mon. Y",
    weight=0.6,
    templates={
        "article-journal": (
            "[{authors}. ]{title}. {container}[, vol. {volume}], {year}[, pp. {page}].",
            "[{authors}. ]{title}. ({container}[, {volume}], {year}[, {page}].)",
            '[{authors}. ]"{title}," in {container}[, {volume}] ({year})[, p. {page}].',
        ),
        "book": (
            "[{authors}. ]{title}. {place}, {year}. 8vo.",
            "[{authors}. ]{title}. [{place}: ]{publisher}, {year}. 8°.[ {extent}.]",
            "[{authors}. ]{title}.[ {edition} edition.] {place}, {year}. 4to.",
            "[{authors}. ]({year}) {title}. {place}.",
            (
                "[{authors}. ]{title}.[ {edition} ed.] {place}, {publisher}, {year}. 12mo.[ "
                "{extent}.]"
            ),
            "[{authors}. ]{title}. {place}, n.d.",
        ),
        "chapter": (
            ("[{authors}. ]{title}. In [{editors}, ]{container}. {place}, {year}[, pp. {page}]."),
        ),
        "report": ("[{authors}. ]{title}. {place}, {year}. fol.",),
        "article-newspaper": ("{container}, {place}[, {issued}].",),
        "legislation": ("{title}, {year}.",),
    },
)
