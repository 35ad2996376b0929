"""The entries of a reference list: continuations joined, run-on ones parted, numbers taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from wellsourced.articles import Article, Block, InlineKind, Role
from wellsourced.references import Entry
from wellsourced.reflist.lines import Line
from wellsourced.reflist.studies import join_studies
from wellsourced.text import Span

_ADDRESS = re.compile(r"(?:https?://|//|doi:)\S", re.IGNORECASE)
# what the reader of HTML says of "CrossRef", "PubMed" in boxes of their own behind an entry
_BESIDE = "links beside an entry"
_MOST_BESIDE = 12


def make_entries(lines: Sequence[Line], article: Article) -> tuple[Entry, ...]:
    """Join continuation lines to their entry and number the entries."""
    studies = join_studies(lines, article)
    if studies:
        return tuple(replace(one, links=_links_of(one, article)) for one in studies)
    numbered = _is_numbered(lines)
    entries: list[Entry] = []
    parted = _part_swallowed(_take_due_labels(lines), article) if numbered else lines
    for line in parted:
        if not line.text or (not line.label and line.text.isdecimal()):
            continue  # nothing, or the number of a page
        if numbered and entries and (not line.label or line.label == entries[-1].label):
            entries[-1] = _joined(entries[-1], line, article)
            continue
        anchors = article.blocks[line.block].anchors
        label = line.label if numbered else ""
        index = len(entries) + 1
        entries.append(Entry(index, label, line.text, line.span, (line.block,), anchors))
    return _by_printed_number([replace(one, links=_links_of(one, article)) for one in entries])


def _is_numbered(lines: Sequence[Line]) -> bool:
    """Say whether the list is numbered: most lines are, or all numbers follow each other."""
    labels = [int(line.label) for line in lines if line.label]
    counted = labels == [*range(1, len(labels) + 1)] and bool(lines[0].label)
    return 3 * len(labels) >= 2 * len(lines) or (counted and 2 * len(labels) >= len(lines))


def _take_due_labels(lines: Sequence[Line]) -> list[Line]:
    """Take a bare number for the label of its line where it is the next one of the list."""
    labelled: list[Line] = []
    last = 0
    for line in lines:
        head, _, rest = line.text.partition(" ")
        if not line.label and head == str(last + 1) and rest[:1].isupper():
            within = Span(line.within.start + len(head) + 1, line.within.end)
            labelled.append(replace(line, label=head, text=rest.strip(), within=within))
        else:
            labelled.append(line)
        last = int(labelled[-1].label) if labelled[-1].label else last
    return labelled


def _part_swallowed(lines: Sequence[Line], article: Article) -> Iterator[Line]:
    """Part entries that run on in one line, where the number that is due stands inside it."""
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        prose = article.blocks[line.block].prose
        start = prose.text.find(line.text)
        end = start + len(line.text)
        label = line.label
        while label and not (after and after.label and int(after.label) <= int(label) + 1):
            due = str(int(label) + 1)
            cut = re.compile(rf"\s(?:{due}[.)]|\[{due}\])\s?(?=[^\W\d_])").search(
                prose.text, start, end
            )
            if cut is None:
                break
            yield _stretch(line, label, Span(start, cut.start()))
            start, label = cut.end(), due
        yield _stretch(line, label, Span(start, end)) if label != line.label else line


def _stretch(line: Line, label: str, within: Span) -> Line:
    text = within.of(line.whole.text).strip()
    return replace(line, label=label, text=text, within=within)


def _joined(entry: Entry, line: Line, article: Article) -> Entry:
    return replace(
        entry,
        raw=f"{entry.raw} {line.text}",
        span=Span(entry.span.start, line.span.end),
        blocks=(*entry.blocks, line.block),
        anchors=entry.anchors + article.blocks[line.block].anchors,
    )


def links_in(block: Block, span: Span) -> tuple[str, ...]:
    """Return the web addresses that the links of *block* within *span* lead to."""
    return tuple(
        inline.target
        for inline in block.prose.inlines
        if inline.kind is InlineKind.LINK
        and _ADDRESS.match(inline.target)
        and span.overlaps(block.prose.source_span(inline.span))
    )


def _links_of(entry: Entry, article: Article) -> tuple[str, ...]:
    """Return the web addresses that links in the entry, or in the blocks beside it, lead to."""
    inside = [one for at in entry.blocks for one in links_in(article.blocks[at], entry.span)]
    last = entry.blocks[-1]
    behind = article.blocks[last + 1 : last + 1 + _MOST_BESIDE]
    if entry.span.end < article.blocks[last].span.end:  # another entry of the block is nearer
        behind = ()
    for block in behind:
        if block.role is not Role.FURNITURE or block.because != _BESIDE:
            break
        inside += [one.target for one in block.prose.inlines if one.kind is InlineKind.LINK]
    return tuple(dict.fromkeys(filter(_ADDRESS.match, inside)))


def _by_printed_number(entries: list[Entry]) -> tuple[Entry, ...]:
    """Take the printed numbers as indexes where they ascend; else the places in the list."""
    printed = [int(entry.label) for entry in entries if entry.label]
    ascend = all(a < b for a, b in pairwise(printed))
    if len(printed) != len(entries) or not ascend:
        return tuple(entries)
    return tuple(replace(entry, index=int(entry.label)) for entry in entries)
