"""The lines of a document, as written and as the block parser saw them."""

from __future__ import annotations

from collections.abc import Sequence


class Lines:
    """Finds where the parser's contents stand in the source.

    What the parser saw of a line (`masked`) ends like the line as it is written, so places are
    counted from the line's end.
    """

    def __init__(self, source: str, written: Sequence[str], masked: Sequence[str]) -> None:
        """Index the lines of *source*, which are *written*."""
        self.source = source
        self._masked = masked
        self._ends = []
        at = 0
        for line in written:
            at += len(line)
            self._ends.append(at)
            at += 1

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the source offsets of the lines from *first* to before *end*."""
        start = self._ends[first - 1] + 1 if first else 0
        last = min(end, len(self._ends)) - 1
        return start, max(start, self._ends[last])

    def locate(self, first: int, content: str) -> list[tuple[int, int]]:
        """Return the offsets of each line of *content*, whose lines begin at line *first*."""
        spans = []
        for number, line in enumerate(content.split("\n"), first):
            shown = line.lstrip(" \t")
            masked = self._masked[number]
            if not masked.endswith(shown):
                shown = shown.strip()
                masked = masked.rstrip() if masked.rstrip().endswith(shown) else masked
            start = masked.rfind(shown)
            if start < 0:  # the parser changed the line: take all of it
                start, shown = 0, masked
            spans.append(self._place(number, start, len(shown)))
        return spans

    def locate_code(self, first: int, content: str) -> list[tuple[int, int]]:
        """Return the offsets of each line of code, blanks before it and all.

        Lines that were rewritten for the parser are taken as they are written.
        """
        spans = []
        for number, line in enumerate(content.split("\n"), first):
            start, end = self.span(number, number + 1)
            written = self.source[start:end]
            for shown in (line, line.lstrip(" \t")):
                if written.endswith(shown):
                    start = end - len(shown)
                    break
            spans.append((start, end))
        return spans

    def locate_in(self, number: int, content: str, after: int) -> tuple[int, int]:
        """Return the offsets of a table cell in line *number*, behind the offset *after*."""
        masked = self._masked[number]
        begin = max(0, after - (self._ends[number] - len(masked)))
        written = content if content in masked else content.replace("|", "\\|")
        start = masked.find(written, begin)
        if start < 0:
            start, written = begin, masked[begin:]
        return self._place(number, start, len(written))

    def trim(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the offsets of the lines in ``source[start:end]``, blanks around them off."""
        spans = []
        for line in self.source[start:end].split("\n"):
            bare = line.strip()
            lead = len(line) - len(line.lstrip())
            if bare:
                spans.append((start + lead, start + lead + len(bare)))
            start += len(line) + 1
        return spans

    def _place(self, number: int, start: int, length: int) -> tuple[int, int]:
        first, end = self.span(number, number + 1)
        place = max(first, end - (len(self._masked[number]) - start))
        return place, min(place + length, end)
