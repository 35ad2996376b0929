"""The commands on a library that is odd, large or broken: what they say, and what they leave."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from adding_work import RIS
from wellsourced.cli import main
from wellsourced.cli.entries import show_library
from wellsourced.references import Date, Name, Record, Reference


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, which is also the working directory."""
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    return folder


def run(*words: str, given: str | bytes = "") -> Result:
    result = CliRunner().invoke(main, words, input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_a_renaming_leaves_text_that_only_looks_like_a_key(project: Path) -> None:
    page = project / "pages" / "meadowsweet.md"
    more = "It eased pain in 12% of the users [@roe2021; see \\@roe2021]. Write \\@roe2021 there.\n"
    page.write_text(shelf.MEADOW + more)
    assert run("library", "rename", "roe2021", "roe2021a").exit_code == 0
    assert page.read_text().splitlines()[-1] == (
        "It eased pain in 12% of the users [@roe2021a; see \\@roe2021]. Write \\@roe2021 there."
    )
    assert "[@roe2021a, p. 12]" in page.read_text()


@pytest.mark.parametrize("name", ["list.pdf", "list.ODT", "list.xlsx"])
def test_a_suffix_of_another_kind_of_file_is_refused(project: Path, name: str) -> None:
    result = run("export", "-o", name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is written here" in result.stderr
    assert "docx, biblatex" in result.stderr
    assert not (project / name).exists()
    assert run("export", "-o", "list.out").exit_code == 0
    assert run("export", "--to", "text", "-o", name).exit_code == 0


def test_a_format_that_is_named_amiss_is_told_the_likely_one(project: Path) -> None:
    (project / "in.ris").write_text(RIS)
    for name in ("bibtex", "biblatex"):
        result = run("library", "add", "--format", name, "in.ris")
        assert result.exit_code == 2
        assert "in.ris: it holds no reference; it looks like ris" in result.stderr
    nothing = run("library", "add", "--format", "bibtex", given="nothing here\n")
    assert nothing.stderr.startswith("error: standard input: it holds no reference\n")


BROKEN = """\
@book{fenn1988, author = {Fenn, Lea}, title = {Bracken as bedding}, year = 1988}

@article{moor2003, author = {Moor, Iris}, title = {Heather and its bees, year = 2003,
}

@book{fenn1988, author = {Fenn, Lea}, title = {Bracken again}, year = 1990}
"""
LOST = "note: broken.bib: 1 of its entries cannot be read (`wellsourced library check` says why)\n"


@pytest.mark.parametrize(
    "words", [("list",), ("search", "bracken"), ("add", "in.ris"), ("show", "fenn1988")]
)
def test_entries_that_cannot_be_read_are_counted(project: Path, words: tuple[str, ...]) -> None:
    (project / "broken.bib").write_text(BROKEN)
    (project / "in.ris").write_text(RIS)
    result = run("library", *words, "--library", "broken.bib")
    assert result.exit_code == 0
    assert LOST in result.stderr
    assert LOST not in run("library", *words).stderr if words[0] != "show" else True


@pytest.mark.parametrize("more", ["", "% filler\n" * 40_000], ids=["small", "large"])
def test_an_entry_is_shown_with_what_is_odd_about_its_key(project: Path, more: str) -> None:
    (project / "broken.bib").write_text(BROKEN + more)
    doubled = run("library", "show", "--library", "broken.bib", "fenn1988")
    assert "2 entries have the key `fenn1988` (lines 1 and 6); the first counts\n" in doubled.stderr
    assert "Bracken as bedding" in doubled.stdout
    broken = run("library", "show", "--library", "broken.bib", "moor2003")
    assert broken.exit_code == 2
    assert broken.stderr.startswith(
        "error: broken.bib: `moor2003` stands on line 3, where an entry cannot be read: its closing"
    )
    absent = run("library", "show", "--library", "broken.bib", "fen1988")
    assert absent.stderr.startswith("error: broken.bib: it has no key `fen1988`; did you mean")


def test_what_is_collected_is_spelled_as_the_encoding_asks(project: Path) -> None:
    library = project / "works.bib"
    library.write_bytes("% caf\xe9\n".encode("latin-1"))
    page = shelf.WILLOW.replace("lower back. J", "“lower” back – a trial. J")
    (project / "pages" / "willow.md").write_text(page)
    (project / "pages" / "meadowsweet.md").unlink()
    assert run("collect").exit_code == 0
    data = library.read_bytes()
    assert b"back {\\textendash} a trial" in data
    assert data.startswith("% caf\xe9\n".encode("latin-1"))
    named = "% Encoding: windows-1252\n% caf\xe9\n".encode("latin-1")
    library.write_bytes(named)
    assert run("collect").exit_code == 0
    assert b"back \x96 a trial" in library.read_bytes()


def test_a_name_to_sort_by_that_is_misspelt_is_told_the_nearest(project: Path) -> None:
    result = run("library", "format", "--sort", "autor")
    assert (
        "works.bib: no entry has `autor` to be sorted by; did you mean `author`?" in result.stderr
    )
    assert project.is_dir()


def test_a_list_on_a_terminal_keeps_to_its_width() -> None:
    title = "Meadowsweet in <i>Filipendula</i> and in many other plants of the wet meadows"
    names = (Name("Roe-Lund of the Northern Islands", "Ada"), Name("Ness", "Oda"))
    record = Record("book", title, names, issued=Date(2021))
    works = [
        Reference("a_key_that_goes_on_and_on_for_ever_and_ever", record),
        Reference("k", record),
    ]
    for width in (60, 80, 130):
        lines = show_library(works, width).splitlines()
        assert max(map(len, lines)) <= width
        assert len({line.index("2021") for line in lines}) == 1
        cut = lines[1].rsplit("  ", 1)[-1].removesuffix("…")
        assert f"{title} ".replace("<i>", "").replace("</i>", "").startswith(f"{cut} ")
    (first, _) = show_library(works).splitlines()
    assert first.startswith(f"{works[0].key}  2021  {names[0].family} & Ness  Meadowsweet in Filip")
    assert first.endswith("wet meadows")
