r"""Join lines to running text: words that were broken at a line's end, addresses, raised numbers.

Whether the hyphen at a line's end belongs to the word is asked of the document itself: it
has ``treatment`` elsewhere, or ``placebo-controlled``. Where it has neither, digits, capitals
and two words that stand for themselves keep the hyphen; and where the other line ends show
that nothing is broken there but at real hyphens, all do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wellsourced.articles import Inline, InlineKind
from wellsourced.readers.pdf.lines import Line
from wellsourced.text import Span

# "well-known", "COVID-19", "7-hydroxymitragynine"
_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
# the broken part at a line's end and at the next one's beginning
_HEAD = re.compile(r"(?P<word>[^\W_]+(?:[-‐][^\W_]+)*)[-‐]\Z")
_TAIL = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_HYPHENS = "-‐"
# "https://a.org/b", "doi:10.1000/x", at a line's end
_ADDRESS = re.compile(r"(?:https?://|www\.|doi:\s?|\b10\.\d{4,9}/)\S*\Z")
_GOES_ON = re.compile(r"[a-z0-9/%&=?#._-]")
_BREAKS = "/._-=&?%#"
_SHORT = 3
_FIRST_IDEOGRAPH = 0x2E80


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a document, and whether its line ends break words at real hyphens only."""

    counts: Counter[str]
    keeps: bool = False

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Words:
        """Count the words that stand within *lines*, and ask the line ends that are sure."""
        counts: Counter[str] = Counter()
        ends: list[tuple[str, str]] = []
        before = ""
        for line in lines:
            broken, tail = _HEAD.search(before[-80:]), _TAIL.match(line.text)
            if broken and tail:
                ends.append((broken["word"].casefold(), tail[0].casefold()))
            words = _WORD.findall(line.text.casefold())
            counts.update(words[1:-1] if len(words) > 1 else ())
            before = line.text
        votes = sum(_vote(counts, head, tail) for head, tail in ends)
        return cls(counts, votes > 0)

    def keep_hyphen(self, head: str, tail: str) -> bool:
        """Say whether the hyphen between *head* and *tail* belongs to the word."""
        vote = _vote(self.counts, head.casefold(), tail.casefold())
        if vote:
            return vote > 0
        chemical = any(sign.isdigit() or sign in _HYPHENS for sign in head)
        if chemical or not tail[0].islower() or head[-1].isupper():
            return True
        alone = min(self.counts[head.casefold()], self.counts[tail.casefold()])
        parts = min(len(head), len(tail)) >= _SHORT and alone > 0
        return self.keeps or parts


def _vote(counts: Counter[str], head: str, tail: str) -> int:
    """Return 1 where the document writes the word with a hyphen, -1 without, 0 where neither."""
    apart, together = counts[f"{head}-{tail}"], counts[head + tail]
    return (apart > together) - (together > apart)


def join_lines(lines: Sequence[Line], words: Words) -> tuple[str, tuple[Inline, ...]]:
    """Return the text of *lines* and its inlines, in the text's offsets."""
    text = ""
    parts: list[str] = []
    length = 0
    inlines: list[Inline] = []
    for line in lines:
        dropped, between = _between(text, line.text, words) if text else (0, "")
        if dropped:
            parts[-1] = parts[-1][:-dropped]
            length -= dropped
        length += len(between)
        parts.append(between)
        inlines.extend(replace(one, span=one.span.shifted(length)) for one in line.inlines)
        parts.append(line.text)
        length += len(line.text)
        text = line.text
    whole = "".join(parts)
    return whole, tuple(_merged(whole, inlines))


def _between(before: str, after: str, words: Words) -> tuple[int, str]:
    """Return how many characters of *before* fall away, and what stands between the two."""
    last, first = before[-1], after[0]
    tail = before[-200:]
    address = _ADDRESS.search(tail)
    if address and last in _BREAKS and _GOES_ON.match(after):
        return 0, ""
    broken, goes_on = _HEAD.search(tail), _TAIL.match(after)
    if broken and goes_on:
        return (0, "") if words.keep_hyphen(broken["word"], goes_on[0]) else (1, "")
    if last in "-‐–—" and len(before) > 1 and not before[-2].isspace():
        return 0, ""
    if ord(last) >= _FIRST_IDEOGRAPH and ord(first) >= _FIRST_IDEOGRAPH:
        return 0, ""
    return 0, " "


def _merged(text: str, inlines: Sequence[Inline]) -> list[Inline]:
    """Join inlines of one kind and target that go on over a line's end; drop what fell away."""
    merged: list[Inline] = []
    latest: dict[tuple[InlineKind, str], int] = {}
    for one in sorted(inlines, key=lambda inline: (inline.span.start, -inline.span.end)):
        end = min(one.span.end, len(text))
        if one.span.start >= end:
            continue
        at = latest.get((one.kind, one.target), -1)
        joint = text[merged[at].span.end : one.span.start] if at >= 0 else "x"
        if not joint or (joint.isspace() and one.kind is InlineKind.LINK):
            merged[at] = replace(merged[at], span=Span(merged[at].span.start, end))
            continue
        latest[one.kind, one.target] = len(merged)
        merged.append(replace(one, span=Span(one.span.start, end)))
    return merged
