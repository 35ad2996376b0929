"""Headings without markup: short lines that are no sentence and have something below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.articles import BlockKind
from wellsourced.readers.text.drafts import Draft, Piece

LONGEST, WORDIEST = 140, 20  # characters, words
BODY = 90  # characters of a line that is too long for the next heading
LETTERS = 0.6  # share of letters
LABEL_WORDS = 3  # words of a heading that ends with a colon: "Objective:"

HASHES = re.compile(r"(?P<hashes>\#{1,6})\s{1,8}(?=\S)")
# "2 Methods", "2.3. Animals", "IV. Results"
SECTION_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s{1,8}(?=[^\W\d_])")
# the end of a sentence inside a line: "… is harmful. It …", no "vs. Placebo", "Dr. Roe"
SENTENCE_BREAK = re.compile(r"[a-zà-ÿ\d)\]”\"]{4}[.!?]\s{1,3}[A-ZÀ-Þ]")
# what headings do not hold: addresses, formulas, telephone numbers, leaders
NO_HEADING = re.compile(r";|https?:|www\.|@\w|[=→±≥≤<>]|\d{3}[- ]\d{3}|\.\.\.\.|…$|\t")
# a marker after the end of a sentence: "responsive.4", "signs are:7,8", "potent.[2]", "so.¹²"
MARKED_END = re.compile(
    r"(?<=[.:;,!?…”\")])\s?(?:(?:\[[\d\s,–-]{1,40}\]){1,6}|\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,12}|[⁰¹²³⁴-⁹,⁻]{1,12})$"
)
MARKED_LAST = "],⁻\n"  # or a digit: the last sign of such a marker


def find_headings(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Return *drafts*, the paragraphs and lone numbered lines that head others made headings."""
    found = list(drafts)
    for index in range(len(found) - 1, -1, -1):
        draft = found[index]
        if _could_head(draft) and _heads(found, index):
            found[index] = _as_heading(draft)
    return tuple(found)


def looks_like_heading(text: str, longest: int = LONGEST, wordiest: int = WORDIEST) -> bool:
    """Say whether a line could be a heading by itself: short, no sentence, mostly letters."""
    if not 1 < len(text) <= longest or not _begins_high(text):
        return False
    words = text.split()
    last = last_sign(text)
    if last in ".,;!…-–" or (last == ":" and len(words) > LABEL_WORDS):
        return False
    if len(words) > wordiest or NO_HEADING.search(text) or SENTENCE_BREAK.search(text):
        return False
    if text.count("(") != text.count(")"):
        return False
    letters = sum(character.isalpha() or character.isspace() for character in text)
    return letters >= LETTERS * len(text)


def last_sign(text: str) -> str:
    """Return the last character of *text*, a citation marker after its end left out."""
    last = text[-1:]
    if not last.isdigit() and last not in MARKED_LAST:
        return last
    tail = text[-60:]
    return MARKED_END.sub("", tail)[-1:] or tail[-1:]


def _begins_high(text: str) -> bool:
    """Say whether a line begins as a heading does; "mTOR signalling" has its capital inside."""
    first = text.lstrip("\"'“‘«¿¡([")[:1]
    if first.islower():
        word = text.split(maxsplit=1)[0]
        return any(character.isupper() or character.isdigit() for character in word[1:])
    return bool(first) and (first.isalpha() or first.isdigit())


def _could_head(draft: Draft) -> bool:
    if len(draft.pieces) > 1 or draft.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
        return False
    text = draft.text
    if draft.ruled or (text[:1] == "#" and HASHES.match(text)):
        return draft.kind is BlockKind.PARAGRAPH
    if draft.kind is BlockKind.LIST_ITEM and draft.mark not in {".", ")"}:
        return False
    return looks_like_heading(text)


def _heads(drafts: Sequence[Draft], index: int) -> bool:
    """Say whether something stands under the line at *index* that it can be the heading of."""
    draft = drafts[index]
    if index + 1 == len(drafts):
        return draft.ruled or HASHES.match(draft.text) is not None
    after = drafts[index + 1]
    if draft.ruled or HASHES.match(draft.text):
        return True
    if draft.kind is BlockKind.LIST_ITEM:
        alone = index == 0 or drafts[index - 1].mark != draft.mark
        return (
            alone
            and after.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}
            and (len(after.text) > 2 * len(draft.text) or after.gap > 0)
        )
    return _is_below(drafts, index, after)


def _is_below(drafts: Sequence[Draft], index: int, after: Draft) -> bool:
    draft = drafts[index]
    if last_sign(draft.text) == ":":
        if after.kind is not BlockKind.PARAGRAPH:
            return False
        if draft.text[-1] != ":" and _is_list_like(after):
            return False
    match after.kind:
        case BlockKind.PARAGRAPH:
            return _is_body(after.text, draft.text) or _opens_questions(draft, after)
        case BlockKind.HEADING:
            return after.gap > 0 or not _is_in_a_row(drafts, index)
        case BlockKind.TABLE_CELL | BlockKind.CAPTION | BlockKind.LIST_ITEM | BlockKind.QUOTATION:
            return True
        case _:
            return False


def _is_body(text: str, heading: str) -> bool:
    """Say whether *text* is long enough to be what *heading* is the heading of."""
    return len(text) > max(BODY, 2 * len(heading)) or (
        last_sign(text) in '.!:;…”")。' and len(text) > len(heading)
    )


def _is_list_like(after: Draft) -> bool:
    """Say whether a line is short enough for the first item below "Side effects are:[1]"."""
    return len(after.text) <= BODY and not SENTENCE_BREAK.search(after.text)


def _opens_questions(draft: Draft, after: Draft) -> bool:
    return after.text[-1] == "?" and draft.text[-1] != "?"


def _is_in_a_row(drafts: Sequence[Draft], index: int) -> bool:
    """Say whether the line before, with no blank line between, could be a heading as well."""
    if drafts[index].gap or not index:
        return False
    before = drafts[index - 1]
    return before.kind is BlockKind.PARAGRAPH and looks_like_heading(before.text)


def _as_heading(draft: Draft) -> Draft:
    """Return the heading: hash signs left out, a printed number kept in its words."""
    piece = draft.pieces[0]
    if hashes := HASHES.match(piece.text):
        words = Piece(piece.start + hashes.end(), piece.text[hashes.end() :])
        return draft._replace(kind=BlockKind.HEADING, pieces=(words,), level=len(hashes["hashes"]))
    if draft.label:
        piece = Piece(piece.start - len(draft.lead), draft.lead + piece.text)
    number = SECTION_NUMBER.match(piece.text)
    level = 2 + number["number"].count(".") if number else 2
    return draft._replace(kind=BlockKind.HEADING, pieces=(piece,), level=level, mark="", label="")
