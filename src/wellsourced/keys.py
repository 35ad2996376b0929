"""Keys of references: short, readable, ASCII, legal in BibTeX, in Pandoc and in file names."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from string import ascii_lowercase

from wellsourced.key_patterns import DEFAULT_PATTERN, parse_key_pattern
from wellsourced.names import fold
from wellsourced.references import Name, Record
from wellsourced.romanising import romanise
from wellsourced.terms import word_set

LEGAL_KEY = re.compile(r"""[^\s,{}()"#%~\\@=]+""")
"""What BibTeX takes for a key."""
# doe2020 · Doe:2020-tea; not 12345, not an address
_TELLING_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_:.+-]*")
_WORD = re.compile(r"[a-z0-9]+")
# words that say nothing of a title or an organisation
_INSIGNIFICANT = word_set(
    "a about am an and are as at au aux by con d da das de del den der des die do dos du e ein eine"
    " el en et for from fuer fur how in is it its l la las le les lo los mit na no o of on os para"
    " por pour sur the their to um uma un una und une von what when why with y zu zum zur"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_KANA = re.compile("[\u3040-\u30ff]")
# family names of two signs
_COMPOUND = {
    "欧阳": "ouyang", "歐陽": "ouyang", "诸葛": "zhuge", "諸葛": "zhuge", "司马": "sima",
    "上官": "shangguan", "皇甫": "huangfu", "司徒": "situ", "令狐": "linghu", "慕容": "murong",
    "尉迟": "yuchi", "尉遲": "yuchi",
}  # fmt: skip
_SIGNS_OF_A_NAME = 4
_LETTERS_OF_A_KEY = 24
_STANDING_ALONE = 2  # words of an organisation or a title that stand for an author
_SHORT_TITLE = 3
_PAIR = 2
_NO_DATE = "nd"
# the letter that an article prints behind the year: okafor2016b · okafor16b · okafornd-b
_PRINTED_LETTER = re.compile(r"(?<=\d\d)[a-z]\Z|(?<=nd)-[a-z]\Z")
# signs of a pattern around a field that is empty: "okafor--2016", "okafor_"
_IDLE = re.compile(r"\A[_:.+-]+|[_:.+-]+\Z|(?<=[_:.+-])[_:.+-]+")


def is_legal_key(key: str) -> bool:
    r"""Say whether BibTeX takes *key*: no space and none of `, { } ( ) " # % ~ \ @ =`."""
    return LEGAL_KEY.fullmatch(key) is not None and key.isprintable()


def is_telling_key(key: str) -> bool:
    """Say whether *key* reads as a key of a person's library, and not as a number or an address.

    >>> is_telling_key("doe2020"), is_telling_key("31415"), is_telling_key("http://a.org/1")
    (True, False, False)
    """
    return _TELLING_KEY.fullmatch(key) is not None


def make_key(record: Record, taken: Collection[str], pattern: str = DEFAULT_PATTERN) -> str:
    """Return a key for *record*, made by *pattern*, that is not *taken*.

    By default the first author's surname and the year (`okafor2016`), the acronym or first
    words of an organisation (`who2014`), else the first words of the title; `nd` where no
    year is known. Where the article prints a letter with the year, the key has it too
    (`okafor2016b`); where a key is taken, the next one has the first letter that is free.
    """
    return free_key(first_key(record, pattern), taken)


def first_key(record: Record, pattern: str = DEFAULT_PATTERN) -> str:
    """Return the key that *record* has by *pattern* where no other one has it."""
    pieces = parse_key_pattern(pattern)
    named = any("title" in piece.field for piece in pieces)
    parts = []
    for piece in pieces:
        words = _FIELDS[piece.field](record) if piece.field else ()
        if not words and piece.field in _AUTHORS and not named:
            words = _stand_in(record)
        parts.append(piece.write(words) if piece.field else piece.text)
    key = _IDLE.sub("", "".join(parts)) or "".join(_stand_in(record))
    letter = record.year_suffix
    if pieces[-1].field in _YEARS and len(letter) == 1 and letter in ascii_lowercase:
        key += letter if key[-1].isdigit() else f"-{letter}"
    return key


def free_key(key: str, taken: Collection[str]) -> str:
    """Return *key*, or where it is *taken* the first of `keya`, `keyb` … that is not.

    A letter that an article prints gives way to others; none stands behind a word without
    a hyphen.

    >>> free_key("okafor2016", {"okafor2016", "okafor2016a"})
    'okafor2016b'
    """
    if _is_free(key, taken):
        return key
    stem = _PRINTED_LETTER.sub("", key)
    if _is_free(stem, taken):
        return stem
    stem = stem if stem[-1].isdigit() else f"{stem}-"
    high = 1
    while not _is_free(f"{stem}{_letters(high)}", taken):
        high *= 2
    low = high // 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (
            (low, middle) if _is_free(f"{stem}{_letters(middle)}", taken) else (middle, high)
        )
    return f"{stem}{_letters(high)}"


