"""Entries that are there get what they lack, and nothing that they have changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import adding_work
from adding_work import LIBRARY, Done
from wellsourced.project.libraries.shelving import Choice

KEEP, COMPLETE = Choice("{author}{year}"), Choice("{author}{year}", complete=True)
RIS = """\
TY  - JOUR
AU  - Ivers, Tove
AU  - Roe, Ada
AU  - Ness, Oda
TI  - Willow Bark for Pain of the Lower Back
JO  - J Invented Herbs
PY  - 2019
VL  - 4
IS  - 2
SP  - 11
EP  - 19
DO  - 10.5555/jih.2019.4
AB  - Bark eased pain – in “most” adults.
ER  -
"""
BARE = """\
@article{ivers2019,
  author  = "Ivers, Tove and others",
  title   = {Willow bark for pain of the lower back}, journal = {Journal of Invented Herbs},
  year = 2019, volume = 4, pages = {11--19}
}
"""


def complete(folder: Path, given: str, library: str | bytes, choice: Choice = COMPLETE) -> Done:
    return adding_work.add(folder, given, library=library, name="in.ris", choice=choice)


def test_what_an_entry_lacks_is_named_and_put_in_when_asked_for(tmp_path: Path) -> None:
    named = complete(tmp_path, RIS, BARE, KEEP)
    assert named.text == BARE
    (there,) = named.adding.there
    assert (there.lacks, there.completed) == (("number", "abstract", "doi"), ())
    done = complete(tmp_path, RIS, BARE)
    (there,) = done.adding.there
    assert there.completed == ("number", "abstract", "doi")
    kept, added = done.text[: BARE.rindex("\n}")], done.text[BARE.rindex("\n}") :]
    assert BARE.startswith(kept)
    assert added == (
        ", number = {2}, abstract = {Bark eased pain – in “most” adults.},"
        " doi = {10.5555/jih.2019.4}\n}\n"
    )
    again = adding_work.go_on(tmp_path, RIS, name="in.ris", choice=COMPLETE)
    assert (again.adding.changes, again.adding.there[0].lacks) == ((), ())


def test_new_entries_come_behind_completed_ones(tmp_path: Path) -> None:
    done = complete(tmp_path, RIS + adding_work.RIS, LIBRARY)
    assert done.added == ["sand2011"]
    entries = done.library.by_key()
    assert list(entries) == ["ivers2019", "roe2021", "sand2011"]
    assert entries["ivers2019"].record.issue == "2"
    assert "journal = jih" in done.text


@pytest.mark.parametrize(
    ("library", "why"),
    [
        (BARE.replace("pages = {11--19}", "pages = {11--19}, doi = {10.5555/jih.2019.4}")
            .replace("volume = 4", "volume = 5"), ""),
        (BARE.replace("year = 2019,", "year = 2019"), "it has a fault"),
        (BARE + "\n@misc{Ivers2019, title = {Of other herbs}}\n", "another entry has its key too"),
    ],
    ids=["other volume", "fault", "key twice"],
)  # fmt: skip
def test_an_entry_is_left_where_something_is_in_the_way(
    tmp_path: Path, library: str, why: str
) -> None:
    done = complete(tmp_path, RIS, library)
    assert "number =" not in done.text
    assert [one.completed for one in done.adding.there] in ([()], [("abstract",)])
    assert bool(why) is any(why in note for note in done.adding.notes)
    assert why == "" or done.text == library


def test_two_that_bring_the_same_field_bring_it_once(tmp_path: Path) -> None:
    done = complete(tmp_path, RIS + RIS.replace("Bark eased", "It eased"), BARE)
    assert done.text.count("abstract") == done.text.count("doi") == 1
    assert "Bark eased" in done.text


def test_what_the_encoding_lacks_is_spelled(tmp_path: Path) -> None:
    library = BARE.replace("Ivers, Tove and others", "Ivers, Tové").encode("latin-1")
    done = complete(tmp_path, RIS, library)
    assert "abstract = {Bark eased pain {\\textendash} in" in done.text
    assert done.data.decode("latin-1").isprintable() or "\n" in done.text
    assert not any(0x80 <= byte < 0xA0 for byte in done.data)


def test_the_choice_is_the_callers(tmp_path: Path) -> None:
    assert complete(tmp_path, RIS, BARE, replace(COMPLETE, complete=False)).data == BARE.encode()
