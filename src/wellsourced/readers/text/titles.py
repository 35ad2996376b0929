"""Find the title of a text without markup: the first line that only notices stand before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wellsourced.articles import BlockKind
from wellsourced.notices import find_notice, is_imprint
from wellsourced.readers.text.drafts import Draft
from wellsourced.readers.text.headings import BODY, LONGEST, WORDIEST, looks_like_heading
from wellsourced.sections import plain_name, section_of
from wellsourced.terms import REFERENCE_HEADINGS

TITLE_LONGEST = 300
TOP = 20  # blocks at the head of a page among which the title is looked for
TOLD = 20_000  # characters of the text that tell what it is about
LITTLE = 0.34  # of the words of a title come back, and it is none
HALF = 0.5  # of its words come back, and a first line is the title whatever stands below
SIGNED, WORDY = 0.5, 0.25  # what a byline right below and four words or more count for
FEWEST_WORDS = 4  # of a line that is longer than the entries of a menu are
MENU = 3  # entries, at least, that show that what stands there is a menu
ENDING = 2  # letters in which two forms of a word may differ
WORD = re.compile(r"[^\W\d_]{4,40}")
# a question, or an exclamation, inside a title: "Is Snoring Harmful? What to Know"
INNER_QUESTION = re.compile(r"[?!](?=\s)")
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
    title = drafts[index]._replace(kind=BlockKind.TITLE, level=1, mark="", label="", item=None)
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
    """Return the first line, unless the text is not about it but about a later one.

    A later line has to be told about by more of the text, or to have a byline or a date right
    below it where the first line is a short one that the text does not come back to.
    """
    if len(candidates) == 1:
        return candidates[0]
    stems = _told(drafts)
    shares = {index: _share(drafts[index].text, stems) for index in candidates}
    first = candidates[0]
    best = max(candidates, key=lambda index: (shares[index] + _worth(drafts, index), -index))
    if shares[first] < LITTLE <= shares[best] - shares[first]:
        return best
    if not _is_signed(drafts, best) or _is_signed(drafts, first) or _is_long(drafts[first].text):
        return first
    menu = sum(not _is_long(drafts[index].text) for index in candidates if index < best)
    speaks = 0 < shares[best] >= shares[first]
    return best if speaks and (shares[first] < HALF or menu >= MENU) else first


def _told(drafts: Sequence[Draft]) -> frozenset[str]:
    """Return the beginnings of the words of headings and paragraphs below the top."""
    told: list[str] = []
    length = 0
    for index, draft in enumerate(drafts):
        if length > TOLD:
            break
        text = draft.text
        if (len(text) > BODY or (index >= TOP and draft.kind is BlockKind.HEADING)) and (
            not find_notice(text)
        ):
            told.append(text[: TOLD + 1])
            length += len(text) + 1
    words = set(WORD.findall(" ".join(told)[:TOLD].casefold()))
    return frozenset(map(_stem, words))


def _share(title: str, stems: frozenset[str]) -> float:
    """Return how many of the longer words of *title* come again, 0 to 1."""
    own = _stems(title[:TITLE_LONGEST])
    return sum(stem in stems for stem in own) / len(own) if own else 0.0


def _stems(text: str) -> list[str]:
    return [_stem(word) for word in WORD.findall(text.casefold())]


def _stem(word: str) -> str:
    """Return a longer word without its ending: "therapies" is "therapi"."""
    return word[: max(4, len(word) - ENDING)]


def _worth(drafts: Sequence[Draft], index: int) -> float:
    """Return what the length of a line and a byline right below it say for it as a title."""
    return SIGNED * _is_signed(drafts, index) + WORDY * _is_long(drafts[index].text)


def _is_signed(drafts: Sequence[Draft], index: int) -> bool:
    return index + 1 < len(drafts) and is_imprint(drafts[index + 1].text)


def _is_long(text: str) -> bool:
    return len(text.split()) >= FEWEST_WORDS


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
    text = INNER_QUESTION.sub(",", draft.text)
    return looks_like_heading(text, longest, WORDIEST if not apart else 2 * WORDIEST)
