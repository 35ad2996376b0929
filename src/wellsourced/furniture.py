"""Tell an article's own prose from what stands around it, and say why.

Each step looks for one kind of furniture and yields blocks with a reason; the first reason
stands. All are careful in one direction: what looks like a citation keeps its block in the
body, because a marker that is not seen makes a reference look unused and a claim unsourced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from wellsourced.articles import Article, Block, BlockKind, Role
from wellsourced.front_matter import find_front_matter, is_address
from wellsourced.notices import PERSON, find_notice, tells_a_life
from wellsourced.outline import Outline, seems_to_cite
from wellsourced.references import ReferenceList
from wellsourced.sections import (
    AFTERWORDS,
    LASTING,
    QUESTIONS,
    WORDY,
    plain_name,
    run_in_section,
    section_of,
)

WRITTEN = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING, BlockKind.QUOTATION}
)
HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE})
SHOWN = frozenset({BlockKind.TABLE_CELL, BlockKind.CAPTION, BlockKind.CODE})
LONG_SECTION = 700  # characters of a paragraph that a short statement never has
LASTING_SHARE = 0.35  # of the text, that may stand under "Related articles"
AFTER_SHARE = 0.5  # of the text: what follows a list that does not stand at the end
ANY_LEVEL = 99  # a line that opens a section without being a heading: any heading ends it
FOREPART = 0.5  # of the text comes after the last address that a page's foot may hold
FOOTERS = frozenset({"copyright", "terms of use", "licence", "cookie notice", "call to action"})
GUESSED = frozenset({"front matter", "before the title"})  # by their place alone
MOST_NAMES = 50  # in bylines; a page has a few
SCRAP = 40  # characters of a line at the foot of a page
LONG_ENTRY = 120  # characters of a line in a table of contents
ENTRIES = 3  # lines in a row that repeat headings, to be a table of contents

NUMBERED = re.compile(r"\[\d{1,3}[\],\s–-]")
NAME = re.compile(PERSON, re.VERBOSE)
# what names a work or its year without citing it
IMPRINTS = frozenset({"publication details", "licence", "copyright", "keywords", "correspondence"})
OFFERS = frozenset({"telephone line", "call to action", "banner"})
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"“(]?[A-ZÀ-Þ\d])")
TELLING = 50  # characters of a sentence that says more than "Call us now."
# what a house says of itself, as in "Our approach helps 9 of 10 patients"
PROMOTION = re.compile(r"\b(?:[Oo]ur|[Ww]e|[Uu]s)\b")


Reasons = Mapping[int, str]
Step = Callable[[Outline, Reasons], Iterator[tuple[int, str]]]


def assign_roles(article: Article, listing: ReferenceList) -> Article:
    """Return *article* with the role of each block set, and why.

    What a reader of markup has called furniture stays furniture, unless the reference list
    was found in it.
    """
    outline = Outline.of(article, listing)
    reasons: dict[int, str] = {}
    for step in STEPS:
        for index, because in list(step(outline, reasons)):
            reasons.setdefault(index, because)
    blocks = tuple(
        _with_role(block, index in outline.listed, reasons.get(index, ""))
        for index, block in enumerate(article.blocks)
    )
    return replace(article, blocks=blocks)


def _with_role(block: Block, listed: bool, because: str) -> Block:  # noqa: FBT001  # private, two facts of one block
    if listed:
        return replace(block, role=Role.REFERENCES, because="reference list")
    if because and block.role is Role.BODY:
        return replace(block, role=Role.FURNITURE, because=because)
    return block


def _own_words(outline: Outline, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    for index, block in enumerate(outline.blocks):
        if block.kind in WRITTEN and index not in outline.listed:
            because = find_notice(block.text) or run_in_section(block.text)
            if because and (because in IMPRINTS or not outline.cites(index)):
                yield index, "promotion" if _praises(block.text, because) else because


def _praises(text: str, because: str) -> bool:
    """Say whether an offer also tells something, which may be a claim."""
    if because not in OFFERS:
        return False
    sentences = SENTENCE_END.split(text)
    return any(len(sentence) > TELLING and not find_notice(sentence) for sentence in sentences)


def _front(outline: Outline, reasons: Reasons) -> Iterator[tuple[int, str]]:
    for index, because in find_front_matter(outline.blocks, reasons):
        if because not in GUESSED or not outline.cites(index):
            yield index, because
    for index, block in enumerate(outline.blocks):
        if outline.share_after(index) < FOREPART:
            return
        if block.kind is BlockKind.PARAGRAPH and is_address(block.text):
            yield index, "affiliation"


def _sections(outline: Outline, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield the blocks under headings such as "Funding", the headings among them."""
    because, level = "", 0
    for index, block in enumerate(outline.blocks):
        opens = block.kind in WRITTEN and block.role is Role.BODY and index not in outline.listed
        named = section_of(block.text) if opens else ""
        if named:
            because, level = named, block.level if block.kind in HEADINGS else ANY_LEVEL
        elif because and _ends_section(outline, index, because, level):
            because = ""
        if because and index not in outline.listed:
            promoted = because == "related articles" and PROMOTION.search(block.text)
            yield index, "promotion" if promoted else because


