"""Name lists of BibTeX: `and` between people, `von Last, Jr, First`, `{Organisations}`.

Read on the source, before LaTeX is decoded, for braces say what belongs together. BibLaTeX's
`family=…, given=…` is understood. What BibTeX reads otherwise than its writer meant is
read as meant where that is plain (`Doe J; Roe K`), and noted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.bibtex.latex import decode_latex
from wellsourced.bibtex.latex_writing import clean, escape
from wellsourced.bibtex.values import closing_brace
from wellsourced.bibtex.verbatim import collapse
from wellsourced.names import fold
from wellsourced.references import Name
from wellsourced.terms import CORPORATE_WORDS, ET_AL

_SIGN = re.compile(r"[{},;]|\\.|(?<=\s)(?i:and)(?=\s|\Z)|\A(?i:and)(?=\s)", re.DOTALL)
_GENERATION = re.compile(r"(?:jr|sr|jnr|snr|junior|senior|ii|iii|iv|2nd|3rd|4th)\.?", re.IGNORECASE)
_SUFFIX = re.compile(
    r"(?:jr|sr|jnr|snr|junior|senior|filho|neto|ii|iii|iv|2nd|3rd|4th|esq|ph\.?\s?d|m\.?d)\.?",
    re.IGNORECASE,
)
# family=Bach · given-i = {J. S.}
_NAMED_PART = re.compile(r"\s*(?P<name>[a-z]+(?:-i)?)\s*=\s*(?P<value>.*)", re.DOTALL)
# Doe, Jane M. · O'Hara-Roe, J.-P.: most names, of which no part is any word of BibTeX's
_PLAIN = re.compile(r"(?P<family>[^\W\d_][\w'’-]*), (?P<given>[^\W\d_][\w.'’-]*(?: [\w.'’-]+)*)")
# no more than single braces, no sign that parts names: Garc{\'\i}a, {Ana} · {WHO}
_FLAT = re.compile(r"(?:[^{};\\]|\\[^{}]|\{(?:[^{};\\]|\\[^{}])*\})+")
# Doe, J. et al.
_ET_AL = re.compile(r"(?<=[^\s,])[,\s]+et\.?\s+al\.?\Z")
# Doe JR · van der Berg J.
_FAMILY_INITIALS = re.compile(r"(?P<family>\S++(?:\s++\S++)*?)\s++(?P<given>[A-Z][A-Z.\- ]{0,7})")
# white space and ties, but no \~
_BLANK = re.compile(r"((?:\s|(?<!\\)~)+)")
_OTHERS = frozenset(("others", *ET_AL))
OTHERS = Name(literal="others")  # what stands for "and others" in a list
# what BibTeX may take for an `and`, what ends in "et al.", what LaTeX joins
_TELLING = re.compile(r"(?i: and|\Aand(?: |\Z))| al\.?\Z|--|''")
_FEWEST_WORDS = 3  # of an organisation that nobody put in braces
_MOST_PARTS = 3  # of a name between commas


@dataclass(frozen=True, slots=True)
class People:
    """Names as read; `others` says "and others"; `doubts` what is odd, a sentence each."""

    names: tuple[Name, ...] = ()
    others: bool = False
    doubts: tuple[str, ...] = ()


NOBODY = People()


def read_people(source: str) -> People:
    r"""Read a list of names.

    >>> read_people(r"de la Vall{\'e}e Poussin, C. and {WHO} and others").names[1].literal
    'WHO'
    """
    return _read_plain(source) or read_odd(source)


def read_odd(source: str) -> People:
    """Read a list of names sign by sign, whatever is odd in it."""
    doubts: list[str] = []
    written = [name.strip() for name in _split(source, "and")]
    if len(written) > 1 and not all(written):
        doubts.append("a name is missing beside an `and`")
    people = _part_semicolons([name for name in written if name], doubts)
    bare = [_ET_AL.sub("", name) for name in people]
    named = [name for name in bare if not _is_others(name)]
    names = tuple(name for written in named if (name := _read_name(written, doubts)) != Name())
    others = len(named) < len(people) or bare != people
    return People(names, others, tuple(dict.fromkeys(doubts)))


def _read_plain(source: str) -> People | None:
    """Read a list of nothing but names without oddities, each of which is read but once."""
    people = [_read_simple(name) for name in collapse(source).split(" and ")]
    others = len(people) > 1 and people[-1] is OTHERS
    names = tuple(people[:-1] if others else people)
    found = tuple(name for name in names if name is not None and name is not OTHERS)
    return People(found, others) if len(found) == len(names) else None


@lru_cache(maxsize=8192)
def _read_simple(written: str) -> Name | None:
    """Return the name that is *written*, `OTHERS` for `others`, nothing where there is a doubt."""
    found = _PLAIN.fullmatch(written)
    if _TELLING.search(written) or written != written.strip():
        return None
    if found and not _GENERATION.fullmatch(found["given"]):
        return Name(found["family"], found["given"])
    if written == "others":
        return OTHERS
    if not _FLAT.fullmatch(written) or _is_others(written):
        return None
    doubts: list[str] = []
    name = _read_name(written, doubts)
    return None if doubts or name == Name() else name


def _split(source: str, *signs: str) -> list[str]:
    """Split at signs outside of braces."""
    parts: list[str] = []
    depth = at = 0
    for found in _SIGN.finditer(source):
        sign = found[0].lower()
        if sign in "{}":
            depth = max(0, depth + (1 if sign == "{" else -1))
        elif depth == 0 and sign in signs:
            parts.append(source[at : found.start()])
            at = found.end()
    return [*parts, source[at:]]


def _is_others(name: str) -> bool:
    return not _is_braced(name) and decode_latex(name).lower() in _OTHERS


def _part_semicolons(people: list[str], doubts: list[str]) -> list[str]:
    """Part `Doe J; Roe K`, which BibTeX takes for one name."""
    parted: list[str] = []
    for name in people:
        parts = [part.strip() for part in _split(name, ";") if part.strip()]
        if len(parts) > 1:
            doubts.append("names are parted by `;` instead of `and`")
            parts = [_inverted(part) for part in parts]
        parted += parts
    return parted


def _inverted(name: str) -> str:
    """Write `Doe JR` as `Doe, JR`."""
    found = _FAMILY_INITIALS.fullmatch(name) if "," not in name else None
    return f"{found['family']}, {found['given']}" if found else name


def _read_name(written: str, doubts: list[str]) -> Name:
    if _is_braced(written):
        return Name(literal=decode_latex(written))
    parts = [part.strip() for part in _split(written, ",")]
    named = [found for part in parts if (found := _NAMED_PART.fullmatch(part))]
    values = {found["name"]: found["value"] for found in named}
    if len(named) == len(parts) and not values.keys().isdisjoint({"family", "given"}):
        return _read_parts(values)
    if len(parts) == 1 and _is_organisation(written):
        doubts.append(f"`{decode_latex(written)}` reads as an organisation but has no braces")
        return Name(literal=decode_latex(written))
    if len(parts) == 1:
        return _read_in_order(written)
    return _read_inverted(parts, written, doubts)


def _is_organisation(written: str) -> bool:
    """Say whether a name without braces is plainly no person's."""
    words = fold(decode_latex(written)).split()
    return len(words) >= _FEWEST_WORDS and not CORPORATE_WORDS.isdisjoint(words)


