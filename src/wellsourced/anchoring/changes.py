"""How far a new wording changes what was stated: not at all, in a word, or so that it turns.

A verdict is on a statement. Spelling, commas, articles and one small word for another leave it
as it is. A figure or its unit, a negation, a direction, a hedge, another word of content in
place of one, or a phrase more or less make it another statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from wellsourced.anchoring.vocabulary import (
    FUNCTION,
    MEASURING,
    NUMBERS,
    OPENING,
    TURNING,
    UNITS,
)
from wellsourced.anchoring.wording import normalise

# "per cent" is one word, "can't" and "cannot" are two, "1,200" is 1200, "7-9" is "7 to 9"
_ALIKE = (
    (re.compile(r"\bper cent\b"), "percent"),
    (re.compile(r"\b(?:can't|cannot)\b"), "can not"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"),
    (re.compile(r"(?<=\w)'s?(?!\w)"), ""),
    (re.compile(r"(?<=\d),(?=\d{3}(?!\d))"), ""),
    (re.compile(r"(?<=\d) ?(?:-|\bto\b) ?(?=\d)"), " to "),
    (re.compile(r"(?<![\w)\]])-(?=\.?\d)"), "−"),  # the sign of a figure
)
# words, figures with their points (10.5, 3:1), and the signs that change what a figure says
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+|[%‰<>≤≥=±×≈~$€£¥+−°]")
# British and American: oestrogen, labelled, tumour, sulphate, analyse, litre, defence
_SPELLINGS = (
    ("ae", "e"), ("oe", "e"), ("z", "s"), ("ph", "f"), ("our", "or"), ("ogue", "og"),
    ("mme", "m"), ("tre", "ter"), ("bre", "ber"), ("ence", "ense"),
)  # fmt: skip
_DOUBLED = re.compile(r"(?P<letter>[b-df-hj-np-tv-z])(?P=letter)")
# "lowered", "lowers" -> "lower", each ending with the letters that must be left
_ENDINGS = (("ing", 4), ("ed", 4), ("es", 4), ("s", 3), ("e", 4))
_UNENDING = ("ss", "us", "is", "eed")
_VOWELS = frozenset("aeiouy")
_LONG_ENOUGH = 4  # letters of a word in which one letter may be a slip
_TELLING = 6  # letters of a word that is known with another letter in it


class Change(IntEnum):
    """What a new wording does to a statement, from nothing to another statement."""

    NONE = 0
    REWORDED = 1
    TURNED = 2


def weigh_change(before: str, after: str) -> Change:
    """Say how far the wording *after* changes the statement that *before* made.

    >>> weigh_change("It took 3 mg a day.", "It took 3 mg each day.").name
    'TURNED'
    >>> weigh_change("The tumour shrank.", "The tumor shrank.").name
    'NONE'
    """
    stretches = tuple(_compare(_fold_text(before), _fold_text(after)))
    took, gave = (any(map(_tells, words)) for words in _join(stretches))
    if took and gave:
        return Change.TURNED
    return max((_weigh(one) for one in stretches), default=Change.NONE)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words that were taken out and put in at one place, between two that stayed.

    `slips` says whether words were left out here that differ by a letter and may be others.
    """

    taken: tuple[str, ...]
    put: tuple[str, ...]
    before: str
    after: str
    slips: bool = False


def _fold_text(text: str) -> tuple[str, ...]:
    folded = normalise(text).casefold()
    for pattern, instead in _ALIKE:
        folded = pattern.sub(instead, folded)
    return tuple(map(_fold, _TOKEN.findall(folded)))


def _fold(word: str) -> str:
    """Return a word in lower case without what spelling and inflection make of it."""
    if word in UNITS:
        return UNITS[word]
    if len(word) < _LONG_ENOUGH or not word.isalpha():
        return word
    for written, instead in _SPELLINGS:
        word = word.replace(written, instead)
    if not word.endswith(_UNENDING):
        for ending, left in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= left:
                word = word.removesuffix(ending)
                break
    return _DOUBLED.sub(r"\g<letter>", word)


_WEIGHTY = frozenset(map(_fold, TURNING | NUMBERS)) | frozenset(UNITS.values())
_NUMBERS = frozenset(map(_fold, NUMBERS))
_FUNCTION = frozenset(map(_fold, FUNCTION)) - _WEIGHTY
_SMALL = _NUMBERS | _FUNCTION
_OPENING = frozenset(map(_fold, OPENING))


