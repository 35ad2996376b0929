"""The index of a library where something goes wrong: the answer is right or a sentence."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path, PureWindowsPath

import pytest

from wellsourced import bibtex
from wellsourced.bibtex.reading import Parcel
from wellsourced.errors import BadUsage, WorkerLost
from wellsourced.project.libraries.index import Index, ask_index
from wellsourced.project.libraries.index.opening import _open_kept
from wellsourced.project.libraries.index.placing import name_uri, put_in_place
from wellsourced.project.libraries.index.source import Source, find_index_file
from wellsourced.project.processes import work_in_order
from wellsourced.references import Library, Reference

_Pairs = Iterator[tuple[object, object]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "works.bib"
    write(path, 50)
    return path


def write(path: Path, many: int, before: str = "") -> None:
    entries = (f"@book{{n{n}, title = {{Number {n}}}}}\n" for n in range(many))
    path.write_text(before + "".join(entries), encoding="utf-8")


def find(path: Path, key: str) -> Reference | None:
    return ask_index(path, lambda index: index.find(key))


def load(path: Path) -> Library:
    return ask_index(path, lambda index: index.load("x.bib"))


def read(path: Path) -> Library:
    return bibtex.parse(path.read_text(encoding="utf-8"), "x.bib")


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files look settled at once: what was made from them is believed."""
    monkeypatch.setattr("wellsourced.project.stamps._TICK", -(10**12))


# what else lies in the cache folder


def test_files_of_others_in_the_cache_folder_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WELLSOURCED_CACHE", str(tmp_path))
    folder = tmp_path / "libraries"
    folder.mkdir()
    library, other = folder / "works.bib", folder / "old.sqlite"
    write(library, 3)
    other.write_bytes(b"")
    for file in (library, other):
        os.utime(file, (0, 0))
    assert find(library, "n1")
    assert library.exists()
    assert other.exists()


def test_the_journal_of_an_index_that_is_there_stays(path: Path, tmp_path: Path) -> None:
    find(path, "n1")
    journal = Path(f"{find_index_file(path)}-journal")
    journal.write_bytes(b"")
    os.utime(journal, (0, 0))
    other = tmp_path / "other.bib"
    write(other, 2)
    find(other, "n1")
    assert journal.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")
def test_nobody_else_may_read_an_index(path: Path) -> None:
    index = find_index_file(path)
    index.parent.mkdir(parents=True, exist_ok=True)
    index.parent.chmod(0o755)
    find(path, "n1")
    assert index.stat().st_mode & 0o077 == 0


def test_nothing_is_left_beside_an_index(path: Path) -> None:
    index = find_index_file(path)
    find(path, "n1")
    write(path, 51)
    find(path, "n50")
    assert [file for file in index.parent.iterdir() if file.stem.startswith(index.stem)] == [index]


