"""Baselines and `--diff`: only what is new is shown and counted."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
import wellsourced
from wellsourced.baselines import Lines, parse_baseline
from wellsourced.cli import main
from wellsourced.errors import BadConfiguration, Unreadable

NEW = "\n\nIn 2021, 44% of the visitors of the bark market in Hill reported a rash.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = shelf.start(tmp_path / "project")
    (made / "pages" / "dangling.txt").write_text(shelf.DANGLING)
    monkeypatch.chdir(made)
    return made


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["audit", *words])


def found(*words: str) -> list[str]:
    facts = json.loads(run("--output-format", "json", *words).stdout)
    return sorted(one["fingerprint"] for one in facts["findings"])


def insert(page: Path, text: str) -> None:
    """Put *text* behind the first paragraph of *page*."""
    head, _, rest = page.read_text().partition("\n\n## References")
    page.write_text(f"{head}{text}\n## References{rest}")


@pytest.mark.usefixtures("folder")
def test_with_a_baseline_of_itself_nothing_is_found() -> None:
    first = run("--write-baseline", "known.json")
    second = run("--baseline", "known.json", "--fail-on", "suggestion")

    count = len(json.loads(Path("known.json").read_text())["findings"])
    assert first.exit_code == 1
    assert count > 3
    assert second.exit_code == 0, second.stdout
    assert f"{count} known findings held back" in second.stdout
    assert "held back" not in second.stderr  # it is said once
    grouped = run("--baseline", "known.json", "--output-format", "grouped")
    assert f"{count} known findings held back" in grouped.stderr


@pytest.mark.usefixtures("folder")
def test_the_same_audit_writes_the_same_bytes() -> None:
    run("--write-baseline", "one.json")
    run("--write-baseline", "two.json", "--baseline", "one.json")

    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()
    assert "\\" not in Path("one.json").read_text()


def test_a_new_finding_is_shown_and_an_edit_above_makes_none_new(folder: Path) -> None:
    run("--write-baseline", "known.json")
    insert(folder / "pages" / "willow.md", NEW)
    result = run("--baseline", "known.json", "--output-format", "json", "--fail-on", "warning")

    (only,) = json.loads(result.stdout)["findings"]
    assert "44%" in only["message"]
    assert result.exit_code == 1


@pytest.mark.parametrize("names", [("pages",), ("./pages",), ("pages/../pages",)])
def test_how_a_path_is_typed_makes_nothing_new(folder: Path, names: tuple[str, ...]) -> None:
    run("--write-baseline", "known.json")

    assert found() == found(*names) == found(str(folder / "pages"))
    assert found("--baseline", "known.json", *names) == []
    assert found("--baseline", "known.json", str(folder / "pages")) == []


def test_the_folder_that_a_person_works_in_makes_nothing_new(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("--write-baseline", "known.json")
    monkeypatch.chdir(folder / "pages")

    assert found("--baseline", "../known.json", "willow.md") == []
    assert found("--baseline", "../known.json") == []


LEDGER = """\
article = "pages/willow.md"

[[claim]]
id = "c02"
quote = "In 2019, 12% of the users reported nausea."

