"""Waivers where they are written: in a ledger, in the settings, in a comment of an article.

A comment says `wellsourced: allow RULE by=AB until=2027-01-31 the reason`, in the comment syntax
of the article's format; `allow-file` is for the whole article. It allows the rule for the block
that it stands in or right behind, and where it stands alone for the next one: for the whole of a
list or a table that begins there. On a line of its own within a block it is for what follows it
in that block.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wellsourced.articles import Article, Block, BlockKind, Comment
from wellsourced.ledger import Waiver
from wellsourced.text import Span

# in HTML and its kin: "<!-- wellsourced: allow claim-unsourced common knowledge -->"
_ANGLES = re.compile(r"<!--\s{0,20}wellsourced:(?P<told>.{0,2000}?)-->", re.DOTALL)
# in LaTeX: "% wellsourced: allow claim-unsourced common knowledge", but not "5\% wellsourced: …"
_PERCENT = re.compile(r"(?<!\\)%{1,9}[ \t]{0,20}wellsourced:(?P<told>[^\n]{0,2000})")
# "wellsourced: allow claim-unsourced common knowledge", without the signs of a comment
_KEPT = re.compile(r"\s*wellsourced:(?P<told>.{0,2000})", re.DOTALL)
_COMMENTS = {
    **dict.fromkeys(("markdown", "html", "mediawiki", "jats"), _ANGLES),
    "latex": _PERCENT,
}
# such as "allow claim-unsourced, CIT003 the reason"
_TOLD = re.compile(
    r"\s*(?P<word>allow-file|allow)\s+(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?P<rest>.*)", re.DOTALL
)
# such as 'by=AB', 'by="Ada Bell"', 'until=2027-01-31'
_DETAIL = re.compile(r"\s*(?P<name>by|until)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+))")
# a tag that is no part of a sentence: "</p>", "<li>"
_TAG = re.compile(
    r"""
    </? (?! (?: a|abbr|b|bold|cite|code|em|ext-link|i|italic|q|ref|s|small|span|strong|sub|sup|u
        |xref ) \b )
    [A-Za-z]
    """,
    re.VERBOSE,
)
# "</figure>", "</fig>", "\\end{figure}": what stands before it is no table
_END_OF_FIGURE = re.compile(r"</fig|\\end\{fig")
_NEAR = 4000  # characters; what is farther behind a block is not right behind it
_WIDEST = 400  # characters of blanks before a comment on its line
NO_REASON = "it gives no reason"


class Origin(StrEnum):
    """Where a waiver is written."""

    LEDGER = "the ledger"
    COMMENT = "a comment"
    SETTINGS = "the settings"


@dataclass(frozen=True, slots=True)
class PlacedWaiver:
    """A waiver of one rule with the file, and the span in it, where it is written.

    It holds for the claim with the index `claim` of the article and what stands in its span
    `reach`, or without a claim for what begins in `reach`, or without either for the whole file.
    `flaw` says why it holds for nothing; `row` tells tables of the settings apart, which have
    no span.
    """

    waiver: Waiver
    origin: Origin
    path: str
    span: Span
    claim: int = -1
    reach: Span | None = None
    flaw: str = ""
    row: int = 0

    @property
    def words(self) -> str:
        """Why it is waived, by whom and until when."""
        waiver = self.waiver
        until = f"until {waiver.until}" if waiver.until else ""
        who = ", ".join(part for part in (waiver.by, until) if part)
        why = waiver.why or waiver.rule
        return f"{why} ({who})" if who else why

    def has_expired(self, as_of: date) -> bool:
        """Say whether its last day is over."""
        return bool(self.waiver.until) and self.waiver.until < as_of.isoformat()

    def holds(self, as_of: date) -> bool:
        """Say whether it waives anything on that day."""
        return not self.flaw and not self.has_expired(as_of)


@dataclass(frozen=True, slots=True)
class CheckedWaiver:
    """A waiver as a rule on waivers sees it; `used` is `None` where that is not known."""

    placed: PlacedWaiver
    used: bool | None
    known: bool = True


def read_comments(article: Article) -> Iterator[PlacedWaiver]:
    """Yield the waivers that stand in comments of *article*, each rule by itself."""
    yield from _read_kept(article)
    pattern = _COMMENTS.get(article.format)
    if pattern is None or article.binary or "wellsourced:" not in article.text:
        return
    blocks = sorted(article.blocks, key=lambda block: block.span)
    starts = [block.span.start for block in blocks]
    for found in pattern.finditer(article.text):
        span = Span(found.start(), found.end())
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and _is_shown(blocks[at], span, found["told"]):
            continue
        file, waivers, flaw = _read_told(found["told"])
        reach = None if file else _find_reach(article.text, blocks, at, span)
        for waiver in waivers:
            yield PlacedWaiver(waiver, Origin.COMMENT, article.path, span, reach=reach, flaw=flaw)


def _read_kept(article: Article) -> Iterator[PlacedWaiver]:
    """Yield the waivers of comments that a binary article keeps."""
    for comment in article.comments:
        kept = _KEPT.match(comment.text)
        if kept is None:
            continue
        file, waivers, flaw = _read_told(kept["told"])
        reach = None if file else _find_kept_reach(article, comment)
        start = reach.start if reach else 0
        for waiver in waivers:
            place = Span(start, start)
            yield PlacedWaiver(waiver, Origin.COMMENT, article.path, place, reach=reach, flaw=flaw)


def _find_kept_reach(article: Article, comment: Comment) -> Span:
    blocks, at = article.blocks, comment.block
    if at >= len(blocks):
        return Span(len(article.text), len(article.text))
    if not comment.alone:
        return blocks[at].span
    return _find_whole(article.text, blocks[at - 1] if at else None, blocks, at)


def _is_shown(block: Block, span: Span, told: str) -> bool:
    """Say whether the words are code, or stand in the prose: an example, and no comment."""
    if span.start >= block.span.end:
        return False
    if block.kind is BlockKind.CODE:
        return True
    words = " ".join(f"wellsourced:{told}".split())
    return "wellsourced:" in block.text and words in " ".join(block.text.split())


def _find_reach(text: str, blocks: Sequence[Block], at: int, span: Span) -> Span:
    """Return the span of what a comment is about; *at* is the last block to begin before it."""
    before = blocks[at] if at >= 0 else None
    if before is not None:
        block = before.span
        if block.end > span.start and _is_on_own_line(text, span):
            return Span(span.end, block.end)
        near = span.start - block.end < _NEAR
        if block.end > span.start or (near and not _is_apart(text, block.end, span.start)):
            return block
    if at + 1 == len(blocks):
        return Span(len(text), len(text))
    return _find_whole(text, before, blocks, at + 1)


def _find_whole(text: str, before: Block | None, blocks: Sequence[Block], at: int) -> Span:
    """Return the span of the block *at*, or of the list or the table that begins with it."""
    first = blocks[at]
    start = first.span.start
    at = _find_table(text, blocks, at)
    end = at + 1
    while end < len(blocks) and _continues(blocks[at], blocks[end]):
        end += 1
    is_inside = before is not None and _continues(first, before)
    return Span(start, first.span.end if is_inside else blocks[end - 1].span.end)


def _find_table(text: str, blocks: Sequence[Block], at: int) -> int:
    """Return where the table begins whose caption *at* is; of any other block *at* itself."""
    end = at
    while end < len(blocks) and blocks[end].kind is BlockKind.CAPTION:
        end += 1
    if end == at or end == len(blocks) or blocks[end].cell is None:
        return at
    is_figure = _END_OF_FIGURE.search(text, blocks[at].span.end, blocks[end].span.start)
    return at if is_figure else end


def _continues(first: Block, other: Block) -> bool:
    """Say whether *other* is of the table or the list, those inside it too, of *first*."""
    if first.cell is not None:
        return other.cell is not None and other.cell.table == first.cell.table
    if first.item is None or other.item is None:
        return False
    inner = other.item.depth > first.item.depth
    return inner or (other.item.group, other.item.depth) == (first.item.group, first.item.depth)


def _is_on_own_line(text: str, span: Span) -> bool:
    """Say whether nothing but blanks stands beside *span* on its line."""
    start = text.rfind("\n", max(0, span.start - _WIDEST), span.start) + 1
    end = text.find("\n", span.end, span.end + _WIDEST)
    beside = text[start : span.start] + text[span.end : end]
    return min(start, end) > 0 and not beside.strip()


def _is_apart(text: str, start: int, end: int) -> bool:
    """Say whether a line or the markup of a block ends between two places."""
    return text.find("\n", start, end) >= 0 or _TAG.search(text, start, end) is not None


def _read_told(told: str) -> tuple[bool, tuple[Waiver, ...], str]:
    """Return whether a comment is for the whole file, what it waives, and what is wrong."""
    found = _TOLD.fullmatch(told.rstrip())
    if found is None:
        return False, (Waiver("", ""),), "it does not say `allow RULE` and a reason"
    details = {"by": "", "until": ""}
    rest = found["rest"]
    while detail := _DETAIL.match(rest):
        details[detail["name"]] = detail["quoted"] or detail["bare"] or ""
        rest = rest[detail.end() :]
    why = " ".join(rest.split()).lstrip(":–— ")
    flaw = "" if why else NO_REASON
    if details["until"] and not _is_day(details["until"]):
        flaw = f"`until={details['until']}` is no day such as 2027-01-31"
        details["until"] = ""
    rules = (rule.strip() for rule in found["rules"].split(","))
    waivers = tuple(Waiver(rule, why, details["by"], details["until"]) for rule in rules)
    return found["word"] == "allow-file", waivers, flaw


def _is_day(word: str) -> bool:
    try:
        return date.fromisoformat(word).isoformat() == word
    except ValueError:
        return False
