"""Runs a command in a copy of this process whose n-th call of the system goes wrong.

The calls are those of a save: from the moment when the first folder is opened to be locked.
A copy (`fork`) has all that is imported already, so that hundreds of runs take seconds. Nothing
waits for the disk (`dont_flush`): a process that is killed loses nothing that the system has.
"""

from __future__ import annotations

import fcntl
import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NoReturn, ParamSpec, Self, TypeVar

from click.testing import CliRunner

from wellsourced.cli import main

Given = ParamSpec("Given")
Made = TypeVar("Made")

Step = Callable[[], tuple[int, str]]  # gives an exit code and what was said

CALLS = (
    "open", "close", "write", "fsync", "fstat", "stat", "lstat", "replace", "rename", "chmod",
    "chown", "unlink", "mkdir", "rmdir", "scandir", "listxattr", "access",
)  # fmt: skip
LOOKS = {"fstat", "stat", "lstat", "scandir", "listxattr", "access"}  # they change nothing
LOCKS_FOLDER = getattr(os, "O_DIRECTORY", 0)
CRASHED = 70  # exit code of a copy whose command ended in a traceback


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong: at which call, and how.

    `error` is raised instead of the call (of `close`: after it); without one the process is
    killed: before the call, after it, or in the middle, where a half is written.
    """

    at: int
    error: int = 0
    when: str = "before"  # or "after", "amid"
    on: bool = False  # every later call fails too


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended: the calls that it made, its exit code (none: killed), what it said."""

    calls: tuple[str, ...]
    exit_code: int | None
    said: str


class _Faulty:
    """Counts the calls of a save and lets one go wrong."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.calls: list[str] = []
        self.armed = False

    def set_up(self) -> None:
        for name in CALLS:
            if hasattr(os, name):
                setattr(os, name, self.wrap(name, getattr(os, name)))
        fcntl.flock = self.wrap("flock", fcntl.flock)
        opened = os.fdopen

        def fdopen(handle: int, mode: str = "r") -> object:
            file = opened(handle, mode)
            return _FaultyFile(self, file) if "w" in mode else file

        os.fdopen = fdopen  # type: ignore[assignment]  # as far as the program uses it

    def wrap(self, name: str, call: Callable[Given, Made]) -> Callable[Given, Made]:
        def faulty(*given: Given.args, **named: Given.kwargs) -> Made:
            flags = given[1] if name == "open" and len(given) > 1 else 0
            self.armed |= isinstance(flags, int) and bool(flags & LOCKS_FOLDER)
            return self.call(name, lambda: call(*given, **named))

        return faulty

    def call(self, name: str, call: Callable[[], Made], amid: Callable[[], object] = int) -> Made:
        """Make a call, or let it go wrong."""
        if not self.armed:
            return call()
        self.calls.append(name)
        number = len(self.calls)
        if number < self.fault.at or (number > self.fault.at and not self.fault.on):
            return call()
        if self.fault.error:
            if name == "close":
                call()
            raise OSError(self.fault.error, os.strerror(self.fault.error))
        if self.fault.when == "after":
            with suppress(OSError):
                call()
        elif self.fault.when == "amid":
            amid()
        return _die()


def _die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


class _FaultyFile:
    """A file that is being written, each of whose steps may go wrong."""

    def __init__(self, faulty: _Faulty, file: IO[bytes]) -> None:
        self.faulty = faulty
        self.file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def fileno(self) -> int:
        return self.file.fileno()

    def write(self, data: bytes) -> int:
        def half() -> None:
            self.file.write(data[: len(data) // 2])
            self.file.flush()

        return self.faulty.call("file.write", lambda: self.file.write(data), half)

    def flush(self) -> None:
        self.faulty.call("file.flush", self.file.flush)

    def close(self) -> None:
        if not self.file.closed:
            self.faulty.call("close", self.file.close)


def command(*words: str) -> Step:
    """Return what runs the command *words*."""

    def step() -> tuple[int, str]:
        result = CliRunner().invoke(main, words, prog_name="wellsourced")
        if result.exception is None or isinstance(result.exception, SystemExit):
            return result.exit_code, result.stderr
        raise result.exception

    return step


def run(fault: Fault, step: Step) -> Outcome:
    """Do *step* in a copy of this process in which *fault* happens."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        _run_copy(fault, step, theirs)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return Outcome((), None, "")
    held = json.loads(told)
    return Outcome(tuple(held["calls"]), held["exit_code"], held["said"])


def _run_copy(fault: Fault, step: Step, pipe: int) -> NoReturn:
    """Do *step* and tell what came of it; never return."""
    write, leave = os.write, os._exit  # a copy ends without what the first one does
    code, said = CRASHED, ""
    faulty = _Faulty(fault)
    try:
        faulty.set_up()
        code, said = step()
    except BaseException as error:  # noqa: BLE001  # whatever it is, the first one is to know it
        said = repr(error)
    finally:
        faulty.armed = False
        told = {"calls": faulty.calls, "exit_code": code, "said": said}
        write(pipe, json.dumps(told).encode())
        leave(0)


def count_calls(step: Step) -> tuple[str, ...]:
    """Return the calls that the save of *step* makes; it is done."""
    outcome = run(Fault(0), step)
    assert outcome.exit_code == 0, outcome.said
    return outcome.calls


def kills(calls: tuple[str, ...]) -> Iterator[Fault]:
    """Yield every kill that leaves something else on the disk than the one before."""
    for at, name in enumerate(calls, 1):
        if name not in LOOKS:
            yield Fault(at, when="before")
            yield Fault(at, when="after")
        if name == "file.write":
            yield Fault(at, when="amid")


def dont_flush(_handle: int) -> None:
    """Stand in for `os.fsync`."""


def restore(folder: Path, files: dict[str, bytes]) -> None:
    """Make *folder* hold *files* and nothing else."""
    for path in sorted(folder.rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif files.get(name) != path.read_bytes():
            path.unlink()
    for name, data in files.items():
        path = folder / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return what *folder* holds, by the names of its files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