def _read_parts(values: dict[str, str]) -> Name:
    family, given, prefix, suffix = (
        decode_latex(values.get(part, "").strip('"'))
        for part in ("family", "given", "prefix", "suffix")
    )
    return Name(family, given, prefix, suffix)


def _is_braced(written: str) -> bool:
    """Say whether one pair of braces holds the whole name."""
    return written.startswith("{") and closing_brace(written, 0) == len(written) - 1


def _words(written: str) -> list[str]:
    """Split at white space (and ties) outside of braces."""
    words: list[str] = []
    depth = 0
    for piece in _BLANK.split(written):
        if depth and words:
            words[-1] += piece
        elif piece.strip(" \t\r\n~"):
            words.append(piece)
        depth = max(0, depth + piece.count("{") - piece.count("}"))
    return words


def _is_low(word: str) -> bool:
    r"""Say whether a word belongs to a von part: its first letter is small.

    Letters in braces do not count, unless the group is an accented letter (`{\'e}`).
    """
    at = 0
    while word.startswith("{", at) and not word.startswith("{\\", at):
        at = closing_brace(word, at) + 1
        if at == 0:
            return False
    letter = next((letter for letter in decode_latex(word[at:]) if letter.isalpha()), "")
    return letter.islower()


def _read_in_order(written: str) -> Name:
    """Read `First von Last`."""
    words = _words(written)
    ends_in_suffix = len(words) > 1 and _SUFFIX.fullmatch(words[-1]) and len(words[-1]) > 1
    suffix = words.pop() if ends_in_suffix else ""
    low = [index for index, word in enumerate(words[:-1]) if _is_low(word)]
    start = low[0] if low else len(words) - 1
    end = low[-1] + 1 if low else start
    return _name(words[end:], words[:start], words[start:end], suffix)


