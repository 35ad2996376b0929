"""The template language of `Style.templates`: fields, groups that may be left out, literals."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from wellsourced.training.pieces import Piece, Pieces

_FIELDS = """authors editors translators title container short series event publisher place school
    edition genre number extent medium body volume issue page first-page year issued accessed doi
    pmid pmcid arxiv isbn issn url"""
FIELDS = frozenset(_FIELDS.split())
# {first-page} · [ · ] · \[ · all else
_TOKEN = re.compile(r"\{(?P<field>[^{}]*)\}|(?P<sign>[\[\]])|\\(?P<taken>.)|(?P<text>[^{}\[\]\\]+)")


@dataclass(frozen=True, slots=True)
class Field:
    """A field to be printed."""

    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """What is printed together or not at all. `fields` are those of its own."""

    nodes: tuple[Node, ...]
    fields: frozenset[str]


Node = str | Field | Group


class BadTemplate(ValueError):
    """A template that cannot be read: an unknown field, a bracket without its other half."""


@lru_cache(maxsize=2048)
def parse_template(template: str) -> Group:
    r"""Parse *template*; raises `BadTemplate`.

    >>> sorted(parse_template("{title}.[ {place}:] {publisher}").fields)
    ['publisher', 'title']
    """
    stack: list[list[Node]] = [[]]
    at = 0
    for match in _TOKEN.finditer(template):
        if match.start() != at:
            break
        at = match.end()
        if match["sign"] == "[":
            stack.append([])
        elif match["sign"] == "]":
            if len(stack) == 1:
                message = f"bracket without its opening in {template!r}"
                raise BadTemplate(message)
            nodes = stack.pop()
            stack[-1].append(_group(nodes))
        else:
            stack[-1].append(_leaf(match, template))
    if at != len(template) or len(stack) > 1:
        message = f"brace or bracket without its other half in {template!r}"
        raise BadTemplate(message)
    return _group(stack[0])


def _leaf(match: re.Match[str], template: str) -> Node:
    name = match["field"]
    if name is None:
        return str(match["taken"] or match["text"])
    if name not in FIELDS:
        message = f"unknown field {name!r} in {template!r}"
        raise BadTemplate(message)
    return Field(name)


def _group(nodes: list[Node]) -> Group:
    own = frozenset(node.name for node in nodes if isinstance(node, Field))
    return Group(tuple(nodes), own)


def all_fields(group: Group) -> frozenset[str]:
    """Return the fields of *group* and of all groups in it."""
    inner = (all_fields(node) for node in group.nodes if isinstance(node, Group))
    return group.fields.union(*inner)


def fill(group: Group, values: Mapping[str, Pieces]) -> Pieces:
    """Print *group* with the fields' *values*; a field without one prints nothing.

    A group of other groups alone is printed where one of them is.
    """
    found: list[Piece] = []
    for node in group.nodes:
        if isinstance(node, str):
            found.append(Piece(node))
        elif isinstance(node, Field):
            found.extend(values.get(node.name, ()))
        elif _is_printed(node, values):
            found.extend(fill(node, values))
    return tuple(found)


def _is_printed(group: Group, values: Mapping[str, Pieces]) -> bool:
    if group.fields:
        return all(values.get(name) for name in group.fields)
    inner = [node for node in group.nodes if isinstance(node, Group)]
    return not inner or any(_is_printed(node, values) for node in inner)


# Jan. 2010; ,. · ()
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]|“\s*[.,]?\s*”|\"\s*[.,]?\s*\"")
_DOUBLED = (
    (re.compile(r"[,;:]\s?(?=[.;])"), ""),
    (re.compile(r"(?<=[.,;:]) [,;:](?= )"), ""),
    (re.compile(r" +(?=[,.](?:\s|\Z))"), ""),
    (re.compile(r"(?P<sign>[,;:]|(?<!\.)\.(?!\.\.))(?P=sign)"), r"\g<sign>"),
    (re.compile(r"\s{2,}"), " "),
)
_CLOSED = ".?!…"
# ". " behind "Why?" · ",”" behind "Why?" · not "..."
_DOUBLED_POINT = re.compile(r"\A(?:\.(?!\.)|,(?=[”\"’'»]))")


def mend(pieces: Pieces, *, keep: Callable[[], bool] = lambda: False) -> Pieces:
    """Mend punctuation where pieces meet, as printed lists have it.

    What groups that were left out have left behind goes (`, .`, `()`); a point behind a
    closing sign of the field before goes, unless *keep* says that it stays.
    """
    found: list[Piece] = []
    for piece in _merged(pieces):
        text = piece.text
        if piece.label is None:
            text = _mended(text)
            if not any(before.text.strip() for before in found):
                text = text.lstrip(" .,;:")
            elif found[-1].label is not None and found[-1].text[-1:] in _CLOSED:
                text = text if keep() else _DOUBLED_POINT.sub("", text)
        if text:
            found.append(Piece(text, piece.label, piece.part))
    return tuple(found)


def _mended(text: str) -> str:
    if not text[1:]:  # one sign has no other to clash with
        return text
    text = _EMPTY.sub("", text)
    for pattern, by in _DOUBLED:
        text = pattern.sub(by, text)
    return text


def _merged(pieces: Pieces) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if piece.label is None and found and found[-1].label is None:
            found[-1] = Piece(found[-1].text + piece.text)
        else:
            found.append(piece)
    return found
