"""Signs of notes: `methadone*`, `naloxone†‡`, where the list's own entries begin with them.

Only a sign that one entry of the list begins with is a citation. So bullets, stars of p-values,
trade marks and the marks of authors are none: their notes, if there are any, are no references.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wellsourced.articles import Block, BlockKind, Cite, InlineKind, Label
from wellsourced.citing.labels import SIGNS
from wellsourced.form import Candidate, Family, Form, Listed
from wellsourced.text import Span, SpanIndex

# "methadone*" – "naloxone.†‡" – "pain†,‡": behind a word or its stop, and not within one
MARKS = re.compile(
    rf"""(?<=[^\W\d_]|[.,;:!?)\]”"’'»])
        (?P<signs>[{SIGNS}]{{1,6}}(?:,\s?[{SIGNS}]{{1,3}}){{0,5}})(?![\w{SIGNS}])""",
    re.VERBOSE,
)
# "*not* this": emphasis as it is typed
EMPHASIS = re.compile(r"(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]{1,80}\Z")
_UNCITED_KINDS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def find(block: Block, listed: Listed) -> Iterator[Candidate]:
    """Propose each run of signs of *block* that entries of the list begin with."""
    if block.kind in _UNCITED_KINDS or not any(sign in listed.labels for sign in SIGNS):
        return
    text = block.text
    apart = SpanIndex.of(i.span for i in block.prose.inlines if i.kind is InlineKind.CODE)
    for found in MARKS.finditer(text):
        span = Span(*found.span("signs"))
        cites = tuple(_read_signs(found["signs"], listed))
        if not cites or apart.touches(span):
            continue
        typed = "*" in found["signs"] and EMPHASIS.search(text, max(0, span.start - 84), span.start)
        sure = 0.0 if typed else 0.9
        why = "closes an emphasis" if typed else "the sign that an entry of the list begins with"
        yield Candidate(span, "footnote", cites, sure, why)


def _read_signs(signs: str, listed: Listed) -> Iterator[Cite]:
    """Yield a cite a sign, doubled ones first; nothing where one of them is of no entry."""
    cites = []
    at = 0
    while at < len(signs):
        sign = next(
            (signs[at : at + size] for size in (3, 2, 1) if signs[at : at + size] in listed.labels),
            "",
        )
        if sign:
            index = listed.labels[sign]
            cites.append(Cite(Label(index, sign, f"the entry of the list that begins with {sign}")))
        elif signs[at] not in ", ":
            return
        at += len(sign) or 1
    yield from cites


FORM = Form("symbol", Family.SURE, find, needs=tuple(SIGNS))
