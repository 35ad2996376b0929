"""How sure the characters around make it that glued digits are a citation, and why."""

from __future__ import annotations

import re

from wellsourced.form import Listed
from wellsourced.text import Span

SURE = 0.7
ET_AL = re.compile(r"\bet\sal$|\bcols?$")
# "kg/m2." – "COVID-19." – "B12,": a name or unit that ends in a digit, no version or figure
NAMED_NUMBER = re.compile(
    r"(?<![\w.])(?!v\d|ver|fig|no|p\d)[^\W\d][\w/-]{0,20}\d[.,;:]$", re.IGNORECASE
)
PARTS = re.compile(r"[/+.'’-]")
WORD = re.compile(r"[\w'’.+/-]{1,40}$")
ABBREVIATION = re.compile(
    r"""(?:^|[\s(\[])(?:figs?|nos?|nrs?|vols?|pp?|eqs?|refs?|vers?|v|e\.g|i\.e|cf|approx|ca|ch|secs?|
        art|n|[A-Za-z]|tab|tabs|st|dr|vs|inc|ext|tel|ph)\.$""",
    re.VERBOSE | re.IGNORECASE,
)
# "in the U.S.7"
INITIALS = re.compile(r"\b(?:[A-Z]\.){2}$")
# "[e.g.4,5": the stop has no blank behind it
FOR_EXAMPLE = re.compile(r"[\[(](?:e\.g|i\.e|cf|z\.\s?B|p\.\sej|por\sej)\.$", re.IGNORECASE)
CUE = re.compile(
    r"(?:^|[\s(\[–-])(?:figure|fig|table|box|step|phase|type|grade|group|day|week|model|exp|log|appendix|"
    r"section|chapter|chr|exon|figura|tabela|tabla|quadro|eq|ref|no|p|pp|ver|version)$",
    re.IGNORECASE,
)
UNIT = re.compile(
    r"(?:^|[\s\d/(×·*.])(?:[kcmµμndp]?m|kg|k?g|mg|s|h|ft|in|yd|l|ml|dl|pH|log|exp|mol|CO|SpO|H|O|N)$"
)
ADDRESS = re.compile(r"(?:https?:|www\.|doi|@|\.[a-z]{2,9}/)[^\s)]*$", re.IGNORECASE)
_YEAR_AND_SIGN = 5
YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d[.,:;]$")
# "0.0001." – "10.": a number that ends its sentence
NUMBER_BEFORE = re.compile(r"(?P<decimal>\d[.,]\d+\.$)|(?<![\d.,])\d+\.$")
# "Ca(OH)" – "f(x)": a bracket that belongs to a formula
FORMULA = re.compile(r"[^\s(]\([^\s()]{1,4}\)$")
# " = 1.01" – " S)-6": what follows a symbol or a name of chemistry
NO_PROSE = re.compile(r"\s?[=<>±≤≥×]|\s?[A-Z],?\)")


def find_token(before: str) -> str:
    """Return the word that *before* ends with: of `1.2 mg/dL` the `dL`."""
    found = WORD.search(before, before.rfind(" ") + 1)
    return PARTS.split(found[0])[-1] if found else before[-1]


def judge(text: str, span: Span, listed: Listed) -> tuple[float, str]:
    """Return how sure the characters around make it, 0 for never, and why."""
    before, after = text[max(0, span.start - 48) : span.start], text[span.end : span.end + 2]
    sign = before[-1]
    never = _refuse_by_what_follows(sign, after) or _refuse_at_start(before)
    last = before.rfind(" ") + 1  # an address holds no blank
    if never or NO_PROSE.match(text, span.end) or ADDRESS.search(before, last):
        return 0.0, never or "a formula or an address"
    if sign in ".,;:!?…":
        return _judge_after_sign(before, text[span.end : span.end + 3])
    if sign in "®™":
        return 0.72, "glued to a trade mark"
    if sign.isalpha():
        return _judge_after_word(before, span.of(text), listed)
    return _judge_after_bracket(before)


def _refuse_at_start(before: str) -> str:
    """Refuse the `3` of a table cell `.3`: there is no word that a citation could follow."""
    return "" if before[-1].isalpha() or before[:-1].strip() else "it opens its block"


