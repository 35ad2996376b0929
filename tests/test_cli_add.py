"""`library add` from the command line: what is said where, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from adding_work import CSL, LIBRARY, RIS, STRINGS
from wellsourced.cli import main

OLD = shelf.LIBRARY


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, which is also the working directory."""
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    return folder


def run(*words: str, given: str | bytes = "") -> Result:
    result = CliRunner().invoke(main, ["library", "add", *words], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_a_file_goes_into_the_library_of_the_project(project: Path) -> None:
    (project / "in.ris").write_text(RIS)
    result = run("in.ris")
    assert (
        result.stdout
        == "added    sand2011: Thyme on dry slopes\nworks.bib: 1 added, 0 there already\n"
    )
    assert (result.stderr, result.exit_code) == ("", 0)
    text = (project / "works.bib").read_text()
    assert text.startswith(f"{OLD}\n@article{{sand2011,\n")


def test_standard_input_is_read_unasked(project: Path) -> None:
    result = run(given=STRINGS)
    assert result.stdout.splitlines() == [
        "added    okafor2016: The price of tea in winter",
        "there    ivers2019: line 3 is in the library (the same title, first author,",
        "         page, journal or publisher)",
        "works.bib: 1 added, 1 there already",
    ]
    assert "okafor2016" in (project / "works.bib").read_text()
    assert run("-", given=STRINGS).stdout.splitlines()[-1] == "0 added, 2 there already"


def test_a_dry_run_shows_a_diff_and_changes_nothing(project: Path) -> None:
    result = run("--dry-run", given="@book{fig,\n title={Figs of the south}}")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("--- ")
    assert [line for line in lines if line.startswith("+") and "+++" not in line] == [
        "+",
        "+@book{fig,",
        "+ title={Figs of the south}}",
    ]
    assert not any(line.startswith("-") for line in lines[2:])
    assert "added    fig: Figs of the south" in result.stderr
    assert run("--dry-run", "-q", given=RIS).stderr == ""
    assert (project / "works.bib").read_text() == OLD


def test_what_was_left_is_said_with_its_line_and_reason(project: Path) -> None:
    (project / "in.bib").write_text(
        "@preamble{x}\nMy list\n@book{roe2021, title={Roe deer in snow}, year=1990}\n"
        "@book{open, title={never closed\n"
    )
    result = run("in.bib")
    assert result.stdout.splitlines() == [
        "added    roedeer1990: Roe deer in snow",
        "         line 3: its key `roe2021` is that of another work",
        "left     line 4: the value of `title` has no closing brace",
        "works.bib: 1 added, 0 there already, 1 left",
    ]
    assert result.stderr == "note: in.bib: left out: 1 preamble, the text between entries\n"
    assert result.exit_code == 0


def test_files_that_cannot_be_read_are_named_and_the_others_are_added(project: Path) -> None:
    (project / "in.json").write_text(CSL)
    (project / "empty.ris").write_text("")
    (project / "bad.bib").write_text("@book{open, title={never closed\n")
    result = run("in.json", "gone.bib", "empty.ris")
    assert result.stderr.splitlines() == [
        "error: gone.bib: there is no such file",
        "error: empty.ris: it holds no reference",
    ]
    assert "added    moor2003: Heather and its bees\n" in result.stdout
    assert result.exit_code == 2
    assert "moor2003" in (project / "works.bib").read_text()
    lost = run("bad.bib")
    assert lost.stdout.startswith("left     line 1: ")
    assert lost.exit_code == 2


def test_doubtful_ones_are_added_when_asked_for(project: Path) -> None:
    like = OLD.replace("jih.2019.4", "jih.2019.40").replace("ivers2019", "ivers")
    (project / "in.bib").write_text(like)
    left = run("in.bib")
    assert "is it `ivers2019`? --add-doubtful adds it all the same" in left.stdout
    assert (project / "works.bib").read_text() == OLD
    assert "added    ivers: " in run("in.bib", "--add-doubtful").stdout


def test_another_library_may_be_new(project: Path) -> None:
    result = run("--library", "new.bib", given=RIS)
    assert (project / "new.bib").read_text().startswith("@article{sand2011,")
    assert (project / "works.bib").read_text() == OLD
    assert result.stdout.endswith("new.bib: 1 added, 0 there already\n")
    nowhere = run("--library", "no/new.bib", given=RIS)
    assert (nowhere.exit_code, nowhere.stderr) == (2, "error: no/new.bib: there is no such file\n")


def test_the_library_of_a_project_is_made_with_its_head(project: Path) -> None:
    (project / "works.bib").unlink()
    run(given=RIS)
    assert (project / "works.bib").read_text().startswith("% The works that the articles rest on.")


def test_keys_follow_the_pattern_of_the_project(project: Path) -> None:
    with (project / "wellsourced.toml").open("a") as settings:
        settings.write('key-pattern = "{Author}{shortyear}"\n')
    assert "added    Sand11: " in run(given=RIS).stdout


def test_an_encoding_that_is_named_counts(project: Path) -> None:
    text = "@book{fig, title={Ārā vējā}}".encode("cp1257")
    assert "added    fig: Ārā vējā" in run("--encoding", "cp1257", given=text).stdout
    assert "Ārā vējā" in (project / "works.bib").read_text(encoding="utf-8")


def test_long_titles_fit_the_line(project: Path) -> None:
    title = "Reeds and rushes " * 20
    result = run(given=f"@book{{{'k' * 30}, title={{{title}}}}}")
    assert project.exists()
    assert all(len(line) <= 80 for line in result.stdout.splitlines())


def test_signs_that_act_on_a_terminal_are_not_printed(project: Path) -> None:
    result = run(given="@book{fig, title={Figs \x1b[31m of \u202e the south}}")
    assert project.exists()
    assert not {"\x1b", "\u202e"} & {*result.stdout}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--format", "riss"), "there is no format `riss` to read; did you mean `ris`?"),
        (("--encoding", "utf-9"), "there is no text encoding called `utf-9`"),
        (("--format", "csl-json"), "standard input: it is no JSON"),
    ],
)
def test_bad_usage_is_one_sentence(project: Path, words: tuple[str, ...], sentence: str) -> None:
    result = run(*words, given=LIBRARY)
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert (project / "works.bib").read_text() == OLD


def test_outside_a_project_a_library_must_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(given=RIS)
    assert result.exit_code == 2
    assert result.stderr.startswith("error: there is no project here: name a library")
