"""`report --eject`: our templates become the project's, and never replace one of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
import wellsourced
from sample_audit import sample_audit
from wellsourced.cli import main
from wellsourced.pages import build_page
from wellsourced.project.templates import Templates, choose_report, our_templates
from wellsourced.project.templates.ejecting import State, describe, list_stale

HTML = {
    *("report.html.jinja", "parts.html.jinja", "report.css.jinja", "report.js.jinja"),
    *("index.html.jinja", "index.css.jinja", "index.js.jinja"),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shelf.start(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def report(*words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["report", *words], catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


def test_the_templates_of_a_report_come_with_all_that_they_include(project: Path) -> None:
    result = report("--eject")

    names = {path.name for path in (project / "templates").iterdir()}
    assert names >= HTML
    assert names == {Path(line.removeprefix("made ")).name for line in result.stdout.splitlines()}
    assert not names & {"report.md.jinja", "full.txt.jinja"}


@pytest.mark.parametrize("name", ["html", "markdown", "full", "summary", "statistics"])
def test_a_report_from_templates_of_ones_own_is_the_same_report(project: Path, name: str) -> None:
    page = build_page(sample_audit())
    report("--eject", "--to", name)

    own = Templates(project / "templates")
    assert choose_report(name).render(page, own) == choose_report(name).render(page, Templates())


def test_a_template_says_which_version_it_came_from(project: Path) -> None:
    report("--eject", "--to", "markdown")

    first = (project / "templates" / "report.md.jinja").read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(f"{{# Of wellsourced {wellsourced.__version__} (")


def test_a_template_of_ours_may_be_named(project: Path) -> None:
    report("--eject", "--to", "references.md.jinja")
    assert [path.name for path in (project / "templates").iterdir()] == ["references.md.jinja"]


def test_what_is_there_is_kept_and_said_to_differ(project: Path) -> None:
    (project / "templates").mkdir()
    own = project / "templates" / "report.css.jinja"
    own.write_text("main { color: green }\n")
    result = report("--eject")

    assert own.read_text() == "main { color: green }\n"
    assert "report.css.jinja" not in result.stdout
    assert "report.css.jinja was there and stays as it is: it is not as ours" in result.stderr
    again = report("--eject")
    assert again.stdout == ""
    assert "parts.html.jinja was there and stays as it is: it is as ours" in again.stderr
    assert "-main { color: green }" not in again.stderr
    assert "-main { color: green }" in report("--eject", "-v").stderr


def test_a_template_that_came_from_an_older_one_of_ours_is_told_so(project: Path) -> None:
    folder = project / "templates"
    folder.mkdir()
    own = folder / "report.md.jinja"
    own.write_text("{# Of wellsourced 0.0.9 (0123456789ab); yours from here on. #}\nmine\n")
    (stale,) = list_stale(folder)

    assert (stale.path, stale.state, stale.came_from) == (own, State.STALE, "0.0.9")
    assert describe(stale) == "it came from 0.0.9, and ours has changed since"
    words = "it came from 0.0.9, and ours has changed since"
    assert words in report("--eject", "--to", "markdown").stderr
    assert words in report("--to", "markdown", "-v").stderr
    assert words not in report("--to", "markdown").stderr


def test_lines_that_end_otherwise_are_no_difference(project: Path) -> None:
    report("--eject", "--to", "markdown")
    own = project / "templates" / "report.md.jinja"
    own.write_bytes(own.read_bytes().replace(b"\n", b"\r\n"))
    assert [one.state for one in wellsourced.eject_templates("markdown").kept] == [State.SAME]


def test_all_are_written_or_none(project: Path) -> None:
    (project / "templates").write_text("a file")
    result = report("--eject", code=2)

    assert result.stdout == ""
    assert "templates" in result.stderr
    assert (project / "templates").read_text() == "a file"


def test_a_dry_run_writes_nothing(project: Path) -> None:
    ejection = wellsourced.eject_templates(dry_run=True)
    assert {path.name for path in ejection.made} >= HTML
    assert not (project / "templates").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--to", "json"), "the report `json` is data, which no template makes"),
        (("--to", "markdwon"), "did you mean `markdown`?"),
        (("pages",), "give it no article and no -o"),
        (("-o", "a.html"), "give it no article and no -o"),
    ],
)
def test_what_cannot_be_ejected_is_refused(
    project: Path, words: tuple[str, ...], message: str
) -> None:
    assert message in report("--eject", *words, code=2).stderr
    assert not (project / "templates").exists()


def test_outside_a_project_nothing_is_ejected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "there is no project here to own templates" in report("--eject", code=2).stderr
    assert list(tmp_path.iterdir()) == []


def test_every_report_with_a_template_can_be_had(project: Path) -> None:
    for path in sorted(our_templates().glob("*.jinja")):
        report("--eject", "--to", path.name, "-q")
    names = {path.name for path in our_templates().glob("*.jinja")}
    assert {path.name for path in (project / "templates").iterdir()} == names


def test_a_report_may_be_filled_as_of_a_stranger(project: Path) -> None:
    folder = project / "templates"
    folder.mkdir()
    (folder / "house.txt.jinja").write_text("{{ page.articles | length }} articles\n")
    made = report("--to", "templates/house.txt.jinja", "--sandbox").stdout
    assert made == report("--to", "templates/house.txt.jinja").stdout
    audited = wellsourced.audit("pages/willow.md")
    assert wellsourced.render(audited, "templates/house.txt.jinja", sandbox=True) == "1 articles\n"
