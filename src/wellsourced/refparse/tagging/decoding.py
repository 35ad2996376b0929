"""Labels of tokens into segments of the reference."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from wellsourced.names import fold
from wellsourced.refparse.rules.lexicon import LEAD_WORDS
from wellsourced.refparse.segments import Label, Segment, stripped
from wellsourced.refparse.tagging.likely import may_be
from wellsourced.refparse.tagging.names import find_end, read_names
from wellsourced.refparse.tagging.settling import Run, Runs, settle
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.refparse.tagging.tokens import SURE, Tokens
from wellsourced.text import Span

_EDGE = ".,;:–—- /\\"
# what goes on behind its last word: "Why?", "(Berlin)"
_CLOSING = "?!)"
# before a title in quotation marks
_OPENING = frozenset("“\"‘«„'")
# of these a reference has several; of others one counts
_MANY = frozenset({Label.AUTHORS, Label.EDITORS, Label.ISSUED, Label.CREDIT, Label.BODY})
# of these the longest counts, of others the first
_LONG = frozenset({Label.TITLE, Label.CONTAINER})
# where both found one and not the same, the rules, which know their forms, are right more often
_FORMAL = frozenset({Label.ISSUE, Label.PAGE, Label.NUMBER})
_PEOPLE = frozenset({Label.AUTHORS, Label.EDITORS})
# fields of words, before which no word leads to them
_WORDED = frozenset({Label.TITLE, Label.CONTAINER, Label.PUBLISHER, Label.PLACE})
# what the rules say of a stretch that the labeller gives no field
_KEPT = frozenset({Label.LEAD, Label.CREDIT, Label.BODY})


def encode(fields: Sequence[str]) -> list[str]:
    """Return the labels that the labeller learns: a field behind `B` where it begins, else `I`.

    >>> encode(["-", "title", "title", "page"])
    ['-', 'Btitle', 'Ititle', 'Bpage']
    """
    before = OTHER
    labels = []
    for field in fields:
        sign = "" if field == OTHER else "I" if field == before else "B"
        labels.append(sign + field)
        before = field
    return labels


def read_labels(
    tokens: Tokens, labels: Sequence[str], ruled: tuple[Segment, ...]
) -> tuple[Segment, ...]:
    """Return the segments that *labels* of *tokens* make, with what the rules alone know.

    Where rules and labels agree on a stretch, the rules' reading of it (its value, its
    names) is kept.
    """
    labels = _heed_quotes(tokens, labels, ruled)
    said = _end_names(tuple(_runs(labels)), tokens, ruled)
    runs = _choose(settle(said))
    taken = {at for run in runs for at in range(run.first, run.last + 1)}
    by_label: dict[Label, list[Segment]] = {}
    kept = []
    for segment in ruled:
        by_label.setdefault(segment.label, []).append(segment)
        if segment.label in SURE or (
            segment.label in _KEPT and taken.isdisjoint(_covered(tokens, segment.span))
        ):
            kept.append(segment)
    made = [_segment(tokens, run, by_label.get(run.label, []), taken) for run in runs]
    found = [one for one in made if may_be(one.label, one.span.of(tokens.masked))]
    if not any(one.label is Label.ISSUED for one in found):
        kept.extend(by_label.get(Label.ISSUED, ()))
    segments = (*kept, *found)
    leads = _find_leads(tokens, segments)
    return tuple(sorted((*segments, *leads), key=lambda one: (one.span.start, one.span.end)))


def _find_leads(tokens: Tokens, segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the stretches between *segments* of nothing but words that lead to a field."""
    held = {at for segment in segments for at in _covered(tokens, segment.span)}
    for at, word in enumerate(tokens.words):
        if at not in held and fold(word) in LEAD_WORDS:
            yield Segment(Label.LEAD, Span(tokens.starts[at], tokens.ends[at]))


