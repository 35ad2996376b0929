"""Numbers in parentheses: `(1)`, `(3,4)`, `(10–12, 15)`, as WHO and many journals print them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.numbers import DASHES, numbers_of, parse_numbers
from wellsourced.text import Span

# a group such as "(10–12, 15)"
GROUP = re.compile(rf"\(\s?(?P<inner>\d{{1,4}}(?:\s?[,;{DASHES}&]\s?\d{{1,4}}){{0,40}}[a-z]?)\s?\)")
# "(1) naloxone, (2) care": an enumeration – the start of a clause
CLAUSE = re.compile(r"(?:^|[.:;,]\s|\band\s|\bor\s|\be\s|\by\s|\bou\s)$")
# "Eq. (4)" – "Table 2 (3)" – "n (12)": something numbered, no citation
NUMBERED = re.compile(
    r"\b(?:eq|eqs|equation|equations|fig|figs|figure|figures|table|box|step|phase|model|n|no|item|"
    r"type|grade|class|vol|chapter|section|equação|figura|tabela|tabla)\.?\s?$",
    re.IGNORECASE,
)


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each group of parenthesised numbers of *block*."""
    text = block.text
    for found in GROUP.finditer(text):
        cites = parse_numbers(found["inner"].strip())
        before = text[max(0, found.start() - 24) : found.start()]
        if not cites or NUMBERED.search(before) or not found.start():
            continue
        known = bool(listed.numbers) and set(numbers_of(cites)) <= listed.numbers
        clause = CLAUSE.search(before) is not None
        enumerates = clause and text[found.end() : found.end() + 1] == " "
        sure = 0.3 if enumerates else 0.9 if known else 0.4
        within = Span(found.start(), found.end())
        yield Candidate(within, "parenthesis", cites, sure, "numbers in parentheses")


FORM = Form("parenthesis", Family.PARENTHESIS, find)
