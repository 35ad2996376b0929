"""Which references leave the rules no choice: an article of a journal, cut in one way alone."""

from __future__ import annotations

import re

from wellsourced.refparse.rules.titles import find_breaks, plain_words
from wellsourced.refparse.segments import TAKEN, Label, Segment, mask

_NEEDED = frozenset(
    {Label.AUTHORS, Label.TITLE, Label.CONTAINER, Label.VOLUME, Label.PAGE, Label.ISSUED}
)
_ALLOWED = _NEEDED | {
    Label.ISSUE,
    Label.DOI,
    Label.PMID,
    Label.PMCID,
    Label.URL,
    Label.ACCESSED,
    Label.LEAD,
    Label.MEDIUM,
}
_ONCE = (Label.AUTHORS, Label.TITLE, Label.CONTAINER)
# two letters that no rule labelled
_LEFT = re.compile(rf"[^\W\d_{TAKEN}][\W_{TAKEN}]*[^\W\d_{TAKEN}]")
# what ends a title: ". " · "? " · ".” "
_END = re.compile(r"[.?!]?[”\"»’']?[.,]?\s")
_LONGEST_NAME = 7  # words of a journal


def is_plain(text: str, segments: tuple[Segment, ...]) -> bool:
    """Say whether *segments*, what the rules say of *text*, can hardly be otherwise.

    All fields of an article are there once, nothing is left over, and between authors and
    volume stands one end of a sentence, behind a title and before a short name.
    """
    labels = [one.label for one in segments]
    found = frozenset(labels)
    if not _NEEDED <= found <= _ALLOWED or any(labels.count(label) > 1 for label in _ONCE):
        return False
    spans = {one.label: one.span for one in segments}
    title, container = spans[Label.TITLE], spans[Label.CONTAINER]
    name = container.of(text)
    return (
        title.end <= container.start
        and "," not in name
        and len(name.split()) <= _LONGEST_NAME
        and _END.fullmatch(text, title.end, container.start) is not None
        and plain_words(title.of(text)) > 0
        and len(find_breaks(text, title.start, container.end)) == 1
        and _LEFT.search(mask(text, segments)) is None
    )
