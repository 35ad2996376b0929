"""Numbers in brackets: `[8]`, `[1, 3–5]`, `[4]–[7]`, `[2][3]`, `[12, p. 4]`, `[11]:196`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from wellsourced.articles import Block, Cite, InlineKind, Locator, Number
from wellsourced.citing.numbers import DASHES, LABELS, numbers_of, parse_numbers
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span, SpanIndex

# "[1, 3–5]": a group; what joins groups is looked at afterwards
GROUP = re.compile(
    r"""\[(?P<lead>(?:see|e\.g\.,?|cf\.|vgl\.|siehe|z\.\s?B\.|voir|ver|véase|reviewed\sin)\s)?
        (?P<inner>\s*\d[^\[\]]{0,120})\]""",
    re.VERBOSE | re.IGNORECASE,
)
# "[4]–[7]" and "[1], [2]": what joins two groups to one citation; "[2][3]" are two
JOINT = re.compile(rf"\s?[{DASHES},;]\s?")
# "[11]:196", Wikipedia's {{rp}} – "[11](p. 4)": a page of the last work
PAGE = re.compile(
    r""":\s?(?P<value>\d{1,5}(?:[–-]\d{1,5})?)(?![\w.]?\w)
    | \((?P<label>pp?|S|ch|chap|cap|sec|§|fig)\.?\s?(?P<within>\d{1,5}(?:[–-]\d{1,5})?)\)""",
    re.VERBOSE,
)
# "Fig. [1a]", "eq. [2]": a panel, an equation; "the scheme [7]" is cited
PANEL = re.compile(r"\b(?:figs?|figure|panel|scheme)\.?\s?\Z", re.IGNORECASE)
EQUATION = re.compile(r"\beqs?\.?\s?\Z", re.IGNORECASE)
# "95% CI [3, 9]" – "∈ [0, 1]": an interval, no citation
INTERVAL = re.compile(r"(?:\bCI:?|\bIC:?|\brange:?|[∈=<>±~])\s?$", re.IGNORECASE)
# "F[2, 40]": the degrees of freedom of a statistic
STATISTIC = re.compile(r"(?<![^\W_])[A-Za-z]\Z")
# "61.5 [52, 71]": the number before an interval lies within it
MIDDLE = re.compile(r"(?<![\w.,-])(?P<number>\d{1,7}(?:\.\d{1,6})?)\s?%?\s?$")


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each group of bracketed numbers of *block* that is no mark of a note."""
    text = block.text
    notes = SpanIndex.of(i.span for i in block.prose.inlines if i.kind is InlineKind.FOOTNOTE)
    groups = [
        found
        for found in GROUP.finditer(text)
        if not _is_link(text, found.end()) and not notes.touches(Span(*found.span()))
    ]
    at = 0
    while at < len(groups):
        last = at
        while last + 1 < len(groups) and _joined(text, groups[last], groups[last + 1]):
            last += 1
        yield from _propose(text, groups[at : last + 1], listed)
        at = last + 1


def _is_link(text: str, end: int) -> bool:
    """Say whether Markdown's address of a link follows, and no page: `[1](https://…)`."""
    return text[end : end + 1] == "(" and PAGE.match(text, end) is None


def _joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    return JOINT.fullmatch(text, left.end(), right.start()) is not None


def _propose(text: str, groups: list[re.Match[str]], listed: Listed) -> Iterator[Candidate]:
    start, end = groups[0].start(), groups[-1].end()
    written = text[start + 1 + len(groups[0]["lead"] or "") : end]
    inner = written.replace("]", " ").replace("[", " ")
    cites = parse_numbers(inner.strip())
    if not cites:
        return
    page = PAGE.match(text, end)
    if page is not None:
        label = LABELS[(page["label"] or "p").lower()]
        locator = Locator(label, page["value"] or page["within"])
        cites = (*cites[:-1], replace(cites[-1], locator=cites[-1].locator or locator))
    within = Span(start, page.end() if page else end)
    yield Candidate(within, "bracket", cites, *_judge(text, start, cites, listed))


def _judge(text: str, start: int, cites: tuple[Cite, ...], listed: Listed) -> tuple[float, str]:
    """Return how sure numbers in brackets are by what stands before them, and why."""
    numbers = numbers_of(cites)
    if STATISTIC.search(text, max(0, start - 2), start):
        return 0.0, "the degrees of a statistic"
    lettered = any(isinstance(one.target, Number) and one.target.letter for one in cites)
    cue = PANEL if lettered else EQUATION
    if cue.search(text, max(0, start - 12), start):
        return 0.0, "belongs to a figure or an equation"
    if _is_interval(text[max(0, start - 24) : start], numbers):
        return (0.5 if set(numbers) <= listed.numbers else 0.0), "the ends of an interval"
    return 0.95, "numbers in brackets"


def _is_interval(before: str, numbers: tuple[int, ...]) -> bool:
    """Say whether two numbers are the ends of an interval: around the number before them."""
    if len(numbers) != 2:  # noqa: PLR2004  # two ends
        return False
    middle = MIDDLE.search(before)
    within = middle is not None and numbers[0] <= float(middle["number"]) <= numbers[1]
    return within or INTERVAL.search(before) is not None


FORM = Form("bracket", Family.BRACKET, find, needs=("[",))
