"""Settings: every one is read, explained and checked; a misspelt one never passes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from wellsourced.config import SETTINGS, Config, SettingRow, parse_config
from wellsourced.errors import BadConfiguration
from wellsourced.findings import Severity
from wellsourced.project.settings import find_config, open_config
from wellsourced.project.starting import write_settings
from wellsourced.setting_values import SettingRefused


def test_a_table_with_everything_is_read() -> None:
    table = {
        "articles": ["pages", "notes/one.md"],
        "library": "works.bib",
        "claims": "decided",
        "templates": "looks",
        "style": "ama",
        "key-pattern": "{author}-{year}",
        "exclude": ["drafts"],
        "select": ["CIT"],
        "ignore": ["CIT003"],
        "severity": {"citation-near": "warning"},
        "options": {"source-outdated": {"years": 7}},
        "fail-on": "suggestion",
        "fail-under": 80,
        "as-of": date(2026, 3, 1),
    }

    config = parse_config(table, "wellsourced.toml")

    assert config == Config(
        articles=("pages", "notes/one.md"),
        library="works.bib",
        claims="decided",
        templates="looks",
        style="ama",
        key_pattern="{author}-{year}",
        exclude=("drafts",),
        select=("CIT",),
        ignore=("CIT003",),
        severity={"citation-near": Severity.WARNING},
        options={"source-outdated": {"years": 7}},
        fail_on="suggestion",
        fail_under=80.0,
        as_of=date(2026, 3, 1),
        path="wellsourced.toml",
    )


def test_nothing_set_gives_the_defaults() -> None:
    assert parse_config({}, "") == Config()


def test_a_day_may_be_written_as_text() -> None:
    assert parse_config({"as-of": "2026-03-01"}, "").as_of == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("table", "key", "words"),
    [
        ({"libary": "x"}, "libary", "unknown setting `libary`; did you mean `library`?"),
        ({"fail_on": "error"}, "fail_on", "did you mean `fail-on`?"),
        ({"zzz": 1}, "zzz", "unknown setting `zzz`; known are articles, library,"),
        ({"articles": "pages"}, "articles", 'write `articles = ["pages"]`'),
        ({"articles": [1]}, "articles", "`articles` must be a list of texts, not `[1]`"),
        ({"library": ""}, "library", "`library` must be a text"),
        ({"library": 7}, "library", "`library` must be a text, not `7`"),
        ({"key-pattern": 7}, "key-pattern", "`key-pattern` must be a text"),
        ({"key-pattern": "{autor}"}, "key-pattern", "unknown field `autor`; did you mean `author`"),
        ({"fail-on": "errors"}, "fail-on", "must be one of error, warning, suggestion, never"),
        ({"fail-under": 101}, "fail-under", "must be a percentage from 0 to 100, not `101`"),
        ({"fail-under": True}, "fail-under", "not `true`"),
        ({"fail-under": float("nan")}, "fail-under", "must be a percentage"),
        ({"as-of": "soon"}, "as-of", "must be a day such as 2026-11-21"),
        ({"severity": "error"}, "severity", "`severity` must be a table"),
        ({"severity": {"x": "fatal"}}, "x", "`severity.x` must be one of error, warning"),
        ({"severity": {"x": ["error"]}}, "x", "`severity.x` must be one of"),
        ({"options": {"x": 3}}, "options.x", "`options.x` must be a table, not `3`"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(
    table: Mapping[str, object], key: str, words: str
) -> None:
    with pytest.raises(SettingRefused) as caught:
        parse_config(table, "wellsourced.toml")

    assert caught.value.key == key
    assert words in str(caught.value)


def test_every_field_has_a_row_in_the_manual_and_every_row_a_field() -> None:
    assert [row.field for row in SETTINGS] == [
        field.name for field in fields(Config) if field.name != "path"
    ]
    assert all(row.manual and row.takes for row in SETTINGS)


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: str(row.name))
def test_the_example_of_a_setting_is_one_that_is_read(row: SettingRow) -> None:
    assert row.example.startswith(f"{row.name} = ")
    assert isinstance(parse_config(tomllib.loads(row.example), ""), Config)


def test_the_settings_that_init_writes_change_nothing_until_they_are_switched_on() -> None:
    text = write_settings()
    switched_on = "\n".join(line.removeprefix("# ") for line in text.splitlines() if " = " in line)

    assert parse_config(tomllib.loads(text), "") == Config()
    assert len(tomllib.loads(switched_on)) == len(SETTINGS)


def test_the_nearest_file_above_counts_and_the_own_one_before_the_shared(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    (tmp_path / "wellsourced.toml").write_text('style = "apa"\n')
    (tmp_path / "pyproject.toml").write_text('[tool.wellsourced]\nstyle = "ama"\n')
    far = find_config(deep)
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\nname = "other"\n')
    still_far = find_config(deep)
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.wellsourced]\nstyle = "ama"\n')
    near = find_config(deep)

    assert far
    assert still_far
    assert near
    assert [one.style for one in (far, still_far, near)] == ["apa", "apa", "ama"]
    assert near.path == str(tmp_path.resolve() / "a" / "pyproject.toml")


def test_outside_of_any_project_there_are_no_settings(tmp_path: Path) -> None:
    assert find_config(tmp_path) is None


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("wellsourced.toml", "style = 'nlm'\nlibary = 'x'\n", "wellsourced.toml:2: unknown"),
        ("wellsourced.toml", "style = \n", "no valid TOML: invalid value (at line 1"),
        ("pyproject.toml", "[tool.wellsourced\n", "pyproject.toml: it is no valid TOML"),
        ("pyproject.toml", "[tool]\nwellsourced = 3\n", "unknown setting `wellsourced`"),
        (
            "pyproject.toml",
            "[tool.wellsourced]\n# fail-on = 1\nfail-on = 'x'\n",
            "pyproject.toml:3: `fail-on`",
        ),
        (
            "wellsourced.toml",
            "[severity]\nclaim-unsourced = 'grave'\n",
            "wellsourced.toml:2: `severity.claim-unsourced`",
        ),
    ],
)
def test_a_broken_file_is_named_with_line_and_reason(
    tmp_path: Path, name: str, text: str, words: str
) -> None:
    (tmp_path / name).write_text(text)

    with pytest.raises(BadConfiguration) as caught:
        find_config(tmp_path)

    assert words in str(caught.value)


def test_a_broken_file_of_somebody_else_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project\n")

    assert find_config(tmp_path) is None


def test_settings_that_are_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(BadConfiguration, match="there is no such file"):
        open_config(tmp_path / "none.toml")
    shared = tmp_path / "pyproject.toml"
    shared.write_text("[project]\n")
    with pytest.raises(BadConfiguration, match=r"no table \[tool.wellsourced\]"):
        open_config(shared)