[[claim.waive]]
rule = "claim-unsourced"
why = "our own count"
until = 2021-12-31
"""


def write_ledger(folder: Path, text: str) -> None:
    (folder / "claims" / "willow.toml").write_text(text)


def test_what_a_ledger_holds_is_known_from_any_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_ledger(folder, LEDGER)
    before = found("pages/willow.md")
    run("--write-baseline", "known.json")
    rows = json.loads(Path("known.json").read_text())["findings"]
    assert "claims/willow.toml" in {row["path"] for row in rows}
    monkeypatch.chdir(folder / "pages")
    held = run("--baseline", "../known.json", "--fail-on", "suggestion", "willow.md")

    assert held.exit_code == 0, held.stdout
    assert "gone" not in held.stderr
    assert found("willow.md") == before
    write_ledger(folder, LEDGER.partition("[[")[0])
    assert "gone since the baseline" in run("--baseline", "../known.json", "willow.md").stderr


def test_what_is_gone_is_named(folder: Path) -> None:
    run("--write-baseline", "known.json")
    page = folder / "pages" / "willow.md"
    page.write_text(page.read_text().replace(" In 2019, 12% of the users\nreported nausea.", ""))
    result = run("--baseline", "known.json")

    assert "pages/willow.md: gone since the baseline: this statistic" in " ".join(
        result.stderr.split()
    )
    assert "1 other gone" in result.stdout


def test_what_was_not_looked_at_is_not_gone(folder: Path) -> None:
    run("--write-baseline", "known.json")
    other = run("--baseline", "known.json", "pages/meadowsweet.md")
    narrow = run("--baseline", "known.json", "--select", "REF")
    (folder / "pages" / "dangling.txt").unlink()
    removed = run("--baseline", "known.json")

    assert "gone" not in other.stderr
    assert "gone" not in narrow.stderr
    assert "pages/dangling.txt: gone since the baseline" in removed.stderr


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no", "it is no JSON"),
        ("[]", "it is no baseline"),
        ('{"schema": "wellsourced-audit/1"}', "it is no baseline"),
        ('{"schema": "wellsourced-baseline/1"}', "no list of `findings`"),
        ('{"schema": "wellsourced-baseline/1", "findings": [{"path": "a"}]}', "its finding 1"),
        ("[" * 100_000, "it is no JSON"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_file_that_is_no_baseline_is_refused(text: str, words: str) -> None:
    Path("known.json").write_text(text)
    result = run("--baseline", "known.json")

    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    assert words in " ".join(result.stderr.split())
    with pytest.raises(Unreadable):
        parse_baseline(text)


@pytest.mark.usefixtures("folder")
def test_a_baseline_that_is_not_there_stops_the_run() -> None:
    with pytest.raises(BadConfiguration):
        wellsourced.only_new(wellsourced.audit(), baseline="none.json")


@pytest.mark.parametrize(
    ("first", "last", "answer"),
    [(1, 2, False), (1, 3, True), (5, 8, False), (4, 4, True), (9, 12, True), (10, 10, False)],
)
def test_lines_touch_where_they_share_one(first: int, last: int, *, answer: bool) -> None:
    assert Lines(((3, 4), (9, 9))).touch(first, last) is answer


# --- since a revision ----------------------------------------------------------------------


def git(*words: str) -> None:
    names = {f"GIT_{who}_{what}": "ada@example.org" for who in ("AUTHOR", "COMMITTER")
             for what in ("NAME", "EMAIL")}  # fmt: skip
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(  # noqa: S603
        ["git", *words],  # noqa: S607
        check=True,
        capture_output=True,
        env={**os.environ, **names, **plain},
    )


@pytest.fixture
def repository(folder: Path) -> Path:
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "first")
    return folder


def test_only_findings_in_changed_lines_are_left(repository: Path) -> None:
    assert found("--diff", "HEAD") == []
    insert(repository / "pages" / "willow.md", NEW)
    result = run("--diff", "HEAD", "--output-format", "json")

    (only,) = json.loads(result.stdout)["findings"]
    assert "44%" in only["message"]
    assert "held back, in lines that did not change" in result.stderr
    git("commit", "-q", "-a", "-m", "second")
    assert found("--diff", "HEAD") == []
    assert found("--diff", "HEAD~1") == [only["fingerprint"]]
    assert found("--diff", "HEAD~1", str(repository / "pages")) == [only["fingerprint"]]


def test_changed_lines_of_a_ledger_count(repository: Path) -> None:
    write_ledger(repository, LEDGER)

    facts = json.loads(run("--diff", "HEAD", "--output-format", "json").stdout)
    paths = {one["path"] for one in facts["findings"]}
    assert paths == {"claims/willow.toml"}


def test_a_file_that_git_does_not_know_is_new_as_a_whole(repository: Path) -> None:
    page = repository / "pages" / "näve page.txt"
    page.write_text(shelf.DANGLING)

    assert found("--diff", "HEAD") == found(str(page)) != []


def test_a_changed_file_of_an_odd_name_is_compared(repository: Path) -> None:
    page = repository / "pages" / "näve [1] page.txt"
    page.write_text(shelf.DANGLING)
    git("add", "-A")
    git("commit", "-q", "-m", "odd")

    assert found("--diff", "HEAD") == []
    page.write_text(f"{shelf.DANGLING}\nA line that claims nothing.\n")
    assert found("--diff", "HEAD", str(page)) == []


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("revision", ["nowhere", "--output=evil.txt", "-h", "HEAD:pages"])
def test_what_is_no_revision_is_refused(revision: str) -> None:
    result = run(f"--diff={revision}")

    assert result.exit_code == 2
    assert f"git knows no revision `{revision}`" in " ".join(result.stderr.split())
    assert not Path("evil.txt").exists()


def test_outside_a_repository_the_cure_is_plain(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    result = run("--diff", "HEAD")

    assert result.exit_code == 2
    assert "is in no git repository" in " ".join(result.stderr.split())


@pytest.mark.usefixtures("folder")
@pytest.mark.skipif(os.name == "nt", reason="the programs are scripts of a shell")
def test_no_program_that_a_repository_names_is_started(repository: Path, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $@" >> {ran}\nexit 1\n')
    program.chmod(0o755)
    for setting in (
        *("core.fsmonitor", "core.pager", "diff.external", "filter.a=b.clean", "filter.c.process"),
        *("diff.d.command", "diff.d.textconv", "filter.c.clean", "core.sshCommand"),
    ):
        git("config", setting, str(program))
    hook = repository / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_bytes(program.read_bytes())
    hook.chmod(0o755)
    lines = "*.md diff=d filter=a=b\n*.txt diff=d filter=c\n"
    (repository / ".git" / "info" / "attributes").write_text(lines)
    insert(repository / "pages" / "willow.md", NEW)
    insert(repository / "pages" / "dangling.txt", NEW)

    assert len(found("--diff", "HEAD")) >= 1
    assert not ran.exists(), ran.read_text()


def test_without_git_the_reason_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = run("--diff", "HEAD")

    assert result.exit_code == 2
    assert "git" in result.stderr


# --- of a library --------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
def test_a_library_has_a_baseline_too() -> None:
    twice = "@book{a, title = {Rain}}\n@book{a, title = {Snow}}\n"
    Path("works.bib").write_text(twice)

    def check(*words: str) -> Result:
        return CliRunner().invoke(
            main, ["library", "check", "works.bib", "--fail-on", "warning", *words]
        )

    first = check("--write-baseline", "known.json")
    assert first.exit_code == 1
    rows = json.loads(Path("known.json").read_text())["findings"]
    assert {row["path"] for row in rows} == {"works.bib"}
    again = check("--baseline", "known.json", "--output-format", "json")
    assert again.exit_code == 0, again.output
    assert [one["findings"] for one in json.loads(again.stdout)["libraries"]] == [[]]
    assert f"{len(rows)} known finding" in again.stderr

    Path("works.bib").write_text(f"{twice}@book{{b, title = {{Hail\n")
    third = check("--baseline", "known.json", "--write-baseline", "known.json")
    assert third.exit_code == 1
    assert len(json.loads(Path("known.json").read_text())["findings"]) > len(rows)
    Path("works.bib").write_text("@book{a, title = {Rain}}\n")
    gone = check("--baseline", "known.json")
    assert "gone since the baseline" in gone.stderr


@pytest.mark.usefixtures("folder")
def test_a_library_is_not_overwritten_by_its_baseline() -> None:
    Path("works.bib").write_text("@book{a, title = {Rain}}\n")
    words = ["library", "check", "works.bib", "--write-baseline", "works.bib"]
    assert CliRunner().invoke(main, words).exit_code == 2
    assert Path("works.bib").read_text() == "@book{a, title = {Rain}}\n"
