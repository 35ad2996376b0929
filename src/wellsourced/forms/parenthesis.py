"""Numbers in parentheses: `(1)`, `(3,4)`, `(10–12, 15)`, as WHO and many journals print them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block, Cite
from wellsourced.citing.numbers import DASHES, numbers_of, parse_numbers
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span

# a group such as "(10–12, 15)", or "(3Trusted Source, 4)" as some health sites print it
GROUP = re.compile(
    rf"""\(\s?(?P<inner>\d{{1,4}}(?:\s?Trusted\sSource)?
        (?:\s?[,;{DASHES}&]\s?\d{{1,4}}(?:\s?Trusted\sSource)?){{0,40}}[a-z]?)\s?\)""",
    re.VERBOSE,
)
# a number so little beyond the list, at the end of a clause, is a citation without its entry
_JUST_BEYOND = 5
# "(1) naloxone, (2) care": an enumeration – the start of a clause
CLAUSE = re.compile(r"(?:^|(?<!\bal)[.:;,]\s|\band\s|\bor\s|\be\s|\by\s|\bou\s)$")
# "Eq. (4)" – "Table 2 (3)" – "n (12)": something numbered, no citation
NUMBERED = re.compile(
    r"\b(?:eq|eqs|equation|equations|fig|figs|figure|figures|table|box|step|n|no|item|vol|chapter|"
    r"section|equação|figura|tabela|tabla)\.?\s?$",
    re.IGNORECASE,
)
# "this model (3)" – "phase (2)": a word that may be numbered, or cited
MAYBE_NUMBERED = re.compile(
    r"\b(?:phase|model|type|grade|class|group|stage|level)\s?$", re.IGNORECASE
)
# "at any stage (2, 7)": one of all, which no number tells apart
UNNUMBERED = re.compile(
    r"\b(?:any|each|every|either|no|some|early|late|later|advanced)\s\w{4,5}\s?$", re.IGNORECASE
)


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each group of parenthesised numbers of *block*."""
    text = block.text
    groups = list(GROUP.finditer(text))
    numbered = [found for found in groups if not _refuse(text, found)]
    listing = _enumerations(text, numbered)
    for found in groups:
        cites = parse_numbers(found["inner"].replace("Trusted Source", "").strip())
        if not cites:
            continue
        refused = _refuse(text, found)
        if found.start() in listing:
            sure, why = 0.3, "counts off the parts of a sentence"
        else:
            sure, why = (0.0, refused) if refused else _judge(text, found, cites, listed)
        yield Candidate(Span(*found.span()), "parenthesis", cites, sure, why)


def _judge(
    text: str, found: re.Match[str], cites: tuple[Cite, ...], listed: Listed
) -> tuple[float, str]:
    """Say how sure numbers are that stand in no enumeration: those of the list are."""
    numbers = numbers_of(cites)
    if _may_be_numbered(text, found, numbers):
        return 0.45, "after a word that may number things"
    if listed.numbers and set(numbers) <= listed.numbers:
        return 0.9, "numbers in parentheses"
    beyond = listed.numbers and max(numbers) <= max(listed.numbers) + _JUST_BEYOND
    closes = text[found.end() : found.end() + 1] in ".,;" and text[found.start() - 1].isspace()
    if beyond and closes:
        return 0.75, "numbers in parentheses that end a clause, little beyond the list"
    return 0.4, "numbers in parentheses, beyond the list"


def _may_be_numbered(text: str, found: re.Match[str], numbers: tuple[int, ...]) -> bool:
    """Say whether the word before may be what is numbered: one thing bears one number."""
    at = found.start()
    if not MAYBE_NUMBERED.search(text, max(0, at - 12), at):
        return False
    row = range(numbers[0], numbers[0] + len(numbers))
    if numbers != tuple(row):
        return False
    counted = len(numbers) > 1 and numbers[0] == 1  # "of each grade (1, 2, 3)"
    return counted or UNNUMBERED.search(text, max(0, at - 24), at) is None


def _refuse(text: str, found: re.Match[str]) -> str:
    """Return why a group can be no citation; empty where it can."""
    if not found.start():
        return "opens its block, as the number of an item does"
    numbered = NUMBERED.search(text[max(0, found.start() - 24) : found.start()])
    return "belongs to a word that numbers things" if numbered else ""


def _enumerations(text: str, groups: list[re.Match[str]]) -> set[int]:
    """Return where groups stand that count off the parts of a sentence: `(1) age, (2) sex`."""
    starts: set[int] = set()
    before: re.Match[str] | None = None
    for found in groups:
        clause = CLAUSE.search(text[max(0, found.start() - 24) : found.start()]) is not None
        if clause and _word_follows(text, found):
            starts.add(found.start())
            counted = (
                before is not None and before["inner"].isdecimal() and found["inner"].isdecimal()
            )
            if before is not None and counted and int(found["inner"]) == int(before["inner"]) + 1:
                starts |= {before.start()} if _word_follows(text, before) else set()
        before = found
    return starts


def _word_follows(text: str, found: re.Match[str]) -> bool:
    return (
        text[found.end() : found.end() + 1] == " "
        and text[found.end() + 1 : found.end() + 2].isalpha()
    )


FORM = Form("parenthesis", Family.PARENTHESIS, find, needs=("(",))
