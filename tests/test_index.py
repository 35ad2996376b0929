"""The index of a library: what it answers is what reading the file anew would."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wellsourced import bibtex
from wellsourced.errors import BadUsage, Unreadable
from wellsourced.project.libraries.index import Index, ask_index
from wellsourced.project.libraries.index.source import find_index_file
from wellsourced.project.libraries.index.words import COLUMNS, ask
from wellsourced.references import Library, Reference

ENTRIES = (
    "@book{a, title = {On willow bark}, author = {Ivers, Tove}, year = 2001}",
    "@book{a, title = {On willow bark again}, year = {2002}}",
    "@article{b, title = {Meadow \\'{e}tudes}, journal = jv, month = jan, doi = {10.1000/b.7}}",
    "@article{c, title = {Tea}, journal = jw # { (North)}, note = jx}",
    "@string{jv = {Journal of Valleys}}",
    "@string{jv = {Journal of Vales}}",
    "@string{jw = jv # { and Wells}}",
    "@string{jan = {Hartung}}",
    "@inbook{d, title = {Chapter}, crossref = {p}}",
    "@inbook{e, title = {Other}, crossref = {P}, xdata = {x}}",
    "@inbook{f, title = {Grandchild}, crossref = {e}}",
    "@book{p, title = {Whole book}, publisher = {Stile}, year = 1999}",
    "@book{p, title = {Another whole}, publisher = {Hedge}}",
    "@book{q, ids = {p, old}, title = {Alias}}",
    "@xdata{x, publisher = {Gate}, crossref = {q}}",
    "@misc{open, title = {never closed",
    "@misc{g, title = {missing comma} year = 2000}",
    "@misc{, title = {no key}}",
    "@comment{words}",
    "@misc{h, note = {\n@book{inner, title = {y}}\n}}",
    "free words",
)
pieces = st.sampled_from(ENTRIES)
libraries = st.lists(pieces, max_size=8)


def write(path: Path, entries: list[str], end: str = "\n") -> None:
    path.write_text("".join(f"{one}{end}" for one in entries), encoding="utf-8", newline="")


def load(path: Path) -> Library:
    return ask_index(path, lambda index: index.load("x.bib"))


def read(path: Path) -> Library:
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return bibtex.parse(text, "x.bib")


edits = st.lists(
    st.tuples(st.sampled_from(["insert", "remove", "replace", "move"]), st.integers(0, 7), pieces),
    min_size=1,
    max_size=4,
)


@settings(deadline=None, max_examples=40)
@given(libraries, st.lists(edits, min_size=1, max_size=3), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_after_any_change_the_index_holds_what_the_file_holds(
    entries: list[str], rounds: list[list[tuple[str, int, str]]], end: str
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "works.bib"
        entries = [*entries, *(f"@book{{z{n}, title = {{Z}}}}" for n in range(8))]
        write(path, entries, end)
        assert load(path) == read(path)
        for changes in rounds:
            for kind, wanted, piece in changes:
                at = min(wanted, len(entries) - 1)
                if kind == "insert":
                    entries.insert(at, piece)
                elif kind == "replace":
                    entries[at] = piece
                elif kind == "remove" and len(entries) > 1:
                    del entries[at]
                else:
                    entries.append(entries.pop(at))
            write(path, entries, end)
            library = read(path)
            assert load(path) == library
            keys = tuple(library.by_key())
            found = [find(path, key) for key in keys]
            assert found == [*map(placeless, library.by_key().values())]


def test_an_alias_follows_its_key_to_an_earlier_entry(tmp_path: Path) -> None:
    path = tmp_path / "works.bib"
    entries = [
        "@inbook{child, title = {Chapter}, crossref = {old}}",
        "@book{whole, title = {Second}, ids = {old}}",
        *(f"@book{{z{n}, title = {{Z}}}}" for n in range(8)),
    ]
    write(path, entries)
    assert load(path) == read(path)
    write(path, ["@book{whole, title = {First}}", *entries])
    assert read(path).by_key()["child"].record.container == "First"
    assert load(path) == read(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "works.bib"
    write(path, [*ENTRIES, *(f"@book{{n{n}, title = {{Number {n}}}}}" for n in range(50))])
    return path


def age(path: Path) -> None:
    """Let the file look as if it had not changed for long."""
    os.utime(path, ns=(10**18, 10**18))


def placeless(reference: Reference) -> Reference:
    """Return what is found of a reference, whose place in the whole is not looked for."""
    return replace(reference, span=None)


def find(path: Path, key: str) -> Reference | None:
    return ask_index(path, lambda index: index.find(key))


def test_an_unchanged_library_is_not_read_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago = 10**18
    stat = Path.stat

    def settled(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        seen = stat(self, follow_symlinks=follow_symlinks)
        if self != path:
            return seen
        times = {"st_mtime_ns": long_ago, "st_ctime_ns": long_ago}
        return os.stat_result(
            tuple(seen), {"st_mtime_ns": long_ago, "st_ctime_ns": long_ago, **times}
        )

    monkeypatch.setattr(Path, "stat", settled)
    before = find(path, "n7")
    read_whole: list[Path] = []
    monkeypatch.setattr("wellsourced.project.libraries.index.source.load_image", read_whole.append)
    assert find(path, "n7") == before
    assert read_whole == []


def test_a_change_of_the_same_length_and_time_is_seen(path: Path) -> None:
    age(path)
    find(path, "n7")
    path.write_bytes(path.read_bytes().replace(b"{Number 7}", b"{Numbre 7}"))
    age(path)
    found = find(path, "n7")
    assert found is not None
    assert found.record.title == "Numbre 7"


@pytest.mark.parametrize("share", [0.0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
@pytest.mark.parametrize("damage", [b"", b"\0" * 64, b"garbage " * 300])
def test_a_damaged_index_is_made_anew(path: Path, share: float, damage: bytes) -> None:
    library = load(path)
    file = find_index_file(path)
    data = file.read_bytes()
    at = int(len(data) * share)
    file.write_bytes(data[:at] + damage + (data[at + len(damage) :] if damage else b""))
    assert load(path) == library
    assert find(path, "n7") == placeless(library.by_key()["n7"])


def test_every_byte_of_a_row_counts(path: Path) -> None:
    library = load(path)
    connection = sqlite3.connect(find_index_file(path))
    connection.execute("UPDATE stretch SET line = replace(line, 'Number 7', 'Number 8')")
    connection.commit()
    connection.close()
    assert load(path) == library
    assert find(path, "n7") == placeless(library.by_key()["n7"])


def test_the_index_of_another_program_is_made_anew(path: Path) -> None:
    library = load(path)
    connection = sqlite3.connect(find_index_file(path))
    connection.execute("UPDATE state SET value = 'another' WHERE name = 'readers'")
    connection.commit()
    connection.close()
    assert load(path) == library


def test_a_locked_index_stops_nobody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wellsourced.project.libraries.index.placing.PATIENCE", 0.05)
    library = load(path)
    connection = sqlite3.connect(find_index_file(path), isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        assert load(path) == library
    finally:
        connection.close()


def test_where_no_index_can_be_kept_the_answer_is_the_same(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder", encoding="utf-8")
    monkeypatch.setenv("WELLSOURCED_CACHE", str(in_the_way))
    assert load(path) == read(path)


def test_a_library_that_is_gone_is_an_error(path: Path) -> None:
    load(path)
    path.unlink()
    with pytest.raises(Unreadable, match="there is no such file"):
        load(path)


def test_several_processes_read_as_one_does(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(path, [*ENTRIES, *(f"@book{{n{n}, title = {{Number {n}}}}}" for n in range(1200))])
    monkeypatch.setattr("wellsourced.project.libraries.index.building._MANY", 100)
    assert load(path) == read(path)


def test_what_a_killed_process_left_goes(path: Path) -> None:
    left = find_index_file(path).with_suffix(".left.new")
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(b"")
    os.utime(left, (0, 0))
    load(path)
    assert not left.exists()


# search

WORKS = (
    """@article{kratom1, title = {Kratom and withdrawal}, author = {Ivers, Tove},
       journal = {Pain}, year = 2001, abstract = {Chronic pain in older people.}}""",
    """@article{kratom2, title = {Teas}, author = {Doe, Jane},
       abstract = {Kratom, among others.}}""",
    """@article{opioids, title = {Opioids in m{\\"u}ller's patients}, keywords = {withdrawal},
       doi = {10.1000/xyz.5}, author = {Kratom, Ann}}""",
    """@book{zhong, title = {中药学}, author = {王, 小明}, year = 1998}""",
    """@book{pain, title = {Pain, chronic}, publisher = {{NOT} Press}}""",
)


@pytest.fixture
def works(tmp_path: Path) -> Path:
    path = tmp_path / "works.bib"
    write(path, list(WORKS))
    return path


def search(path: Path, wanted: str, limit: int = 9) -> list[str]:
    found, _total = ask_index(path, lambda index: index.search(wanted, limit))
    return [reference.key for reference, _ in found]


@pytest.mark.parametrize(
    ("wanted", "keys"),
    [
        ("kratom", ["kratom1", "opioids", "kratom2"]),
        ("KRATOM withdrawal", ["kratom1", "opioids"]),
        ("title:kratom", ["kratom1"]),
        ("author:kratom", ["opioids"]),
        ('"chronic pain"', ["kratom1"]),
        ("chronic pain", ["pain", "kratom1"]),
        ("opioid", ["opioids"]),
        ("muller", ["opioids"]),
        ("Müller", ["opioids"]),
        ("10.1000/xyz.5", ["opioids"]),
        ("doi:10.1000/xyz.5", ["opioids"]),
        ("opi*", ["opioids"]),
        ("kratom -title:kratom", ["opioids", "kratom2"]),
        ("journal:pain", ["kratom1"]),
        ("year:1998", ["zhong"]),
        ("药", ["zhong"]),
        ("小明", ["zhong"]),
        ("药中", []),
        ("NOT", ["pain"]),
        ("nothing", []),
        ('") OR title:"', []),
        ("kratom AND", ["kratom1"]),
        ("kratom +", ["kratom1", "opioids", "kratom2"]),
        ("key:kratom2", ["kratom2"]),
    ],
)
def test_what_is_looked_for_is_found_the_best_first(
    works: Path, wanted: str, keys: list[str]
) -> None:
    assert search(works, wanted) == keys


def test_so_many_are_shown_and_all_are_counted(works: Path) -> None:
    shown, total = ask_index(works, lambda index: index.search("kratom", 2))
    assert (len(shown), total) == (2, 3)


@pytest.mark.parametrize("wanted", ["", "  ", "-kratom", '""', "+ -"])
def test_a_query_names_a_word(works: Path, wanted: str) -> None:
    with pytest.raises(BadUsage, match="name at least one word"):
        search(works, wanted)


def test_an_unknown_field_names_the_nearest(works: Path) -> None:
    with pytest.raises(BadUsage, match="did you mean `title`"):
        search(works, "titel:kratom")


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_query_or_refused_in_a_sentence(wanted: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(f"CREATE VIRTUAL TABLE words USING fts5 ({', '.join(COLUMNS)})")
    try:
        query = ask(wanted)
    except BadUsage:
        return
    found = connection.execute("SELECT count(*) FROM words WHERE words MATCH ?", (query,))
    assert found.fetchone() == (0,)


def test_words_stay_findable_after_changes(works: Path) -> None:
    write(works, [*WORKS[1:], "@book{new, title = {Fresh kratom}}"])
    assert set(search(works, "kratom")) == {"new", "opioids", "kratom2"}
    assert search(works, "ivers") == []


def test_misspelt_keys_have_near_ones(works: Path) -> None:
    def near(index: Index) -> Iterator[str]:
        return iter(index.list_near("kartom1"))

    assert next(ask_index(works, near)) == "kratom1"
