"""`-o` never writes over what a person wrote, and what is of another format is not misread."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from wellsourced.cli import main

LINES = "Ness O. Nettle tea in arthritis. J Invented Herbs. 2020;5:1-9.\n"
KEPT = {
    "works.bib": "it is the project's library",
    "./pages/../works.bib": "it is the project's library",
    "pages/willow.md": "it is an article of the project",
    "claims/new.toml": "it is in the folder of the project's ledgers",
    "claims/notes.txt": "it is in the folder of the project's ledgers",
    "wellsourced.toml": "it is a settings file of the project",
    "pyproject.toml": "it is a settings file of the project",
    "templates/house.txt.jinja": "it is a template of the project",
    "linked.bib": "it is the project's library",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shelf.start(tmp_path / "herbs")
    (folder / "templates").mkdir()
    (folder / "templates" / "house.txt.jinja").write_text("a page\n")
    (folder / "linked.bib").symlink_to("works.bib")
    (folder / "lines.txt").write_text(LINES)
    monkeypatch.chdir(folder)
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "words",
    [
        ("audit", "--also", "junit=ELSEWHERE/x.xml", "--fail-on", "never"),
        ("audit", "--write-baseline", "ELSEWHERE/x.json", "--fail-on", "never"),
        ("report", "pages/meadowsweet.md", "-o", "ELSEWHERE/x.html"),
        ("report", "-o", "ELSEWHERE/reports/"),
        ("export", "--all", "-o", "ELSEWHERE/x.ris"),
    ],
)
def test_folders_are_made_within_the_project_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    astray = project.parent / "mistyped"
    refused = run(*(word.replace("ELSEWHERE", str(astray / "folder")) for word in words))
    assert refused.exit_code == 2
    assert "there is no folder" in refused.stderr
    assert not astray.exists()
    monkeypatch.chdir(project / "pages")
    made = run(*(word.replace("ELSEWHERE", "../out/of").replace("pages/", "") for word in words))
    assert made.exit_code == 0, made.stderr
    assert list((project / "out" / "of").iterdir())


@pytest.mark.parametrize(("target", "reason"), KEPT.items())
def test_parse_never_writes_over_what_the_project_keeps(
    project: Path, target: str, reason: str
) -> None:
    before = snapshot(project)

    result = run("parse", "lines.txt", "-o", target)

    assert result.exit_code == 2
    assert f"{reason}; write the result to another file" in result.stderr
    assert snapshot(project) == before


@pytest.mark.parametrize(
    "words", [("report", "pages/meadowsweet.md"), ("export", "pages/meadowsweet.md")]
)
@pytest.mark.parametrize("target", [*KEPT, "pages/meadowsweet.md"])
def test_report_and_export_never_do(project: Path, words: tuple[str, ...], target: str) -> None:
    before = snapshot(project)

    result = run(*words, "-o", target)

    assert result.exit_code == 2
    assert "write the result to another file" in result.stderr
    assert snapshot(project) == before


def test_an_existing_ledger_is_kept_from_another_folder_too(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ledger,) = (project / "claims").glob("*.toml")
    monkeypatch.chdir(project / "pages")
    before = snapshot(project)

    result = run("report", "willow.md", "-o", os.path.relpath(ledger))

    assert result.exit_code == 2
    assert snapshot(project) == before


def test_an_older_result_is_replaced(project: Path) -> None:
    for _ in range(2):
        assert run("parse", "lines.txt", "-o", "parsed.bib").exit_code == 0
        assert run("report", "pages/willow.md", "-o", "willow.html").exit_code == 0
        assert run("export", "pages/willow.md", "-o", "willow.ris").exit_code == 0
    assert "Nettle tea" in (project / "parsed.bib").read_text()


def test_outside_a_project_only_what_is_read_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "references").mkdir()
    (tmp_path / "references" / "library.bib").write_text("@misc{old, title = {Old}}\n")
    (tmp_path / "a.md").write_text("---\nbibliography: own.bib\n---\n\nTea helps [@only].\n")
    (tmp_path / "own.bib").write_text("@misc{only, title = {Only this}}\n")
    (tmp_path / "lines.txt").write_text(LINES)

    for target in ("a.md", "own.bib"):
        result = run("report", "a.md", "-o", target)
        assert result.exit_code == 2
        assert result.stderr.endswith(
            f"{target}: it is what is read here; write the result to another file\n"
        )
    assert run("parse", "lines.txt", "-o", "./lines.txt").exit_code == 2
    assert run("parse", "lines.txt", "-o", "references/library.bib").exit_code == 0


def test_the_template_that_is_filled_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text(shelf.WILLOW)
    (tmp_path / "my.txt.jinja").write_text("a page\n")

    result = run("report", "a.md", "--to", "my.txt.jinja", "-o", "my.txt.jinja")

    assert result.exit_code == 2
    assert (tmp_path / "my.txt.jinja").read_text() == "a page\n"


@pytest.mark.parametrize("text", [shelf.LIBRARY, "  @Book (roe-2021,\n title = {A})\n"])
def test_parse_refuses_a_library(project: Path, text: str) -> None:
    (project / "given.bib").write_text(text)

    result = run("parse", "given.bib")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("error: given.bib: this is BibTeX, not reference strings;")


@pytest.mark.parametrize("line", ["Roe A. Mail @roe{x, y} and signs. 2020.", "@roe, Ada. 2020."])
def test_parse_takes_a_line_with_the_sign_for_a_reference(project: Path, line: str) -> None:
    (project / "lines.txt").write_text(f"{line}\n")

    assert run("parse", "lines.txt").exit_code == 0


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("article.txt", shelf.WILLOW),
        ("works.ris", "TY  - JOUR\nTI  - Tea\nER  - \n"),
        ("ris.bib", "\nTY  - JOUR\nTI  - Tea\nER  - \n"),
        ("works.json", '[{"id": "a"}]\n'),
        ("json.bib", '{"items": []}\n'),
    ],
)
def test_a_library_of_another_format_is_an_error(project: Path, name: str, text: str) -> None:
    (project / name).write_text(text)

    result = run("library", "list", "--library", name)

    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: {name}: it holds no BibTeX entry; name a BibTeX file")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("empty.bib", ""),
        ("empty.txt", "\n"),
        ("notes.bib", "% nothing yet\n"),
        ("notes.txt", "% none\n"),
        ("words.bib", "To be filled.\n"),
    ],
)
def test_a_library_with_nothing_in_it_yet_is_fine(project: Path, name: str, text: str) -> None:
    (project / name).write_text(text)

    assert run("library", "list", "--library", name).exit_code == 0
