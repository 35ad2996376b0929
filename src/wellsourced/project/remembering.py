"""Results of an audit in a file: what was audited before, and did not change, is not again.

A line is one article: its path, a key of all that its result depends on, what the audit of all
has to know of it, its findings as `json` has them, what reports show of it, its facts. Lines
are added as articles are done, so who is stopped loses the one that was being written; when all
are done, the file is written anew, a line an article, in their order.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from wellsourced.errors import Unreadable, WriteRefused
from wellsourced.escaping import write_json
from wellsourced.pages.kept import Kept, KeptView, Stated, StatedFinding
from wellsourced.plain_values import from_plain, to_plain
from wellsourced.project.flowing import Passed, Trace
from wellsourced.project.listing import NamedFile
from wellsourced.project.reading import say_why
from wellsourced.project.saving.locks import claim
from wellsourced.project.saving.staging import refusing

SCHEMA = "wellsourced-results/1"
_BEGIN = b'{"record":"result","schema":"wellsourced-results/'
_FACTS = ',"facts":{'  # which can stand in no text, where each quote has a backslash
# such as '{"record":"result","schema":"wellsourced-results/1","path":"a.md","key":"3fa9",'
_HEAD = re.compile(
    rb"""
    \{"record":"result","schema":"wellsourced-results/1",
    "path":(?P<path>"(?:[^"\\]|\\.){0,20000}"),"key":"(?P<key>[0-9a-f]{64})",
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Line:
    """Where a line stands in the file, in bytes, and its key."""

    start: int
    size: int
    key: str


class ResultsFile:
    """The file of results: lines are found by the path of their article, and added behind."""

    def __init__(self, path: Path) -> None:
        """Take the file *path*, which need not be there yet."""
        self.path = path
        self._lines: dict[str, _Line] = {}
        self._stack = ExitStack()
        self._file: BinaryIO | None = None
        self._end = 0

    def __enter__(self) -> Self:
        """Open the file and look through its lines; what was cut off in its end is taken away.

        Raises `WriteRefused` where it is no file of results, or cannot be written.
        """
        with refusing(self.path):
            if self.path.is_dir() or (self.path.exists() and not self.path.is_file()):
                raise IsADirectoryError(0, "it is no file")
            with ExitStack() as stack:
                self._file = stack.enter_context(self.path.open("a+b"))
                self._claim(self._file)
                self._index(self._file)
                self._stack = stack.pop_all()
        return self

    def _claim(self, file: BinaryIO) -> None:
        if not claim(file.fileno()):
            message = f"{self.path}: another run keeps its results there; wait, or name another"
            raise WriteRefused(message)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self._stack.close()
        self._file = None

    def _index(self, file: BinaryIO) -> None:
        file.seek(0)
        for line in file:
            if not (self._end or line.startswith(_BEGIN)):
                self._refuse()
            if line.endswith(b"}}\n") and (head := _HEAD.match(line)):
                name = str(json.loads(head["path"]))
                self._lines[name] = _Line(self._end, len(line), head["key"].decode())
            if line.endswith(b"\n"):
                self._end += len(line)
        file.truncate(self._end)

    def _refuse(self) -> None:
        message = f"{self.path}: it holds something else than results; name another file"
        raise WriteRefused(message)

    def key_of(self, file: NamedFile) -> str:
        """Return the key under which the result of *file* is kept, empty where there is none."""
        line = self._lines.get(file.name)
        return line.key if line else ""

    def trace_of(self, file: NamedFile) -> Trace | None:
        """Return what the audit of all has to know of *file*, if it can be read."""
        passed = self.read(file, whole=False)
        return passed.trace if passed else None

    def read(self, file: NamedFile, *, whole: bool = True) -> Passed[Kept] | None:
        """Return what came of *file*, if it can be read; only a *whole* one is looked through."""
        line = self._lines.get(file.name)
        if line is None:
            return None
        try:
            text = self._read_line(line).decode("utf-8", "surrogatepass")
            head, _, facts = text.rstrip("\n").partition(_FACTS)
            stated = f"{{{facts[:-1]}"
            if whole:
                json.loads(stated)
            return _read_passed(json.loads(head + "}"), stated)
        except (ValueError, RecursionError, Unreadable):
            return None

    def _read_line(self, line: _Line) -> bytes:
        if self._file is None:
            return b""
        try:
            self._file.seek(line.start)
            return self._file.read(line.size)
        except OSError as error:
            raise Unreadable(say_why(error)) from error

    def add(self, passed: Passed[Kept], key: str) -> None:
        """Add the result of an article behind the others; it is there when this returns."""
        if self._file is None or passed.made is None:
            return
        data = "".join(_write_line(passed, passed.made, key)).encode("utf-8", "surrogatepass")
        with refusing(self.path):
            self._file.seek(0, os.SEEK_END)
            self._file.write(data)
            self._file.flush()
        self._lines[passed.path] = _Line(self._end, len(data), key)
        self._end += len(data)

    def is_in_order(self, names: list[str]) -> bool:
        """Say whether the file holds a line for each of *names* in order, and nothing else."""
        at = 0
        for name in names:
            line = self._lines.get(name)
            if line is None or line.start != at:
                return False
            at += line.size
        return at == self._end

    def pieces(self, names: list[str]) -> Iterator[bytes]:
        """Yield the lines of *names*, in order."""
        for name in names:
            yield self._read_line(self._lines[name])


def _read_passed(head: object, facts: str) -> Passed[Kept]:
    if not isinstance(head, dict):
        message = "it holds no result"
        raise Unreadable(message)
    stated = Stated(_read_findings(head.get("findings")), _read_findings(head.get("waived")))
    kept = Kept(stated, facts, from_plain(KeptView, head.get("view")))
    return Passed(kept, from_plain(Trace, head.get("trace")))


def _read_findings(found: object) -> tuple[StatedFinding, ...]:
    rows = found if isinstance(found, list) else []
    return tuple(
        StatedFinding(str(row["path"]), str(row["severity"]), write_json(row, spaced=False))
        for row in rows
    )


def _write_line(passed: Passed[Kept], kept: Kept, key: str) -> Iterator[str]:
    head: Mapping[str, object] = {
        "record": "result",
        "schema": SCHEMA,
        "path": passed.path,
        "key": key,
        "trace": to_plain(passed.trace),
        "findings": [json.loads(one.facts) for one in kept.stated.findings],
        "waived": [json.loads(one.facts) for one in kept.stated.waived],
        "view": to_plain(kept.view),
    }
    yield write_json(head, spaced=False)[:-1]
    yield f"{_FACTS}{kept.facts[1:]}}}\n"
