"""`wellsourced export`: reference lists of articles and libraries, printed or as records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from wellsourced import read as read_article
from wellsourced.cli import main
from wellsourced.pandoc.calling import find_pandoc

with_pandoc = pytest.mark.skipif(not find_pandoc(), reason="there is no Pandoc 3")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shelf.start(tmp_path / "herbs")
    (folder / "pages" / "dangling.txt").write_text(shelf.DANGLING)
    monkeypatch.chdir(folder)
    return folder


def export(*words: str) -> Result:
    result = CliRunner().invoke(main, ["export", *words], catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result


def ids(*words: str) -> list[str]:
    return [record["id"] for record in json.loads(export("--to", "csl-json", *words).stdout)]


def test_an_article_with_a_list_keeps_its_numbers(project: Path) -> None:
    lines = export("pages/dangling.txt").stdout.splitlines()

    assert [line[:3] for line in lines] == ["1. ", "2. "]
    assert "Willow bark for pain of the lower back" in lines[0]
    assert project.is_dir()


def test_an_article_that_cites_by_key_has_its_works_in_the_order_of_citing(project: Path) -> None:
    assert ids("pages/meadowsweet.md") == ["roe2021", "ivers2019"]
    assert ids("pages/meadowsweet.md", "--all") == ["ivers2019", "roe2021"]
    assert project.is_dir()


def test_without_a_path_it_is_the_library(project: Path) -> None:
    assert ids() == ["ivers2019", "roe2021"]
    (project / "other.bib").write_text("@misc{only, title = {Only this}}\n")
    assert ids("--library", "other.bib") == ["only"]


def test_several_articles_are_titled_lists_or_one_file_of_records(project: Path) -> None:
    printed = export("pages", "--style", "apa", "--to", "markdown").stdout
    records = ids("pages")

    assert printed.count("## ") == 3
    assert sorted(records) == sorted(set(records))
    assert "roe2021" in records
    assert project.is_dir()


def test_the_style_is_that_of_the_option_or_of_the_settings(project: Path) -> None:
    with (project / "wellsourced.toml").open("a") as file:
        file.write('style = "apa"\n')

    assert export().stdout == export("--style", "apa").stdout
    assert export("--style", "ama").stdout != export().stdout


def test_the_name_of_the_output_tells_the_format(project: Path) -> None:
    for name, start in {
        "a.html": "<!doctype html>",
        "a.bib": "@",
        "a.json": "[",
        "a.txt": "1.",
        "a.tex": "\\documentclass",
    }.items():
        export("-o", name)
        assert (project / name).read_text().startswith(start)


HOUSE = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House</title></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="."><text variable="citation-number" prefix="(" suffix=")"/>
    <text variable="title" font-style="italic"/></layout></bibliography>
</style>
"""


@with_pandoc
def test_a_style_of_ones_own_is_named_by_its_file(project: Path) -> None:
    (project / "house.csl").write_text(HOUSE)
    printed = export("--style", "house.csl").stdout

    assert printed.startswith("(1) Willow bark")
    assert export("--style", "house.csl", "--to", "markdown").stdout.startswith("1. *Willow bark")
    with (project / "wellsourced.toml").open("a") as file:
        file.write('style = "house.csl"\n')
    assert export("pages/meadowsweet.md", "--all").stdout == printed


@with_pandoc
def test_the_words_of_such_a_style_are_in_a_language_that_is_named(project: Path) -> None:
    said = '<text term="no date"/><text variable="title" font-style'
    (project / "house.csl").write_text(HOUSE.replace('<text variable="title" font-style', said))

    assert export("--style", "house.csl").stdout.startswith("(1) no date")
    german = export("--style", "house.csl", "--locale", "de_DE").stdout
    assert german.startswith("(1) ohne Datum")
    for style, language in {"apa": "de-DE", "house.csl": "xx"}.items():
        words = ["export", "--style", style, "--locale", language]
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 2
        assert "language" in result.stderr or "is English" in result.stderr


@with_pandoc
@pytest.mark.parametrize("style", ["nlm", "apa"])
def test_a_list_is_written_for_a_word_processor(project: Path, style: str) -> None:
    export("--style", style, "-o", "list.docx")
    article = read_article(str(project / "list.docx"))
    lines = [line for block in article.blocks if (line := block.text.strip())]
    printed = export("--style", style).stdout.splitlines()

    assert lines[1:] == [line.removeprefix(f"{at}. ") for at, line in enumerate(printed, 1)]
    result = CliRunner().invoke(main, ["export", "-o", "works.bib", "--to", "docx"])
    assert result.exit_code == 2
    assert (project / "works.bib").read_text() == shelf.LIBRARY


@with_pandoc
def test_docx_has_the_same_bytes_each_time(project: Path) -> None:
    export("-o", "one.docx")
    export("-o", "two.docx")
    assert (project / "one.docx").read_bytes() == (project / "two.docx").read_bytes()


def test_docx_without_pandoc_says_what_to_install(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wellsourced.pandoc.calling.find_pandoc", lambda: "")
    result = CliRunner().invoke(main, ["export", "-o", "list.docx"])

    assert result.exit_code == 2
    assert "docx files need Pandoc 3 or later" in result.stderr
    assert "wellsourced with its extra `pandoc`" in result.stderr
    assert not (project / "list.docx").exists()


def test_what_is_exported_can_be_read_again(project: Path) -> None:
    export("-o", "again.bib")

    assert ids("--library", "again.bib") == ["ivers2019", "roe2021"]
    assert project.is_dir()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--to", "htlm"), "error: there is no format `htlm`; did you mean `html`?"),
        (("--style", "no-such.csl"), "error: no-such.csl: there is no such style file"),
        (("--to", "docx"), "error: docx is no text: name a file for it, `-o list.docx`"),
        (("-o", "works.bib"), "error: works.bib: it is what is read here"),
        (("--library", "none.bib"), "error: none.bib: there is no such file"),
    ],
)
def test_what_cannot_be_exported_is_said(
    project: Path, words: tuple[str, str], sentence: str
) -> None:
    result = CliRunner().invoke(main, ["export", *words])

    assert result.exit_code == 2
    assert result.stderr.startswith(sentence)
    assert (project / "works.bib").read_text() == shelf.LIBRARY


def test_entries_that_are_left_out_are_said(project: Path) -> None:
    with (project / "works.bib").open("a") as file:
        file.write("\n@article{lost, title = {Never closed\n")

    assert export().stderr == (
        "note: works.bib: 1 of its entries cannot be read (`wellsourced library check` says why)\n"
    )
