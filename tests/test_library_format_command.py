"""`library format` from the command line: what it writes, what it says, when it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from rights import AS_A_USER
from wellsourced.cli import main

LOOSE = '% Encoding: windows-1252\r\n@Misc{Caf\u00e9, TITLE="T\u00e9"}\r\n@book{b  title={B}}\r\n'
TIDY = (
    "% Encoding: windows-1252\r\n\r\n@misc{Caf\u00e9,\r\n  title = {T\u00e9},\r\n}\r\n\r\n"
    "@book{b  title={B}}\r\n"
)


@pytest.fixture
def loose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library outside of any project, in the working directory."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "loose.bib"
    path.write_bytes(LOOSE.encode("cp1252"))
    return path


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, ("library", "format", *words), prog_name="wellsourced")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_writes_in_place_in_the_encoding_of_the_file_and_names_what_is_left(loose: Path) -> None:
    result = run("loose.bib")

    assert (result.exit_code, result.stdout) == (0, "changed loose.bib\n")
    assert result.stderr == "note: loose.bib:7: `b` keeps its layout: no comma after the key\n"
    assert loose.read_bytes() == TIDY.encode("cp1252")
    again = run("--library", "loose.bib", "--quiet")
    assert (again.exit_code, again.output) == (0, "")
    assert loose.read_bytes() == TIDY.encode("cp1252")
    assert [path.name for path in loose.parent.iterdir()] == ["loose.bib"]


def test_check_writes_nothing_and_ends_with_1_where_something_would_change(loose: Path) -> None:
    result = run("--check", "loose.bib")

    assert (result.exit_code, result.stdout) == (1, "would change loose.bib\n")
    assert "loose.bib:3: `b` keeps its layout" in result.stderr
    assert loose.read_bytes() == LOOSE.encode("cp1252")
    run("loose.bib")
    assert run("--check", "loose.bib").exit_code == 0
    assert run("--check", "loose.bib", "--keep-case", "--indent", "tab").exit_code == 1


def test_a_dry_run_shows_a_diff_and_writes_nothing(loose: Path) -> None:
    result = run("--dry-run", "loose.bib", "--sort", "key,shelfmark")

    assert result.exit_code == 0
    assert "-@Misc{Caf\u00e9" in result.stdout
    assert "+@misc{Caf\u00e9" in result.stdout
    assert "no entry has `shelfmark` to be sorted by" in result.stderr
    assert loose.read_bytes() == LOOSE.encode("cp1252")
    assert run("--dry-run", "--check", "loose.bib").exit_code == 1


def test_the_options_reach_the_layout(loose: Path) -> None:
    loose.write_text('@Book{b, Year="2001", URL="u", author={B, C}}\n@misc{a}\n')

    run(
        "loose.bib", "--sort=-year,key", "--indent", "tab", "--align", "--no-trailing-comma",
        "--blank-lines=0", "--keep-case", "--keep-quotes", "--numbers=bare", "--field-order=url",
        "--sort-fields",
    )  # fmt: skip

    expected = '@Book{b,\n\tURL    = "u",\n\tauthor = {B, C},\n\tYear   = 2001\n}\n@misc{a\n}\n'
    assert loose.read_text() == expected


def test_formats_the_library_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(shelf.start(tmp_path / "herbs"))
    library = Path("works.bib")
    library.write_text("@misc(a)")

    assert run().stdout == "changed works.bib\n"
    assert library.read_text() == "@misc{a,\n}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("none.bib",), "none.bib: "),
        (("other.bib",), "other.bib: it holds no BibTeX entry"),
        (("loose.bib", "--library", "other.bib"), "name the library once"),
        ((), "there is no project here"),
        (("loose.bib", "--indent", "17"), "'17' is neither `tab` nor a number of up to 16"),
        (("loose.bib", "--indent", "two"), "'two' is neither"),
    ],
)
def test_refuses_in_one_sentence(loose: Path, words: tuple[str, ...], sentence: str) -> None:
    (loose.parent / "other.bib").write_text("TY  - JOUR\nTI  - Tea\n\n\nER  - \n")

    result = run(*words)

    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1
    assert loose.read_bytes() == LOOSE.encode("cp1252")


def test_a_knot_of_flaws_is_left_to_a_person(loose: Path) -> None:
    knot = "@Misc{a,t={b}}\n, u={c},\n% d @Misc{e,t={f}} @Misc{g}\n"
    loose.write_text(knot)

    result = run("loose.bib")

    assert result.exit_code == 2
    assert "loose.bib: how `@Misc{a,t={b}}` is read hangs on the layout" in result.stderr
    assert loose.read_text() == knot


@AS_A_USER
def test_a_read_only_library_is_not_written(loose: Path) -> None:
    loose.chmod(0o444)

    result = run("loose.bib")

    assert result.exit_code == 2
    assert "read-only" in result.stderr
    assert loose.read_bytes() == LOOSE.encode("cp1252")