def _refuse_by_what_follows(sign: str, after: str) -> str:
    if after[:1] in "-–" and after[1:2].isalpha():
        return "part of a compound word"
    if after[:1] == "(" and sign.isalpha() and after[1:2] not in {"1", "2"}:
        return "a function of what follows"
    if after[:1].isalpha() and not (sign in ".!?:" and after[:1].isupper()):
        return "a letter follows"
    return "a decimal" if after[:1] in ".," and after[1:2].isdecimal() else ""


def _judge_after_sign(before: str, after: str) -> tuple[float, str]:
    sign, last = before[-1], before[-2:-1]
    if last.isdecimal():
        return _judge_after_digit(before, after)
    if not last or not (last.isalpha() or last in ")]”\"'’%»"):
        return 0.0, "after loose punctuation"
    if sign == "." and INITIALS.search(before):
        return 0.75, "after initials with stops"
    if sign == "." and ABBREVIATION.search(before):
        example = FOR_EXAMPLE.search(before) is not None
        return (0.75, "after “e.g.” in brackets") if example else (0.1, "after an abbreviation")
    return (0.97, "glued to a full stop") if sign in ".!?" else (0.9, "glued to punctuation")


def _judge_after_digit(before: str, after: str) -> tuple[float, str]:
    """Judge what stands behind a sign that stands behind a digit: `CD34,5`, `0.5.6`, `2019.7`."""
    named = may_be_named(before) and NAMED_NUMBER.search(before) is not None
    if named and _ends_sentence(after):
        return 0.85, "after a stop behind a name that ends in a digit"
    if named and before[-1] in ",;":
        return 0.75, "after a comma behind a name that ends in a digit"
    return _judge_after_number(before, after)


def may_be_named(before: str) -> bool:
    """Say whether a letter belongs to the digits before a sign: most are mere figures."""
    letter = before[:-1].rstrip("0123456789/-")[-1:]
    return letter.isalnum() or letter == "_"


def _judge_after_number(before: str, after: str) -> tuple[float, str]:
    if YEAR_BEFORE.search(before, max(0, len(before) - _YEAR_AND_SIGN)):
        return 0.75, "after a year and a stop"
    number = NUMBER_BEFORE.search(before) if _ends_sentence(after) else None
    if number:
        return (
            (0.75, "after a decimal and a stop")
            if number["decimal"]
            else (0.25, "a decimal or not")
        )
    return 0.0, "a decimal"


def _ends_sentence(after: str) -> bool:
    return not after.strip() or (after[0].isspace() and after.strip()[:1].isupper())


def _judge_after_bracket(before: str) -> tuple[float, str]:
    if FORMULA.search(before):
        return 0.25, "after a short bracket, as in a formula"
    return (
        (0.85, "glued to a per cent sign")
        if before[-1] == "%"
        else (0.9, "glued to a bracket or quote")
    )


def _judge_after_word(before: str, digits: str, listed: Listed) -> tuple[float, str]:
    token = find_token(before).lstrip("0123456789")
    last = max(0, before.rfind(" "))  # neither holds a blank, but may follow one
    if UNIT.search(before, last) or CUE.search(before, last):
        return 0.03, "after a unit or a word that numbers things"
    if token.islower() and token.isalpha():
        others = ET_AL.search(before) is not None
        sure = 0.9 if others else {1: 0.03, 2: 0.3, 3: 0.6}.get(len(token), 0.9)
        return sure, "glued to a word" if sure > SURE else "glued to a short word"
    if token[1:].islower() and token.isalpha() and len(token) > 3:  # noqa: PLR2004  # a name, no symbol
        return 0.8, "glued to a capitalised word"
    return _judge_after_symbol(token, digits, listed)


def _judge_after_symbol(token: str, digits: str, listed: Listed) -> tuple[float, str]:
    """Judge digits behind `IL`, `CRT`, `T2D`: compare how often it stands with and without."""
    alone, together = listed.words.get(token, 0), listed.words.get(token + digits, 0)
    if (together > 1 and together >= alone) or len(token) == 1:
        return 0.1, f"{token + digits!r} is a symbol or a name"
    several = "," in digits or "–" in digits
    if not several and 1 < listed.numbered.get(token, 0) >= alone / 3:
        return 0.45, f"{token!r} bears several numbers, as names in a row do"
    if several or alone > 1:
        return 0.72, f"{token!r} stands alone {alone} times"
    return (
        (0.6, f"{token!r} also stands alone") if alone else (0.3, f"{token!r} never stands alone")
    )
