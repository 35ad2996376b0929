"""Lines that name sources and say nothing else: "Source: [3]", "Adapted from (Doe, 2020)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.articles import Block, Marker
from wellsourced.terms import fold_term

_HEADINGS = frozenset(
    """
    source sources reference references ref refs citation citations study studies author authors
    fonte fontes fuente fuentes quelle quellen referencia referencias autor autores
    """.split()  # noqa: SIM905 – words in columns are read, a list of them is not
)
# of those, the ones that begin a line: "Study: …" may go on with what it found
_BEGINNINGS = frozenset(
    "source sources fonte fontes fuente fuentes quelle quellen".split()  # noqa: SIM905 – as above
)
# what is left of a source line without its markers, as in "Source:", "Adapted from"
_REST = re.compile(
    r"""
    \A\W{0,9}(?:(?:data|image|photo|table|figure|text|info)\s)?(?:sources?|data|adapted|modified
    |reproduced|based|references?|refs?|from|see|quellen?|fontes?|fuentes?)?
    (?:\s(?:from|on|with|permission|after|and|in|by|the|also)){0,5}\W{0,9}\Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_REST = 60
_LONGEST_HEADING = 40


def is_source_line(block: Block, markers: Sequence[Marker]) -> bool:
    """Say whether a block holds its *markers* and nothing else but words such as "Source:"."""
    if not markers:
        return False
    rest, at = [], 0
    for marker in markers:
        rest.append(block.text[at : marker.within.start])
        at = marker.within.end
    left = " ".join([*rest, block.text[at:]]).strip()
    return len(left) <= _LONGEST_REST and _REST.match(left) is not None


def begins_with_sources(text: str) -> bool:
    """Say whether a line begins as a source line does: ``Source: …``."""
    head, colon, _ = text[:_LONGEST_HEADING].partition(":")
    return bool(colon) and fold_term(head.strip()) in _BEGINNINGS


def is_source_heading(text: str) -> bool:
    """Say whether *text* is a word such as "Source", as over a table's column."""
    return len(text) <= _LONGEST_HEADING and fold_term(text.strip(" .:()*")) in _HEADINGS
