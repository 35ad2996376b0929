"""What may lie in the way of a save: links, rights, full disks, files changed meanwhile."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import shelf
from rights import AS_A_USER
from wellsourced.cli import main
from wellsourced.errors import WriteRefused
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.mending import NAME, note_save, tell_apart
from wellsourced.project.saving.staging import stage
from wellsourced.project.saving.writing import Change, write_changes, write_output

if os.name != "posix":  # pragma: no cover
    pytest.skip("the system has other links and rights than these", allow_module_level=True)

import resource

RENAME = ("library", "rename", "roe2021", "roe2022")
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
AS_ROOT = pytest.mark.skipif(not ROOT, reason="only root may mount and give files away")
NOBODY = 65534


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "works.bib"
    path.write_bytes(b"old")
    return path


# --- links ---------------------------------------------------------------------------------


def test_a_link_to_nothing_gets_what_it_leads_to(tmp_path: Path) -> None:
    link = tmp_path / "link.bib"
    link.symlink_to(tmp_path / "deep" / "real.bib")

    write_changes([Change(link, None, b"new")])

    assert link.is_symlink()
    assert (tmp_path / "deep" / "real.bib").read_bytes() == b"new"


def test_links_that_lead_to_themselves_are_refused_and_stay(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.symlink_to(two)
    two.symlink_to(one)

    with pytest.raises(WriteRefused, match=r"one: it cannot be written \(it is a link that"):
        write_changes([Change(one, None, b"new")])
    with pytest.raises(WriteRefused, match="it is a link that leads to itself"):
        write_output(one, (b"new",))

    assert one.is_symlink()
    assert names(tmp_path) == ["one", "two"]


def test_a_link_to_a_folder_or_a_pipe_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(
        WriteRefused, match=r"link: it cannot be written \(it is a folder, not a file"
    ):
        write_changes([Change(tmp_path / "link", None, b"new")])
    with pytest.raises(WriteRefused, match="it is a named pipe, not a file"):
        write_changes([Change(tmp_path / "pipe", None, b"new")])


def test_another_name_of_the_file_keeps_the_old_bytes(library: Path) -> None:
    backup = library.with_name("backup.bib")
    os.link(library, backup)

    write_changes([Change(library, b"old", b"new")])

    assert (library.read_bytes(), backup.read_bytes()) == (b"new", b"old")


def test_two_names_of_one_file_are_one_file(tmp_path: Path, library: Path) -> None:
    link = tmp_path / "link.bib"
    link.symlink_to(library)

    with pytest.raises(WriteRefused, match="two results"):
        write_changes([Change(library, b"old", b"1"), Change(link, b"old", b"2")])

    assert library.read_bytes() == b"old"


# --- rights --------------------------------------------------------------------------------


@AS_A_USER
def test_what_may_not_be_written_stays(library: Path) -> None:
    library.chmod(0o444)

    with pytest.raises(WriteRefused, match=r"works\.bib: it is read-only"):
        write_changes([Change(library, b"old", b"new")])
    with pytest.raises(WriteRefused, match=r"works\.bib: it is read-only"):
        write_output(library, (b"new",))

    assert library.read_bytes() == b"old"
    assert names(library.parent) == ["works.bib"]


@AS_A_USER
def test_a_read_only_library_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(project)
    (project / "claims" / "meadowsweet.toml").chmod(0o444)

    result = CliRunner().invoke(main, RENAME)

    assert result.exit_code == 2
    assert "meadowsweet.toml: it is read-only; nothing was written" in result.stderr
    assert (project / "works.bib").read_text() == shelf.LIBRARY


@AS_ROOT
def test_a_file_keeps_its_owner_and_its_mode(library: Path) -> None:
    os.chown(library, NOBODY, NOBODY)
    library.chmod(0o640)

    write_changes([Change(library, b"old", b"new")])

    found = library.stat()
    assert (found.st_uid, found.st_gid) == (NOBODY, NOBODY)
    assert stat.S_IMODE(found.st_mode) == 0o640


def test_a_group_that_cannot_be_kept_gets_no_rights(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.chmod(0o664)
    found = list(library.stat())
    found[5] += 1  # another group than a new file would have
    given = os.stat_result(found)

    def refuse(*_given: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    looked = Path.stat
    monkeypatch.setattr(os, "chown", refuse)
    monkeypatch.setattr(
        Path, "stat", lambda self, **words: given if self == library else looked(self, **words)
    )
    ready = stage(library, library, (b"new",))

    assert stat.S_IMODE(looked(ready).st_mode) == 0o644


@pytest.mark.skipif(sys.platform != "linux", reason="the system has none of these")
def test_extended_attributes_are_kept(library: Path) -> None:
    try:
        os.setxattr(library, "user.note", b"of years")  # type: ignore[attr-defined,unused-ignore]
    except OSError:  # pragma: no cover
        pytest.skip("the file system of the tests keeps no extended attributes")

    write_changes([Change(library, b"old", b"new")])

    assert os.getxattr(library, "user.note") == b"of years"  # type: ignore[attr-defined,unused-ignore]


# --- full and read-only disks --------------------------------------------------------------


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mounts a disk of 64 kB, where that may be done."""
    place = tmp_path / "disk"
    place.mkdir()
    mount, umount = shutil.which("mount"), shutil.which("umount")

    def make(options: str) -> Path:
        words = [str(mount), "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if not mount or subprocess.run(words, capture_output=True, check=False).returncode:  # noqa: S603
            pytest.skip("no disk can be mounted here")
        return place

    yield make
    if umount and os.path.ismount(place):
        subprocess.run([umount, str(place)], check=True)  # noqa: S603


@AS_ROOT
def test_a_full_disk_is_said_and_nothing_is_lost(disk: Callable[[str], Path]) -> None:
    place = disk("size=64k")
    (place / "one.bib").write_bytes(b"1" * 30_000)
    (place / "two.toml").write_bytes(b"2")
    changes = [
        Change(place / "two.toml", b"2", b"two"),
        Change(place / "one.bib", b"1" * 30_000, b"0" * 40_000),
    ]

    with pytest.raises(WriteRefused, match=r"one\.bib: it cannot be written \(no space left on"):
        write_changes(changes)
    with pytest.raises(WriteRefused, match="no space left on device"):
        write_output(place / "out.txt", (b"0" * 1000 for _ in range(60)))

    assert (place / "one.bib").read_bytes() == b"1" * 30_000
    assert (place / "two.toml").read_bytes() == b"2"
    assert names(place) == ["one.bib", "two.toml"]


@AS_ROOT
def test_a_disk_that_may_only_be_read_is_said(disk: Callable[[str], Path]) -> None:
    place = disk("size=64k")
    (place / "one.bib").write_bytes(b"1")
    disk("remount,ro")

    with pytest.raises(WriteRefused, match=r"one\.bib: it cannot be written \(read-only file"):
        write_changes([Change(place / "one.bib", b"1", b"2")])

    assert (place / "one.bib").read_bytes() == b"1"


def test_a_limit_of_the_system_on_sizes_is_said(tmp_path: Path, library: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handled = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(WriteRefused, match=r"cannot be written \(file too large"):
            write_changes([Change(library, b"old", b"0" * 8192)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handled)

    assert library.read_bytes() == b"old"
    assert names(tmp_path) == ["works.bib"]


# --- what others do meanwhile --------------------------------------------------------------


def test_a_file_that_was_removed_meanwhile_is_said(library: Path) -> None:
    library.unlink()

    with pytest.raises(WriteRefused, match="somebody else removed it meanwhile"):
        write_changes([Change(library, b"old", b"new")])

    assert names(library.parent) == []


def test_what_is_written_between_comparing_and_replacing_is_noticed(
    tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "a.toml"
    other.write_bytes(b"old")

    def meanwhile(*given: object) -> None:
        note_save(*given)  # type: ignore[arg-type]
        library.write_bytes(b"theirs")

    monkeypatch.setattr("wellsourced.project.saving.writing.note_save", meanwhile)
    with pytest.raises(WriteRefused, match=r"works\.bib: somebody else changed it meanwhile"):
        write_changes([Change(other, b"old", b"new"), Change(library, b"old", b"new")])

    assert (library.read_bytes(), other.read_bytes()) == (b"theirs", b"old")
    assert names(tmp_path) == ["a.toml", "works.bib"]


def test_a_folder_that_was_made_is_taken_away_again_where_nothing_is_written(
    tmp_path: Path, library: Path
) -> None:
    new = Change(tmp_path / "deep" / "deeper" / "a.toml", None, b"new")

    with pytest.raises(WriteRefused):
        write_changes([new, Change(library, b"older", b"new")])

    assert names(tmp_path) == ["works.bib"]


# --- what a killed save leaves -------------------------------------------------------------


def test_leftovers_of_the_same_file_are_cleared_and_nobody_else_s(
    tmp_path: Path, library: Path
) -> None:
    left = stage(library, library, (b"left",))
    other = stage(tmp_path / "other", tmp_path / "other", (b"other",))
    (tmp_path / ".works.bib.abcdefgh.new").write_bytes(b"theirs")
    (tmp_path / f"{left.name}.txt").write_bytes(b"theirs")

    write_changes([Change(library, b"old", b"new")])

    assert not left.exists()
    assert names(tmp_path) == sorted(
        [other.name, ".works.bib.abcdefgh.new", f"{left.name}.txt", "works.bib"]
    )


def test_a_result_that_is_being_written_is_no_leftover(tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    left = stage(out, out, (b"left",))

    def pieces() -> Iterator[bytes]:
        assert not left.exists()
        yield b"slow "
        write_output(out, (b"quick",))
        yield b"and late"

    write_output(out, pieces())

    assert out.read_bytes() == b"slow and late"
    assert names(tmp_path) == ["out.txt"]


def note_of(ready: str, before: str = "", after: str = "00") -> str:
    row = {"target": "a.toml", "ready": ready, "before": before, "after": after}
    return json.dumps({"schema": "wellsourced-save/1", "files": [row]})


def cut_short(folder: Path, now: bytes) -> Path:
    """Leave a save cut short in *folder*, of a file that holds *now*."""
    path = folder / "a.toml"
    path.write_bytes(now)
    ready = stage(path, path, (b"new",))
    note = note_of(ready.name, tell_apart(b"old"), tell_apart(b"new"))
    (folder / NAME).write_text(note)
    return path


def test_a_save_that_was_cut_short_is_completed_and_said(tmp_path: Path) -> None:
    path = cut_short(tmp_path, b"old")
    told: list[str] = []

    with hold(path, tell=told.append):
        assert path.read_bytes() == b"new"

    assert told == [f"a save to {tmp_path.resolve()} had been cut short and was completed"]
    assert names(tmp_path) == ["a.toml"]


def test_what_somebody_changed_after_the_save_was_cut_short_stays(tmp_path: Path) -> None:
    path = cut_short(tmp_path, b"theirs")

    with pytest.raises(WriteRefused, match=r"take over what it needs from a\.toml\.unsaved"):
        write_changes([Change(path, b"theirs", b"ours")])
    assert (tmp_path / "a.toml.unsaved").read_bytes() == b"new"
    write_changes([Change(path, b"theirs", b"ours")])

    assert path.read_bytes() == b"ours"
    assert names(tmp_path) == ["a.toml", "a.toml.unsaved"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * 100_000,
        '{"schema": "wellsourced-save/1", "files": []}',
        '{"schema": "wellsourced-save/1", "files": [{"target": "b"}]}',
        note_of("evil"),
        note_of("../.wellsourced-3e23e816-abcdefgh.new"),
        note_of(".wellsourced-00000000-abcdefgh.new"),  # of another file
    ],
)
def test_a_note_that_is_none_of_ours_moves_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text)
    (tmp_path / "evil").write_bytes(b"evil")

    with pytest.raises(WriteRefused, match="it is no note of a save"), hold(tmp_path / "a.toml"):
        pass

    assert names(tmp_path) == [NAME, "evil"]
