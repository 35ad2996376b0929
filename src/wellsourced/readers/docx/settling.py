"""What can only be said once the whole text is read: which cites lead somewhere, what is a list."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from wellsourced.articles import Anchor, Block, BlockKind, Cite, Inline, InlineKind, Role
from wellsourced.readers.docx.fields import Purpose
from wellsourced.readers.docx.writing import Stretch
from wellsourced.reflist import likeness
from wellsourced.terms import REFERENCE_HEADINGS, fold_term

_HEADINGS = frozenset(map(fold_term, REFERENCE_HEADINGS))
_LONGEST_HEADING = 60
_FEW = 5  # blocks at the beginning in which a title stands
_ROLES = {Purpose.REFERENCES: Role.REFERENCES, Purpose.CONTENTS: Role.FURNITURE}
_REASONS = {Purpose.REFERENCES: "", Purpose.CONTENTS: "table of contents"}


def settle_cites(
    blocks: Sequence[Block], works: Collection[str], notes: Mapping[str, str]
) -> list[Block]:
    """Return *blocks* whose fields cite works that are known: by a record, or by an anchor.

    A field of which one work is not known says too little: what it prints is read as if it was
    typed. The reference to a note cites what the fields in the note cite. *notes* are the
    bookmarks at references to notes, with the notes' anchors.
    """
    known = {*works, *(anchor for block in blocks for anchor in block.anchors)}
    in_notes: dict[str, tuple[Cite, ...]] = {}
    note = ""
    for block in blocks:
        if block.kind is BlockKind.FOOTNOTE:
            note = next((one for one in block.anchors if one.startswith("fn:")), note)
            in_notes[note] = (*in_notes.get(note, ()), *_cites_of(block, known))
    return [
        replace(
            block,
            prose=replace(
                block.prose,
                inlines=tuple(
                    _settle(inline, known, in_notes, notes) for inline in block.prose.inlines
                ),
            ),
        )
        if block.prose.inlines
        else block
        for block in blocks
    ]


def _cites_of(block: Block, known: Collection[str]) -> Iterable[Cite]:
    for inline in block.prose.inlines:
        if inline.kind is InlineKind.FIELD and _leads(inline, known):
            yield from inline.cites


def _leads(inline: Inline, known: Collection[str]) -> bool:
    return all(
        isinstance(cite.target, Anchor) and cite.target.anchor in known for cite in inline.cites
    )


def _settle(
    inline: Inline,
    known: Collection[str],
    in_notes: Mapping[str, tuple[Cite, ...]],
    notes: Mapping[str, str],
) -> Inline:
    if inline.kind is InlineKind.FIELD and not _leads(inline, known):
        return replace(inline, cites=())
    note = inline.target
    if inline.kind is InlineKind.LINK and note.startswith("#") and note[1:] in notes:
        inline = replace(inline, kind=InlineKind.FOOTNOTE, target=notes[note[1:]])
    if inline.kind is InlineKind.FOOTNOTE and in_notes.get(inline.target):
        return replace(inline, cites=in_notes[inline.target])
    return inline


def settle_stretches(blocks: Sequence[Block], stretches: Iterable[Stretch]) -> list[Block]:
    """Return *blocks* with the roles of the lists that fields made, and of their heading."""
    settled = list(blocks)
    for stretch in stretches:
        role, because = _ROLES[stretch.purpose], _REASONS[stretch.purpose]
        for at in range(stretch.first, stretch.end):
            if settled[at].role is Role.BODY:
                settled[at] = replace(settled[at], role=role, because=because)
        if role is Role.REFERENCES:
            _add_typed(settled, stretch)
    return settled


def _add_typed(settled: list[Block], stretch: Stretch) -> None:
    """Add to a list that a field made its heading, and the entries typed above and below it."""
    above, below = stretch.first - 1, stretch.end
    while above >= 0 and _is_typed(settled[above]):
        above -= 1
    while below < len(settled) and _is_typed(settled[below]):
        below += 1
    headed = above >= 0 and _heads(settled[above])
    first = above + 1 if headed else stretch.first  # without a heading they are the text's end
    for at in range(first, below):
        if settled[at].role is Role.BODY:
            settled[at] = replace(settled[at], role=Role.REFERENCES)
    if headed:
        settled[above] = replace(settled[above], role=Role.REFERENCES, kind=BlockKind.HEADING)


def _is_typed(block: Block) -> bool:
    """Say whether a block reads as an entry that its author typed."""
    return (
        block.role is Role.BODY
        and block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
        and not any(inline.cites for inline in block.prose.inlines)
        and likeness.is_like(block.text)
    )


def _heads(block: Block) -> bool:
    """Say whether a block is the heading of a list of references."""
    if block.kind is BlockKind.HEADING:
        return block.role is Role.BODY
    short = block.kind is BlockKind.PARAGRAPH and len(block.text) <= _LONGEST_HEADING
    return short and fold_term(block.text).strip(" .:") in _HEADINGS


def settle_title(blocks: Sequence[Block], stated: str) -> tuple[str, list[Block]]:
    """Return the title and the blocks, the one that is it marked as such.

    It is what has the style of a title; else one of the first blocks that says what the file's
    properties say, or that is the only heading of the first level. Properties alone may be those
    of an older document, so they count only where nothing else does.
    """
    settled = list(blocks)
    titles = [at for at, block in enumerate(settled) if block.kind is BlockKind.TITLE]
    if titles:
        return settled[titles[0]].text, settled
    body = [at for at, block in enumerate(settled) if block.role is Role.BODY]
    said = [at for at in body[:_FEW] if settled[at].text == stated]
    first = [at for at in body if settled[at].kind is BlockKind.HEADING and settled[at].level == 1]
    only = first if len(first) == 1 and first[0] in body[:_FEW] else []
    for at in (*said, *only):
        if settled[at].kind in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
            settled[at] = replace(settled[at], kind=BlockKind.TITLE, level=1)
            return settled[at].text, settled
    return stated, settled
