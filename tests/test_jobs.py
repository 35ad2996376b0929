"""Several processes give what one gives, to the byte; what one of them loses is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from wellsourced.cli import main
from wellsourced.cli.printing import LONGEST_NAME, shorten
from wellsourced.errors import WorkerLost
from wellsourced.project import workers
from wellsourced.project.audits import Request, join_paths
from wellsourced.project.joining import Outcome, Task
from wellsourced.project.listing import NamedFile, name_file
from wellsourced.project.processes import count_workers, starting
from wellsourced.project.projects import open_project

LIBRARY = """@article{ivers2019,
  author = {Ivers, Tess},
  title = {Willow bark and pain},
  year = {2019},
}
"""


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wellsourced.toml").write_text('articles = ["pages"]\nlibrary = "works.bib"\n')
    (tmp_path / "works.bib").write_text(LIBRARY)
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(5):
        words = f"Willow bark eased pain in {number + 20}% of adults [@ivers2019; @gone{number}]."
        (folder / f"page{number}.md").write_text(f"# Page {number}\n\n{words}\n")
    (folder / "own.txt").write_text(
        "Rain\n\nRain fell on 40% of days [1].\n\nReferences\n\n1. Roe A. Rain. J Rain. 2020;1:2.\n"
    )
    (folder / "broken.md").write_bytes(b"\0\1\2\3" * 100)
    return folder


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.parametrize("output", ["json", "full", "concise"])
def test_three_processes_print_what_one_prints(pages: Path, output: str) -> None:
    ways = [
        run("audit", "--jobs", jobs, "--as-of", "2026-11-21", "--output-format", output)
        for jobs in ("1", "3")
    ]
    assert ways[0].output_bytes == ways[1].output_bytes
    assert ways[0].exit_code == ways[1].exit_code == 2
    assert "broken.md" in ways[1].stderr
    assert "gone4" in ways[1].stdout
    assert pages.exists()


def test_the_articles_come_with_the_library_that_this_process_read(pages: Path) -> None:
    project = open_project(pages.parent)
    joined = join_paths(project, (), Request(jobs=2))
    libraries = {id(one.library) for one in joined.articles if one.article.format == "markdown"}
    assert libraries == {id(joined.articles[1].library)}
    assert [one.path for one in joined.libraries] == ["works.bib"]
    assert [one.path for one in joined.unread] == [str(Path("pages/broken.md"))]


def test_collect_writes_the_same_with_several_processes(pages: Path) -> None:
    diffs = [run("collect", "--dry-run", "--jobs", jobs, str(pages)).stdout for jobs in "12"]
    assert diffs[0] == diffs[1]
    assert "+  title = {Rain}" in diffs[0]


def test_standard_input_is_read_by_this_process(pages: Path) -> None:
    given = (pages / "own.txt").read_text()
    words = ["audit", "--jobs", "2", "-", str(pages / "page1.md")]
    result = CliRunner().invoke(main, words, input=given)
    assert "sourced" in result.stdout
    assert result.exit_code == 1


def test_a_lost_worker_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(workers, "_work", die)
    files = [name_file(tmp_path / name) for name in ("a.md", "b.md")]
    with pytest.raises(WorkerLost, match="fewer --jobs"):
        list(workers.join_files(Task(open_project(tmp_path)), files, 2))


def die(_file: NamedFile) -> Outcome:
    """End this process as the system does where memory runs out."""
    os._exit(9)


def test_no_number_of_processes_below_zero() -> None:
    result = run("audit", "--jobs", "-1", "x.md")
    assert result.exit_code == 2
    assert "--jobs" in result.stderr


def test_zero_is_one_process_a_processor() -> None:
    assert 1 <= count_workers(0) <= (os.cpu_count() or 1)
    assert count_workers(3) == 3


def test_a_long_name_keeps_its_end() -> None:
    shown = shorten("pages/" + "a" * 60 + "/last.md")
    assert shown.endswith("/last.md")
    assert len(shown) == LONGEST_NAME
    assert "\x1b" not in shorten("\x1b[31mred.md")


def test_collect_without_a_path_takes_the_articles_of_the_project(pages: Path) -> None:
    (pages / "broken.md").unlink()
    result = run("collect", "--dry-run")
    assert result.exit_code == 0
    assert "page4" in result.stdout
    assert result.stdout == run("collect", "--dry-run", str(pages)).stdout


POISON = "import pathlib\npathlib.Path({!r}).write_text(__name__)\n"
POISONED = ("pickle", "jinja2", "signal", "_weakrefset", "threading", "reprlib", "markupsafe")
SCRIPT = """
import sys

import beside
import wellsourced

if __name__ == "__main__":
    audit = wellsourced.audit("pages", jobs=2)
    print(len(audit.articles), beside.WORD)
"""


def call(*words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    return subprocess.run(  # noqa: S603  # our own Python
        [sys.executable, *words], capture_output=True, text=True, check=False, timeout=120,
        env=plain | surroundings,
    )  # fmt: skip


def poison(folder: Path) -> Path:
    """Put modules into *folder* that tell that they were imported; return where they do."""
    ran = folder / "ran.txt"
    for name in POISONED:
        (folder / f"{name}.py").write_text(POISON.format(str(ran)))
    return ran


def test_workers_import_nothing_from_the_working_directory(pages: Path) -> None:
    ran = poison(pages.parent)
    command = pages.parent.parent / "command.py"  # as the program that an install makes
    command.write_text(
        "import sys\nfrom wellsourced.cli import main\nif __name__ == '__main__':\n    main()\n"
    )
    said = call(str(command), "audit", "--jobs", "2", "pages")
    assert "gone4" in said.stdout
    assert not ran.exists()


def test_the_command_as_a_module_works_in_several_processes(pages: Path) -> None:
    said = call("-m", "wellsourced", "audit", "--jobs", "2", str(pages))
    assert "gone4" in said.stdout, said.stderr


def test_a_script_of_ones_own_works_in_several_processes(pages: Path) -> None:
    (pages.parent / "beside.py").write_text("WORD = 'found'\n")
    (pages.parent / "own_script.py").write_text(SCRIPT)
    said = call("own_script.py")
    assert said.stdout.split() == ["6", "found"], said.stderr


@pytest.mark.parametrize("before", [None, "", "1"])
def test_the_variable_is_afterwards_what_it_was(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.delenv("PYTHONSAFEPATH", raising=False)
    if before is not None:
        monkeypatch.setenv("PYTHONSAFEPATH", before)
    with starting():
        assert os.environ["PYTHONSAFEPATH"] == "1"
    assert os.environ.get("PYTHONSAFEPATH") == before
