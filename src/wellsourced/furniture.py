"""Tell an article's own prose from what stands around it, and say why.

Each step looks for one kind of furniture and yields blocks with a reason; the first reason
stands. All are careful in one direction: what looks like a citation keeps its block in the
body, because a marker that is not seen makes a reference look unused and a claim unsourced.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from wellsourced.articles import Article, Block, BlockKind, InlineKind, Role
from wellsourced.front_matter import find_front_matter
from wellsourced.notices import PERSON, find_notice, tells_a_life
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
ENTRIES = 3  # lines in a row that repeat headings, to be a table of contents

# as in "[12]", "(Doe, 2020", "Doe et al.", "methadone.1", "contaminants.1,6", "use¹²"
CITING = re.compile(
    r"""\[\d{1,3}[\],\s–-] | [^\W\d_]\s\((?:19|20)\d\d[a-z]?[),;]
    | \([^()]{2,120}\b(?:19|20)\d\d[a-z]?\b[^()]{0,80}\) | \bet\sal\b
    | [^\W\d_][.,;:)”"]\d{1,3}(?:[,–-]\d{1,3}){0,20}(?=\s|\Z) | [^\W\d_][.,;]?[¹²³⁴-⁹]""",
    re.VERBOSE,
)
NUMBERED = re.compile(r"\[\d{1,3}[\],\s–-]")
NAME = re.compile(PERSON, re.VERBOSE)
# what a house says of itself, as in "Our approach helps 9 of 10 patients"
PROMOTION = re.compile(r"\b(?:[Oo]ur|[Ww]e|[Uu]s)\b")
GUARDED_LENGTH = 20_000  # characters; a longer block is prose, whatever it says


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of an article, which of them are listed, and how much text stands where.

    `lengths` are running totals of characters, `citing` the indices of the blocks that seem
    to cite, `last` the last block of the reference list or -1.
    """

    article: Article
    listed: frozenset[int]
    last: int
    lengths: tuple[int, ...]
    citing: tuple[int, ...]

    @classmethod
    def of(cls, article: Article, listing: ReferenceList) -> Layout:
        """Measure *article* once, so that no step needs to go over it again."""
        lengths = [0]
        for block in article.blocks:
            lengths.append(lengths[-1] + len(block.text))
        listed = frozenset(listing.blocks)
        citing = tuple(
            index
            for index, block in enumerate(article.blocks)
            if index not in listed and (seems_to_cite(block.text) or is_marked(block))
        )
        return cls(article, listed, max(listing.blocks, default=-1), tuple(lengths), citing)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the article."""
        return self.article.blocks

    def share_after(self, index: int) -> float:
        """Return how much of the text stands after the block at *index*, 0 to 1."""
        return 1 - self.lengths[index + 1] / max(1, self.lengths[-1])

    def cites_after(self, index: int) -> bool:
        """Say whether a block after *index* seems to cite."""
        return bool(self.citing) and self.citing[-1] > index

    def cites(self, index: int) -> bool:
        """Say whether the block at *index* seems to cite."""
        at = bisect_left(self.citing, index)
        return at < len(self.citing) and self.citing[at] == index


Reasons = Mapping[int, str]
Step = Callable[[Layout, Reasons], Iterator[tuple[int, str]]]


def assign_roles(article: Article, listing: ReferenceList) -> Article:
    """Return *article* with the role of each block set, and why.

    What a reader of markup has called furniture stays furniture, unless the reference list
    was found in it.
    """
    layout = Layout.of(article, listing)
    reasons: dict[int, str] = {}
    for step in STEPS:
        for index, because in list(step(layout, reasons)):
            reasons.setdefault(index, because)
    blocks = tuple(
        _with_role(block, index in layout.listed, reasons.get(index, ""))
        for index, block in enumerate(article.blocks)
    )
    return replace(article, blocks=blocks)


def _with_role(block: Block, listed: bool, because: str) -> Block:  # noqa: FBT001  # private, two facts of one block
    if listed:
        return replace(block, role=Role.REFERENCES, because="reference list")
    if because and block.role is Role.BODY:
        return replace(block, role=Role.FURNITURE, because=because)
    return block


def seems_to_cite(text: str) -> bool:
    """Say whether *text* holds what could be a citation; generous, for it only protects."""
    return len(text) > GUARDED_LENGTH or CITING.search(text) is not None


def is_marked(block: Block) -> bool:
    """Say whether raised digits, or links to other places of the page, stand in *block*."""
    return any(
        inline.target.startswith(("#", "fn:"))
        or (inline.kind is InlineKind.SUPERSCRIPT and inline.span.of(block.text).strip().isdigit())
        for inline in block.prose.inlines
    )


