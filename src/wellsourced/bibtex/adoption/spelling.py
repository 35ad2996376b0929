r"""Characters that an encoding lacks, spelled as LaTeX: `{\'e}`, `{\ss}`, `{$\leq$}`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from wellsourced.bibtex.blocks import Block
from wellsourced.bibtex.edits import splice
from wellsourced.bibtex.encoding import Decoded
from wellsourced.bibtex.latex import decode_latex
from wellsourced.bibtex.latex_table import ACCENTS, SYMBOLS
from wellsourced.bibtex.records import PROSE
from wellsourced.bibtex.splitting import split_blocks
from wellsourced.errors import WriteRefused
from wellsourced.findings import Edit
from wellsourced.terms import word_set
from wellsourced.text import Span

# fields that are prose or numbers, and mapped
_READ_AS_LATEX = PROSE | word_set("note volume number pages year month language howpublished")
# commands of text; the others belong into mathematics
_OF_TEXT = word_set(
    "ss SS o O l L ae AE oe OE aa AA i j dh DH dj DJ th TH ng NG ij IJ S P dag ddag copyright"
    " pounds dots guillemotleft guillemotright guilsinglleft guilsinglright quotedblbase"
    " quotesinglbase"
)
# % Encoding: windows-1252
_NAMED = re.compile(r"^[ \t]{0,9}%{1,9}[ \t]{0,9}Encoding:", re.MULTILINE | re.IGNORECASE)
_HEAD = 4096  # characters in which a file says what it is
_CLUSTER = re.compile(r"[^\x00-\x7f][\u0300-\u036f]{0,9}|[\x00-\x7f][\u0300-\u036f]{1,9}")


def spell(entries: str, encoding: str) -> str:
    """Return *entries* with LaTeX for the characters that *encoding* lacks.

    Raises `WriteRefused` where there is none, or where it would be no LaTeX, as in an address.
    """
    if has_all(entries, encoding):
        return entries
    blocks = (one for one in split_blocks(entries) if isinstance(one, Block))
    edits = []
    for field in (field for block in blocks for field in block.fields):
        if field.name.lower() in _READ_AS_LATEX and not has_all(field.value, encoding):
            span = Span(field.start, field.start + len(field.value))
            edits.append(Edit(span, _spell_value(field.value, encoding)))
    spelled = splice(entries, edits)
    for character in spelled:
        if not has_all(character, encoding):
            message = (
                f"`{character}` (U+{ord(character):04X}) cannot be written in {encoding}, the"
                " encoding of the library; convert the library to UTF-8 first"
            )
            raise WriteRefused(message)
    return spelled


def choose_encoding(decoded: Decoded) -> str:
    """Return the encoding whose characters are written as they are into a library.

    What is read as Windows-1252 without a byte that only that has may be Latin-1, in which
    quotes and dashes of Windows would be control signs. A library that names it is believed.
    """
    may_be_other = decoded.encoding == "cp1252" and has_all(decoded.text, "latin-1")
    is_named = _NAMED.search(decoded.text[:_HEAD]) is not None
    return "latin-1" if may_be_other and not is_named else decoded.encoding


def has_all(text: str, encoding: str) -> bool:
    """Say whether *encoding* has all characters of *text*."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _spell_value(value: str, encoding: str) -> str:
    """Return *value* spelled, or as it is where LaTeX would make something else of it."""

    def spell_cluster(found: re.Match[str]) -> str:
        composed = unicodedata.normalize("NFC", found[0])
        return composed if has_all(composed, encoding) else _command(found[0]) or found[0]

    spelled = _CLUSTER.sub(spell_cluster, value)
    before, after = (unicodedata.normalize("NFC", decode_latex(one)) for one in (value, spelled))
    return spelled if before == after else value


@cache
def _command(cluster: str) -> str:
    r"""Return the command for a letter with its accents (`{\'e}`), or nothing."""
    base, *marks = tuple(unicodedata.normalize("NFD", cluster))
    written = base if base.isascii() else _symbols().get(base, "")
    if not written or (written.startswith("$") and marks):
        return ""
    for mark in marks:
        accent = _accents().get(mark, "")
        if not accent:
            return ""
        letter = {"i": r"\i", "j": r"\j"}.get(written, written) if mark in _ABOVE else written
        written = f"\\{accent}{{{letter}}}"
    return f"{{{written}}}"


# accents that take the place of the dot of i and j
_ABOVE = frozenset("\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u030c\u030b")


@cache
def _accents() -> dict[str, str]:
    return {mark: accent for accent, mark in reversed(ACCENTS.items())}


@cache
def _symbols() -> dict[str, str]:
    """Return the command of each sign; that of text comes before that of mathematics."""
    return dict(_pairs())


def _pairs() -> Iterator[tuple[str, str]]:
    yield from ((sign, f"$\\{name}$") for name, sign in reversed(SYMBOLS.items()))
    for name, sign in reversed(SYMBOLS.items()):
        if name in _OF_TEXT or name.startswith("text"):
            yield sign, f"\\{name}"
