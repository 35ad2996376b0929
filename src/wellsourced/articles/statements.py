"""The checkable statements that an article makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from wellsourced.text import Span


class Unit(StrEnum):
    """What piece of text a claim is."""

    SENTENCE = "sentence"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    QUOTATION = "quotation"


class Kind(StrEnum):
    """What sort of statement a claim makes (CONTRACTS, section 2)."""

    STATISTIC = "statistic"
    CAUSAL = "causal"
    COMPARATIVE = "comparative"
    DEFINITION = "definition"
    DESCRIPTIVE = "descriptive"
    RECOMMENDATION = "recommendation"
    HISTORICAL = "historical"
    REGULATORY = "regulatory"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement that the article makes.

    `within` is in the block's prose, `span` in the source; `text` is what a reader sees,
    citation markers included, and `quote` the same without them. `score` (0 to 1) says how
    strongly it calls for a source, `features` which features spoke for and against.
    """

    block: int
    within: Span
    span: Span
    text: str
    quote: str
    unit: Unit
    kind: Kind
    needs_source: bool
    score: float
    topic: str = ""
    exempt_because: str = ""
    features: tuple[str, ...] = field(default=())
    id: str = ""
