"""The map of old keys to new, kept over several runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from wellsourced.errors import BadUsage, WriteRefused
from wellsourced.project.libraries.key_maps import plan_map
from wellsourced.project.saving.writing import write_changes


def keep(path: Path, mapping: dict[str, str]) -> str:
    write_changes([plan_map(path, mapping)])
    return path.read_text(encoding="utf-8")


def test_a_later_run_leads_to_where_works_are_now(tmp_path: Path) -> None:
    path = tmp_path / "k.json"
    assert keep(path, {"a": "b", "é": "b"}) == '{\n  "a": "b",\n  "é": "b"\n}\n'
    assert keep(path, {"b": "c"}) == '{\n  "a": "c",\n  "é": "c",\n  "b": "c"\n}\n'
    assert keep(path, {"c": "a"}) == '{\n  "é": "a",\n  "b": "a",\n  "c": "a"\n}\n'


def test_a_table(tmp_path: Path) -> None:
    path = tmp_path / "k.CSV"
    assert keep(path, {"a": "b", 'x"y': "z"}) == 'old,new\na,b\n"x""y",z\n'
    assert keep(path, {"b": "c"}) == 'old,new\na,c\n"x""y",z\nb,c\n'


@pytest.mark.parametrize("name", ["k.bib", "k", "k.txt"])
def test_another_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadUsage, match=r"ends in \.json or \.csv"):
        plan_map(tmp_path / name, {"a": "b"})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("k.json", "[1]"), ("k.json", '{"a": 1}'), ("k.json", "{"), ("k.csv", "a,b\nc,d\n"),
        ("k.csv", "old,new\na,b,c\n"), ("k.json", "\udcff"),
    ],
)  # fmt: skip
def test_what_is_no_map_is_not_overwritten(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(WriteRefused, match="it is no map of keys"):
        plan_map(tmp_path / name, {"a": "b"})
