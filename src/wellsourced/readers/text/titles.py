"""Find the title of a text without markup: the first line that only notices stand before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wellsourced.articles import BlockKind
from wellsourced.notices import find_notice
from wellsourced.readers.text.drafts import Draft
from wellsourced.readers.text.headings import BODY, LONGEST, WORDIEST, looks_like_heading
from wellsourced.sections import plain_name, section_of
from wellsourced.terms import REFERENCE_HEADINGS

TITLE_LONGEST = 300
TOP = 12  # blocks at the head of a page among which the title is looked for
TOLD = 20_000  # characters of the text that tell what it is about
LITTLE = 0.34  # of the words of a title come back, and it is none
WORD = re.compile(r"[^\W\d_]{4,40}")
# sections that stand under a title and are never one
SECTION_NAMES = frozenset({
    "abstract", "summary", "introduction", "background", "methods", "results", "discussion",
    "conclusion", "conclusions", "objective", "objectives", "overview", "contents", "definition",
    "keywords", "resumo", "resumen", "resume", "zusammenfassung", "einleitung", "introdução",
    "introducción", "résumé",
})  # fmt: skip


def find_title(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return *drafts*, the first heading made the title where only notices stand before it.

    A notice is what is known by its own words: a banner, an age gate, a date.
    """
    candidates = tuple(_candidates(drafts))
    if not candidates:
        return tuple(drafts)
    index = _best_title(drafts, candidates)
    title = replace(drafts[index], kind=BlockKind.TITLE, level=1, mark="", label="", item=None)
    return (*drafts[:index], title, *drafts[index + 1 :])


def _candidates(drafts: Sequence[Draft]) -> Iterator[int]:
    """Yield the lines at the top that could be the title: menus often stand before it."""
    for index, draft in enumerate(drafts[:TOP]):
        if find_notice(draft.text):
            continue
        if draft.kind is not BlockKind.HEADING and not _is_title(drafts, index):
            return
        if _names_a_section(draft.text):
            return
        yield index


def _best_title(drafts: Sequence[Draft], candidates: Sequence[int]) -> int:
    """Return the first line, unless the text is not about it but about a later one."""
    if len(candidates) == 1:
        return candidates[0]
    told = " ".join(draft.text for draft in drafts if len(draft.text) > BODY)[:TOLD].casefold()
    words = frozenset(WORD.findall(told))
    shares = [_share(drafts[index].text, words) for index in candidates]
    best = max(range(len(shares)), key=lambda at: (shares[at], -at))
    return candidates[best if shares[0] < LITTLE <= shares[best] - shares[0] else 0]


def _share(title: str, words: frozenset[str]) -> float:
    """Return how many of the longer words of *title* are among *words*, 0 to 1."""
    own = WORD.findall(title[:TITLE_LONGEST].casefold())
    return sum(word in words for word in own) / len(own) if own else 0.0


def _names_a_section(text: str) -> bool:
    name = plain_name(text)
    return name in SECTION_NAMES or name in REFERENCE_HEADINGS or section_of(text) != ""


def _is_title(drafts: Sequence[Draft], index: int) -> bool:
    """Say whether a first line is the title although no body follows at once (a byline does)."""
    draft = drafts[index]
    if draft.kind is not BlockKind.PARAGRAPH or len(draft.pieces) > 1 or len(drafts) == index + 1:
        return False
    apart = drafts[index + 1].gap > 0
    longest = TITLE_LONGEST if apart else LONGEST
    return looks_like_heading(draft.text, longest, WORDIEST if not apart else 2 * WORDIEST)