def _own_words(layout: Layout, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    for index, block in enumerate(layout.blocks):
        if block.kind in WRITTEN and not layout.cites(index):
            because = find_notice(block.text) or run_in_section(block.text)
            if because:
                yield index, because


def _front(layout: Layout, reasons: Reasons) -> Iterator[tuple[int, str]]:
    yield from find_front_matter(layout.blocks, reasons)


def _sections(layout: Layout, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield the blocks under headings such as "Funding", the headings among them."""
    because, level = "", 0
    for index, block in enumerate(layout.blocks):
        opens = block.kind in WRITTEN and block.role is Role.BODY and index not in layout.listed
        named = section_of(block.text) if opens else ""
        if named:
            because, level = named, block.level if block.kind in HEADINGS else ANY_LEVEL
        elif because and _ends_section(layout, index, because, level):
            because = ""
        if because and index not in layout.listed:
            promoted = because == "related articles" and PROMOTION.search(block.text)
            yield index, "promotion" if promoted else because


def _ends_section(layout: Layout, index: int, because: str, level: int) -> bool:
    block = layout.blocks[index]
    if index in layout.listed or block.kind in SHOWN:
        return True
    if block.kind in HEADINGS:
        lasts = because in LASTING and layout.share_after(index) < LASTING_SHARE
        return block.level <= level and not (lasts and not layout.cites_after(index))
    if because == "further reading":
        return NUMBERED.search(block.text) is not None
    return layout.cites(index) or (len(block.text) > LONG_SECTION and because not in WORDY)


def _biographies(layout: Layout, reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield what follows a byline and tells the life of a person, and the like elsewhere."""
    names: set[str] = set()
    before = ""
    for index, block in enumerate(layout.blocks):
        about = reasons.get(index, "")
        if not about and block.kind in WRITTEN and not layout.cites(index):
            about = _part_of_byline(block.text, before, names)
            if about:
                yield index, about
        if about == "byline":
            names.update(NAME.findall(block.text))
        before = about if about in {"byline", "about the author"} else ""


def _part_of_byline(text: str, before: str, names: set[str]) -> str:
    """Return what a block is next to a byline (*before*), or with a name that one has named."""
    if before == "byline" and NAME.fullmatch(text):
        return "byline"
    named = before or any(text.startswith(name) for name in names)
    return "about the author" if named and tells_a_life(text) else ""


def _unanswered(layout: Layout, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield questions that stand one after the other, with no answer between them."""
    run: list[int] = []
    for index, block in enumerate((*layout.blocks, None)):
        if block and block.kind in WRITTEN - {BlockKind.LIST_ITEM} and _asks(block.text):
            run.append(index)
            continue
        opened = bool(run) and run[0] > 0 and _opens_questions(layout.blocks[run[0] - 1])
        if len(run) > 1 or opened:
            answered = block is not None and block.kind not in HEADINGS
            unanswered = run[:-1] if answered else run
            yield from ((question, "question without an answer") for question in unanswered)
        run = []


def _asks(text: str) -> bool:
    return text.endswith("?") and len(text) < LONG_SECTION and ". " not in text


def _opens_questions(block: Block) -> bool:
    return QUESTIONS.match(plain_name(block.text)) is not None


def _contents(layout: Layout, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield lines that repeat the headings further down: a table of contents."""
    last: dict[str, int] = {}
    for index, block in enumerate(layout.blocks):
        if block.kind is BlockKind.HEADING:
            last[plain_name(block.text[:200])] = index
    run: list[int] = []
    for index, block in enumerate(layout.blocks):
        if last.get(plain_name(block.text[:200]), -1) > index and block.kind in WRITTEN:
            run.append(index)
            continue
        if len(run) >= ENTRIES:
            yield from ((entry, "table of contents") for entry in run)
        run = []


def _after_list(layout: Layout, _reasons: Reasons) -> Iterator[tuple[int, str]]:
    """Yield what stands after the reference list, but for what is an article's own there."""
    if layout.last < 0 or layout.share_after(layout.last) > AFTER_SHARE:
        return
    own = False
    for index in range(layout.last + 1, len(layout.blocks)):
        block = layout.blocks[index]
        if block.kind in HEADINGS:
            own = AFTERWORDS.match(plain_name(block.text)) is not None
        elif block.kind is BlockKind.CAPTION:
            own = True
        if not own and block.kind in WRITTEN and not layout.cites(index):
            yield index, "promotion" if PROMOTION.search(block.text) else "after the reference list"


STEPS: tuple[Step, ...] = (
    _own_words,
    _front,
    _sections,
    _biographies,
    _unanswered,
    _contents,
    _after_list,
)
