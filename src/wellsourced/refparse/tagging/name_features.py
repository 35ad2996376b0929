"""What the labeller of names sees of each token of a list: its word, its chunk, the list's manner.

A chunk is what stands between commas, semicolons and "and": how many words it has, and of which
shapes, tells more of who is meant than the words themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.names import PARTICLES, fold
from wellsourced.refparse.rules.lexicon import GIVEN_NAMES, JOURNAL_WORDS
from wellsourced.refparse.tagging.tokens import Tokens
from wellsourced.terms import AND, CORPORATE_WORDS, STATES, word_set
from wellsourced.terms.places import PLACES

SUFFIXES = word_set("jr sr jnr snr ii iii iv 2nd 3rd 4th nd rd th filho neto fo junior sobrinho")
"""What stands behind a name and is no initials, folded."""

_DEGREES = word_set(
    "ba bsc dds dmd dnp do dphil dr edd esq frcp jd llb llm ma mba mbbs md mph mphil ms msc np pa"
    " pharmd phd pt rd rdn rn dipl ing prof professor sir dame rev"
)
_ROLES = word_set(
    "ed eds editor editors edited hrsg hrsgg hg hgg org orgs organizador organizadores coord"
    " coords dir dirs comp comps compiler trans translator by in em bearb"
)
_BEHALF = word_set("for the on behalf of in nome del der von fur pour del")
_AND = frozenset(fold(word) for word in AND if word.isalpha()) | {"y", "e"}
_LEXICONS = (
    ("g", GIVEN_NAMES),
    ("c", CORPORATE_WORDS),
    ("p", PARTICLES),
    ("s", SUFFIXES),
    ("d", _DEGREES),
    ("r", _ROLES),
    ("b", _BEHALF),
    ("l", PLACES),
    ("a", STATES),
    ("j", JOURNAL_WORDS),
)
_BLANKS = re.compile(r"\s+")
_BLANKS_BEFORE = re.compile(r"\s+(?=[.,;:)])")
_PARTING = re.compile(r"[,;/，；、|•·]|\s[–—-]\s")
_GAP, _CACHED, _WORD, _LONG, _MANY, _PAIR = 4, 30_000, 3, 5, 4, 2
# chunks that are no name: "and", a suffix, a degree, a role
_NO_NAMES = frozenset("&sdr")


@dataclass(frozen=True, slots=True)
class _Word:
    """A token by itself; `sign` is one letter for what it may be in a name."""

    own: tuple[str, ...]
    shape: str
    word: str
    known: str
    sign: str


_EDGES = (_Word((), "<", "<", "", "<"), _Word((), ">", ">", "", ">"))


@lru_cache(_CACHED)
def _of_word(word: str) -> _Word:
    folded = fold(word)
    known = "".join(sign for sign, words in _LEXICONS if folded in words)
    shape = _shape(word)
    own = (
        f"w={folded}",
        f"s={shape}",
        f"l={known}",
        f"ls={known}{shape}",
        f"u={folded[-3:]}",
        f"v={folded[-2:]}{shape}",
    )
    return _Word(own, shape, folded, known, _sign(word, folded, shape, known))


def _shape(word: str) -> str:
    """Return the shape of *word*: `A2` capitals, `X` Capital, `x` small, `d` digits."""
    length = len(word)
    if word[0].isdigit():
        return "d"
    if word.isupper():
        return f"A{min(length, _LONG)}"
    short = str(length) if length <= _WORD else ""
    if word.islower():
        return f"x{short}"
    if "-" in word or "‐" in word:
        return "A-A" if len(word) == _WORD else "X-X"
    return f"X{short}" if word[1:].islower() else "Xx"


def _sign(word: str, folded: str, shape: str, known: str) -> str:
    """Return one letter: `&` and, `c` organisation, `p` particle, `I` initials, `X` a name."""
    if folded in _AND:
        return "&"
    for lexicon, sign in (("c", "c"), ("s", "s"), ("d", "d"), ("r", "r")):
        if lexicon in known and not (sign == "r" and shape[0] != "x" and shape != "X2"):
            return sign
    if folded in PARTICLES and word[0].islower():
        return "p"
    if shape in {"A1", "A2", "A3", "A-A"}:
        return "I"
    return {"A": "C", "x": "x", "d": "d"}.get(shape[0], "X")


@lru_cache(_CACHED)
def _of_gap(gap: str) -> str:
    return _BLANKS.sub("_", _BLANKS_BEFORE.sub("", gap))[:_GAP]


def is_joint(word: str) -> bool:
    """Say whether *word* is an "and" in some language."""
    return fold(word) in _AND


def describe_names(tokens: Tokens) -> list[list[str]]:
    """Return the features of each of *tokens*, which are those of one list of names."""
    known = [_of_word(word) for word in tokens.words]
    gaps = [*(_of_gap(gap) for gap in tokens.gaps), ""]
    places = _place(known, tokens.gaps)
    manner = _manner(known, tokens.gaps)
    around = [_EDGES[0], *known, _EDGES[1], _EDGES[1]]
    described = []
    for at, one in enumerate(known):
        seen = _beside(around[at : at + 4], gaps[at : at + 3])
        described.append([*one.own, *seen, *_among(one.sign, places[at], manner)])
        before = around[at].sign
        described[-1] += (
            f"mg={manner}{before}{gaps[at]}{one.sign}",
            f"mh={manner}{one.sign}{gaps[at + 1]}{around[at + 2].sign}",
            f"kl={places[at].inside}|{one.known}|{one.sign}|{places[at].chunk}",
            f"p={places[at].parity}{one.sign}{gaps[at]}",
        )
    if described:
        described[0].append("first")
    return described


def _beside(words: Sequence[_Word], gaps: Sequence[str]) -> list[str]:
    """Return what a word's neighbours tell: the one before it, itself and the two behind it."""
    before, one, after, second = words
    gap, behind, later = gaps
    far = f"{before.sign}{gap}{one.sign}{behind}{after.sign}"
    return [
        f"g={gap}",
        f"h={behind}",
        f"gs={gap}|{one.shape}|{behind}",
        f"-w={before.word}",
        f"+w={after.word}",
        f"-s={before.shape}{gap}{one.shape}",
        f"+s={one.shape}{behind}{after.shape}",
        f"lc={before.known}|{one.known}|{after.known}",
        f"cs={far}",
        f"ct={far}{later}{second.sign}",
    ]


