"""How works, verdicts and claims are named to who reads what changed, beside keys and codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wellsourced.comparing.recorded import Recorded, RecordedClaim, RecordedReference
from wellsourced.links import Status, Verdict
from wellsourced.page import VerdictChange
from wellsourced.pages.words import STATUS_WORDS, VERDICT_WORDS, plural

NOT_CHECKED = Verdict.NOT_CHECKED.value
LOST = "no longer verified by a person"
WON = "verified by a person now"


@dataclass(frozen=True, slots=True)
class Works:
    """The works of two versions of an article, by their keys of now and by their names.

    `keys` are those of now by the earlier ones, `names` the names by key, and `shared` the
    names that two works have, which do not tell them apart.
    """

    keys: Mapping[str, str]
    names: Mapping[str, str]
    shared: frozenset[str]

    @classmethod
    def of(
        cls,
        keys: Mapping[str, str],
        gone: Sequence[RecordedReference],
        now: Sequence[RecordedReference],
    ) -> Works:
        """Return the works of *now* and those that are *gone*."""
        count = Counter(one.name for one in (*gone, *now))
        names = {one.key: one.name for one in (*gone, *now)}
        return cls(keys, names, frozenset(name for name in count if count[name] > 1))

    def tell(self, key: str, name: str = "") -> str:
        """Return the name of the work *key*, with the key where another work has that name."""
        named = name or self.names.get(key, "")
        if not named:
            return key
        return f"{named} ({key})" if named in self.shared else named

    def turn(self, key: str, was: str, now: str) -> VerdictChange:
        """Return how the verdict on the work *key* turned, in codes and in words."""
        return VerdictChange(key, was, now, self.tell(key), tell_verdict(was), tell_verdict(now))


def tell_verdict(verdict: str) -> str:
    """Return a verdict in words; one that is not known stands as it is.

    >>> tell_verdict("supports"), tell_verdict("doubted")
    ('supports the claim', 'doubted')
    """
    return VERDICT_WORDS[Verdict(verdict)] if verdict in list(Verdict) else verdict


def tell_status(status: str) -> str:
    """Return the status of a claim in words; one that is not known stands as it is."""
    return STATUS_WORDS[Status(status)] if status in list(Status) else status


def tell_standing(was: RecordedClaim, now: RecordedClaim) -> str:
    """Say whether a claim fell from verified, or rose to it; empty where neither."""
    if was.verified == now.verified:
        return ""
    return WON if now.verified else LOST


def name_version(version: Recorded, file: str = "") -> str:
    """Return the file of a version; without one its article, of several how many they are."""
    if file:
        return file
    return version.articles[0].path if len(version.articles) == 1 else _count(version)


def _count(version: Recorded) -> str:
    return plural(len(version.articles), "article")
