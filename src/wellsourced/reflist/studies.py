"""Lists by study, as in Cochrane reviews: a line such as `Ahmadi 2003a`, then its papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wellsourced.articles import Article
from wellsourced.references import Entry
from wellsourced.reflist.lines import Line
from wellsourced.text import Span

# "Ahmadi 2003a {published data only}" – "Adams 2001"; papers may follow on the line
STUDY = re.compile(
    r"(?P<label>[^\W\d_][\w'’ -]{0,40}?\s(?:19|20)\d\d[a-z]?)\s*"
    r"(?:\{[^{}]{4,60}\}\s*(?P<papers>.*)|$)"
)
_FEWEST = 2


def join_studies(lines: Sequence[Line], article: Article) -> tuple[Entry, ...]:
    """Return one entry a study with all of its papers; nothing where the list is none by study.

    The study's name is the entry's label: it is what the text cites.
    """
    heads = [STUDY.fullmatch(line.text) for line in lines]
    if sum("{" in line.text for line, head in zip(lines, heads, strict=True) if head) < _FEWEST:
        return ()
    entries: list[Entry] = []
    for line, head in zip(lines, heads, strict=True):
        anchors = article.blocks[line.block].anchors
        if head is not None:
            index, papers = len(entries) + 1, head["papers"] or ""
            entry = Entry(index, head["label"], papers, line.span, (line.block,), anchors)
            entries.append(entry)
        elif entries:
            entries[-1] = replace(
                entries[-1],
                raw=f"{entries[-1].raw} {line.text}".strip(),
                span=Span(entries[-1].span.start, line.span.end),
                blocks=(*entries[-1].blocks, line.block),
                anchors=entries[-1].anchors + anchors,
            )
    return tuple(entry for entry in entries if entry.raw)
