"""Number the lists of a text, and say how deep each item stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from wellsourced.articles import BlockKind, Item
from wellsourced.notices import find_notice
from wellsourced.readers.text.drafts import Draft
from wellsourced.readers.text.headings import HASHES, LETTERS, SENTENCE_BREAK, last_sign
from wellsourced.sections import plain_name, section_of
from wellsourced.terms import REFERENCE_HEADINGS

LONGEST = 120  # characters of a list item whose bullet is lost
LIKE = 3  # times the longest item before it: a longer sentence is no item of the same list
SHORT = 30  # characters that an item counts for at least, when the next is held against it
FEWEST_APART = 3  # such items, where blank lines stand between them
FEWEST_ENTRIES = 3  # lines of a box of facts
# a line of a box of facts: "Usual dose: 500 mg", "Severe cases: 4%"
ENTRY = re.compile(r"[^\W\d_][^\n:;.!?]{2,40}:\s{1,4}[^\n:.!?]{0,20}\d[^\n;]{0,40}\Z")
SPACED = 0.6  # of the headings of a page have a blank line before them, or the page has none


def find_unmarked(drafts: Sequence[Draft], headed: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return *headed*, the short lines after a colon made list items: bullets are lost in pasting.

    *headed* are the *drafts* with their headings. Sentences are items too where all of a run
    are short ones; a line alone is none. The last item before a paragraph looks like its
    heading: where the page has blank lines before headings, one without is none.
    """
    found = list(headed)
    spaced = _is_spaced(headed)
    at = 0
    while at < len(found):
        end = at + 1
        if _opens_list(found[at]):
            while end < len(found) and _goes_below(found, drafts, end, spaced=spaced):
                if not _may_be_item(drafts, end, at + 1):
                    break
                end += 1
            kept = _are_items(drafts[at + 1 : end])
        else:
            end = _end_of_entries(drafts, end)
            kept = end - at > FEWEST_ENTRIES
        if kept:
            items = [draft._replace(kind=BlockKind.LIST_ITEM) for draft in drafts[at + 1 : end]]
            found[at + 1 : end] = items
        at = end if kept else at + 1
    return tuple(found)


def _end_of_entries(drafts: Sequence[Draft], first: int) -> int:
    """Return the end of the lines of a box of facts: each says what it is of, and a figure."""
    at = first
    while at < len(drafts) and not drafts[at].gap:
        draft = drafts[at]
        if draft.kind is not BlockKind.PARAGRAPH or len(draft.pieces) > 1:
            break
        if len(draft.text) > LONGEST or not ENTRY.match(draft.text) or find_notice(draft.text):
            break
        at += 1
    return at


def _opens_list(draft: Draft) -> bool:
    """Say whether a list may stand below a line: it ends with a colon and names no section."""
    if draft.kind is not BlockKind.PARAGRAPH:
        return False
    if ":" not in draft.text[-60:] or last_sign(draft.text) != ":":
        return False
    return plain_name(draft.text) not in REFERENCE_HEADINGS and not section_of(draft.text)


def _is_spaced(drafts: Sequence[Draft]) -> bool:
    """Say whether most headings that stand below a sentence have a blank line before them."""
    gaps = [
        draft.gap > 0
        for before, draft in pairwise(drafts)
        if draft.kind is BlockKind.HEADING
        and before.kind is BlockKind.PARAGRAPH
        and last_sign(before.text) in ".!"
    ]
    return bool(gaps) and sum(gaps) >= SPACED * len(gaps)


def _goes_below(
    found: Sequence[Draft], drafts: Sequence[Draft], index: int, *, spaced: bool
) -> bool:
    """Say whether a line is no heading, or one only because a list ends with it."""
    if found[index].kind is not BlockKind.HEADING:
        return True
    draft = drafts[index]
    marked = draft.ruled or HASHES.match(draft.text)
    return spaced and not draft.gap and not marked


def _are_items(drafts: Sequence[Draft]) -> bool:
    """Say whether lines after a colon are enough to be a list; one is, in small letters."""
    if not drafts:
        return False
    if drafts[-1].gap and (len(drafts) > 1 or drafts[0].gap):
        return len(drafts) >= FEWEST_APART
    return len(drafts) > 1 or (drafts[0].text[0].islower() and drafts[0].text[-1] != ".")


def _may_be_item(drafts: Sequence[Draft], index: int, first: int) -> bool:
    draft = drafts[index]
    if draft.kind is not BlockKind.PARAGRAPH or len(draft.pieces) > 1 or draft.gap > 1:
        return False
    if not _keeps_the_gap(drafts, index, first) or not _ends_alike(drafts, index, first):
        return False
    text = draft.text
    letters = sum(character.isalpha() or character.isspace() for character in text[:LONGEST])
    return (
        len(text) <= LONGEST
        and text[0].isalnum()
        and last_sign(text) not in "!?:"
        and letters >= LETTERS * len(text)
        and not find_notice(text)
    )


def _ends_alike(drafts: Sequence[Draft], index: int, first: int) -> bool:
    """Say whether a line ends as the items before it, or with the stop of the whole list.

    A sentence is an item only if it is one sentence without a marker, about as short as the
    one before, and no blank line parts the two.
    """
    text = drafts[index].text
    stopped = last_sign(text) == "."
    if index == first:
        return not stopped or (text[-1] == "." and not SENTENCE_BREAK.search(text))
    before = drafts[index - 1].text
    if not stopped:
        return last_sign(before) != "."
    return (
        last_sign(before) in ".;,"
        and text[-1] == "."
        and not drafts[index].gap
        and not SENTENCE_BREAK.search(text)
        and len(text) <= LIKE * max(len(before), SHORT)
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
        found.append(draft._replace(item=item))
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
