"""Commands on a library that is large enough for an index: what they say is the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from wellsourced.cli import main
from wellsourced.project.libraries.opening import LARGE, is_large

FILLER = "".join(
    f"@book{{fill{n},\n  title = {{Volume {n} of nothing}},\n  note = {{{'words ' * 60}}},\n}}\n\n"
    for n in range(LARGE // 400)
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(project)
    return project


@pytest.fixture
def large(project: Path) -> Path:
    library = project / "works.bib"
    library.write_text(f"{shelf.LIBRARY}\n{FILLER}", encoding="utf-8")
    assert is_large(library)
    return library


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["library", *words], catch_exceptions=False)


def both(project: Path, *words: str) -> tuple[str, str]:
    """Return what a command says of the small library, and of the large one."""
    small = run(*words).stdout
    library = project / "works.bib"
    library.write_text(f"{shelf.LIBRARY}\n{FILLER}", encoding="utf-8")
    return small, run(*words).stdout


@pytest.mark.parametrize("key", ["ivers2019", "roe2021"])
def test_an_entry_is_shown_with_what_rests_on_it(project: Path, key: str) -> None:
    small, again = both(project, "show", key)
    assert small == again
    assert "on it, in" in again


def test_words_are_found(project: Path) -> None:
    small, again = both(project, "search", "willow", "bark")
    assert small == again
    assert again.startswith("ivers2019")


@pytest.mark.usefixtures("large")
def test_a_key_that_is_not_there_names_the_nearest() -> None:
    result = run("show", "ivres2019")
    assert result.exit_code == 2
    assert "did you mean `ivers2019`?" in result.stderr


@pytest.mark.usefixtures("large")
def test_more_that_fit_are_counted() -> None:
    result = run("search", "nothing", "-n", "2")
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr == f"note: {LARGE // 400 - 2} more fit; --limit shows more\n"


@pytest.mark.usefixtures("large")
def test_nothing_that_fits_is_said() -> None:
    result = run("search", "unheard")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "note: no entry holds all these words\n"


def test_a_renamed_key_is_found_at_once(large: Path) -> None:
    assert run("show", "ivers2019").exit_code == 0
    assert run("rename", "ivers2019", "willow").exit_code == 0
    assert run("show", "willow").stdout.startswith("@article{willow,")
    assert run("show", "ivers2019").exit_code == 2
    assert large.read_text(encoding="utf-8") == (
        f"{shelf.LIBRARY}\n{FILLER}".replace("{ivers2019,", "{willow,")
    )


def test_the_audit_is_the_same(project: Path) -> None:
    words = ["audit", "--output-format", "json"]
    small = CliRunner().invoke(main, words).stdout
    library = project / "works.bib"
    library.write_text(f"{shelf.LIBRARY}\n{FILLER}", encoding="utf-8")
    assert CliRunner().invoke(main, words).stdout == small
    assert CliRunner().invoke(main, words).stdout == small
