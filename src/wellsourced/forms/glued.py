"""Digits glued to the text, as raised numbers become when a page is copied: `methadone.1 Heroin`.

The characters alone rarely decide: `IL6` is a name and `CRT14` may be a citation. What stands
before sets how sure a candidate is; whether its number is due there is weighed by `chains`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.numbers import numbers_of, parse_numbers
from wellsourced.text import Span

# "life1", ".1,6,7", ":2", "years1 , 2", "(2,3)" is another form
DIGITS = re.compile(
    r"""(?<=[^\W\d_]|[)\]}”"’'»%.,;:!?…])
        \d{1,3}(?:(?:,|[–-]|\s,\s|\s[–-]\s)\d{1,3}){0,60}(?![\d%°/@_$€])""",
    re.VERBOSE,
)
# "202012": a year with a number glued to it
YEAR_DIGITS = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?P<list>\d{1,2}(?:,\d{1,3})*)(?![\w%/-])")
WORD = re.compile(r"[\w'’.+/-]{1,40}$")
ABBREVIATION = re.compile(
    r"""(?:^|[\s(\[])(?:figs?|nos?|nrs?|vols?|pp?|eqs?|refs?|vers?|v|e\.g|i\.e|cf|approx|ca|ch|secs?|
        art|n|al|[A-Za-z]|tab|tabs|st|dr|vs|inc|ext|tel|ph)\.$""",
    re.VERBOSE | re.IGNORECASE,
)
CUE = re.compile(
    r"(?:^|[\s(\[])(?:figure|fig|table|box|step|phase|type|grade|group|day|week|model|exp|log|appendix|"
    r"section|chapter|figura|tabela|tabla|quadro|eq|ref|no|p|pp|ver|version)$",
    re.IGNORECASE,
)
UNIT = re.compile(r"(?:^|[\s\d/(×·*.])(?:[kcmµμndp]?m|kg|k?g|mg|s|h|ft|in|yd|l|ml|dl|pH|log|exp|mol|CO|SpO|H|O|N)$")
ADDRESS = re.compile(r"(?:https?:|www\.|doi|@|\w/\w)[^\s]*$", re.IGNORECASE)
YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d[.,:;]$")


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each number of *block* that is glued to what stands before it."""
    raised = [inline.span for inline in block.prose.inlines if inline.kind in {"superscript", "subscript", "code"}]
    for found in DIGITS.finditer(block.text):
        span = Span(*found.span())
        if any(one.overlaps(span) for one in raised):
            continue
        yield from _propose(block.text, span, listed)
    for found in YEAR_DIGITS.finditer(block.text):
        cites = parse_numbers(found["list"])
        if cites and set(numbers_of(cites)) <= listed.numbers:
            yield Candidate(Span(*found.span("list")), "glued", cites, 0.2, "glued to a year")


def _propose(text: str, span: Span, listed: Listed) -> Iterator[Candidate]:
    cites = parse_numbers(span.of(text))
    if not cites or (listed.numbers and not set(numbers_of(cites)) <= listed.numbers):
        return
    sure, why = _judge(text, span, listed)
    if sure:
        yield Candidate(span, "glued", cites, sure, why)


def _judge(text: str, span: Span, listed: Listed) -> tuple[float, str]:
    """Return how sure the characters around make it, 0 for never, and why."""
    before, after = text[max(0, span.start - 48) : span.start], text[span.end : span.end + 2]
    sign = before[-1]
    if ADDRESS.search(before) or (after[:1] in "-–" and after[1:2].isalpha()):
        return 0.0, "part of an address or a compound word"
    if after[:1].isalpha() and not (sign in ".!?:" and after[:1].isupper()):
        return 0.0, "a letter follows"
    if after[:1] in ".," and after[1:2].isdigit():
        return 0.0, "a decimal"
    if sign in ".,;:!?…":
        return _judge_after_sign(before)
    if sign.isalpha():
        return _judge_after_word(before, span.of(text), listed)
    return _judge_after_bracket(before)


def _judge_after_sign(before: str) -> tuple[float, str]:
    sign, last = before[-1], before[-2:-1]
    if last.isdigit():
        return (0.75, "after a year and a stop") if YEAR_BEFORE.search(before) else (0.0, "a decimal")
    if not (last.isalpha() or last in ")]”\"’'%»"):
        return 0.0, "after loose punctuation"
    if sign == "." and ABBREVIATION.search(before):
        return 0.1, "after an abbreviation"
    return (0.97, "glued to a full stop") if sign in ".!?" else (0.9, "glued to punctuation")


def _judge_after_bracket(before: str) -> tuple[float, str]:
    if before[-1] == ")":
        opened = before.rfind("(")
        if opened >= 0 and len(before) - opened <= 5 and " " not in before[opened:]:  # noqa: PLR2004  # "(OH)"
            return 0.25, "after a short bracket, as in a formula"
    return (0.85, "glued to a per cent sign") if before[-1] == "%" else (0.9, "glued to a bracket or quote")


def _judge_after_word(before: str, digits: str, listed: Listed) -> tuple[float, str]:
    found = WORD.search(before)
    token = found[0] if found else before[-1]
    word = re.split(r"[\d./+-]", token)[-1] or token
    if UNIT.search(before) or CUE.search(before):
        return 0.03, "after a unit or a word that numbers things"
    if any(character.isdigit() for character in token):
        return 0.15, f"in a word with other digits, {token!r}"
    if word.islower():
        return ((0.9, "glued to a word") if len(word) > 3 else (0.75, "glued to a short word"))  # noqa: PLR2004
    alone, together = listed.words.get(word, 0), listed.words.get(word + digits, 0)
    if together > 1 and together >= alone:
        return 0.1, f"{word + digits!r} stands {together} times, as a name does"
    if word[1:].islower() and len(word) > 3:  # noqa: PLR2004  # a name or a word, no symbol
        return 0.8, "glued to a capitalised word"
    return (0.6, f"{word!r} also stands alone") if alone else (0.3, f"{word!r} never stands alone")


FORM = Form("glued", Family.SUPERSCRIPT, find)