def _read_inverted(parts: list[str], written: str, doubts: list[str]) -> Name:
    """Read `von Last, First`, `von Last, Jr, First`, and what has more commas."""
    words = _words(parts[0])
    low = [index for index, word in enumerate(words[:-1]) if _is_low(word)]
    start = low[-1] + 1 if low and low[0] == 0 else 0
    given, suffix = _part_suffix([part for part in parts[1:] if part])
    if len(parts) > _MOST_PARTS or (suffix and not _is_suffix(suffix)):
        doubts.append(f"`{decode_latex(written)}` has too many commas for one name")
    if len(given) > 1:
        return Name(literal=decode_latex(written))
    return _name(words[start:], given, words[:start], suffix)


def _is_suffix(part: str) -> bool:
    return len(part) > 1 and _SUFFIX.fullmatch(part.partition(",")[0]) is not None


def _part_suffix(rest: list[str]) -> tuple[list[str], str]:
    """Part what stands behind the family name into given names and suffix.

    BibTeX's order is `Jr, First`; `First, Jr` is read as it is meant.
    """
    if len(rest) == 1:
        return ([], rest[0]) if _GENERATION.fullmatch(rest[0]) else (rest, "")
    if len(rest) == _MOST_PARTS - 1:
        suffix, given = rest
        if _is_suffix(given) and not _is_suffix(suffix):
            suffix, given = given, suffix
        return [given], suffix
    return [part for part in rest if not _is_suffix(part)], ", ".join(filter(_is_suffix, rest))


def _name(family: list[str], given: list[str], particle: list[str], suffix: str) -> Name:
    parts = (" ".join(family), " ".join(given), " ".join(particle), suffix)
    return Name(*(decode_latex(part).replace("\N{NO-BREAK SPACE}", " ") for part in parts))


def write_people(names: tuple[Name, ...], *, others: bool) -> str:
    """Return names as a BibTeX list; `read_people` reads them back."""
    written = [_write_name(name) for name in names]
    if others and written:
        written.append("others")
    return " and ".join(name for name in written if name)


def _write_name(name: Name) -> str:
    if name.literal:
        return f"{{{escape(name.literal)}}}"
    family = _keep(name.family, words=_begins_low(name.family))
    family = " ".join(part for part in (escape(name.particle), family) if part)
    if not name.given and not name.suffix:
        return family if " " not in clean(family) or name.particle else f"{{{family}}}"
    parts = (family, _keep(name.suffix), _keep(name.given))
    return ", ".join(part for part in parts if part)


def _begins_low(family: str) -> bool:
    """Say whether a family name of several words begins small: BibTeX would take a particle."""
    words = _words(escape(family))
    return len(words) > 1 and _is_low(words[0])


def _keep(part: str, *, words: bool = False) -> str:
    """Escape a part of a name, in braces where its signs or words would part it."""
    written = escape(part)
    parts = _split(written, ",", ";", "and")
    return f"{{{written}}}" if words or len(parts) > 1 else written
