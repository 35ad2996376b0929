"""What the rules know better than the labeller, before its labels become runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellsourced.refparse.segments import TAKEN, Label, Segment
from wellsourced.refparse.tagging.tagger import OTHER
from wellsourced.refparse.tagging.tokens import Tokens, covered

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
# of its own volume, issue and pages a date stands beside
_NUMBERS = frozenset({Label.VOLUME, Label.ISSUE, Label.PAGE})
# behind a year with which a title begins: 2017 guideline · 2001: a space odyssey
_INTO_TITLE = frozenset({" ", ": "})
# before a title in quotation marks
_OPENING = frozenset("“\"‘«„'")


def heed(fields: Sequence[str], tokens: Tokens, ruled: Sequence[Segment]) -> list[str]:
    """Return the field of each token, of which *fields* are what the labeller says."""
    heeded = list(fields)
    _leave_sure(tokens, heeded)
    _heed_editors(tokens, heeded, ruled)
    _heed_quotes(tokens, heeded, ruled)
    _heed_dates(tokens, heeded, ruled)
    _heed_titles_year(tokens, heeded, ruled)
    _heed_statutes(tokens, heeded)
    return heeded


def _leave_sure(tokens: Tokens, fields: list[str]) -> None:
    """Give no field to the stretches that the rules are sure of: they have theirs."""
    for at, word in enumerate(tokens.words):
        if word[0] == TAKEN:
            fields[at] = OTHER


def _heed_editors(tokens: Tokens, fields: list[str], ruled: Sequence[Segment]) -> None:
    """Take for editors the organisation with which a reference begins and of which it says so.

    `Rest Institute (ed.)`: the rules see editors there only where it is said.
    """
    first = ruled[0] if ruled else None
    if first and first.label is Label.EDITORS and all(name.literal for name in first.names):
        for at in covered(tokens, first.span):
            fields[at] = Label.EDITORS


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


def _heed_titles_year(tokens: Tokens, fields: list[str], ruled: Sequence[Segment]) -> None:
    """Leave with the title the year that it begins with, where the rules found the date later.

    `Doe J. 2017 guideline on rain. J Weather. 2018;3(2):4-9.` was issued in 2018.
    """
    title = next((one for one in ruled if one.label is Label.TITLE), None)
    issued = next((one for one in ruled if one.label is Label.ISSUED), None)
    if title is None or issued is None or issued.span.start < title.span.end:
        return
    at, date = covered(tokens, title.span).start, covered(tokens, issued.span)
    begins = fields[at] == Label.ISSUED and tokens.gaps[at + 1] in _INTO_TITLE
    if not begins or not _YEAR.fullmatch(tokens.words[at]):
        return
    if _is_placed(tokens, date, ruled):
        fields[at] = Label.TITLE
        for place in date:
            fields[place] = Label.ISSUED


def _is_placed(tokens: Tokens, date: range, ruled: Sequence[Segment]) -> bool:
    """Say whether *date* stands beside the numbers of a journal, or behind `Publisher;`."""
    behind = date.stop
    if behind < len(tokens.words) and tokens.words[behind][0] == TAKEN:
        behind += 1
    beside = {date.start - 1, behind}
    return tokens.gaps[date.start].strip() == ";" or any(
        one.label in _NUMBERS and not beside.isdisjoint(covered(tokens, one.span)) for one in ruled
    )


def _heed_statutes(tokens: Tokens, fields: list[str]) -> None:
    """Take for a page what stands behind `110 Stat.` (Statutes at Large), whatever it looks like.

    An act is cited by volume and page: `Pub. L. No. 104-999, 110 Stat. 1936 (1996)`.
    """
    if "Stat" not in tokens.words:
        return
    for at in range(2, len(fields)):
        if (
            fields[at] == Label.ISSUED
            and tokens.words[at - 1] == "Stat"
            and tokens.words[at - 2].isdecimal()
        ):
            fields[at] = Label.PAGE
