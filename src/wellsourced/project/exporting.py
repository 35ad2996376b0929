"""References out of articles and libraries, into the formats of other programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wellsourced._leaves import leaf, leaf_names
from wellsourced.errors import BadUsage, name_nearest
from wellsourced.format import Format
from wellsourced.project.articles import read_file
from wellsourced.project.decoding import Decoded, decode
from wellsourced.project.listing import NamedFile
from wellsourced.project.reading import naming
from wellsourced.references import Record, Reference
from wellsourced.rule import AuditedArticle

FORMATS = "wellsourced.formats"


def list_formats() -> tuple[str, ...]:
    """Return the names of the bibliographic formats, such as `csl-json`."""
    return tuple(name.replace("_", "-") for name in leaf_names(FORMATS))


def find_format(name: str) -> Format:
    """Return the bibliographic format *name*, or raise `BadUsage` that names the nearest."""
    if name not in list_formats():
        message = f"there is no format `{name}`{name_nearest(name, list_formats())}"
        raise BadUsage(message)
    return leaf(FORMATS, name.replace("-", "_"), "FORMAT", Format)


def read_lines(file: NamedFile, encoding: str) -> Decoded:
    """Return the text of *file*, of which each line is a reference."""
    with naming(file.name):
        return decode(read_file(file), encoding)


def number_references(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Return *references* with the number of their line or place as key."""
    return tuple(replace(one, key=str(one.index)) for one in references)


def list_references(article: AuditedArticle, *, everything: bool) -> tuple[Reference, ...]:
    """Return the reference list of *article*.

    That is its own list, whole and in its order, since its citations count on the numbers;
    else the works that it cites by key, in the order in which it cites them, or with
    *everything* all entries of its library.
    """
    has_own = any(one.index for one in article.references)
    return article.library.references if everything and not has_own else article.references


def join_lists(lists: Sequence[Sequence[Reference]]) -> tuple[Reference, ...]:
    """Return the references of several lists as one, each work and each key once."""
    found: dict[str, Reference] = {}
    known: set[Record] = set()
    for reference in (one for references in lists for one in references):
        if reference.record not in known:
            known.add(reference.record)
            key = _free(reference.key, found)
            found[key] = replace(reference, key=key)
    return tuple(found.values())


def _free(key: str, taken: dict[str, Reference]) -> str:
    """Return *key*, or with a letter behind it where another work has it."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    candidates = (key, *(f"{key}{one}" for one in letters), f"{key}-{len(taken)}")
    return next(one for one in candidates if one not in taken)
