"""Let every form propose what it takes for a citation."""

from __future__ import annotations

from wellsourced._leaves import leaves
from wellsourced.articles import Article, Block, BlockKind, Role
from wellsourced.form import Form, Listed
from wellsourced.markers.rulings import Proposal

_UNREAD_KINDS = frozenset({BlockKind.CODE})


def propose(article: Article, listed: Listed) -> list[Proposal]:
    """Return the candidates of all forms, block by block."""
    forms = leaves("wellsourced.forms", "FORM", Form)
    return [
        Proposal(index, form.family, candidate, block.span.start + candidate.within.start)
        for index, block in enumerate(article.blocks)
        if is_read(block)
        for form in forms
        for candidate in form.find(block, listed)
    ]


def is_read(block: Block) -> bool:
    """Say whether citations are looked for in *block*: in the article's own prose alone."""
    return block.role is Role.BODY and block.kind not in _UNREAD_KINDS
