"""What changed between two versions of articles, as it is shown: claim by claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """What a person finds of a source now, and what before; `not-checked` is one of the words.

    `source` is its key, `was` the earlier verdict, `now` the later one. `name` is the work as a
    citation names it, with the key where two have that name; `was_words` and `now_words` are
    the verdicts in words ("supports the claim").
    """

    source: str
    was: str
    now: str
    name: str = ""
    was_words: str = ""
    now_words: str = ""


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that is new, gone, or another in some way; what is as it was is left empty.

    `id` and `text` are those of now, of a claim that is gone the last ones. `was_id` is its
    name before, where that was another, `was_text` its words, `was_status` its status.
    `gained` and `lost` are the keys of its sources. `verdicts` are those that are others now.
    `perhaps` are the claims it may be, by id,
    where its words fit several alike: nothing is guessed. `status_words` and `was_status_words`
    say the status in words, `gained_names` and `lost_names` are the sources by name. `standing`
    says in words that it is verified now, or no longer; it is empty where neither changed.
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
    status_words: str = ""
    was_status_words: str = ""
    gained_names: tuple[str, ...] = ()
    lost_names: tuple[str, ...] = ()
    standing: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceChange:
    """A reference that is new, gone, or printed otherwise.

    `was_text` is how it was printed before, where that was otherwise. `name` is the work as a
    citation names it, with the key where two have that name.
    """

    key: str
    text: str
    was_text: str = ""
    name: str = ""


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

    `facts` are the same as plain values. `was_file` is the file that the earlier one was read
    from, `file` the article of now; of several, how many they are.
    """

    version: str
    was_as_of: str
    as_of: str
    articles: tuple[ArticleChanges, ...]
    facts: Mapping[str, object]
    was_file: str = ""
    file: str = ""