def _among(sign: str, at: _Place, manner: str) -> list[str]:
    """Return what the place of a word of this *sign* tells, and how the list is printed."""
    place, parity = at.inside, at.parity
    return [
        f"k={at.chunk}|{place}",
        f"kp={at.chunk}|{place}{parity}",
        f"km={place}|{manner}",
        f"m={manner}{sign}",
        f"mp={manner}{place}{parity}{sign}",
        f"st={at.section}{place}{parity}{sign}",
        f"sn={at.section}{at.known}{place}{parity}",
        f"kn={at.known}{place}{parity}{sign}",
    ]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a token stands: in its chunk, the chunk among its neighbours and in its section.

    A section is what stands between semicolons (or slashes); `known` says whether the chunk
    begins and ends with a given name that is known, and whether the next one begins so.
    """

    inside: str
    chunk: str
    parity: str
    section: str
    known: str


def _place(known: Sequence[_Word], gaps: Sequence[str]) -> list[_Place]:
    """Return for each token where it stands."""
    chunks = _cut_chunks(known, gaps)
    kinds = [_kind([known[at] for at in chunk]) for chunk in chunks]
    given = [f"{_given(known[chunk[0]])}{_given(known[chunk[-1]])}" for chunk in chunks]
    sections = _sections(chunks, kinds, gaps)
    found: list[_Place] = []
    for index, chunk in enumerate(chunks):
        around = f"{kinds[index - 1] if index else '<'},{kinds[index]},"
        around += kinds[index + 1] if index + 1 < len(chunks) else ">"
        parity, section = sections[index]
        names = given[index] + (given[index + 1][0] if index + 1 < len(chunks) else ">")
        last = len(chunk) - 1
        for place in range(len(chunk)):
            where = f"{min(place, _WORD)}.{min(last - place, _WORD)}"
            found.append(_Place(where, around, parity, section, names))
    return found


def _given(word: _Word) -> str:
    return "g" if "g" in word.known else word.sign if word.sign in "Ipc" else "-"


def _cut_chunks(known: Sequence[_Word], gaps: Sequence[str]) -> list[list[int]]:
    """Return the tokens of each chunk; an "and" is a chunk by itself."""
    chunks: list[list[int]] = []
    for at, one in enumerate(known):
        parted = not chunks or _PARTING.search(gaps[at]) or "&" in gaps[at] or one.sign == "&"
        if parted or known[at - 1].sign == "&":
            chunks.append([])
        chunks[-1].append(at)
    return chunks


def _sections(
    chunks: Sequence[Sequence[int]], kinds: Sequence[str], gaps: Sequence[str]
) -> list[tuple[str, str]]:
    """Return for each chunk its parity in its section, and how many and how long those are."""
    sections: list[list[int]] = []
    for index, chunk in enumerate(chunks):
        gap = gaps[chunk[0]]
        if not sections or ";" in gap or "/" in gap:
            sections.append([])
        sections[-1].append(index)
    found = []
    for section in sections:
        counted = [at for at in section if kinds[at] not in _NO_NAMES]
        widths = "".join(str(min(len(chunks[at]), _WORD)) for at in counted[:_PAIR])
        singles = sum(len(chunks[at]) == 1 for at in counted)
        share = "a" if singles == len(counted) else "h" if singles * 2 >= len(counted) else "f"
        many = f"{min(len(counted), _MANY)}{len(counted) % 2}{widths}{share if singles else 'n'}"
        place = 0
        for at in section:
            found.append((f"{place % 2}{'f' if place == 0 else ''}", many))
            place += kinds[at] not in _NO_NAMES
            place = 0 if kinds[at] == "&" and place % 2 == 0 else place
    return found


def _kind(words: Sequence[_Word]) -> str:
    """Return the signs of a chunk; a long one as how it begins, with what it holds."""
    signs = "".join(word.sign for word in words)
    if len(signs) <= _LONG:
        return signs
    return f"{signs[:2]}…{'c' if 'c' in signs else ''}{'x' if 'x' in signs else ''}"


def _manner(known: Sequence[_Word], gaps: Sequence[str]) -> str:
    """Return in letters how the whole list is printed: signs, initials, capitals, bodies."""
    signs = [word.sign for word in known]
    points = sum(
        one.shape == "A1" and gap.startswith(".") for one, gap in zip(known, gaps[1:], strict=True)
    )
    glued = sum(one.shape in {"A2", "A3"} for one in known)
    written = "".join(gaps)
    first = "".join(signs[:2])
    return "".join(
        (
            ";" if ";" in written else "",
            "," if "," in written else "",
            "." if points * 3 >= len(known) or points > _MANY else "",
            "G" if glued else "",
            "C" if signs.count("C") * 3 >= len(known) else "",
            "c" if "c" in signs else "",
            "x" if "x" in signs else "",
            "&" if "&" in signs or "&" in written else "",
            f"|{first}{'2' if len(known) > _MANY else '1' if len(known) > 1 else ''}|",
        )
    )
