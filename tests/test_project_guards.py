"""Guards of a project: templates stay in their sandbox, ledgers apart, bad names a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from sample_audit import sample_audit
from wellsourced.cli import main
from wellsourced.errors import BadConfiguration, BadTemplate, BadUsage, WriteRefused
from wellsourced.pages import build_page
from wellsourced.project.ledgers import find_ledger, name_article
from wellsourced.project.libraries.opening import Renaming, _beside
from wellsourced.project.libraries.renaming import rename_key
from wellsourced.project.listing import NamedFile, Wanted, list_files, name_file
from wellsourced.project.projects import Project, open_project
from wellsourced.project.saving.writing import Change, write_changes
from wellsourced.project.settings import open_config
from wellsourced.project.templates import Templates, choose_report


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "wellsourced.toml").write_text('claims = "claims"\n', encoding="utf-8")
    (tmp_path / "articles").mkdir()
    (tmp_path / "claims").mkdir()
    return open_project(tmp_path)


def article(project: Project, name: str) -> NamedFile:
    path = project.root / "articles" / name
    path.write_text("One.\n", encoding="utf-8")
    return name_file(path)


def ledger(project: Project, name: str, of: str) -> Path:
    path = project.claims / name
    path.write_text(f'article = "articles/{of}"\n', encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("{{ cycler.__init__.__globals__ }}", "__init__"),
        ("{{ page.__class__.__mro__ }}", "__class__"),
        ("{{ ''|attr('__class__') }}", "__class__"),
        ("{{ [].append(1) }}", "append"),
    ],
)
def test_a_template_does_not_leave_its_sandbox(tmp_path: Path, text: str, kept: str) -> None:
    path = tmp_path / "house.html.jinja"
    path.write_text(f"\n{text}", encoding="utf-8")
    with pytest.raises(BadTemplate) as caught:
        choose_report(str(path)).render(build_page(sample_audit()), Templates())
    said = str(caught.value)
    assert said.startswith(f"{path}, line 2: `{kept}` of `")
    assert said.endswith("is kept from templates; they read the page alone")


def test_articles_of_one_stem_have_a_ledger_each(project: Project) -> None:
    taken: set[Path] = set()
    for name in ("a.html", "a.md", "a.txt"):
        path = find_ledger(article(project, name), project, frozenset(taken))
        assert path is not None
        taken.add(path)
    assert {path.name for path in taken} == {
        "a.toml",
        "articles--a.md.toml",
        "articles--a.txt.toml",
    }


def test_a_long_name_of_another_article_gets_a_number(project: Project) -> None:
    file = article(project, "a.md")
    for name in ("a.toml", "articles--a.md.toml"):
        ledger(project, name, "b.md")
    article(project, "b.md")
    assert find_ledger(file, project) == project.claims / "articles--a.md-2.toml"
    ledger(project, "articles--a.md-2.toml", "a.md")
    assert find_ledger(file, project) == project.claims / "articles--a.md-2.toml"


@pytest.mark.parametrize("name", ["a.toml", "articles--a.toml", "articles--a.md.toml"])
def test_a_ledger_that_names_its_article_is_found(project: Project, name: str) -> None:
    file = article(project, "a.md")
    ledger(project, "a.toml", "gone.html")
    own = ledger(project, name, "a.md")
    assert find_ledger(file, project) == own


def test_an_article_on_another_drive_has_its_whole_path(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        message = "path is on mount 'D:', start on mount 'C:'"
        raise ValueError(message)

    file = article(project, "a.md")
    monkeypatch.setattr(os.path, "relpath", refuse)
    assert name_article(file, project) == file.path.resolve().as_posix()


def test_two_results_for_one_file_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with pytest.raises(WriteRefused, match="two results would be written to it"):
        write_changes([Change(path, None, b"1"), Change(tmp_path / "." / "a", None, b"2")])
    assert not path.exists()
    write_changes([Change(path, None, b"1"), Change(path, None, b"1")])
    assert path.read_bytes() == b"1"


@pytest.mark.parametrize("new", ["new.key.", "new--key", "{new}", "."])
def test_a_key_that_no_article_can_cite_is_refused(tmp_path: Path, new: str) -> None:
    library = tmp_path / "library.bib"
    library.write_text("@misc{old, title = {T}}\n", encoding="utf-8")
    with pytest.raises(BadUsage, match="cannot be cited"):
        rename_key(open_project(tmp_path), Renaming("old", new, name_file(library)))
    assert "{old," in library.read_text(encoding="utf-8")


@pytest.mark.parametrize("named", ["/", ".", "./", ""])
def test_a_bibliography_that_is_a_folder_is_no_traceback(tmp_path: Path, named: str) -> None:
    assert _beside(NamedFile(Path("-"), "-"), named) == Path(named)
    assert _beside(name_file(tmp_path / "a.md"), named) == tmp_path / named


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"a = {'[' * 5000}", "its brackets are nested too deeply"),
        (f"a = {'1' * 5000}", "exceeds the limit"),
    ],
)
def test_settings_that_cannot_be_parsed_are_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "wellsourced.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadConfiguration, match=f"it is no valid TOML: .*{reason}"):
        open_config(path)


@pytest.mark.parametrize("name", ["a" * 5000, "no\0name"])
def test_what_can_be_no_name_is_left_to_whoever_reads_it(name: str) -> None:
    file = name_file(Path(name))
    assert list_files([file], Wanted(frozenset({".md"}))).files == (file,)


def test_a_share_that_is_no_number_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("One.\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["audit", str(path), "--fail-under", "nan"])
    assert result.exit_code == 2
    assert "is not a number between 0 and 100" in result.output
