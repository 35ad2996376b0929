"""Labels of tokens into segments of the reference."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import groupby

from wellsourced.names import fold
from wellsourced.refparse.rules.lexicon import LEAD_WORDS
from wellsourced.refparse.rules.name_patterns import ROLE_WORDS
from wellsourced.refparse.segments import Label, Segment, stripped
from wellsourced.refparse.tagging.heeding import heed
from wellsourced.refparse.tagging.likely import may_be
from wellsourced.refparse.tagging.names import read_names
from wellsourced.refparse.tagging.parting import part
from wellsourced.refparse.tagging.settling import Run, Runs, settle
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.refparse.tagging.tokens import SURE, Tokens, covered
from wellsourced.text import Span

# Roe Institute (Ed.)
_ROLE = re.compile(rf"[\s,;.]{{0,3}}[(\[]\s?(?:{ROLE_WORDS})\s?\.?\s?[)\]]?\Z")
_EDGE = ".,;:–—- /\\"
# of these a reference has several; of others one counts
_MANY = frozenset({Label.AUTHORS, Label.EDITORS, Label.ISSUED, Label.CREDIT, Label.BODY})
# of these the longest counts, of others the first
_LONG = frozenset({Label.TITLE, Label.CONTAINER})
# where both found one and not the same, the rules, which know their forms, are right more often
_FORMAL = frozenset({Label.ISSUE, Label.PAGE, Label.NUMBER})
_PEOPLE = frozenset({Label.AUTHORS, Label.EDITORS})
_SAID = frozenset({Label.AUTHORS, Label.VOLUME, Label.EDITION, Label.GENRE, Label.PLACE})
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
    fields = ["-" if label == OTHER else label[1:] for label in labels]
    labels = encode(heed(fields, tokens, ruled))
    said = part(tuple(_runs(labels)), tokens, ruled)
    runs = _choose(settle(said))
    taken = {at for run in runs for at in range(run.first, run.last + 1)}
    by_label: dict[Label, list[Segment]] = {}
    kept = []
    for segment in ruled:
        by_label.setdefault(segment.label, []).append(segment)
        if segment.label in SURE or (
            segment.label in _KEPT and taken.isdisjoint(covered(tokens, segment.span))
        ):
            kept.append(segment)
    made = [_segment(tokens, run, by_label.get(run.label, []), taken) for run in runs]
    found = [one for one in made if one in ruled or may_be(one.label, one.span.of(tokens.masked))]
    segments = [*kept, *found]
    held = {at for segment in segments for at in covered(tokens, segment.span)}
    segments.extend(_find_unsaid(tokens, segments, held, ruled))
    segments.extend(_find_leads(tokens, held))
    return tuple(sorted(segments, key=lambda one: (one.span.start, one.span.end)))


def _find_unsaid(
    tokens: Tokens, segments: Sequence[Segment], held: set[int], ruled: Sequence[Segment]
) -> list[Segment]:
    """Return what the rules say of tokens that are not *held*, of fields that none has.

    Of titles, containers and publishers they say too much. What is found is held from now on.
    """
    told = {segment.label for segment in segments}
    found = []
    for one in ruled:
        stretch = covered(tokens, one.span)
        if one.label in _SAID and one.label not in told and held.isdisjoint(stretch):
            found.append(one)
            held.update(stretch)
    return found


def _find_leads(tokens: Tokens, held: set[int]) -> Iterator[Segment]:
    """Yield the words between the segments that only lead to a field."""
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


def _segment(tokens: Tokens, run: Run, ruled: Sequence[Segment], taken: Container[int]) -> Segment:
    """Return the segment of *run*; what the rules read at the same place is kept as it is.

    Theirs may hold words besides that lead to it ("vol. 5"), where these are no other field.
    """
    for segment in ruled:
        stretch = covered(tokens, segment.span)
        if run.first in stretch and run.last in stretch:
            besides = (*range(stretch.start, run.first), *range(run.last + 1, stretch.stop))
            led = run.label not in _WORDED and not any(at in taken for at in besides)
            if led or not besides:
                return segment
    if run.label in _FORMAL and len(ruled) == 1:
        return ruled[0]
    text = tokens.masked
    span = _close(text, Span(tokens.starts[run.first], tokens.ends[run.last]))
    if run.label in _PEOPLE:
        span = _without_role(text, span)
        names, others = read_names(span.of(text))
        return Segment(run.label, span, "et al." if others else "", names)
    return Segment(run.label, span)


def _without_role(text: str, span: Span) -> Span:
    """Return *span* without what says that its people edited ("(Hrsg.)")."""
    role = _ROLE.search(text, span.start, span.end)
    return Span(span.start, role.start()) if role and role.start() > span.start else span


def _close(text: str, span: Span) -> Span:
    """Return *span* with the sign that closes it, and no bracket without its other half.

    >>> _close("Naps (again)? 1999", Span(0, 11)).of("Naps (again)? 1999")
    'Naps (again)?'
    """
    depth = 0
    end = span.end
    for at in range(span.start, span.end):
        if text[at] in "([":
            depth += 1
        elif text[at] in ")]":
            depth -= 1
            if depth < 0:
                end = at
                break
    while text[end : end + 1] and (text[end] in "?!" or (depth > 0 and text[end] in ")]")):
        depth -= text[end] in ")]"
        end += 1
    return stripped(text, Span(span.start, end), _EDGE)