@pytest.mark.parametrize("name", ["a #b%41;&x=1", "ü 中 {}"])
def test_a_cache_folder_may_be_called_anything(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("WELLSOURCED_CACHE", str(tmp_path / name))
    assert load(path) == read(path)
    with _open_kept(Source(path), lambda _done, _all: None) as index:
        assert index.find("n1")
    assert find_index_file(path).is_relative_to(tmp_path / name)


def test_an_index_may_lie_on_another_computer() -> None:
    assert name_uri(PureWindowsPath("//server/share/a.sqlite")) == "file:////server/share/a.sqlite"
    assert name_uri(PureWindowsPath("C:/cache/a b.sqlite")) == "file:///C:/cache/a%20b.sqlite"


# the library is another while it is asked


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("kept", [False, True])
def test_a_library_that_changes_before_it_is_cut_is_read_anew_or_as_it_was(
    path: Path, *, kept: bool
) -> None:
    if kept:
        find(path, "n1")
    rounds = iter(range(9))

    def look(index: Index) -> Reference | None:
        write(path, 50, "% a line more\n" * (next(rounds) + 1))
        return index.find("n7")

    found = ask_index(path, look)
    assert found is not None
    assert found.raw == "@book{n7, title = {Number 7}}"


@pytest.mark.usefixtures("settled")
def test_a_library_that_changes_before_it_is_loaded_is_read_anew(path: Path) -> None:
    load(path)
    changes = iter([True])

    def look(index: Index) -> Library:
        if next(changes, False):
            write(path, 50, "@book{first, title = {First}}\n")
        return index.load("x.bib")

    assert ask_index(path, look) == read(path)


@pytest.mark.usefixtures("settled")
def test_an_index_stays_as_it_is_while_it_is_asked(path: Path) -> None:
    find(path, "n1")
    other = sqlite3.connect(find_index_file(path), timeout=0, isolation_level=None)
    with closing(other), _open_kept(Source(path), lambda _done, _all: None) as index:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("DELETE FROM name")
        assert index.list_near("n7")[0] == "n7"


# indexes that take each other's place


def test_an_index_that_somebody_is_changing_is_not_replaced(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wellsourced.project.libraries.index.placing.PATIENCE", 0.05)
    find(path, "n1")
    index = find_index_file(path)
    before = index.stat().st_ino
    write(path, 60)
    with closing(sqlite3.connect(index, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert load(path) == read(path)
        assert index.stat().st_ino == before
    assert list(index.parent.glob("*.new")) == []
    assert load(path) == read(path)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied and killed")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.parametrize("gone", [False, True])
def test_a_change_that_was_killed_is_undone_in_no_other_index(path: Path, *, gone: bool) -> None:
    write(path, 2000)
    find(path, "n1")
    index = find_index_file(path)
    child = os.fork()
    if not child:
        connection = sqlite3.connect(index, isolation_level=None)
        connection.execute("PRAGMA cache_size = 5")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE stretch SET crc = crc + 1")
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)
    journal = Path(f"{index}-journal")
    assert journal.stat().st_size
    if gone:
        index.unlink()
    write(path, 2100)
    ready = index.with_suffix(".abc.new")
    with closing(sqlite3.connect(ready)) as connection:
        connection.execute("CREATE TABLE mine (one)")
    put_in_place(ready, index)
    assert not journal.exists()
    with closing(sqlite3.connect(index)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]
    assert load(path) == read(path)


# what a system may lack


def test_where_processes_are_ended_one_reads_the_rest(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wellsourced.project.libraries.index.building._MANY", 10)
    write(path, 1200)

    def lose(
        work: Callable[[object], object], pieces: Iterator[object], _: int
    ) -> Iterator[object]:
        piece = next(pieces)
        yield piece, work(piece)
        message = "ended"
        raise WorkerLost(message)

    monkeypatch.setattr("wellsourced.project.libraries.index.building.work_in_order", lose)
    assert load(path) == read(path)


def _say_where_and_wait(file: Path) -> None:
    file.write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(60)


def _work_for_ever(folder: Path) -> None:
    list(work_in_order(_say_where_and_wait, [folder / "one", folder / "two"], 2))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is killed and looked for")
def test_workers_end_with_the_process_that_is_killed(tmp_path: Path) -> None:
    first = get_context("fork").Process(target=_work_for_ever, args=(tmp_path,))
    first.start()
    files = (tmp_path / "one", tmp_path / "two")
    assert wait_until(lambda: all(file.exists() and file.read_text() for file in files))
    first.kill()
    first.join()
    assert wait_until(lambda: not any(is_running(int(file.read_text())) for file in files))


def wait_until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.05)
    return holds()


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")  # one that ended may still be listed, as a zombie
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def test_many_parents_are_not_sent_to_other_processes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wellsourced.project.libraries.index.building._MANY", 10)
    sent: list[int] = []

    def count(work: Callable[[Parcel], object], pieces: Iterator[Parcel], _: int) -> _Pairs:
        for parcel in pieces:
            sent.append(len(parcel.kin.entries))
            yield parcel, work(parcel)

    monkeypatch.setattr("wellsourced.project.libraries.index.building.work_in_order", count)
    for parents, largest in ((3, 3), (30, 0)):
        sent.clear()
        child = "@inbook{{c{0}, title = {{C}}, crossref = {{n{1}}}}}\n"
        write(path, 30, "".join(child.format(n, n % parents) for n in range(40)))
        assert load(path) == read(path)
        assert max(sent) == largest


def test_where_processes_cannot_be_had_one_reads_all(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wellsourced.project.libraries.index.building._MANY", 10)

    def refuse(*_: object) -> Iterator[object]:
        raise OSError(38, "Function not implemented")
        yield

    monkeypatch.setattr("wellsourced.project.libraries.index.building.work_in_order", refuse)
    assert load(path) == read(path)
    assert find_index_file(path).exists()


def test_without_full_text_search_all_else_works(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("asking", "tables"):
        monkeypatch.setattr(
            f"wellsourced.project.libraries.index.{room}.can_search", lambda _: False
        )
    assert load(path) == read(path)
    write(path, 40, "@book{new, title = {New}}\n")
    assert load(path) == read(path)
    with pytest.raises(BadUsage, match="needs SQLite with FTS5"):
        ask_index(path, lambda index: index.search("new", 3))


def test_bytes_that_are_no_text_are_no_key(path: Path) -> None:
    assert find(path, "n7\udcff") is None


# queries


def test_of_many_keys_none_is_said_to_be_all_that_there_are(path: Path) -> None:
    assert len(ask_index(path, lambda index: index.list_near("quite another"))) > 20


@pytest.mark.parametrize(
    "wanted",
    ["number " + " ".join(f"-a{n}" for n in range(90)), "number " * 5000, "number _", "number ‿"],
)
def test_odd_queries_find_what_their_words_find(path: Path, wanted: str) -> None:
    assert ask_index(path, lambda index: index.search(wanted, 5))[1] == 50


def test_a_query_of_very_many_words_is_refused(path: Path) -> None:
    with pytest.raises(BadUsage, match="at most 100 words"):
        ask_index(path, lambda index: index.search(" ".join(f"a{n}" for n in range(101)), 5))