def weigh_fields(labels: Sequence[str], certainties: Sequence[float]) -> dict[Label, float]:
    """Return how sure each field is: as sure as the least probable of its tokens."""
    weighed: dict[str, float] = {}
    for label, certainty in zip(labels, certainties, strict=True):
        if label != OTHER:
            field = label[1:]
            weighed[field] = min(certainty, weighed.get(field, 1.0))
    return {Label(field): certainty for field, certainty in weighed.items()}


def _runs(labels: Sequence[str]) -> Iterator[Run]:
    first = 0
    for at, label in enumerate(labels):
        ends = at + 1 == len(labels) or labels[at + 1] != f"I{label[1:]}"
        if label == OTHER or label.startswith("B") or (at and labels[at - 1][1:] != label[1:]):
            first = at
        if label != OTHER and ends:
            yield Run(Label(label[1:]), first, at)


def _heed_quotes(tokens: Tokens, labels: Sequence[str], ruled: Sequence[Segment]) -> Sequence[str]:
    """Take for the title what stands in quotation marks, and nothing else.

    The rules know how such a title is opened and closed, and who stands before it.
    """
    title = next((one for one in ruled if one.label is Label.TITLE), None)
    if title is None or tokens.masked[title.span.start - 1 : title.span.start] not in _OPENING:
        return labels
    fields = ["-" if label == OTHER else label[1:] for label in labels]
    people = {
        at for one in ruled if one.label is Label.AUTHORS for at in _covered(tokens, one.span)
    }
    for at, field in enumerate(fields):
        if at in people and field != Label.EDITORS:
            fields[at] = Label.AUTHORS
        elif field == Label.TITLE:
            fields[at] = OTHER
    for at in _covered(tokens, title.span):
        fields[at] = Label.TITLE
    return encode(fields)


def _end_names(runs: Runs, tokens: Tokens, ruled: Sequence[Segment]) -> Runs:
    """Give the title what stands in a run of people behind the last name."""
    ends = {one.span.end for one in ruled if one.label in _PEOPLE}
    found: list[Run] = []
    for run in runs:
        start, end = tokens.starts[run.first], tokens.ends[run.last]
        if run.label in _PEOPLE and not ends & {end, end + 1}:
            stop = start + find_end(tokens.masked[start:end])
            last = bisect_left(tokens.starts, stop) - 1
            if run.first <= last < run.last:
                found.append(Run(run.label, run.first, last))
                found.append(Run(Label.TITLE, last + 1, run.last))
                continue
        found.append(run)
    return tuple(found)


def _choose(runs: Runs) -> list[Run]:
    chosen = []
    for label, some in groupby(sorted(runs, key=lambda run: run.label), key=lambda run: run.label):
        found = list(some)
        if label in _MANY:
            chosen.extend(found)
        elif label in _LONG:
            chosen.append(max(found, key=lambda run: run.size))
        else:
            chosen.append(found[0])
    return chosen


def _covered(tokens: Tokens, span: Span) -> range:
    """Return the places of the tokens that begin in *span*."""
    first = bisect_left(tokens.starts, span.start)
    return range(first, bisect_left(tokens.starts, span.end, first))


def _segment(tokens: Tokens, run: Run, ruled: Sequence[Segment], taken: Container[int]) -> Segment:
    """Return the segment of *run*; what the rules read at the same place is kept as it is.

    Theirs may hold words besides that lead to it ("vol. 5"), where these are no other field.
    """
    for segment in ruled:
        covered = _covered(tokens, segment.span)
        if run.first in covered and run.last in covered:
            besides = (*range(covered.start, run.first), *range(run.last + 1, covered.stop))
            led = run.label not in _WORDED and not any(at in taken for at in besides)
            if led or not besides:
                return segment
    if run.label in _FORMAL and len(ruled) == 1:
        return ruled[0]
    start, end = tokens.starts[run.first], tokens.ends[run.last]
    text = tokens.masked
    while text[end : end + 1] and text[end] in _CLOSING:
        end += 1
    span = stripped(text, Span(start, end), _EDGE)
    if run.label in _PEOPLE:
        names, others = read_names(span.of(text))
        return Segment(run.label, span, "et al." if others else "", names)
    return Segment(run.label, span)
