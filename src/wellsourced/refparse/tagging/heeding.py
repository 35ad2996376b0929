"""What the rules know better than the labeller, before its labels become runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.refparse.tagging.tokens import Tokens, covered

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# before a title in quotation marks
_OPENING = frozenset("“\"‘«„'")


def heed(fields: Sequence[str], tokens: Tokens, ruled: Sequence[Segment]) -> list[str]:
    """Return the field of each token, of which *fields* are what the labeller says."""
    heeded = list(fields)
    _leave_sure(tokens, heeded)
    _heed_quotes(tokens, heeded, ruled)
    _heed_dates(tokens, heeded, ruled)
    return heeded


def _leave_sure(tokens: Tokens, fields: list[str]) -> None:
    """Give no field to the stretches that the rules are sure of: they have theirs."""
    for at, word in enumerate(tokens.words):
        if word[0] == TAKEN:
            fields[at] = OTHER


def _heed_quotes(tokens: Tokens, fields: list[str], ruled: Sequence[Segment]) -> None:
    """Take for the title what stands in quotation marks, and nothing else.

    The rules know how such a title is opened and closed, and who stands before it.
    """
    title = next((one for one in ruled if one.label is Label.TITLE), None)
    if title is None or tokens.masked[title.span.start - 1 : title.span.start] not in _OPENING:
        return
    people = {at for one in ruled if one.label is Label.AUTHORS for at in covered(tokens, one.span)}
    for at, field in enumerate(fields):
        if at in people and field != Label.EDITORS:
            fields[at] = Label.AUTHORS
        elif field == Label.TITLE:
            fields[at] = OTHER
    for at in covered(tokens, title.span):
        fields[at] = Label.TITLE


def _heed_dates(tokens: Tokens, fields: list[str], ruled: Sequence[Segment]) -> None:
    """Take a volume like a year for the date, else what the rules found, where there is none."""
    if Label.ISSUED in fields:
        return
    for at, field in enumerate(fields):
        if field == Label.VOLUME and _YEAR.fullmatch(tokens.words[at]):
            fields[at] = Label.ISSUED
            return
    for one in ruled:
        if one.label is Label.ISSUED:
            for at in covered(tokens, one.span):
                fields[at] = Label.ISSUED
