"""`library merge` from the command line to files, and `library rename --dry-run`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
from rights import AS_A_USER
from shelf import changed, snapshot
from wellsourced.cli import main

TWICE = """
% the second
@Book{meadow,
  author    = {Roe, Ada},
  title     = {{Meadowsweet}},
  publisher = {Hill Press},
  year      = {2021},
  isbn      = {978-3-16-148410-0},
  note      = {signed},
}
"""
PAGE = "# Tea\n\nMeadowsweet tea lowered fever in 12% of 90 adults [@roe2021; @meadow].\n"
JUDGED = """
[[claim.source]]
key = "meadow"
verdict = "partly"
passage = "in some of them"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a book that stands in its library twice; the working directory."""
    folder = shelf.start(tmp_path / "herbs")
    monkeypatch.chdir(folder)
    library = folder / "works.bib"
    library.write_text(library.read_text() + TWICE)
    (folder / "pages" / "tea.md").write_text(PAGE)
    return folder


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, ("library", *words), prog_name="wellsourced")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_merge_changes_library_ledgers_and_articles(project: Path) -> None:
    ledger = project / "claims" / "meadowsweet.toml"
    ledger.write_text(ledger.read_text().replace('"roe2021"', '"meadow"'))
    before = snapshot(project)

    result = run("merge", "--map", "keys.json")

    assert result.exit_code == 0
    assert result.stdout == (
        "`roe2021` takes in `meadow` (the same title, first author, journal or publisher)\n"
        "meadow -> roe2021\n"
        "changed works.bib\nchanged claims/meadowsweet.toml\nchanged pages/tea.md\n"
        "changed keys.json\n"
    )
    assert result.stderr == ""
    assert changed(before, project) == [
        "claims/meadowsweet.toml", "keys.json", "pages/tea.md", "works.bib",
    ]  # fmt: skip
    assert json.loads((project / "keys.json").read_text()) == {"meadow": "roe2021"}
    assert (project / "works.bib").read_text() == shelf.LIBRARY.replace(
        "  year      = {2021},\n",
        "  year      = {2021},\n  isbn      = {978-3-16-148410-0},\n  note      = {signed},\n",
    ) + ("\n% the second\n")
    assert (project / "pages" / "tea.md").read_text() == PAGE.replace("; @meadow", "")
    assert ledger.read_text() == before["claims/meadowsweet.toml"].decode().replace(
        '"meadow"', '"roe2021"'
    )
    again = run("merge")
    assert again.stdout == ""
    assert again.stderr == "note: works.bib: nothing was merged\n"


def test_the_entry_that_is_used_most_stays(project: Path) -> None:
    for name in ("meadowsweet.md", "tea.md"):
        page = project / "pages" / name
        page.write_text(page.read_text().replace("roe2021", "meadow"))
    ledger = project / "claims" / "meadowsweet.toml"
    ledger.write_text(ledger.read_text().replace("roe2021", "meadow"))
    assert "roe2021 -> meadow\n" in run("merge").stdout
    assert "@book{roe2021" not in (project / "works.bib").read_text()
    assert "address" in (project / "works.bib").read_text()


def test_a_dry_run_changes_nothing_and_shows_all(project: Path) -> None:
    before = snapshot(project)
    result = run("merge", "--dry-run", "--map", "keys.csv")
    assert result.exit_code == 0
    assert changed(before, project) == []
    lines = result.stdout.splitlines()
    assert "-@Book{meadow," in lines
    assert "+old,new" in lines
    assert "note: `roe2021` takes in `meadow` (the same title" in result.stderr

    run("merge", "--map", "keys.csv")
    added = [line[1:] for line in lines if line.startswith("+") and not line.startswith("+++")]
    whole = "".join(path.read_text() for path in (project / "works.bib", project / "keys.csv"))
    assert all(line in whole or "@roe2021" in line for line in added)


def test_two_verdicts_on_one_work_are_both_kept_and_named(project: Path) -> None:
    ledger = project / "claims" / "meadowsweet.toml"
    before = ledger.read_text()
    ledger.write_text(before + JUDGED)
    result = run("merge")
    assert result.exit_code == 0
    assert ledger.read_text() == before + JUDGED.replace("meadow", "roe2021")
    assert "claim c01 has two verdicts on `roe2021` now; the first counts" in result.stderr


def test_named_entries_are_merged_into_the_first(project: Path) -> None:
    result = run("merge", "meadow", "roe2021", "--aliases", "-q")
    assert result.stdout.splitlines()[:2] == [
        "`meadow` takes in `roe2021` (the same title, first author, journal or publisher)",
        "roe2021 -> meadow",
    ]
    text = (project / "works.bib").read_text()
    assert "  ids       = {roe2021},\n" in text
    assert "  address   = {Oxford},\n" in text
    assert "@book{roe2021" not in text
    assert "[@meadow, p. 12]" in (project / "pages" / "meadowsweet.md").read_text()


def test_different_works_are_merged_by_force_alone(project: Path) -> None:
    before = snapshot(project)
    result = run("merge", "roe2021", "ivers2019")
    assert result.exit_code == 2
    assert "`roe2021` and `ivers2019` look like different works; --force merges" in result.stderr
    assert changed(before, project) == []
    result = run("merge", "roe2021", "ivers2019", "--force")
    assert "`roe2021` takes in `ivers2019` (named to be merged); kept beside: " in result.stdout
    assert "Willow bark for pain of the lower back" in (project / "works.bib").read_text()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("roe2021", "meadw"), "works.bib: it has no key `meadw`; did you mean `meadow`?"),
        (("roe2021",), "name two keys or more"),
        (("roe2021", "roe2021"), "name two keys or more"),
        (("--map", "keys.bib"), "keys.bib: name a file that ends in .json or .csv"),
        (("--map", "pages/tea.csv"), "pages/tea.csv: it is no map of keys"),
        (("--library", "gone.bib"), "gone.bib: "),
    ],
)
def test_what_cannot_be_done_is_refused(
    project: Path, words: tuple[str, ...], sentence: str
) -> None:
    (project / "pages" / "tea.csv").write_text("mine\n")
    before = snapshot(project)
    result = run("merge", *words)
    assert result.exit_code == 2
    assert f"error: {sentence}" in result.stderr
    assert changed(before, project) == []


def test_what_is_left_to_a_person_is_named(project: Path) -> None:
    library = project / "works.bib"
    library.write_text(
        library.read_text()
        + "@book{roe3, author={Roe, Ada}, title={Meadowsweet}, title={M}, publisher={Hill Press},"
        " year=2021}\n@article{i2, author={Ivers, T.}, year=2019, volume=4, pages=70,"
        " journal={Journal of Invented Herbs}, title={Willow bark for pain of the lower back}}\n"
    )
    result = run("merge")
    assert "meadow -> roe2021\n" in result.stdout
    assert (
        "note: `roe3` was not merged with `roe2021`, `meadow`: mend it first: `title` stands twice"
    ) in result.stderr
    assert "note: `ivers2019` and `i2` may be one work: " in result.stderr
    assert (
        "note: what is one work is merged by `wellsourced library merge KEY KEY`" in result.stderr
    )
    refused = run("merge", "roe2021", "roe3")
    assert refused.exit_code == 2
    assert "`roe3` cannot be merged: mend it first: `title` stands twice" in refused.stderr


def test_many_doubts_are_not_all_named(project: Path) -> None:
    works = "".join(
        f"@article{{d{at}{page}, author={{Roe, A.}}, title={{Tea number {at} of the northern"
        f" lakes}}, journal={{Herbs}}, year=1990, pages={{{page}{at:02}}}}}\n"
        for at in range(25)
        for page in (3, 7)
    )
    (project / "works.bib").write_text(works)
    result = run("merge")
    assert result.stderr.count("may be one work") == 20
    assert "note: and 5 more; --verbose names all\n" in result.stderr
    assert run("merge", "-v").stderr.count("may be one work") == 25


def test_a_citation_that_says_more_is_left_and_named(project: Path) -> None:
    page = project / "pages" / "tea.md"
    page.write_text(PAGE.replace("@meadow", "@meadow, p. 3"))
    result = run("merge")
    assert page.read_text() == PAGE.replace("@meadow", "@roe2021, p. 3")
    assert "note: pages/tea.md: a citation names `roe2021` twice now\n" in result.stderr


def test_files_that_cannot_be_looked_into_are_named(project: Path) -> None:
    (project / "pages" / "odd.md").write_bytes(b"\0\0")
    result = run("merge")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: pages/odd.md: it is a binary file")
    assert "changed works.bib" in result.stdout


def test_another_library_leaves_ledgers_and_articles_alone(project: Path) -> None:
    (project / "other.bib").write_bytes((shelf.LIBRARY + TWICE).encode("utf-16"))
    before = snapshot(project)
    assert run("merge", "--library", "other.bib").exit_code == 0
    assert changed(before, project) == ["other.bib"]
    assert "@book{roe2021" not in (project / "other.bib").read_bytes().decode("utf-16")


def test_outside_a_project_a_library_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.bib").write_text(shelf.LIBRARY + TWICE)
    assert "there is no project here: name a library" in run("merge").stderr
    assert "changed a.bib" in run("merge", "--library", "a.bib").stdout


@AS_A_USER
def test_a_read_only_library_stops_all(project: Path) -> None:
    ledger = project / "claims" / "meadowsweet.toml"
    ledger.write_text(ledger.read_text() + JUDGED)
    (project / "works.bib").chmod(0o444)
    before = snapshot(project)
    result = run("merge")
    assert changed(before, project) == []
    assert result.exit_code == 2
    assert "it is read-only" in result.stderr


def test_a_renaming_can_be_shown_first(project: Path) -> None:
    before = snapshot(project)
    result = run("rename", "roe2021", "roe2021x", "--dry-run")
    assert result.exit_code == 0
    assert changed(before, project) == []
    assert "-@book{roe2021," in result.stdout
    assert "+@book{roe2021x," in result.stdout
    assert '+key = "roe2021x"  # the book' in result.stdout
    assert sum(line.startswith("+++ ") for line in result.stdout.splitlines()) == 4
