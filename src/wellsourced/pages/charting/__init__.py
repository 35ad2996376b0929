"""The charts of an article: how much is sourced where, how old, of what kind, by how few works.

One module draws one chart. A chart without anything to show is left out. All count what the
cards of the report say one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellsourced.citing.repeats import repeats
from wellsourced.currency import Currency
from wellsourced.page import Chart, ClaimCard, ReferenceCard
from wellsourced.pages.cards import Sheet
from wellsourced.pages.charting import carrying, designs, statuses, years
from wellsourced.references import Reference


def charts(
    sheet: Sheet,
    cards: Sequence[ClaimCard],
    references: Sequence[ReferenceCard],
    currency: Currency | None,
) -> tuple[Chart, ...]:
    """Return the charts of an article whose claims have *cards*.

    *references* are the cards of the works that it shows, in their order; *currency* says how
    old they may be.
    """
    prefix = sheet.addresses.article.removesuffix("article") + "chart"
    known = tuple(_known(sheet, references))
    made = (
        statuses.chart(f"{prefix}-status", sheet, cards),
        years.chart(f"{prefix}-years", [work for work, _ in known], currency),
        designs.chart(f"{prefix}-designs", [_study(card) for _, card in known]),
        carrying.chart(f"{prefix}-references", sheet),
    )
    return tuple(one for one in made if one is not None)


def _study(card: ReferenceCard) -> designs.Study:
    if card.design is None:
        return designs.Study(card.type)
    return designs.Study(card.type, card.design.words, card.design.suggested)


def _known(
    sheet: Sheet, references: Sequence[ReferenceCard]
) -> Iterator[tuple[Reference, ReferenceCard]]:
    """Yield the works that the article lists or leans on, once each, with their cards.

    A reference that a cite only might mean is none of them, nor is a note that says "ibid.".
    """
    linked = {
        sheet.addresses.of_reference(link.reference)
        for citation in sheet.audited.citations
        for link in citation.links
        if link.reference is not None
    }
    for reference, card in zip(sheet.addresses.shelf, references, strict=True):
        known = reference.index or card.cited_in or f"#{card.anchor}" in linked
        if known and repeats(reference.raw) is None:
            yield reference, card