def _compare(words: Sequence[str], others: Sequence[str]) -> Iterator[_Stretch]:
    """Yield where two wordings differ, without what is only spelt otherwise there."""
    from rapidfuzz.distance.Indel import opcodes

    start, start_other = 0, 0
    equal = [one for one in opcodes(words, others) if one.tag == "equal"]
    ends = [(one.src_start, one.dest_start, one.src_end, one.dest_end) for one in equal]
    for end, end_other, behind, behind_other in (*ends, (len(words), len(others), 0, 0)):
        taken, put = words[start:end], others[start_other:end_other]
        if _write_as_one(taken) != _write_as_one(put):
            taken, put, slips = _leave_out_slips(list(taken), list(put))
            left = words[start - 1] if start else ""
            yield _Stretch(taken, put, left, "".join(words[end : end + 1]), slips)
        start, start_other = behind, behind_other


def _write_as_one(words: Sequence[str]) -> str:
    """Return *words* as a compound: "health care" is "healthcare"."""
    return "".join(words).removesuffix("e")


def _leave_out_slips(
    taken: list[str], put: list[str]
) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """Return the two without pairs that are one word, and whether one of them may be two."""
    slips = False
    for word in tuple(taken):
        for other in put:
            change = _compare_letters(word, other)
            if change is not Change.TURNED:
                taken.remove(word)
                put.remove(other)
                slips = slips or change is Change.REWORDED
                break
    return tuple(taken), tuple(put), slips


def _compare_letters(word: str, other: str) -> Change:
    """Say what a difference of one letter does: nothing for a vowel, or two that changed places.

    Of two consonants it may make another word (aphasia, aphagia); so may any of short words.
    """
    from rapidfuzz.distance import OSA, Levenshtein

    is_word = word.isalpha() and other.isalpha() and word[0] == other[0]
    if not is_word or min(len(word), len(other)) < _LONG_ENOUGH or OSA.distance(word, other) > 1:
        return Change.TURNED
    edits = Levenshtein.editops(word, other)
    is_replaced = any(one.tag == "replace" for one in edits) and len(edits) == 1
    weighs = {word, other} & _WEIGHTY
    is_short = is_replaced and len(word) < _TELLING  # fever, fewer; definately is definitely
    if {word, other} <= weighs or (weighs and is_short) or {word, other} & _SMALL:
        return Change.TURNED
    letters = {word[one.src_pos : one.src_pos + 1] for one in edits if one.tag != "insert"}
    letters |= {other[one.dest_pos] for one in edits if one.tag != "delete"}
    return Change.NONE if len(edits) > 1 or letters <= _VOWELS else Change.REWORDED


def _join(stretches: Sequence[_Stretch]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    taken = tuple(word for one in stretches for word in one.taken)
    return taken, tuple(word for one in stretches for word in one.put)


def _weigh(stretch: _Stretch) -> Change:
    both = (*stretch.taken, *stretch.put)
    if any(not word[0].isalpha() or word in _WEIGHTY for word in both):
        return Change.TURNED
    content = [word for word in both if _tells(word)]
    if _measures_otherwise(stretch) or (content and _limits(stretch, content)):
        return Change.TURNED
    return Change.REWORDED if content or stretch.slips else Change.NONE


def _measures_otherwise(stretch: _Stretch) -> bool:
    """Say whether a figure is now of something else: "3 mg", "3 g"; "by 20%", "to 20%"."""
    firsts = {stretch.taken[:1], stretch.put[:1]} - {()}
    if _is_figure(stretch.before) and any(_tells(first) for (first,) in firsts):
        return True
    lasts = {stretch.taken[-1:], stretch.put[-1:]} - {()}
    leads = {last for (last,) in lasts} & MEASURING
    return bool(leads) and len(lasts) > 1 and _is_figure(stretch.after)


def _limits(stretch: _Stretch, content: Sequence[str]) -> bool:
    """Say whether a phrase came or went ("in women", "and iron"), or a letter: vitamin C."""
    opens = not _OPENING.isdisjoint((*stretch.taken, *stretch.put))
    return opens or any(len(word) == 1 for word in content)


def _is_figure(word: str) -> bool:
    return word[:1].isdigit() or word in _NUMBERS


def _tells(word: str) -> bool:
    return word not in _FUNCTION
