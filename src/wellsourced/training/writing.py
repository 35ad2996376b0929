"""Other scripts than the Latin one: a printed reference with its letters in another.

Labels are what is learned, not words: letters go by table, so that words keep their lengths,
capitals and places; signs of Chinese, Korean and Japanese stand for a word each or for a part
of it, by chance, as many as the word is long.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from wellsourced.refparse.segments import Label
from wellsourced.training.altering import PEOPLE
from wellsourced.training.pieces import NamePart, Piece, Pieces

_SOUNDS = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC = dict(zip(_SOUNDS, "абцдефгхижклмнопярстувшюыз", strict=True))
_GREEK = dict(zip(_SOUNDS, "αβχδεφγηιξκλμνοπθρστυωψζύζ", strict=True))
_ARABIC = dict(zip(_SOUNDS, "ابصديفقهعجكلمنوپحرستشغطخىز", strict=True))
_HAN = (
    "的一国在人了有中大学方研究会生工产经制度社文化教育发展问题理论分析系统技术医疗卫信息管政治"
    "法律环境资源农业水土地"
)
_HANGUL = (
    "가나다라마바사아자차카타파하고노도로모보소오조초구누두루무부수우주추기니디리미비시이지치연구"
    "한국교육학술정보문화사회"
)
_KANA = (
    "のとにはをがでしたるこもあいうえおかきくけさすせそちつてなぬねはひふへほまみむめやゆよらりれろん"
    "研究日本学会社論"
)
_KATAKANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロン"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’.-](?=[^\W\d_])[^\W\d_]*)*\.?")
# words that stay: marks of fields and sites, Roman numbers
_LATIN = re.compile(
    r"""(?:pp?|[Vv]ol|[Nn]o|(?:dx\.)?doi(?:\.org)?|DOI|PMID|PMCID|https?|www|et|al|ISBN|ISSN
        |arXiv|[IVXL]{1,6})\.?\Z""",
    re.VERBOSE,
)
_KEPT = frozenset(
    {
        Label.DOI, Label.PMID, Label.PMCID, Label.ARXIV, Label.ISBN, Label.ISSN, Label.URL,
        Label.VOLUME, Label.PAGE, Label.MALFORMED,
    }
)  # fmt: skip
_Change = Callable[[random.Random, str], str]


def write_in_script(rng: random.Random, pieces: Pieces) -> Pieces:
    """Return *pieces* in a script by chance: labels, digits, signs and addresses stay."""
    script = rng.choices(tuple(_SCRIPTS), (34, 6, 5, 27, 18, 10))[0]
    change, dense = _SCRIPTS[script]
    found = []
    for piece in _named(rng, pieces, change) if dense else pieces:
        if piece.label in _KEPT or (dense and piece.label in PEOPLE):
            found.append(piece)
            continue
        text = _WORD.sub(lambda match: _changed(rng, match.group(), change), piece.text)
        if dense and piece.label is not None:
            text = _closed_up(rng, text)
        found.append(replace(piece, text=text))
    return _numbered(rng, found, script) if dense else tuple(found)


def _changed(rng: random.Random, word: str, change: _Change) -> str:
    return word if _LATIN.match(word) else change(rng, word)


def _by_table(table: dict[str, str]) -> _Change:
    def change(_rng: random.Random, word: str) -> str:
        plain = unicodedata.normalize("NFKD", word)
        letters = (_cased(sign, table) for sign in plain if not unicodedata.combining(sign))
        return "".join(letters)

    return change


def _cased(sign: str, table: dict[str, str]) -> str:
    other = table.get(sign.lower(), sign)
    return other.upper() if sign.isupper() else other


def _by_signs(signs: str) -> _Change:
    def change(rng: random.Random, word: str) -> str:
        count = 1 + min(3, len(word) // 4)
        return "".join(rng.choices(signs, k=count))

    return change


def _closed_up(rng: random.Random, text: str) -> str:
    """Return *text* without its blanks in most cases."""
    return re.sub(r"(?<=\w) (?=\w)", "", text) if rng.random() < 0.7 else text  # noqa: PLR2004


_SIGNS = (", ", ", ", ",", "、", "·", "; ", " ", ", ")


def _named(rng: random.Random, pieces: Pieces, change: _Change) -> list[Piece]:
    """Return *pieces* with the names as East Asia writes them: two to four signs each."""
    sign = rng.choice(_SIGNS)
    found: list[Piece] = []
    for piece in pieces:
        if piece.label not in PEOPLE:
            found.append(piece)
        elif piece.part in {NamePart.FAMILY, NamePart.LITERAL, NamePart.ET_AL}:
            if found and found[-1].label is piece.label:
                found.append(Piece(sign, piece.label))
            short = piece.part is NamePart.FAMILY
            words = _name(rng, piece.text, change, short=short)
            part = NamePart.ET_AL if piece.part is NamePart.ET_AL else NamePart.LITERAL
            found.append(Piece(words, piece.label, part))
    return found


def _name(rng: random.Random, text: str, change: _Change, *, short: bool) -> str:
    if not short:
        return _WORD.sub(lambda match: _changed(rng, match.group(), change), text)
    return "".join(change(rng, "a") for _ in range(rng.choice((2, 3, 3, 3, 4))))


_NUMBERS = {
    "han": ("第{}卷", "第{}期", "{}卷", "{}期", "第{}号"),
    "hangul": ("제{}권", "제{}호", "{}권", "{}호", "제{}집"),
    "kana": ("{}巻", "{}号", "第{}巻", "第{}号", "{}号"),
}


def _numbered(rng: random.Random, pieces: list[Piece], script: str) -> Pieces:
    """Return *pieces*, in half of the cases with volumes and issues in the script's words."""
    if rng.random() < 0.5:  # noqa: PLR2004
        return tuple(pieces)
    forms = _NUMBERS[script]
    pick = rng.choice((0, 2))
    by_label = {Label.VOLUME: forms[pick], Label.ISSUE: forms[pick + 1]}
    found: list[Piece] = []
    for piece in pieces:
        form = by_label.get(piece.label) if piece.label else None
        if form is None or not piece.text.isdecimal():
            found.append(piece)
            continue
        before, _, after = form.partition("{}")
        if found and found[-1].label is None:
            found[-1] = Piece(_bare(found[-1].text))
        found += [Piece(before), piece, Piece(after)]
    return tuple(piece for piece in found if piece.text)


def _bare(text: str) -> str:
    """Return the sign between numbers *text* without brackets and words for a volume."""
    return ", " if "," in text or text.strip(" ()") else " "


_SCRIPTS: dict[str, tuple[_Change, bool]] = {
    "cyrillic": (_by_table(_CYRILLIC), False),
    "greek": (_by_table(_GREEK), False),
    "arabic": (_by_table(_ARABIC), False),
    "han": (_by_signs(_HAN), True),
    "hangul": (_by_signs(_HANGUL), True),
    "kana": (_by_signs(_KANA + _KATAKANA), True),
}
