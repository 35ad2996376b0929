"""Whatever call of the system a save is killed at, or fails at, no file is ever torn."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

import shelf
from wellsourced import bibtex
from wellsourced.cli import main
from wellsourced.errors import WellsourcedError
from wellsourced.project.saving.locking import hold
from wellsourced.project.saving.writing import Change, write_changes

if not hasattr(os, "fork"):  # pragma: no cover
    pytest.skip("the system cannot copy a process", allow_module_level=True)

import saving_faults as faults

OLD = {"works.bib": b"@misc{old}\n", "claims/a.toml": b"# old\n", "pages/a.md": b"Old @old.\n"}
NEW = {
    "works.bib": b"@misc{newer}\n",
    "claims/a.toml": b"# newer\n",
    "pages/a.md": b"New @newer.\n",
    "claims/new/b.toml": b"# of a file that was not there\n",
}
RENAME = ("library", "rename", "roe2021", "roe2022")
NUMBERS = (errno.ENOSPC, errno.EIO, errno.EACCES)
# what fails without harm to what is written, and leaves something behind where it does
CLEARS = {"unlink", "rmdir"}


def save(*names: str) -> faults.Step:
    """Return what saves the new state of the files *names*, by default of all."""

    def step() -> tuple[int, str]:
        chosen = names or tuple(NEW)
        try:
            write_changes([Change(Path(name), OLD.get(name), NEW[name]) for name in chosen])
        except WellsourcedError as error:
            return 2, f"error: {error}\n"
        return 0, ""

    return step


def expected(*names: str) -> dict[str, bytes]:
    return OLD | {name: NEW[name] for name in names or NEW}


def clean(folder: Path) -> dict[str, bytes]:
    """Return what *folder* holds but for our leftovers."""
    held = faults.snapshot(folder)
    return {name: data for name, data in held.items() if ".wellsourced-" not in name}


def assert_none_is_torn(folder: Path, old: dict[str, bytes], new: dict[str, bytes]) -> None:
    held = clean(folder)
    assert held.keys() >= old.keys()
    for name, data in held.items():
        assert data in {old.get(name), new[name]}, name


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", faults.dont_flush)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "p"
    folder.mkdir()
    faults.restore(folder, OLD)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(shelf.start(tmp_path / "first"))
    for words in (("collect", "--dry-run", "pages"), RENAME):  # what they import, all copies have
        assert faults.command(*words)()[0] == 0
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("names", [("works.bib",), ()], ids=["one file", "several"])
def test_who_is_killed_leaves_each_file_old_or_new_and_the_next_save_ends_it(
    here: Path, names: tuple[str, ...]
) -> None:
    new = expected(*names)
    calls = faults.count_calls(save(*names))
    assert faults.snapshot(here) == new
    ended = set()
    for fault in faults.kills(calls):
        if fault.when == "before" and not names:  # as after the call before it
            continue
        faults.restore(here, OLD)
        assert faults.run(fault, save(*names)).exit_code is None
        assert_none_is_torn(here, OLD, new)
        with hold(here / "works.bib"):
            whole = clean(here)
        assert whole in (OLD, new), fault
        ended.add(whole == new)
        if whole == OLD:
            assert save(*names)() == (0, "")
        assert faults.snapshot(here) == new, fault
    assert ended == {True, False}


@pytest.mark.parametrize("names", [("works.bib",), ()], ids=["one file", "several"])
def test_a_call_that_fails_changes_nothing_or_nothing_at_all(
    here: Path, names: tuple[str, ...]
) -> None:
    new = expected(*names)
    calls = faults.count_calls(save(*names))
    refused = 0
    for at, name in enumerate(calls, 1):
        for number in (NUMBERS[at % 3],) if names == () else NUMBERS:
            faults.restore(here, OLD)
            outcome = faults.run(faults.Fault(at, number), save(*names))
            told = f"{name}, call {at}, {errno.errorcode[number]}: {outcome.said}"
            assert outcome.exit_code in {0, 2}, told
            left = faults.snapshot(here) if name not in CLEARS else clean(here)
            assert left == (OLD if outcome.exit_code else new), told
            refused += outcome.exit_code == 2
            assert outcome.said.count("\n") == bool(outcome.exit_code), told
            assert_folders_are_those_of(here, OLD if outcome.exit_code else new)
    assert refused > len(calls) / 3


def assert_folders_are_those_of(folder: Path, files: dict[str, bytes]) -> None:
    found = {path.relative_to(folder) for path in folder.rglob("*") if path.is_dir()}
    assert found <= {parent for name in files for parent in Path(name).parents}


def test_a_disk_that_stays_full_leaves_what_the_next_save_makes_whole(here: Path) -> None:
    calls = faults.count_calls(save())
    mixed = 0
    first = len(calls) - calls[::-1].index("scandir")  # before it nothing is written
    for at in range(first, len(calls) + 1):
        faults.restore(here, OLD)
        fault = faults.Fault(at, errno.ENOSPC, on=True)
        outcome = faults.run(fault, save())
        assert outcome.exit_code in {0, 2}, outcome.said
        assert_none_is_torn(here, OLD, NEW)
        if clean(here) not in (OLD, expected()):
            mixed += 1
            assert "the next command that writes here puts that right" in outcome.said
        with hold(here / "works.bib"):
            assert clean(here) in (OLD, expected())
    assert mixed


def test_who_is_killed_while_a_save_is_completed_loses_nothing(here: Path) -> None:
    calls = faults.count_calls(save())
    at = [number for number, name in enumerate(calls, 1) if name == "replace"][2]

    def cut_short() -> dict[str, bytes]:
        faults.restore(here, OLD)
        faults.run(faults.Fault(at, when="after"), save())
        assert clean(here) not in (OLD, expected())
        return faults.snapshot(here)

    def complete() -> tuple[int, str]:
        with hold(here / "works.bib"):
            return 0, ""

    cut_short()
    for fault in faults.kills(faults.count_calls(complete)):
        if fault.when == "before":
            continue
        cut_short()
        assert faults.run(fault, complete).exit_code is None
        assert_none_is_torn(here, OLD, NEW)
        complete()
        assert faults.snapshot(here) == expected()


# --- whole commands ------------------------------------------------------------------------


def test_a_rename_that_is_killed_is_done_or_not(project: Path) -> None:
    old = faults.snapshot(project)
    calls = faults.count_calls(faults.command(*RENAME))
    new = faults.snapshot(project)
    assert sum(old[name] != new[name] for name in old) == 3
    for fault in faults.kills(calls):
        if fault.when == "before":  # as after the call before it
            continue
        faults.restore(project, old)
        assert faults.run(fault, faults.command(*RENAME)).exit_code is None
        assert_none_is_torn(project, old, new)
        library = bibtex.parse((project / "works.bib").read_text(), "works.bib")
        assert (len(library.references), library.failed) == (2, ())
        again = CliRunner().invoke(main, RENAME, prog_name="wellsourced")
        assert again.exit_code == 0 or "it has no key `roe2021`" in again.stderr
        assert faults.snapshot(project) == new


@pytest.mark.parametrize("words", [RENAME, ("collect", "pages/new.txt")], ids=["rename", "collect"])
def test_a_command_that_fails_says_so_in_a_sentence(project: Path, words: tuple[str, ...]) -> None:
    text = shelf.DANGLING.replace("2. Roe A. Meadowsweet.", "2. Ness O. Nettle tea.")
    (project / "pages" / "new.txt").write_text(text)
    old = faults.snapshot(project)
    calls = faults.count_calls(faults.command(*words))
    new = faults.snapshot(project)
    assert new != old
    save_begins = len(calls) - calls[::-1].index("scandir")
    for at, name in enumerate(calls, 1):
        if at < save_begins or name in faults.LOOKS:  # a save stands those too, as shown above
            continue
        faults.restore(project, old)
        fault = faults.Fault(at, NUMBERS[at % len(NUMBERS)])
        outcome = faults.run(fault, faults.command(*words))
        told = f"{name}, call {at}: {outcome.said}"
        assert outcome.exit_code in {0, 2}, told
        assert outcome.exit_code == 0 or outcome.said.startswith("error: "), told
        left = clean(project)
        assert left in (old, new), told
        assert name in CLEARS or faults.snapshot(project) == left, told
