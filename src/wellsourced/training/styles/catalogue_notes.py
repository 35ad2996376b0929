"""Museums, archives and auction notes: short imprints, `exh. cat.`, shelf numbers."""

from __future__ import annotations

from wellsourced.training.forms_of_names import FULL_STRAIGHT_BRITISH
from wellsourced.training.style import Style

STYLE = Style(
    name="catalogue_notes",
    names=FULL_STRAIGHT_BRITISH,
    dates="D Month Y",
    weight=0.5,
    templates={
        "article-journal": (
            (
                "[{authors}, ]‘{title}’, {container}[, vol. {volume}], no. {issue}[, "
                "{issued}][, pp. {page}]"
            ),
            "[{authors}, ]‘{title}’, {container}[, {volume}], {year}[, pp. {page}], illus.",
        ),
        "book": (
            "[{authors}, ]{title}, {place} {year}, p. {first-page}",
            "[{authors}, ]{title}, exh. cat., {publisher}[, {place}] {year}",
            "[{authors}, ]{title}, {publisher}[, {place}], {year}[, pp. {page}], plate 4.",
            "{editors} (ed.), {title}, {place} {year}",
        ),
        "chapter": (
            (
                "[{authors}, ]‘{title}’, in [{editors} (ed.), ]{container}, {place} {year}[, "
                "pp. {page}]"
            ),
        ),
        "article-newspaper": ("{container}[, {issued}], p. {first-page}",),
        "report": ("{title}, {number}, {publisher}[, {place}], {year}",),
        "thesis": ("[{authors}, ]{title}, unpublished {genre}, {school}, {year}",),
        "webpage": ("[{authors}, ]‘{title}’, {container}, {url} (viewed {accessed})",),
        "dataset": ("{authors}, {number}, {title}, {year}",),
    },
)
