"""What an article is made of: its source, its blocks of prose, its markers and its claims."""

from __future__ import annotations

from wellsourced.articles.blocks import (
    Article,
    Block,
    BlockKind,
    Cell,
    Item,
    Role,
    Source,
)
from wellsourced.articles.cites import (
    Anchor,
    Cite,
    Key,
    Locator,
    Marker,
    NameYear,
    Number,
    Target,
    TitleYear,
)
from wellsourced.articles.prose import (
    Inline,
    InlineKind,
    Prose,
    Run,
)
from wellsourced.articles.statements import (
    Claim,
    Kind,
    Unit,
)

__all__ = [
    "Anchor",
    "Article",
    "Block",
    "BlockKind",
    "Cell",
    "Cite",
    "Claim",
    "Inline",
    "InlineKind",
    "Item",
    "Key",
    "Kind",
    "Locator",
    "Marker",
    "NameYear",
    "Number",
    "Prose",
    "Role",
    "Run",
    "Source",
    "Target",
    "TitleYear",
    "Unit",
]
