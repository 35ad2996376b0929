"""Let every form propose what it takes for a citation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced._leaves import leaves
from wellsourced.articles import Article, Block, BlockKind, Role
from wellsourced.form import DIGIT, Form, Listed
from wellsourced.markers.rulings import Proposal

_UNREAD_KINDS = frozenset({BlockKind.CODE})
_DIGIT = re.compile(r"\d")


def propose(article: Article, listed: Listed) -> list[Proposal]:
    """Return the candidates of all forms, block by block."""
    forms = leaves("wellsourced.forms", "FORM", Form)
    signs = _signs_of(forms)
    chosen: dict[tuple[str, ...], tuple[Form, ...]] = {}
    proposals = []
    for index, block in enumerate(article.blocks):
        if not is_read(block):
            continue
        own = forms
        if not (block.prose.inlines or block.kind is BlockKind.FOOTNOTE):
            held = _find_signs(block.text, signs)
            own = chosen.get(held) or chosen.setdefault(held, choose_forms(forms, held))
        start = block.span.start
        proposals += [
            Proposal(index, form.family, candidate, start + candidate.within.start)
            for form in own
            for candidate in form.find(block, listed)
        ]
    return proposals


def _signs_of(forms: Sequence[Form]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what *forms* need but for digits: what is in ASCII, and the rest."""
    needs = {need for form in forms for need in form.needs or ()} - {DIGIT}
    plain = sorted(need for need in needs if need.isascii())
    return tuple(plain), tuple(sorted(needs.difference(plain)))


def _find_signs(text: str, signs: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[str, ...]:
    plain, others = signs
    held = [sign for sign in plain if sign in text]
    if not text.isascii():
        held += [sign for sign in others if sign in text]
    if _DIGIT.search(text):
        held.append(DIGIT)
    return tuple(held)


def choose_forms(forms: Sequence[Form], held: Sequence[str]) -> tuple[Form, ...]:
    """Return those of *forms* that can find something in a text with the strings *held*."""
    return tuple(
        form for form in forms if form.needs is None or not set(form.needs).isdisjoint(held)
    )


def is_read(block: Block) -> bool:
    """Say whether citations are looked for in *block*: in the article's own prose alone."""
    return block.role is Role.BODY and block.kind not in _UNREAD_KINDS
