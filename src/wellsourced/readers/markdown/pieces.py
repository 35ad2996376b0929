"""The pieces of a block: what is shown, what is markup, and what is set how."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from wellsourced.articles import InlineKind
from wellsourced.readers.markdown.emphasis import SignRun, pair


class Sort(Enum):
    """What a piece of a block is."""

    TEXT = auto()
    STAND_IN = auto()
    MARKUP = auto()
    LINE = auto()
    HARD_LINE = auto()
    CODE = auto()
    TAG = auto()
    RUN = auto()


@dataclass(slots=True, eq=False)
class Mark:
    """A stretch that is set in a way; `start` is the prose offset, once it is written."""

    kind: InlineKind
    target: str = ""
    start: int = 0


@dataclass(slots=True, eq=False)
class Piece:
    """A piece of a block from *start* to *end*: what it is, and what ends and begins at it.

    `shown` is what stands for it (`&amp;`), or a tag's name; `own` is how all of it is set; `run`
    is a run of emphasis signs.
    """

    sort: Sort
    start: int
    end: int
    shown: str = ""
    attributes: str = ""
    own: Mark | None = None
    run: SignRun | None = None
    begins: list[Mark] = field(default_factory=list)
    ends: list[Mark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Known:
    """What a block may refer to: notes by label, addresses by the label of their definition."""

    notes: Collection[str] = ()
    addresses: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scanned:
    """The pieces of a block in order, and the anchors that are written in it."""

    pieces: tuple[Piece, ...]
    anchors: tuple[str, ...]


class Tape:
    """The pieces of a block as they are read, from left to right.

    `at` is where the next piece begins. Runs of emphasis signs wait until the stretch that they
    stand in is closed (a link's text, the block).
    """

    def __init__(self) -> None:
        """Begin a block."""
        self.pieces: list[Piece] = []
        self.anchors: list[str] = []
        self.at = 0
        self._runs: list[tuple[SignRun, Piece]] = []

    @property
    def waiting(self) -> int:
        """How many runs of emphasis signs are not paired yet."""
        return len(self._runs)

    def add(self, sort: Sort, start: int, end: int, shown: str = "") -> Piece:
        """Add a piece and return it."""
        piece = Piece(sort, start, end, shown)
        self.pieces.append(piece)
        self.at = end
        return piece

    def add_run(self, run: SignRun, start: int, end: int) -> None:
        """Add a run of emphasis signs, which waits to be paired."""
        piece = self.add(Sort.RUN, start, end)
        piece.run = run
        self._runs.append((run, piece))

    def cut_back(self, pieces: int, runs: int) -> None:
        """Forget all but the first *pieces* and *runs*."""
        del self.pieces[pieces:]
        del self._runs[runs:]

    def pair_from(self, first: int) -> None:
        """Pair the runs from the *first* on; they are closed to all that follows."""
        waiting = self._runs[first:]
        del self._runs[first:]
        pieces = dict(waiting)
        pair(tuple(pieces))
        for closer, piece in waiting:
            for opener, used in closer.pairs:
                if closer.sign != "~":
                    mark = Mark(InlineKind.STRONG if used > 1 else InlineKind.EMPHASIS)
                    pieces[opener].begins.append(mark)
                    piece.ends.append(mark)
