"""The library in Python: what a command writes the function writes, a dry run writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

import shelf
import wellsourced
from wellsourced import errors
from wellsourced.cli import main
from wellsourced.pandoc.calling import find_pandoc
from wellsourced.project.saving.writing import Change

RIS = """\
TY  - JOUR
ID  - ness2020
AU  - Ness, Oda
TI  - Nettle tea in arthritis
PY  - 2020
ER  -\x20

TY  - JOUR
AU  - Ivers, Tove
TI  - Willow bark for pain of the lower back
PY  - 2019
DO  - 10.5555/jih.2019.4
ER  -\x20
"""
TWICE = """\
@article{ivers, author = {Ivers, Tove}, year = 2019, doi = {10.5555/jih.2019.4},
  title = {Willow bark for pain of the lower back}, pages = {11--19}}
"""
Act = Callable[[bool], Sequence[Change]]  # with `True` for a dry run
DRY, WRITING = True, False
# the words of a command, and the function that is to write the same
SAME: dict[str, tuple[str, Act]] = {
    "add": (
        "library add export.ris",
        lambda dry: wellsourced.add_references("export.ris", dry_run=dry).changes,
    ),
    "add text": (
        "library add --add-doubtful --format text export.txt",
        lambda dry: (
            wellsourced.add_references(
                "export.txt", format_name="text", doubtful=True, dry_run=dry
            ).changes
        ),
    ),
    "merge": ("library merge", lambda dry: wellsourced.merge_entries(dry_run=dry).changes),
    "merge named": (
        "library merge roe2021 ivers --force --aliases --map map.json",
        lambda dry: (
            wellsourced.merge_entries(
                "roe2021", "ivers", force=True, aliases=True, map_file="map.json", dry_run=dry
            ).changes
        ),
    ),
    "rename": (
        "library rename roe2021 meadow",
        lambda dry: wellsourced.rename_key("roe2021", "meadow", dry_run=dry).changes,
    ),
    "format": (
        "library format --sort -year,key --indent tab --numbers bare --sort-fields",
        lambda dry: (
            wellsourced.format_library(
                layout=wellsourced.Layout(
                    indent="\t",
                    numbers=wellsourced.Layout.Numbers.BARE,
                    fields=wellsourced.Layout.USUAL,
                ),
                sort="-year,key",
                dry_run=dry,
            ).changes
        ),
    ),
    "collect": (
        "collect pages/meadowsweet.md --library other.bib",
        lambda dry: (
            wellsourced.collect("pages/meadowsweet.md", library="other.bib", dry_run=dry).changes
        ),
    ),
}


def start(folder: Path) -> Path:
    """Make a project whose library holds a work twice, with files to add beside it."""
    folder.mkdir()
    shelf.start(folder)
    (folder / "works.bib").write_text(f"{shelf.LIBRARY}\n{TWICE}", encoding="utf-8")
    (folder / "other.bib").write_text(shelf.LIBRARY, encoding="utf-8")
    (folder / "export.ris").write_text(RIS, encoding="utf-8")
    (folder / "export.txt").write_text("Roe A. Tansy. Hill Press; 2018.\n", encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("name", SAME)
def test_a_function_writes_what_the_command_writes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, act = SAME[name]
    monkeypatch.chdir(start(tmp_path / "typed"))
    before = files(Path.cwd())
    result = CliRunner().invoke(main, words.split())
    monkeypatch.chdir(start(tmp_path / "called"))
    act(WRITING)

    assert result.exit_code == 0, result.stderr
    assert files(tmp_path / "called") == files(tmp_path / "typed") != before


@pytest.mark.parametrize("name", SAME)
def test_a_dry_run_writes_nothing_and_shows_what_the_command_shows(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, act = SAME[name]
    monkeypatch.chdir(start(tmp_path / "here"))
    before = files(Path.cwd())
    changes = act(DRY)
    shown = CliRunner().invoke(main, [*words.split(), "--dry-run"]).stdout

    assert files(Path.cwd()) == before
    assert wellsourced.show_changes(changes) == shown != ""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = start(tmp_path / "here")
    monkeypatch.chdir(folder)
    return folder


def test_nothing_is_added_where_one_file_cannot_be_read(project: Path) -> None:
    before = files(project)
    with pytest.raises(errors.Unreadable, match=r"none\.ris: there is no such file"):
        wellsourced.add_references("export.ris", "none.ris")

    assert files(project) == before


def test_what_was_read_can_be_looked_through_before_it_is_added(project: Path) -> None:
    found = wellsourced.read_references(RIS)
    adding = wellsourced.add_references(found, library="new.bib")

    assert found.format == "ris"
    assert [one.record.year for one in found.references] == ["2020", "2019"]
    assert [one.reference.key for one in adding.added] == ["ness2020", "ivers2019"]
    assert [one.key for one in wellsourced.add_references(found, library="other.bib").there] == [
        "ivers2019"
    ]
    assert "@article{ness2020," in (project / "new.bib").read_text(encoding="utf-8")


def test_what_cannot_be_read_of_a_text_is_kept_with_its_line() -> None:
    found = wellsourced.read_references("@book{roe,\n  title = {Tansy}\n}\n\n@book{half,\n  title")

    assert [one.key for one in found.references] == ["roe"]
    assert [one.line for one in found.failed] == [5]
    with pytest.raises(errors.Unreadable, match="the text: it holds no reference"):
        wellsourced.read_references("\n\n")
    with pytest.raises(errors.BadUsage, match="there is no format `riss`"):
        wellsourced.read_references(RIS, "riss")


def test_entries_are_found_in_the_library_that_is_meant(project: Path) -> None:
    hits = wellsourced.search_library("roe", limit=1)

    assert (len(hits.best), hits.total) == (1, 2)
    assert wellsourced.find_entry("ivers").record.page == "11-19"
    with pytest.raises(errors.BadUsage, match=r"other\.bib: it has no key `ivers`"):
        wellsourced.find_entry("ivers", "other.bib")
    with pytest.raises(errors.BadUsage, match="no key `roe2012`; did you mean `roe2021`"):
        wellsourced.find_uses("roe2012")
    assert len(wellsourced.Library.open().references) == 3
    assert project.is_dir()


def test_outside_a_project_a_library_must_be_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for act in (
        wellsourced.Library.open,
        wellsourced.check_libraries,
        wellsourced.format_library,
        wellsourced.merge_entries,
        wellsourced.add_references,
        lambda: wellsourced.search_library("roe"),
        lambda: wellsourced.rename_key("roe", "doe"),
    ):
        with pytest.raises(errors.BadUsage, match="there is no project here"):
            act()


def test_lists_are_written_as_the_command_writes_them(project: Path) -> None:
    for words, options in {
        "pages --to latex --style ama": {"to": "latex", "style": "ama"},
        "pages --to csl-json": {"to": "csl-json"},
        "pages --style apa": {"style": "apa"},
    }.items():
        printed = CliRunner().invoke(main, ["export", *words.split()]).stdout
        assert wellsourced.export("pages", **options) == printed != ""  # type: ignore[arg-type]  # words
    library = CliRunner().invoke(main, ["export", "--library", "other.bib"]).stdout
    assert (
        wellsourced.write_references(*wellsourced.list_references(library="other.bib")) == library
    )
    assert project.is_dir()


@pytest.mark.parametrize("to", ["bibtex", "csl-json", "ris"])
def test_strings_are_parsed_as_the_command_parses_them(to: str, project: Path) -> None:
    (project / "strings.txt").write_text(
        "Roe A. Tansy. Hill Press; 2018.\n\nsee there, and elsewhere\n", encoding="utf-8"
    )
    words = ["parse", "strings.txt", "--to", to, "--all-confidences", "--min-confidence", ".99"]
    printed = CliRunner().invoke(main, words).stdout
    pieces = tuple(
        wellsourced.parse_file("strings.txt", to, all_confidences=True, min_confidence=0.99)
    )

    assert "".join(piece.text for piece in pieces) == printed != ""
    assert 3 in [doubt.line for piece in pieces for doubt in piece.doubts]


def test_a_list_that_cannot_be_had_is_an_error_of_ours(project: Path) -> None:
    with pytest.raises(errors.Unreadable, match=r"none\.md: there is no such file"):
        wellsourced.export("none.md")
    with pytest.raises(errors.BadUsage, match="`write_docx` gives it"):
        wellsourced.export("pages", to="docx")
    with pytest.raises(errors.BadUsage, match="no such style file"):
        wellsourced.write_references((), style="house.csl")
    with pytest.raises(errors.BadUsage, match="no format `markdwon`"):
        wellsourced.list_references("pages", format_name="markdwon")
    assert project.is_dir()


@pytest.mark.skipif(not find_pandoc(), reason="there is no Pandoc 3")
def test_a_word_file_is_that_of_the_command(project: Path) -> None:
    CliRunner().invoke(main, ["export", "pages", "-o", "list.docx", "--style", "ama"])
    lists = wellsourced.list_references("pages")

    assert wellsourced.write_docx(*lists, style="ama") == (project / "list.docx").read_bytes()


def test_settings_are_those_of_the_project_or_of_a_file(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    config = wellsourced.open_config(project / "wellsourced.toml")

    assert wellsourced.open_config() == wellsourced.Config()
    assert config.library == "works.bib"
    assert len(wellsourced.Library.open(config=config).references) == 3
    assert (
        wellsourced.find_uses("roe2021", config=config).uses[0].path == "here/pages/meadowsweet.md"
    )


def test_a_misspelt_severity_fails_no_audit_silently() -> None:
    audited = wellsourced.audit(shelf.DANGLING)

    assert wellsourced.fails(audited)
    with pytest.raises(errors.BadConfiguration, match="fail-on"):
        wellsourced.fails(audited, "eror")
