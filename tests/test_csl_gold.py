"""Reference lists equal those of citeproc-js, but for what the gold files' README explains."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wellsourced._leaves import leaves
from wellsourced.csl import find_style, flatten, list_styles, print_list
from wellsourced.csl_json import TYPES
from wellsourced.format import Format
from wellsourced.formats.csl_json import read
from wellsourced.references import Reference

GOLD = Path(__file__).parent / "gold" / "csl"
FORMATS = leaves("wellsourced.formats", "FORMAT", Format)
README = (GOLD / "README.md").read_text(encoding="utf-8")


def records() -> tuple[Reference, ...]:
    return read((GOLD / "records.json").read_text(encoding="utf-8"))


def golden(style: str) -> dict[str, str]:
    lines = (GOLD / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def explained(style: str) -> dict[str, str]:
    """What the README's table says is printed otherwise, by the id of the record."""
    rows = [line.strip("| ").split(" | ") for line in README.splitlines() if line.startswith("|")]
    return {row[1]: row[2] for row in rows if row[0] == style}


def printed(style: str) -> dict[str, str]:
    entries = print_list(records(), find_style(style)).entries
    return {entry.key: flatten(entry.runs) for entry in entries}


@pytest.mark.parametrize("style", list_styles())
def test_a_list_is_that_of_citeproc_js_but_for_what_is_explained(style: str) -> None:
    gold, ours = golden(style), printed(style)

    assert {key: text for key, text in ours.items() if text != gold[key]} == explained(style)
    assert f"{len(ours) - len(explained(style))} of {len(gold)} in {style.upper()}" in README


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_a_list_is_the_same_after_a_trip_through_any_format(format_: Format) -> None:
    assert format_.read is not None
    back = format_.read(format_.write(records()))

    for style in list_styles():
        entries = print_list(back, find_style(style)).entries
        assert {one.key: flatten(one.runs) for one in entries} == printed(style)


def test_the_order_of_an_unnumbered_list_is_that_of_citeproc_js() -> None:
    assert list(printed("apa")) == list(golden("apa"))


def test_the_records_are_of_the_types_that_matter() -> None:
    types = {one.record.type for one in records()}

    assert types <= TYPES
    assert len(types) > 20
    assert len({one.key for one in records()}) == len(records())


def test_every_line_of_the_gold_files_is_a_record() -> None:
    for style in list_styles():
        lines = (GOLD / f"{style}.txt").read_text(encoding="utf-8").splitlines()
        assert all(re.fullmatch(r"[\w-]+\t\S.*", line) for line in lines)
        assert set(golden(style)) == {one.key for one in records()}
