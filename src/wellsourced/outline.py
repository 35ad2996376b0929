"""An article at a glance: which blocks are listed, which seem to cite, how much stands where."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from wellsourced.articles import Article, Block, InlineKind
from wellsourced.references import ReferenceList

# each begins with the sign that is rarest in it, so that no letter is looked at twice:
# as in "[12]"
_BRACKETED = re.compile(r"\[\d{1,3}[\],\s–-]")
# as in "Doe (2020)", "(Doe, 2020"
_IN_PARENTHESIS = re.compile(
    r"""\( (?: (?<=[^\W\d_]\s\() (?:19|20)\d\d[a-z]?[),;]
    | [^()]{2,120}\b(?:19|20)\d\d[a-z]?\b[^()]{0,80}\) )""",
    re.VERBOSE,
)
# as in "Doe et al."
_AND_OTHERS = re.compile(r"\bet\sal\b")
# as in "methadone.1", "contaminants.1,6"
_GLUED = re.compile(
    r"""\d (?<=[^\W\d_][.,;:)”"]\d) \d{0,2} (?:[,–-]\d{1,3}){0,20} (?=\s|\Z)""", re.VERBOSE
)
# as in "use¹²"
_RAISED = re.compile(r"[¹²³⁴-⁹](?:(?<=[^\W\d_].)|(?<=[^\W\d_][.,;].))")
GUARDED_LENGTH = 20_000  # characters; a longer block is prose, whatever it says


@dataclass(frozen=True, slots=True)
class Outline:
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
    def of(cls, article: Article, listing: ReferenceList) -> Outline:
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


def seems_to_cite(text: str) -> bool:
    """Say whether *text* holds what could be a citation; generous, for it only protects."""
    if len(text) > GUARDED_LENGTH:
        return True
    return bool(
        ("[" in text and _BRACKETED.search(text))
        or ("(" in text and _IN_PARENTHESIS.search(text))
        or ("et" in text and _AND_OTHERS.search(text))
        or _GLUED.search(text)
        or (not text.isascii() and _RAISED.search(text))
    )


def is_marked(block: Block) -> bool:
    """Say whether raised digits, or links to other places of the page, stand in *block*."""
    return any(
        inline.target.startswith(("#", "fn:"))
        or (inline.kind is InlineKind.SUPERSCRIPT and inline.span.of(block.text).strip().isdigit())
        for inline in block.prose.inlines
    )