def _is_free(key: str, taken: Collection[str]) -> bool:
    return key not in taken and key.casefold() not in taken


def _letters(number: int) -> str:
    """Return `a` for 1, `z` for 26, `aa` for 27, and so on."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, len(ascii_lowercase))
        letters = ascii_lowercase[letter] + letters
    return letters


def _author(record: Record) -> tuple[str, ...]:
    names = record.authors or record.editors
    if not names:
        return ()
    return _surname(names[0]) or _chinese_surname(names[0], record)


def _authors(record: Record) -> tuple[str, ...]:
    names = record.authors or record.editors
    if len(names) > _PAIR or record.et_al:
        first = _author(record)
        return (*first, "et", "al") if first else ()
    return tuple(word for name in names for word in _surname(name))


def _surname(name: Name) -> tuple[str, ...]:
    words = _plain(name.surname) if name.family else _acronym(name.literal)
    return _cut(words)


def _chinese_surname(name: Name, record: Record) -> tuple[str, ...]:
    """Return how a family name in Han signs sounds that `romanise` does not read by itself.

    Two signs may be a Chinese name in full or a Japanese family's. They are Chinese where
    nothing parts them from a given name and the title is in Han signs without kana.
    """
    whole = name.literal or name.family
    if whole[:2] in _COMPOUND and len(whole) <= _SIGNS_OF_A_NAME:
        return (_COMPOUND[whole[:2]],)
    in_full = len(whole) == _PAIR and not name.given
    if in_full and _HAN.search(record.title) and not _KANA.search(record.title):
        return _plain(whole[0])
    return ()


def _cut(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return *words* without digits before them, and no more letters than a key should have."""
    kept: list[str] = []
    left = _LETTERS_OF_A_KEY
    for word in words:
        bare = word if kept else word.lstrip("0123456789")
        kept += [bare[:left]] if bare and left else []
        left -= len(bare[:left])
    return tuple(kept)


def _acronym(literal: str) -> tuple[str, ...]:
    """Return the acronym that is printed with an organisation, else its first words."""
    for word in literal.replace("(", " ").replace(")", " ").split():
        bare = word.strip(".,;:")
        if len(bare) > 1 and bare.isupper() and bare.isascii() and bare.isalpha():
            return (bare.lower(),)
    return _significant(literal)[:_STANDING_ALONE]


def _stand_in(record: Record) -> tuple[str, ...]:
    """Return what stands for an author where none is known, `ref` where nothing is."""
    texts = (record.title, record.container, record.publisher, _host(record.url))
    words = next((found for found in map(_significant, texts) if found), ())[:_STANDING_ALONE]
    others = map(_surname, (*record.authors, *record.editors)) if not words else ()
    found = _cut(words) or next(filter(None, others), ())
    return found or ("ref", *words)


def _host(url: str) -> str:
    """Return the name of a site: `example` of `https://www.example.org/a`."""
    host = url.partition("://")[2].partition("/")[0].removeprefix("www.")
    return host.rpartition(".")[0].rpartition(".")[2]


def _year(record: Record) -> tuple[str, ...]:
    return (record.year or _NO_DATE,)


def _shortyear(record: Record) -> tuple[str, ...]:
    return (record.year[-2:] or _NO_DATE,)


def _title(record: Record) -> tuple[str, ...]:
    return _significant(record.title)[:1]


def _shorttitle(record: Record) -> tuple[str, ...]:
    return _significant(record.title)[:_SHORT_TITLE]


def _container(record: Record) -> tuple[str, ...]:
    words = _significant(record.container)
    return ("".join(word[0] for word in words),) if len(words) > 1 else words


def _type(record: Record) -> tuple[str, ...]:
    return _plain(record.type.partition("-")[0])


def _significant(text: str) -> tuple[str, ...]:
    return tuple(word for word in _plain(text) if word not in _INSIGNIFICANT)


def _plain(text: str) -> tuple[str, ...]:
    """Return the words of *text* in plain letters; other scripts are romanised."""
    return tuple(_WORD.findall(fold(romanise(text))))


_AUTHORS = frozenset({"author", "authors"})
_YEARS = frozenset({"year", "shortyear"})
_FIELDS: dict[str, Callable[[Record], tuple[str, ...]]] = {
    "author": _author,
    "authors": _authors,
    "year": _year,
    "shortyear": _shortyear,
    "title": _title,
    "shorttitle": _shorttitle,
    "container": _container,
    "type": _type,
}
