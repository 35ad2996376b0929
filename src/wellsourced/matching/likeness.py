"""How alike the titles of two references are, and in which words they differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from wellsourced.matching.facts import Facts, is_preprint_doi
from wellsourced.matching.titles import find_telling, fold_title, is_answer, is_telling
from wellsourced.terms import word_set
from wellsourced.terms.places import PLACES

# of 100 (rapidfuzz): titles of one work with a misprint or another spelling
CLOSE_TITLE = 90.0
# below this, two titles have hardly a word in common
OTHER_TITLE = 60.0

_MISPRINTS = 2  # letters that differ in a word
_LETTERS_OF_TWO = 8  # a word of fewer letters may have one misprint
_SHORTEST_MISPRINTED = 4  # letters
_SHORT_TITLE = 3  # words: shorter ones name whole fields
_CUT_TITLE = 25  # letters by which a title that was cut off is known
_CUT_SIGNS = 10
SMALL_WORDS = word_set(
    "a an and as at by for from in is of on or the to with de da do dos das del des der die das du"
    " e el en et la las le les los o os para por und un una um uma y von zu"
)
# what subtitles call another paper on the same work
_COMPANIONS = word_set(
    "rationale design designs methods method baseline profile summary executive update tables"
    " results findings overview information patients interview"
)
# a digital identifier with a version: 10.1002/14651858.cd000000.pub2, …/v1
_VERSION = re.compile(r"(?:\.pub|[/.]?v)(?P<version>\d{1,2})\Z")
# beginnings that turn a word into another: hyper- and hypotension, pre- and postoperative
_TURNING = re.compile(
    r"""(?:hyper|hypo|pre|post|peri|intra|inter|intro|extra|trans|in|im|out|un|non|anti|ante
    |pro|endo|exo|ecto|epi|macro|micro|mono|uni|bi|di|tri|tetra|multi|poly|nor|iso|hydro|oxy
    |des|de|dis|re|ab|ad|af|ef|mid|sub|supra|super|over|under|up|down|homo|hetero|auto|allo
    |ortho|meta|para|co|neo)(?=[a-z]{4})""",
    re.VERBOSE,
)


class Likeness(StrEnum):
    """How two titles compare; `proper` where one lacks the other's subtitle.

    It is `nearly` so where the rest is spelt in another way as well.
    """

    EXACT = "exact"
    CLOSE = "close"
    MISPRINTED = "misprinted"
    PROPER = "proper"
    NEARLY = "nearly"
    DIFFERENT = "different"


def compare_titles(one: Facts, other: Facts) -> Likeness:
    """Say how alike the titles are, with the words that tell works apart."""
    if not one.title or not other.title:
        return Likeness.DIFFERENT
    if one.title == other.title:
        return Likeness.EXACT
    if one.telling == other.telling:
        likeness = _compare_spelling(one.title, other.title)
        if likeness is not Likeness.DIFFERENT:
            return likeness
    return _compare_proper(one, other) or _compare_proper(other, one) or Likeness.DIFFERENT


def _compare_proper(one: Facts, other: Facts) -> Likeness | None:
    """Say whether *one* has the title of *other* without its subtitle, which names no part."""
    both_books = one.kind == other.kind == "book"
    if is_short(one.title) and not both_books:
        return None
    if one.title == other.proper:
        return Likeness.PROPER if _is_subtitle_open(other) else None
    if other.proper == other.title or one.telling != find_telling(other.proper):
        return None
    is_spelt = _compare_spelling(one.title, other.proper) is not Likeness.DIFFERENT
    return Likeness.NEARLY if is_spelt and _is_subtitle_open(other) else None


def _is_subtitle_open(other: Facts) -> bool:
    """Say whether the subtitle of *other* names no part, answer or companion of the work."""
    rest = other.title[len(other.proper) :].split()
    if any(is_answer(word) or word in _COMPANIONS for word in rest):
        return False
    return not (rest and is_telling(rest[0]))


def is_other_title(one: Facts, other: Facts) -> bool:
    """Say whether the titles have so little in common that an identifier must be wrong.

    A title that was read as the journal, or the other way round, is not another title.
    """
    if not one.title or not other.title:
        return False
    from rapidfuzz.fuzz import token_set_ratio

    likeness = max(
        token_set_ratio(one.title, other.title),
        _share_within(one.title, " ".join((other.title, *name_houses(other)))),
        _share_within(other.title, " ".join((one.title, *name_houses(one)))),
    )
    return likeness < OTHER_TITLE


def name_houses(facts: Facts) -> tuple[str, ...]:
    """Return the names of who brought it out: publisher, site, organisation as author."""
    organisation = "" if facts.is_person else facts.first
    return tuple(name for name in (facts.publisher, facts.container, organisation) if name)


def _share_within(title: str, text: str) -> float:
    """Return how many words of *title* stand in *text*, of 100."""
    words = title.split()
    there = set(text.split())
    return 100 * sum(word in there for word in words) / len(words)


def is_within(one: Facts, other: Facts) -> bool:
    """Say whether all words of the shorter title stand in the longer one, and no "erratum" more.

    A title that was cut off, in the midst of a word too, is one that stands in the other. Of
    pages with one address a title of one word is enough: "Opioids", "River Clinic. Opioids".
    """
    here, there = set(one.title.split()), set(other.title.split())
    fewest = min(len(here), len(there))
    more = set(one.telling) ^ set(other.telling)
    if any(map(is_answer, more)):
        return False
    short, long = sorted((one.title, other.title), key=len)
    # a sign of other scripts says more than a letter
    is_cut = len(short) >= _CUT_TITLE or (not short.isascii() and len(short) >= _CUT_SIGNS)
    if is_cut and long.startswith(short):
        return True
    is_enough = fewest >= _SHORT_TITLE or (bool(one.place) and one.place == other.place)
    return is_enough and (here <= there or there <= here)


def is_misread(one: Facts, other: Facts) -> bool:
    """Say whether the one has for a title what the other has for its author or its site."""
    here, there = map(fold_title, name_houses(one)), map(fold_title, name_houses(other))
    return one.title in there or other.title in here


def is_version(one: str, other: str) -> bool:
    """Say whether two different DOIs are versions of one work, or a preprint and its article."""
    if is_preprint_doi(one) != is_preprint_doi(other):
        return True
    return _VERSION.sub("", one) == _VERSION.sub("", other)


def is_short(title: str) -> bool:
    """Say whether *title* has so few words that many works may bear it."""
    return title.count(" ") < _SHORT_TITLE - 1


def _compare_spelling(one: str, other: str) -> Likeness:
    """Compare two titles that may differ in spelling, small words and misprints."""
    from rapidfuzz.fuzz import ratio

    if ratio(one, other, score_cutoff=CLOSE_TITLE) == 0:
        return Likeness.DIFFERENT
    here, there = Counter(one.split()), Counter(other.split())
    mine, yours = [*(here - there).elements()], [*(there - here).elements()]
    if "".join(mine) == "".join(yours):  # "follow up", "followup"
        return Likeness.CLOSE
    mine = [word for word in mine if word not in SMALL_WORDS]
    yours = [word for word in yours if word not in SMALL_WORDS]
    if not mine and not yours:
        return Likeness.CLOSE
    if _is_misprinted(mine, yours) and _is_misprinted(yours, mine):
        return Likeness.MISPRINTED
    is_blank_lost = len(mine) != len(yours) and _is_misprint("".join(mine), "".join(yours))
    return Likeness.MISPRINTED if is_blank_lost else Likeness.DIFFERENT


def _is_misprinted(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(_is_misprint(word, other) for other in others) for word in words)


def _is_misprint(one: str, other: str) -> bool:
    """Say whether two words may be one with a misprint, and are not two that differ as little."""
    shorter = min(len(one), len(other))
    if shorter < _SHORTEST_MISPRINTED or {one, other} <= PLACES:
        return False
    from rapidfuzz.distance.OSA import distance

    most = _MISPRINTS if shorter >= _LETTERS_OF_TWO and one[0] == other[0] else 1
    if distance(one, other, score_cutoff=most) > most:
        return False
    if one[0] != other[0] and shorter < _LETTERS_OF_TWO:  # rats and cats
        return False
    return _TURNING.sub("", one, count=1) != _TURNING.sub("", other, count=1)
