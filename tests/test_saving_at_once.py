"""Two commands, and eight, that write at the same time lose nothing of each other."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import shelf
from wellsourced import bibtex
from wellsourced.errors import WriteRefused
from wellsourced.project.saving import locking, locks
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.writing import Change, write_changes

if not hasattr(os, "fork"):  # pragma: no cover
    pytest.skip("the system cannot copy a process", allow_module_level=True)

from saving_faults import Step, command, dont_flush, snapshot


def at_once(steps: Sequence[Step]) -> list[int]:
    """Do all *steps* at one moment, each in a process of its own; return their exit codes."""
    ready, start = os.pipe(), os.pipe()
    children = []
    for step in steps:
        child = os.fork()
        if not child:
            os.write(ready[1], b".")
            os.close(start[1])
            os.read(start[0], 1)  # until the other end is closed
            code = 70
            try:
                code = step()[0]
            finally:
                os._exit(code)
        children.append(child)
    for _ in steps:
        os.read(ready[0], 1)
    os.close(start[1])
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    for handle in (*ready, start[0]):
        os.close(handle)
    return codes


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", dont_flush)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(shelf.start(tmp_path / "first"))
    for words in (("collect", "--dry-run", "pages"), ("library", "rename", "roe2021", "roe")):
        assert command(*words)()[0] == 0  # what they import, all copies have
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("many", [2, 8])
def test_articles_that_are_collected_at_once_all_come_in(project: Path, many: int) -> None:
    kinds = ("Elder", "Fennel", "Hawthorn", "Juniper", "Lovage", "Mugwort", "Tansy", "Yarrow")
    for number, kind in enumerate(kinds[:many]):
        text = shelf.DANGLING.replace(
            "2. Roe A. Meadowsweet. Oxford: Hill Press; 2021.",
            f"2. Moss {kind[0]}. {kind} wine and its uses. Leeds: {kind} Press; 201{number}.",
        )
        (project / "pages" / f"{kind.lower()}.txt").write_text(text)

    steps = [command("collect", f"pages/{kind.lower()}.txt") for kind in kinds[:many]]
    assert at_once(steps) == [0] * many

    text = (project / "works.bib").read_text()
    library = bibtex.parse(text, "works.bib")
    assert len(library.references) == 2 + many
    assert all(text.count(f"{kind} wine and its uses") == 1 for kind in kinds[:many])
    assert len({one.key for one in library.references}) == 2 + many
    assert all((project / "claims" / f"{kind.lower()}.toml").exists() for kind in kinds[:many])
    assert not any(".wellsourced-" in name for name in snapshot(project))


@pytest.mark.parametrize("many", [2, 8])
def test_no_key_that_is_renamed_at_once_with_others_is_lost(project: Path, many: int) -> None:
    entries = [f"@misc{{work{number}, title = {{Work {number}}}}}\n" for number in range(many)]
    (project / "works.bib").write_text(shelf.LIBRARY + "".join(entries))
    steps = [command("library", "rename", f"work{one}", f"deed{one}") for one in range(many)]

    assert at_once(steps) == [0] * many

    library = bibtex.parse((project / "works.bib").read_text(), "works.bib")
    wanted = {"ivers2019", "roe2021", *(f"deed{number}" for number in range(many))}
    assert {one.key for one in library.references} == wanted
    assert not any(".wellsourced-" in name for name in snapshot(project))


# --- locks ---------------------------------------------------------------------------------


def add(path: Path, line: bytes) -> Step:
    """Return what adds *line* to *path* fifty times, reading it anew each time."""

    def step() -> tuple[int, str]:
        for _ in range(25):
            with hold(path):
                before = path.read_bytes()
                write_changes([Change(path, before, before + line)])
        return 0, ""

    return step


def with_a_stand_in(step: Step, cache: Path) -> Step:
    """Return what does *step* where folders cannot be locked."""

    def changed() -> tuple[int, str]:
        def refuse(_folder: Path) -> int | None:
            raise OSError(95, "Operation not supported")

        setattr(locks, "_try_folder", refuse)  # noqa: B010  # as on a file system that we have not
        os.environ["WELLSOURCED_CACHE"] = str(cache)
        return step()

    return changed


@pytest.mark.parametrize("stands_in", [False, True], ids=["folder", "file in the cache"])
def test_what_is_read_under_the_lock_stays_until_it_is_written(
    tmp_path: Path, *, stands_in: bool
) -> None:
    path = tmp_path / "p" / "a"
    path.parent.mkdir()
    path.write_bytes(b"")
    steps: list[Step] = [add(path, letter) for letter in (b"a", b"b", b"c")]
    if stands_in:
        steps = [with_a_stand_in(step, tmp_path / "cache") for step in steps]

    assert at_once(steps) == [0, 0, 0]

    assert sorted(path.read_bytes()) == sorted(b"abc" * 25)
    assert [one.name for one in path.parent.iterdir()] == ["a"]


def hold_elsewhere(folder: Path) -> tuple[int, Callable[[], None]]:
    """Hold *folder* in another process; return its id, and what ends it."""
    ready = os.pipe()
    child = os.fork()
    if not child:
        try:
            with hold(folder):
                os.write(ready[1], b".")
                time.sleep(60)
        finally:
            os._exit(0)
    os.read(ready[0], 1)

    def end() -> None:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ready[0])
        os.close(ready[1])

    return child, end


def test_who_waits_is_told_once_and_at_last_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.4)
    monkeypatch.setattr(locks, "SOON", 0.1)
    told: list[str] = []
    _, end = hold_elsewhere(tmp_path)
    try:
        message = "another command is writing there; nothing was changed, run again when it has"
        with pytest.raises(WriteRefused, match=message), hold(tmp_path / "a", tell=told.append):
            pass
    finally:
        end()
    assert len(told) == 1
    assert told[0].startswith("waiting for another command that is writing to ")


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    _, end = hold_elsewhere(tmp_path)
    end()
    with hold(tmp_path / "a", patience=0):
        pass


def test_a_copy_of_the_process_keeps_no_lock(tmp_path: Path) -> None:
    ready = os.pipe()
    with hold(tmp_path):
        child = os.fork()
        if not child:
            os.read(ready[0], 1)
            os._exit(0)
    try:
        with hold(tmp_path, patience=0):
            pass
    finally:
        os.write(ready[1], b".")
        os.waitpid(child, 0)
        os.close(ready[0])
        os.close(ready[1])


def test_who_holds_a_folder_may_hold_it_again_but_another_thread_waits(tmp_path: Path) -> None:
    refused: list[str] = []

    def try_it() -> None:
        try:
            with hold(tmp_path, patience=0):
                pass
        except WriteRefused as error:
            refused.append(str(error))

    with hold(tmp_path / "a.bib"), hold(tmp_path / "b.bib", tmp_path / "new" / "c.toml"):
        thread = threading.Thread(target=try_it)
        thread.start()
        thread.join()
    assert len(refused) == 1
    try_it()
    assert len(refused) == 1


def test_folders_are_locked_in_one_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()

    def cross(first: Path, second: Path) -> Step:
        def step() -> tuple[int, str]:
            for _ in range(50):
                with hold(first / "a", second / "a", patience=5):
                    pass
            return 0, ""

        return step

    assert at_once([cross(one, two), cross(two, one)]) == [0, 0]


def test_where_no_lock_can_be_had_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_handle: int, _how: int) -> None:
        raise OSError(95, "Operation not supported")

    path = tmp_path / "a"
    monkeypatch.setattr("fcntl.flock", refuse)
    monkeypatch.setenv("WELLSOURCED_CACHE", str(tmp_path / "cache"))
    with pytest.raises(WriteRefused, match=r"no lock can be had \(operation not supported\)"):
        write_changes([Change(path, None, b"new")])
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("WELLSOURCED_CACHE", str(tmp_path / "file"))
    with pytest.raises(WriteRefused, match="no lock can be had"):
        write_changes([Change(path, None, b"new")])
    assert not path.exists()
