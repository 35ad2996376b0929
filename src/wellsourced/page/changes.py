"""What changed between two versions of articles, as it is shown: claim by claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """What a person finds of a source now, and what before; `not-checked` is one of the words.

    `source` is its key, `was` the earlier verdict, `now` the later one.
    """

    source: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that is new, gone, or another in some way; what is as it was is left empty.

    `id` and `text` are those of now, of a claim that is gone the last ones. `was_id` is its
    name before, where that was another, `was_text` its words, `was_status` its status.
    `gained` and `lost` are the keys of its sources. `verdicts` are those that are others now.
    `perhaps` are the claims it may be, by id,
    where its words fit several alike: nothing is guessed.
    """

    id: str
    text: str
    status: str
    was_id: str = ""
    was_text: str = ""
    was_status: str = ""
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    verdicts: tuple[VerdictChange, ...] = ()
    perhaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceChange:
    """A reference that is new, gone, or printed otherwise.

    `was_text` is how it was printed before, where that was otherwise.
    """

    key: str
    text: str
    was_text: str = ""


@dataclass(frozen=True, slots=True)
class ArticleChanges:
    """What changed in an article; `line` counts it in words, `same` is true where nothing did.

    `was_path` is the name of its file before, where that was another. An article that is new,
    or gone, has all its claims and references in the lists of those.

    `new` are claims that were not there, `gone` those that are there no more, `changed` those
    that are otherwise in some way, in the order of the text. `references_new` and
    `references_gone` are the same of references, `references_changed` those printed otherwise.
    """

    path: str
    was_path: str
    title: str
    line: str
    same: bool
    new: tuple[ClaimChange, ...]
    gone: tuple[ClaimChange, ...]
    changed: tuple[ClaimChange, ...]
    references_new: tuple[ReferenceChange, ...]
    references_gone: tuple[ReferenceChange, ...]
    references_changed: tuple[ReferenceChange, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """All that changed between two audits; `was_as_of` is the day of the earlier one.

    `facts` are the same as plain values.
    """

    version: str
    was_as_of: str
    as_of: str
    articles: tuple[ArticleChanges, ...]
    facts: Mapping[str, object]
