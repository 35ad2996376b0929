"""Where sentences end: what a splitter finds, repaired by rules of our own."""

from __future__ import annotations

import re

from wellsourced.sentences.abbreviations import (
    AFTER_HOUR,
    BEFORE_NUMBER,
    LETTERED,
    NEVER_LAST,
    PLAIN_WORDS,
    SELDOM_LAST,
    STARTERS,
    STATE_BODIES,
    STATES,
    SURNAME_LIKE,
)
from wellsourced.terms import MONTHS

# "… methadone." + blanks: a place where a sentence may end
STOP = re.compile(
    r"""
    (?P<end>[.!?…]{1,6})
    (?P<close>["'”’»)\]]{0,3})
    (?P<blank>\s{1,2000})
    (?=\S)
    """,
    re.VERBOSE,
)
# "これは薬です。それは" – needs no blank
_FULL_WIDTH_STOP = re.compile(r"[。！？]+[」』）”]{0,2}")
# "addictive.The" – a blank was lost; only before a word that begins sentences
_GLUED_STOP = re.compile(r"[.!?](?<=[a-zà-ÿ]{3}.)(?=(?P<next>[A-Z][a-z]{1,9})\s)")
_FIRST_WORD = re.compile(r"[\"'“‘«(\[¿¡]{0,3}(?P<word>[^\W_]+(?:['’.-][^\W_]+){0,6})")
# "7-hydroxymitragynine", "α-tocopherol", "mRNA", "pH": no capital, and yet a first word
_SMALL_START = re.compile(
    r"[\"“(]?(?:\d{1,2}(?:,\d{1,2}){0,3}-[a-zà-ÿ]{4}|[α-ω]-?[a-z]{3}|[a-z]{1,2}[A-Z][\w\s-])"
)
# "works": a splitter trained on law takes it for an abbreviation, a long small word is none
_PLAIN_WORD = re.compile(r"[a-zà-ÿ]{4,}")
# "lost 4.5 kg", "for 30–60min", "2 mg/kg", "5 mg per day": a unit behind its number is a word,
# "In 2019 L. Roe found" has no unit
_AMOUNT = re.compile(
    r"""
    (?: (?<![\w.,])|(?<=[-–~≈<>≤≥]) ) (?![12]\d{3}\sL\Z) \d[\d.,]{0,12} [\s-]?
    (?: [kmµμn]?g | [mµμnd]?[lL] | [kmcµμn]?m | mcg | lbs? | oz | fl\soz | ft | k?cal | k?J
    | min | mins | hrs? | h | m?s | secs? | wks? | mos? | yrs? | mmol | mol | I?U | mm\sHg | Hz )
    (?: (?:/|\sper\s)[a-zA-Z]{1,4}[²³2]? )? \Z
    """,
    re.VERBOSE,
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){0,3}[^\W\d_]\Z")
_LONGEST_TOKEN = 40
_AROUND = 24
"""A splitter is shown the words that begin or end so many characters from a stop, or more."""
_ABBREVIATED = NEVER_LAST | STATES | SELDOM_LAST


def find_cuts(masked: str) -> list[int]:
    """Return where sentences begin, but the first, in order: offsets of *masked*."""
    cuts = {stop.end() for stop in STOP.finditer(masked) if _is_end(masked, stop)}
    cuts.update(stop.end() for stop in _FULL_WIDTH_STOP.finditer(masked))
    cuts.update(
        stop.end()
        for stop in _GLUED_STOP.finditer(masked)
        if stop["next"].lower() in STARTERS and _token_before(masked, stop.start()).isalpha()
    )
    cuts.discard(len(masked))
    return sorted(cuts)


def _is_end(masked: str, stop: re.Match[str]) -> bool:
    """Say whether the sentence ends at *stop*."""
    after = masked[stop.end() : stop.end() + 60]
    if after[0].islower() and not _SMALL_START.match(after):
        return False
    if stop["end"] != ".":
        return True
    if not stop["close"]:
        token = _token_before(masked, stop.start())
        if after[0].isupper() and _PLAIN_WORD.fullmatch(token) and token not in _ABBREVIATED:
            return True
        if after[0].isupper() and _is_amount(masked, stop.start()):
            return True
        ruled = _rule_on(masked, stop.start() - len(token), token, after)
        if ruled is not None:
            return ruled
    return _SMALL_START.match(after) is not None or _starts(after) or is_split(masked, stop)


def is_split(masked: str, stop: re.Match[str]) -> bool:
    """Say whether a splitter lets a sentence begin behind *stop*, where no rule of ours knows.

    It decides by the words before and behind the stop, so it is shown no more than some words
    around it, and everything where stops stand apart (``. . .``).
    """
    from nupunkt import sent_spans

    at, start, end = stop.start(), 0, len(masked)
    if not masked[at - 1 : at].isspace():
        start = masked.rfind(" ", 0, max(0, at - _AROUND)) + 1
        behind = masked.find(" ", stop.end() + _AROUND)
        end = behind if behind > 0 else end
    starts = {start + first for first, _ in sent_spans(masked[start:end])}
    return not starts.isdisjoint(range(stop.end("close"), stop.end() + 1))


def _is_amount(masked: str, at: int) -> bool:
    """Say whether a number with its unit stands before *at*: ``4.5 kg``."""
    return _AMOUNT.search(masked[max(0, at - _LONGEST_TOKEN) : at]) is not None


def _token_before(masked: str, at: int) -> str:
    """Return what stands before *at* up to a blank, a bracket or a quotation mark."""
    head = masked[max(0, at - _LONGEST_TOKEN) : at]
    token = head.rpartition(" ")[2].split()
    return token[-1].lstrip('([“"«') if token and not head[-1].isspace() else ""


def _rule_on(masked: str, at: int, token: str, after: str) -> bool | None:
    """Say whether ``token.`` ends its sentence, or `None` where no rule knows the token."""
    low = token.lower()
    next_word = _first_word(after)
    ruled: bool | None = None
    if low in NEVER_LAST or (low in BEFORE_NUMBER and after[0].isdigit()):
        ruled = False
    elif low in {"a.m", "p.m"}:
        ruled = next_word not in AFTER_HOUR and next_word not in MONTHS
    elif low in STATES:
        ruled = _ends_at_state(masked[max(0, at - 30) : at], after)
    elif low in SELDOM_LAST:
        ruled = _starts(after)
    elif _INITIAL.fullmatch(token):
        ruled = _ends_at_initial(masked[max(0, at - 30) : at], after)
    elif low.isdigit() and next_word in MONTHS and next_word != "may":
        ruled = False
    elif after[0].isupper() and token in PLAIN_WORDS:
        ruled = True
    return ruled


def _ends_at_initial(before: str, after: str) -> bool:
    """``vitamin C. It`` ends, ``A. Smith`` and ``Y. He`` do not."""
    words = before.split()
    if words and words[-1].lower().strip("(") in LETTERED:
        return True
    return _starts(after) and _first_word(after) not in SURNAME_LIKE


def _ends_at_state(before: str, after: str) -> bool:
    """``sold in the U.S. Heroin is`` ends, ``in the U.S. Congress is`` does not."""
    if _starts(after):
        return True
    words = after.split()
    goes_on = len(words) > 1 and words[1][:1].isupper()
    return (
        before.lower().endswith(" the ") and not goes_on and _first_word(after) not in STATE_BODIES
    )


def _first_word(after: str) -> str:
    found = _FIRST_WORD.match(after)
    return found["word"].lower() if found else ""


def _starts(after: str) -> bool:
    return _first_word(after) in STARTERS
