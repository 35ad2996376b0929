"""Bad input, each with one clear sentence; the other files are audited all the same."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from rights import AS_A_USER
from wellsourced.cli import main

GOOD = "good.md"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with one article that can be read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / GOOD).write_text(shelf.WILLOW)
    return tmp_path


def audit(*words: str, given: str | bytes = "") -> Result:
    return CliRunner().invoke(
        main, ["audit", "--output-format", "json", "--fail-on", "never", *words], input=given,
        catch_exceptions=False,
    )  # fmt: skip


def paths(result: Result) -> list[str]:
    return [article["path"] for article in json.loads(result.stdout)["articles"]]


@pytest.mark.parametrize("form", ["full", "concise", "grouped", "markdown"])
@pytest.mark.parametrize("kept", [(), ("--results", "kept.jsonl")])
@pytest.mark.usefixtures("here")
def test_where_nothing_could_be_read_nothing_is_said_to_be_well(
    form: str, kept: tuple[str, ...]
) -> None:
    result = CliRunner().invoke(main, ["audit", "gone.md", "--output-format", form, *kept])

    assert result.exit_code == 2
    assert "nothing was read" in result.stdout
    assert "no findings" not in result.stdout


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.md", b"\x7fELF\x02\x01\0\0\0", "it is a binary file, not a text"),
        ("a.txt", b"%PDF-1.5\n%\xe2\xe3", "it is a PDF, not a text"),
        ("b.txt", b"PK\x03\x04\x14\0", "it is a zip archive, such as"),
        ("a.docx", b"PK\x03\x04\x14\0", "it is no zip archive, or one that is damaged"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "it is a PNG picture, not a text"),
    ],
)
def test_a_binary_file_is_refused_and_the_others_are_audited(
    here: Path, name: str, data: bytes, reason: str
) -> None:
    (here / name).write_bytes(data)

    result = audit(name, GOOD)

    assert result.exit_code == 2
    assert paths(result) == [GOOD]
    assert result.stderr.startswith(f"error: {name}: {reason}")
    assert result.stderr.count("\n") == 1
    unread = json.loads(result.stdout)["unread"]
    assert [one["path"] for one in unread] == [name]
    assert json.loads(result.stdout)["summary"]["unread"] == 1


def test_a_missing_file_is_named(here: Path) -> None:
    result = audit("none.md", GOOD)

    assert (result.exit_code, paths(result)) == (2, [GOOD])
    assert result.stderr == "error: none.md: there is no such file\n"
    assert here.is_dir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_without_waiting(here: Path) -> None:
    os.mkfifo(here / "pipe.md")

    named, in_folder = audit("pipe.md", GOOD), audit(".")

    assert named.stderr == "error: pipe.md: it is a named pipe, not a file\n"
    assert (named.exit_code, paths(named)) == (2, [GOOD])
    assert (in_folder.exit_code, paths(in_folder)) == (2, [GOOD])


@AS_A_USER
def test_what_may_not_be_read_is_refused(here: Path) -> None:
    (here / "closed.md").write_text("x")
    (here / "closed.md").chmod(0)
    (here / "shut").mkdir(mode=0)
    try:
        result = audit(".")
    finally:
        (here / "shut").chmod(stat.S_IRWXU)

    assert (result.exit_code, paths(result)) == (2, [GOOD])
    assert "error: closed.md: permission is denied\n" in result.stderr
    assert "error: shut: the folder cannot be looked into: permission is denied" in result.stderr


def test_an_empty_file_has_no_claims(here: Path) -> None:
    (here / "empty.md").write_bytes(b"")

    result = audit("empty.md")

    assert (result.exit_code, paths(result), result.stderr) == (0, ["empty.md"], "")
    assert json.loads(result.stdout)["summary"]["claims"] == 0


def test_an_empty_folder_is_said(here: Path) -> None:
    (here / "nothing").mkdir()

    result = audit("nothing")

    assert (result.exit_code, paths(result)) == (0, [])
    assert result.stderr == "note: there is no article of a known format to read\n"


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16", "utf-8-sig"])
def test_another_encoding_is_read(here: Path, encoding: str) -> None:
    (here / "old.txt").write_bytes("Bärlauch lowered fever – a naïve cure.".encode(
        encoding, "replace"
    ))  # fmt: skip

    result = audit("old.txt")

    assert result.exit_code == 0
    assert "Bärlauch" in json.loads(result.stdout)["articles"][0]["claims"][0]["text"]


def test_the_named_encoding_counts_and_must_fit(here: Path) -> None:
    (here / "old.txt").write_bytes("Жень lowered fever in 20 of 40 adults.".encode("koi8-r"))

    right, wrong = audit("--encoding", "koi8-r", "old.txt"), audit("--encoding", "utf-8", "old.txt")

    assert "Жень" in right.stdout
    assert wrong.exit_code == 2
    assert wrong.stderr == "error: old.txt: it is no utf-8 text: byte 0 cannot be read\n"


def test_offsets_count_a_windows_line_end_as_one_character(here: Path) -> None:
    (here / "dos.txt").write_bytes(shelf.DANGLING.replace("\n", "\r\n").encode("utf-8-sig"))

    found = json.loads(audit("dos.txt").stdout)["articles"][0]["citations"]

    assert [shelf.DANGLING[one["start"] : one["end"]] for one in found] == ["[1]", "[7]"]


def test_broken_settings_let_nothing_run(here: Path) -> None:
    (here / "wellsourced.toml").write_text("libary = 'x'\n")

    result = audit(GOOD)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"error: {here / 'wellsourced.toml'}:1: unknown setting `libary`; did you mean `library`?\n"
    )


def test_settings_that_name_no_rule_let_nothing_run(here: Path) -> None:
    (here / "wellsourced.toml").write_text("ignore = ['claim-unsorced']\n")

    result = audit(GOOD)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "there is no rule `claim-unsorced`; did you mean `claim-unsourced`?" in result.stderr


def test_an_unclosed_brace_costs_one_entry(here: Path) -> None:
    shelf.start(here)
    with (here / "works.bib").open("a") as file:
        file.write("\n@article{lost, title = {Never closed\n")

    result = audit()

    facts = json.loads(result.stdout)
    broken = [one for one in facts["findings"] if one["rule"] == "entry-unreadable"]
    assert [(one["path"], one["line"]) for one in broken] == [("works.bib", 20)]
    keys = {ref["key"] for one in facts["articles"] for ref in one["references"]}
    assert "roe2021" in keys


def test_a_library_that_cannot_be_read_is_named(here: Path) -> None:
    shelf.start(here)
    (here / "works.bib").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")

    result = audit()

    assert result.exit_code == 2
    assert result.stderr == "error: works.bib: it is a PNG picture, not a text\n"
    assert len(paths(result)) == 2


def test_a_broken_ledger_is_named_with_its_line(here: Path) -> None:
    shelf.start(here)
    (here / "claims" / "meadowsweet.toml").write_text('article = "x"\nnot toml\n')

    result = audit()

    assert result.exit_code == 2
    assert result.stderr.startswith("error: claims/meadowsweet.toml: line 2: ")
    assert len(paths(result)) == 2


def test_a_missing_bibliography_is_noted(here: Path) -> None:
    for name, reason in {
        "none.bib": "does not exist",
        "https://example.org/works.bib": "is not on this machine and is not fetched",
        "no\\0name": "",
    }.items():
        (here / "a.md").write_text(f'---\nbibliography: "{name}"\n---\n\nWillow [@roe2021].\n')
        result = audit("a.md")
        assert result.exit_code == 0
        assert f"note: a.md: its bibliography `{name}` {reason}" in result.stderr or not reason


def test_a_very_long_line_is_read(here: Path) -> None:
    (here / "long.txt").write_text("willow " * 200_000)

    assert paths(audit("long.txt")) == ["long.txt"]


def test_a_reader_that_goes_away_is_no_traceback(here: Path) -> None:
    code = (
        "import sys; from wellsourced.cli import main; "
        "main(['report', '--to', 'json', 'good.md'], prog_name='wellsourced')"
    )
    done = subprocess.run(  # noqa: S602 – our own words, to have a pipe that is closed
        f'"{sys.executable}" -c "{code}" | true', shell=True, cwd=here, capture_output=True,
        text=True, check=False,
    )  # fmt: skip

    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
