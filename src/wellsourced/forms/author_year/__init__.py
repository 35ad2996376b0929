"""Authors and year: `(Doe & Roe, 2020; Poe et al., 2019a,b)`, `Doe (2020)`, `Doe 2020`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest

from wellsourced.articles import Block
from wellsourced.citing.dates import one_of
from wellsourced.citing.mentions import Mention, find_mentions
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.forms.author_year.lone import sort_out
from wellsourced.terms import AND, CITED_IN, SEE
from wellsourced.text import Span

_OPENING, _CLOSING = "([（", ")]）"
_PAGE = (
    r"(?:\s?[,:]?\s?(?:pp?|S|ch(?:ap)?|cap|fls?|§|figs?|tab(?:le)?s?|pls?|sect?|app|:)"
    r"\.?\s?[\dA-Za-z][\w–-]{0,15})?"
)
# "; " – ", p. 25; see also " – "; but see ": what may stand between two cites of one group
BETWEEN = re.compile(
    rf"{_PAGE}\s?[;,；，]\s?(?:(?:{one_of((*AND, *SEE))}),?\s){{0,2}}|\s", re.IGNORECASE
)
# " and ": joins two cites only where nothing else stands in their brackets
AND_BETWEEN = re.compile(rf"{_PAGE}\s(?:{one_of(AND)})\s", re.IGNORECASE)
# "), ": what joins "Doe (2020), Roe (2021) and Poe (2022)", but for the last
BEHIND = re.compile(rf"[)\]]\s?[;,]\s(?:(?:{one_of(AND)})\s)?", re.IGNORECASE)
# ", as cited in " – " apud ": before the work from which the one before it was taken
SECOND_HAND = re.compile(rf"{_PAGE}[)\]]?[,;]?\s?[(\[]?(?:{one_of(CITED_IN)}):?\s", re.IGNORECASE)
_FARTHEST = 60
# ", p. 220)" and ")" after the year of a narrative citation
CLOSING = re.compile(r"[^()（）\[\]]{0,60}[)）\]]")


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each group of cites by names and year of *block*."""
    mentions = find_mentions(block.text, listed)
    if not any(one.lone for one in mentions):
        return _group(block.text, mentions) if mentions else iter(())
    beside, alone = sort_out(block.text, mentions)
    return chain(_group(block.text, beside), alone)


def _group(text: str, mentions: Sequence[Mention]) -> Iterator[Candidate]:
    group: list[Mention] = []
    for mention in _first_hand(text, mentions):
        if group and not _belongs(text, group, mention):
            yield _propose(text, group)
            group = []
        group.append(mention)
    if group:
        yield _propose(text, group)


def _first_hand(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield *mentions* without the unlisted works that are told of through another one."""
    for mention, after in zip_longest(mentions, mentions[1:]):
        if mention.fits or after is None or not _matches(SECOND_HAND, text, mention, after):
            yield mention


def _matches(pattern: re.Pattern[str], text: str, before: Mention, mention: Mention) -> bool:
    gap = mention.span.start - before.date.end
    return (
        0 <= gap <= _FARTHEST
        and pattern.fullmatch(text, before.date.end, mention.span.start) is not None
    )


def _belongs(text: str, group: Sequence[Mention], mention: Mention) -> bool:
    before = group[-1]
    if mention.span.start <= before.date.end or mention.span == mention.date:
        return True
    if _matches(SECOND_HAND, text, before, mention):
        return True
    told = any(one.opened for one in group)
    if told or mention.opened:
        sure = told and bool(before.fits and mention.fits)
        return sure and _matches(BEHIND, text, before, mention)
    if _matches(BETWEEN, text, before, mention):
        return True
    start = group[0].span.start
    alone = start > 0 and text[start - 1] in _OPENING
    return alone and _matches(AND_BETWEEN, text, before, mention)


def _propose(text: str, group: Sequence[Mention]) -> Candidate:
    start, end = group[0].span.start, group[-1].date.end
    opened = any(one.opened for one in group)
    enclosed = start > 0 and text[start - 1] in _OPENING
    if opened:
        closing = CLOSING.match(text, end)
        end = closing.end() if closing else end
    elif enclosed and text[end : end + 1] in {*_CLOSING}:
        start, end = start - 1, end + 1
    narrative = opened or not (enclosed or _inside_brackets(text, start))
    sure = max(map(_sureness, group))
    if narrative and not opened and sure < 0.9:  # noqa: PLR2004  # "Doe 2020" in running text: only what fits
        sure = 0.1
    because = "names and a year of the list" if sure > 0.6 else "shaped like names and a year"  # noqa: PLR2004
    form = "narrative" if narrative else "author-year"
    return Candidate(Span(start, end), form, tuple(one.cite for one in group), sure, because)


def _inside_brackets(text: str, at: int) -> bool:
    window = text[max(0, at - 400) : at]
    return max(map(window.rfind, _OPENING)) > max(map(window.rfind, _CLOSING))


def _sureness(mention: Mention) -> float:
    if mention.fits:
        return 0.95 if mention.fits[0].full else 0.75
    return 0.6 if mention.elsewhere else 0.55


FORM = Form("author-year", Family.NAMES, find)
