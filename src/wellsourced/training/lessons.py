"""Labelled strings into what the labeller learns from: features and labels of tokens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from wellsourced.refparse.rules import label
from wellsourced.refparse.segments import Segment
from wellsourced.refparse.tagging.decoding import encode
from wellsourced.refparse.tagging.features import describe
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.refparse.tagging.tokens import cut
from wellsourced.training.aligning import tidy_string
from wellsourced.training.pieces import LabelledString


@dataclass(frozen=True, slots=True)
class Lesson:
    """A reference as the labeller learns it: the features of its tokens, and their labels."""

    features: list[list[str]]
    labels: list[str]


def make_lesson(string: LabelledString) -> Lesson:
    """Return *string* as a lesson."""
    string = tidy_string(string)
    ruled = label(string.text).segments
    tokens = cut(string.text, ruled)
    fields = label_tokens(tokens.starts, string.segments)
    return Lesson(describe(tokens, ruled), encode(fields))


def label_tokens(starts: Sequence[int], segments: Sequence[Segment]) -> list[str]:
    """Return the field in which each token begins, of *segments* in order."""
    begins = [one.span.start for one in segments]
    fields = []
    for start in starts:
        at = bisect_right(begins, start) - 1
        inside = at >= 0 and start < segments[at].span.end
        fields.append(segments[at].label.value if inside else OTHER)
    return fields
