"""`export` and `parse` with what cannot be read well, and with formats of all kinds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wellsourced.cli import main
from wellsourced.formats.ris import FORMAT as RIS

LINES = """\
Ivers T. Willow bark. J Upland Med. 2019;3(2):4-9.

!!!
Roe A, Quist E. Meadowsweet and rheumatism. Pond Life. 2021;93:7-9. doi:10.5555/pl.93.7
"""
WORKS = [line for line in LINES.splitlines() if line]
ARTICLE = """\
Willow bark

Willow bark eased pain in most adults [1]. Nobody knows why [2]. Meadowsweet helped too [3].

References

""" + "".join(f"{number}. {work}\n" for number, work in enumerate(WORKS, 1))
LIBRARY = "@book{frost, author = {Frost, Edda}, title = {{Ferns}}, year = 1950, publisher = {A}}\n"


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lines.txt").write_text(LINES, encoding="utf-8")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "ferns.bib").write_text(LIBRARY, encoding="utf-8")
    return tmp_path


def run(*words: str, given: str | None = None, code: int = 0) -> Result:
    result = CliRunner().invoke(main, words, input=given, catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


def test_parse_numbers_records_by_their_lines_and_counts_blank_ones(nowhere: Path) -> None:
    result = run("parse", "lines.txt", "--to", "csl-json")
    records = json.loads(result.stdout)

    assert [record["id"] for record in records] == ["1", "3", "4"]
    assert [record["type"] for record in records] == [
        "article-journal",
        "document",
        "article-journal",
    ]
    assert nowhere.is_dir()


@pytest.mark.parametrize(("to", "kept"), [("csl-json", '"raw": "!!!"'), ("bibtex", "raw = {!!!}")])
def test_a_line_that_is_not_understood_is_kept_and_named(nowhere: Path, to: str, kept: str) -> None:
    result = run("parse", "lines.txt", "--to", to)

    assert kept in result.stdout
    assert "note: line 3 is read with confidence 0." in result.stderr
    assert "no title found" in result.stderr
    assert "line 1 is" not in result.stderr
    assert run("parse", "-q", "lines.txt").stderr == ""
    assert nowhere.is_dir()


def test_parse_ends_with_1_under_a_confidence_that_is_asked_for(nowhere: Path) -> None:
    run("parse", "lines.txt", "--min-confidence", "0.5", code=1)
    run("parse", "lines.txt", "--min-confidence", "0.01")
    run("parse", "--min-confidence", "0.5", given="Ivers T. Willow bark. J Med. 2019;3:4.\n")
    assert nowhere.is_dir()


def test_parse_gives_ris_that_reads_back(nowhere: Path) -> None:
    result = run("parse", "-", "--to", "ris", given=LINES)
    assert RIS.read is not None
    read = RIS.read(result.stdout)

    assert [one.record.doi for one in read] == ["", "", "10.5555/pl.93.7"]
    assert ("raw", "!!!") in read[1].record.extra
    assert nowhere.is_dir()


@pytest.mark.parametrize("style", ["nlm", "ama", "apa"])
def test_a_reference_that_is_not_understood_is_printed_as_it_was_found(
    nowhere: Path, style: str
) -> None:
    result = run("export", "article.txt", "--style", style)

    assert "!!!" in result.stdout
    assert "reference 2 is read with confidence" in result.stderr
    assert len(result.stdout.splitlines()) == 3
    assert nowhere.is_dir()


def test_a_named_library_needs_no_project(nowhere: Path) -> None:
    assert run("export", "--library", "ferns.bib").stdout == "1. Frost E. Ferns. A; 1950.\n"
    run("export", "--library", "ferns.bib", "--style", "apa", "-o", "ferns.md")
    assert (nowhere / "ferns.md").read_text() == "Frost, E. (1950). *Ferns*. A.\n"
    run("export", "--library", "ferns.bib", "-o", "ferns.bib", code=2)
    assert (nowhere / "ferns.bib").read_text() == LIBRARY


def test_outside_a_project_and_without_a_path_it_is_the_example(nowhere: Path) -> None:
    result = run("export", "--style", "ama")

    assert "the example that ships" in result.stderr
    assert len(result.stdout.splitlines()) > 20
    assert nowhere.is_dir()


def test_what_is_written_is_whole_or_not_at_all(nowhere: Path) -> None:
    (nowhere / "out.html").write_text("before")
    run("export", "article.txt", "--style", "no-such", "-o", "out.html", code=2)
    assert (nowhere / "out.html").read_text() == "before"
    run("export", "article.txt", "-o", "out.html")
    assert (nowhere / "out.html").read_text().endswith("</html>\n")
    assert sorted(path.name for path in nowhere.iterdir()) == [
        "article.txt",
        "ferns.bib",
        "lines.txt",
        "out.html",
    ]
