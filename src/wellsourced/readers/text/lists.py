"""Number the lists of a text, and say how deep each item stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import BlockKind, Item
from wellsourced.notices import find_notice
from wellsourced.readers.text.drafts import Draft
from wellsourced.readers.text.headings import LETTERS, last_sign

LONGEST = 120  # characters of a list item whose bullet is lost
FEWEST_APART = 3  # such items, where blank lines stand between them


def find_unmarked(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return *drafts*, the short lines after a colon made list items: bullets are lost in pasting.

    Lines that a sentence's end closes are none, nor is a line alone.
    """
    found = list(drafts)
    at = 0
    while at < len(found):
        end = at + 1
        if found[at].kind is BlockKind.PARAGRAPH and last_sign(found[at].text) == ":":
            while end < len(found) and _may_be_item(found, end, at + 1):
                end += 1
            if _are_items(found[at + 1 : end]):
                items = [replace(draft, kind=BlockKind.LIST_ITEM) for draft in found[at + 1 : end]]
                found[at + 1 : end] = items
        at = end
    return tuple(found)


def _are_items(drafts: Sequence[Draft]) -> bool:
    """Say whether lines after a colon are enough to be a list; one is, in small letters."""
    if not drafts:
        return False
    if drafts[-1].gap:
        return len(drafts) >= FEWEST_APART
    return len(drafts) > 1 or drafts[0].text[0].islower()


def _may_be_item(drafts: Sequence[Draft], index: int, first: int) -> bool:
    draft = drafts[index]
    if draft.kind is not BlockKind.PARAGRAPH or len(draft.pieces) > 1 or draft.gap > 1:
        return False
    if not _keeps_the_gap(drafts, index, first):
        return False
    text = draft.text
    letters = sum(character.isalpha() or character.isspace() for character in text[:LONGEST])
    return (
        len(text) <= LONGEST
        and text[0].isalnum()
        and last_sign(text) not in ".!?:"
        and letters >= LETTERS * len(text)
        and not find_notice(text)
    )


def _keeps_the_gap(drafts: Sequence[Draft], index: int, first: int) -> bool:
    """Say whether blank lines stand between all items of a list or between none."""
    if index == first:
        return True
    if index == first + 1:
        return not drafts[index].gap or drafts[first].gap > 0
    return drafts[index].gap == drafts[first + 1].gap


def number_lists(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return *drafts*, every list item with its list, label and depth.

    A list ends where something else stands between, where its numbers begin anew, or where
    another bullet is used at the same depth.
    """
    found: list[Draft] = []
    group = -1
    levels: list[Draft] = []
    for draft in drafts:
        if draft.kind is not BlockKind.LIST_ITEM:
            levels = []
            found.append(draft)
            continue
        levels = _levels(levels, draft)
        if len(levels) == 1 and (not _goes_on(found, draft)):
            group += 1
        item = Item(max(group, 0), draft.label, bool(draft.label), len(levels) - 1)
        found.append(replace(draft, item=item))
    return tuple(found)


def _levels(levels: Sequence[Draft], draft: Draft) -> list[Draft]:
    """Return the items that *draft* stands under, and itself last."""
    above = [level for level in levels if level.indent < draft.indent]
    return [*above, draft]


def _goes_on(found: Sequence[Draft], draft: Draft) -> bool:
    """Say whether an outer item belongs to the list of the item before it."""
    if not found or found[-1].kind is not BlockKind.LIST_ITEM:
        return False
    before = next(
        (
            other
            for other in reversed(found)
            if other.kind is not BlockKind.LIST_ITEM or (other.item and not other.item.depth)
        ),
        found[-1],
    )
    if before.kind is not BlockKind.LIST_ITEM:
        return True
    if bool(before.label) != bool(draft.label) or before.mark != draft.mark:
        return False
    return not (draft.label == "1" and before.label not in {"", "0", "1"})
