"""What `parse` says while it works, and what it found to doubt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wellsourced.cli.options import Manners
from wellsourced.cli.printing import Meter, note
from wellsourced.project.parsing import Doubt, Piece

FEW = 20  # doubtful lines that are named unasked; the others where somebody asks for all
PAGE = 50  # references from which on a person wants to know how many they were


class Tally:
    """Counts what is read as it passes by; what is to be said is said at the end."""

    def __init__(self, manners: Manners, meter: Meter) -> None:
        """Count from nothing."""
        self._manners = manners
        self._meter = meter
        self._notes: list[str] = []
        self._named: list[Doubt] = []
        self.references = 0
        self.doubtful = 0
        self.least = 1.0  # the confidence of the least sure reading

    def watch(self, pieces: Iterable[Piece]) -> Iterator[str]:
        """Yield the text of *pieces*, taking down what they say besides."""
        try:
            for piece in pieces:
                self._take(piece)
                yield piece.text
        finally:
            self._meter.clear()
            for words in self._notes:
                note(words, self._manners)

    def _take(self, piece: Piece) -> None:
        self.references += piece.references
        self.doubtful += len(piece.doubts)
        self.least = min((self.least, *(one.confidence for one in piece.doubts)))
        self._notes.extend(piece.notes)
        room = len(piece.doubts) if self._manners.verbose else FEW - len(self._named)
        self._named.extend(piece.doubts[: max(0, room)])
        if piece.references:
            self._meter.show(piece.done, piece.size, f"{self.references:,} references read")

    def tell(self) -> None:
        """Name the lines that are read with doubt, and say how many there were in all."""
        for one in self._named:
            why = f" ({'; '.join(one.reasons)})" if one.reasons else ""
            note(
                f"line {one.line} is read with confidence {one.confidence:.2f}{why}", self._manners
            )
        if self.references > PAGE:
            left = self.doubtful - len(self._named)
            more = "; -v names them all" if left else ""
            marked = f" (their records say why{more})" if self.doubtful else ""
            words = f"{self.references:,} references read, {self.doubtful:,} doubtful{marked}"
            note(words, self._manners)