def _ends_section(outline: Outline, index: int, because: str, level: int) -> bool:
    block = outline.blocks[index]
    if index in outline.listed or block.kind in SHOWN:
        return True
    if block.kind in HEADINGS:
        if AFTERWORDS.match(plain_name(block.text)):
            return True
        lasts = because in LASTING and outline.share_after(index) < LASTING_SHARE
        return block.level <= level and not (lasts and not outline.cites_after(index))
    if because == "further reading":
        return NUMBERED.search(block.text) is not None
    return outline.cites(index) or (len(block.text) > LONG_SECTION and because not in WORDY)


def _biographies(outline: Outline, reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield what follows a byline and tells the life of a person, and the like elsewhere."""
    names: set[str] = set()
    before = ""
    for index, block in enumerate(outline.blocks):
        about = reasons.get(index, "")
        if not about and block.kind in WRITTEN and not outline.cites(index):
            about = _part_of_byline(block.text, before, names)
            if about:
                yield index, about
        if about == "byline" and len(names) < MOST_NAMES:
            names.update(NAME.findall(block.text))
        before = about if about in {"byline", "about the author"} else ""


def _part_of_byline(text: str, before: str, names: set[str]) -> str:
    """Return what a block is next to a byline (*before*), or with a name that one has named."""
    if before == "byline" and NAME.fullmatch(text):
        return "byline"
    named = before or text.startswith(tuple(names))
    return "about the author" if named and tells_a_life(text) else ""


def _unanswered(outline: Outline, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield questions that stand one after the other, with no answer between them."""
    run: list[int] = []
    for index, block in enumerate((*outline.blocks, None)):
        if block and block.kind in WRITTEN - {BlockKind.LIST_ITEM} and _asks(block.text):
            run.append(index)
            continue
        opened = bool(run) and run[0] > 0 and _opens_questions(outline.blocks[run[0] - 1])
        if len(run) > 1 or opened:
            answered = block is not None and block.kind not in HEADINGS
            for question in run[:-1] if answered else run:
                if not _heads_deeper(outline.blocks, question):
                    yield question, "question without an answer"
        run = []


def _heads_deeper(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether a heading has one of a deeper level right under it."""
    own, below = blocks[index], blocks[min(index + 1, len(blocks) - 1)]
    return own.kind is below.kind is BlockKind.HEADING and below.level > own.level


def _asks(text: str) -> bool:
    return text.endswith("?") and len(text) < LONG_SECTION and ". " not in text


def _opens_questions(block: Block) -> bool:
    return QUESTIONS.match(plain_name(block.text)) is not None


def _contents(outline: Outline, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield lines that repeat the headings further down: a table of contents."""
    last = {
        plain_name(block.text): index
        for index, block in enumerate(outline.blocks)
        if block.kind is BlockKind.HEADING and len(block.text) <= LONG_ENTRY
    }
    run: list[int] = []
    for index, block in enumerate(outline.blocks):
        if _repeats(block, index, last):
            run.append(index)
            continue
        if len(run) >= ENTRIES:
            yield from ((entry, "table of contents") for entry in run)
        run = []


def _repeats(block: Block, index: int, last: Mapping[str, int]) -> bool:
    """Say whether a block is the heading that stands somewhere further down (*last*)."""
    if len(block.text) > LONG_ENTRY or block.kind not in WRITTEN:
        return False
    return last.get(plain_name(block.text), -1) > index


def _after_list(outline: Outline, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield what stands after the reference list, but for what is an article's own there."""
    if outline.last < 0 or outline.share_after(outline.last) > AFTER_SHARE:
        return
    own = False
    for index in range(outline.last + 1, len(outline.blocks)):
        block = outline.blocks[index]
        if block.kind in HEADINGS:
            own = AFTERWORDS.match(plain_name(block.text)) is not None
        elif block.kind in SHOWN:
            own = True
        if not own and block.kind in WRITTEN and not outline.cites(index):
            yield index, "promotion" if PROMOTION.search(block.text) else "after the reference list"


def _foot(outline: Outline, reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield the last lines of a page where they are but words: links, names of sites."""
    run = []
    for index in range(len(outline.blocks) - 1, -1, -1):
        block = outline.blocks[index]
        if index in outline.listed or not (_is_scrap(block) or reasons.get(index) in FOOTERS):
            break
        run.append(index)
    if len(run) >= ENTRIES:
        yield from ((index, "page foot") for index in run)


def _is_scrap(block: Block) -> bool:
    text = block.text
    return (
        block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}
        and len(text) <= SCRAP
        and text[-1] not in ".!?:"
        and not seems_to_cite(text)
    )


STEPS: tuple[Step, ...] = (
    _own_words,
    _front,
    _sections,
    _biographies,
    _unanswered,
    _contents,
    _after_list,
    _foot,
)
