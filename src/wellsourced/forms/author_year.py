"""Authors and year: `(Doe & Roe, 2020; Poe et al., 2019a,b)`, `Doe (2020)`, `Doe 2020`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wellsourced.articles import Block
from wellsourced.citing.mentions import Mention, find_mentions
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span

# "; " – ", and " – ", p. 25; see also ": what may stand between two cites of one group
BETWEEN = re.compile(
    r"(?:,?\s?(?:pp?|S|ch|cap)\.?\s?[\dA-Za-z][\w–-]{0,15})?\s?[;,]?\s?(?:(?:and|&|e|y|und|et|see|"
    r"e\.g\.,?|also|cf\.|see also)\s?){0,2}"
)
# ", p. 220)" and ")" after the year of a narrative citation
CLOSING = re.compile(r"[^()\[\]]{0,60}[)\]]")


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each group of cites by names and year of *block*."""
    text = block.text
    group: list[Mention] = []
    for mention in find_mentions(text, listed):
        if group and not _belongs(text, group[-1], mention):
            yield _propose(text, group)
            group = []
        group.append(mention)
    if group:
        yield _propose(text, group)


def _belongs(text: str, before: Mention, mention: Mention) -> bool:
    if mention.span.start <= before.date.end:
        return True
    if mention.opened:
        return False
    return BETWEEN.fullmatch(text, before.date.end, mention.span.start) is not None


def _propose(text: str, group: Sequence[Mention]) -> Candidate:
    start, end = group[0].span.start, group[-1].date.end
    opened = group[0].opened
    enclosed = start > 0 and text[start - 1] in "(["
    if opened:
        closing = CLOSING.match(text, end)
        end = closing.end() if closing else end
    elif enclosed and text[end : end + 1] in {")", "]"}:
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
    return max(window.rfind("("), window.rfind("[")) > max(window.rfind(")"), window.rfind("]"))


def _sureness(mention: Mention) -> float:
    if mention.fits:
        return 0.95 if mention.fits[0].full else 0.75
    return 0.6 if mention.elsewhere else 0.55


FORM = Form("author-year", Family.NAMES, find)
