"""Number the lists of a text, and say how deep each item stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import BlockKind, Item
from wellsourced.readers.text.drafts import Draft


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
