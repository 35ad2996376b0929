"""Label a reference: the rules speak, the trained labeller hears them and decides."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wellsourced.refparse import rules
from wellsourced.refparse.rules.plain import is_plain
from wellsourced.refparse.segments import Label, Segment
from wellsourced.refparse.tagging.decoding import read_labels, weigh_fields
from wellsourced.refparse.tagging.features import describe
from wellsourced.refparse.tagging.tagger import tag, weigh
from wellsourced.refparse.tagging.tokens import cut

_MODEL = "segments"
_PEOPLE = frozenset({Label.AUTHORS, Label.EDITORS})
# On Reward · Why We Sleep · How …
_OF_TITLES = re.compile(r"(?:On|In|Of|For|Why|What|How|When|Where|Is|Are|Does?|Should)\s[A-Za-z]")
_NAMING = frozenset({Label.TITLE, Label.VOLUME, Label.PAGE})
_LONGEST = 400  # tokens; what has more is no reference, and rules do for it


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labelled stretches of a reference, and how sure each field is (0 to 1)."""

    segments: tuple[Segment, ...]
    certainties: Mapping[Label, float]


def label(text: str) -> Labelled:
    """Return the labelled stretches of *text*, one tidied reference, in order.

    Laws are read by the rules alone (each country prints its own in a form of its own), and so
    are plain articles, in which they err less.
    """
    ruled = rules.label(text)
    if is_plain(text, ruled.segments):
        return Labelled(ruled.segments, {one.label: 1.0 for one in ruled.segments})
    tokens = cut(text, ruled.segments)
    if ruled.is_law or not tokens.words or len(tokens.words) > _LONGEST:
        return Labelled(ruled.segments, {})
    labels = tag(describe(tokens, ruled.segments), _MODEL)
    certainties = weigh_fields(labels, weigh(labels, _MODEL))
    segments = read_labels(tokens, labels, ruled.segments)
    if (_is_lost(segments) and not _is_lost(ruled.segments)) or _names_nobody(
        text, segments, ruled.segments
    ):
        return Labelled(ruled.segments, {})
    return Labelled(segments, certainties)


def _is_lost(segments: tuple[Segment, ...]) -> bool:
    """Say whether *segments* name no work: neither a title, nor a place in a journal."""
    return not _NAMING & {one.label for one in segments}


def _names_nobody(text: str, segments: tuple[Segment, ...], ruled: tuple[Segment, ...]) -> bool:
    """Say whether the authors are no names: they begin as titles do (`On Reward`).

    Nor is one word that is no acronym, where the rules see nobody (`Migraine. Roe Clinic.`).
    """
    authors = next((one for one in segments if one.label is Label.AUTHORS), None)
    if authors is None:
        return False
    if _OF_TITLES.match(text, authors.span.start):
        return True
    words = authors.span.of(text)
    named = any(one.label in _PEOPLE for one in ruled)
    return not named and words.isalpha() and not words.isupper()
