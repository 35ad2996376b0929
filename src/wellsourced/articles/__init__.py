"""What an article is made of: its source, its blocks of prose, its markers and its claims."""

from __future__ import annotations

from wellsourced.articles.blocks import (
    Article,
    Block,
    BlockKind,
    Cell,
    Comment,
    Item,
    Role,
    Source,
)
from wellsourced.articles.cites import (
    Anchor,
    Cite,
    Digits,
    Key,
    Label,
    Locator,
    Marker,
    NameYear,
    Number,
    Repeat,
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
    "Comment",
    "Digits",
    "Inline",
    "InlineKind",
    "Item",
    "Key",
    "Kind",
    "Label",
    "Locator",
    "Marker",
    "NameYear",
    "Number",
    "Prose",
    "Repeat",
    "Role",
    "Run",
    "Source",
    "Target",
    "TitleYear",
    "Unit",
]
