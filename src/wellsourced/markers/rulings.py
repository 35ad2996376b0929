"""What is decided of a candidate, and on what grounds: values, which cost nothing to keep."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from wellsourced.citing.numbers import numbers_of
from wellsourced.form import Candidate, Family


class Ground(Enum):
    """Why a candidate is a citation, or is none; `accepts` says which."""

    MARKED = (True, "believed in any article")
    SURE = (True, "sure by its own characters, and of the article's family")
    DUE = (True, "its number is the next one due")
    KNOWN = (True, "its numbers are due here, or were cited before")
    BEYOND = (True, "the article glues its numbers to the text, and this one lacks its entry")
    ALONE = (True, "of another family, but nothing else here cites what it fits")
    UNLISTED = (True, "a name that the list lacks, in brackets as this article cites others")
    KEYED = (True, "a key that the library lacks, in an article that cites by its keys")
    REFUSED = (False, "its form refuses it")
    OTHER_FAMILY = (False, "of another family")
    UNSURE = (False, "not sure enough")
    NOT_DUE = (False, "its number is not due here")
    FLAT = (False, "the article raises its numbers, and these are not raised")
    UNMARKED = (False, "the format marks what is cited, and does not mark it")
    TAKEN = (False, "another candidate has these characters")

    def __init__(self, accepts: bool, words: str) -> None:  # noqa: FBT001 – a row of the table above
        """Name the parts of a row."""
        self.accepts = accepts
        self.words = words


@dataclass(frozen=True, slots=True)
class Proposal:
    """A candidate in its block, with the form's family and its place in text order."""

    block: int
    family: Family
    candidate: Candidate
    position: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The reference numbers that it would cite."""
        return numbers_of(self.candidate.cites)


@dataclass(frozen=True, slots=True)
class Vote:
    """The family that an article cites in (`None` where none can be told), and why."""

    family: Family | None
    because: str


@dataclass(frozen=True, slots=True)
class Due:
    """Which numbers an article may cite at a place: all up to `reached`, then the next one.

    `after` is the next number that is sure behind it (0 for none). Where the article is not
    `orderly`, its new numbers do not ascend, and none is due.
    """

    orderly: bool
    reached: int
    after: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What was decided of a proposal, and the facts that it was decided by.

    `due` is known where a number was held against the chain of first mentions, `rival` is
    the candidate that has the characters instead.
    """

    proposal: Proposal
    ground: Ground
    due: Due | None = None
    rival: Candidate | None = None

    @property
    def accepted(self) -> bool:
        """Whether the candidate is a citation."""
        return self.ground.accepts


@dataclass(frozen=True, slots=True)
class Decision:
    """The vote of an article, and what was decided of each candidate, in text order."""

    vote: Vote
    rulings: tuple[Ruling, ...]
