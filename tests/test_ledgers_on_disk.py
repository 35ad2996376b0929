"""Ledgers and their articles on disk: what moved, what cannot be read, who writes meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wellsourced.cli import main
from wellsourced.errors import WriteRefused
from wellsourced.project.audits import Request, join_paths
from wellsourced.project.gathering import gather
from wellsourced.project.listing import name_file
from wellsourced.project.projects import open_project

PAGE = """# The weir

The weir was raised by 40 centimetres in 1911. Eels pass it less often than they did before.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "wellsourced.toml").write_text(
        'articles = ["articles"]\nlibrary = "library.bib"\nclaims = "claims"\n', encoding="utf-8"
    )
    (tmp_path / "library.bib").write_text("", encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/weir.md").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_an_article_that_moved_leaves_a_ledger_that_is_named(root: Path) -> None:
    assert _run("collect").exit_code == 0
    written = (root / "claims/weir.toml").read_bytes()
    (root / "articles/weir.md").rename(root / "articles/dam.md")
    for arguments in (("audit",), ("collect", "articles/dam.md", "--dry-run"), ("collect",)):
        said = _run(*arguments).stderr
        assert said.count("claims/weir.toml was left out: its article articles/weir.md") == 1
    assert (root / "claims/weir.toml").read_bytes() == written
    assert "left out" not in _run("audit", "articles/dam.md").stderr


def test_collect_says_what_became_of_the_claims_that_it_knew(root: Path) -> None:
    _run("collect")
    page, ledger = root / "articles/weir.md", root / "claims/weir.toml"
    gone = "Otters were seen at the mill in 1924."
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(f'{text}\n[[claim]]\nid = "c90"\nquote = "{gone}"\n', encoding="utf-8")
    page.write_text(PAGE.replace("weir was", "old weir was"), encoding="utf-8")
    found = _run("collect", "--dry-run")
    assert f"claim c90 is not in the article any more: “{gone}”" in found.stderr
    done = _run("collect")
    assert "0 claims added, 1 reworded, 1 not found any more\n" in done.stdout


def test_the_ledger_of_a_renamed_article_goes_along_by_hand(root: Path) -> None:
    _run("collect")
    (root / "articles/weir.md").rename(root / "articles/dam.md")
    text = (root / "claims/weir.toml").read_text(encoding="utf-8")
    (root / "claims/weir.toml").rename(root / "claims/dam.toml")
    (root / "claims/dam.toml").write_text(text.replace("weir.md", "dam.md"), encoding="utf-8")
    found = _run("collect")
    assert "0 claims added" in found.stdout
    assert "left out" not in found.stderr


def test_a_deleted_article_leaves_a_ledger_that_is_named(root: Path) -> None:
    _run("collect")
    (root / "articles/weir.md").write_text("", encoding="utf-8")
    assert "left out" not in _run("audit").stderr
    (root / "articles/weir.md").unlink()
    assert "its article articles/weir.md is not there" in _run("audit").stderr


def test_strays_that_name_nothing_or_cannot_be_read_are_named(root: Path) -> None:
    (root / "claims/a.toml").write_text("last-id = 1\n", encoding="utf-8")
    (root / "claims/b.toml").write_text("x = [\n", encoding="utf-8")
    said = _run("audit").stderr
    assert "claims/a.toml was left out: it names no `article`" in said
    assert "claims/b.toml was left out: at its end: this is no TOML" in said


def test_a_ledger_that_cannot_be_read_gets_no_claim(root: Path) -> None:
    broken = "x = [ # my notes\n"
    (root / "claims/weir.toml").write_text(broken, encoding="utf-8")
    found = _run("collect")
    assert found.exit_code == 2
    assert "0 claims added" in found.stdout
    assert found.stderr.count("claims/weir.toml") == 1
    assert (root / "claims/weir.toml").read_text(encoding="utf-8") == broken


def test_two_articles_of_one_name_have_two_ledgers(root: Path) -> None:
    (root / "articles/weir.txt").write_text(PAGE.replace("40", "60"), encoding="utf-8")
    _run("collect")
    names = sorted(path.name for path in (root / "claims").iterdir())
    assert names == ["articles--weir.txt.toml", "weir.toml"]
    again = _run("collect")
    assert again.stdout.count("0 claims added") == 2
    assert "left out" not in again.stderr


@pytest.mark.parametrize("edit", ["comment", "deletion", "creation"])
def test_what_a_person_does_to_a_ledger_meanwhile_is_detected(
    root: Path, edit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = root / "claims/weir.toml"
    if edit != "creation":
        _run("collect")
    page = PAGE + "\nThe mill stood still for 12 years.\n"
    (root / "articles/weir.md").write_text(page, encoding="utf-8")
    project, paths = open_project(root), [name_file(Path("articles/weir.md"))]
    joined = join_paths(project, paths, Request())
    monkeypatch.setattr("wellsourced.project.gathering.join_paths", lambda *_: joined)
    if edit == "deletion":
        ledger.unlink()
    else:
        with ledger.open("a", encoding="utf-8") as file:
            file.write("# seen by AB\n")
    with pytest.raises(WriteRefused, match="somebody else changed it; run again"):
        gather(project, paths, Request())
    assert not ledger.exists() or "# seen by AB" in ledger.read_text(encoding="utf-8")
