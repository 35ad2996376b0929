"""The public interface: its examples run, its names are typed, it says what the commands say."""

from __future__ import annotations

import ast
import doctest
import json
import subprocess
import sys
from dataclasses import is_dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

import shelf
import wellsourced
from wellsourced import config, errors, rule
from wellsourced.cli import main
from wellsourced.pandoc.calling import find_pandoc

MODULES: dict[str, str] = vars(wellsourced)["_MODULES"]  # the stub lists the names themselves
PUBLIC = tuple(MODULES)
PACKAGE = Path(wellsourced.__file__).parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shelf.start(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def test_every_public_name_is_there_and_in_the_stub() -> None:
    stub = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    typed = {
        alias.asname: node.module == f"wellsourced.{MODULES[alias.name]}"
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert typed == dict.fromkeys(PUBLIC, True)
    assert set(vars(wellsourced)["__all__"]) == {"__version__", *PUBLIC}
    assert dir(wellsourced) == sorted({"__version__", *PUBLIC})
    for name in PUBLIC:
        assert getattr(wellsourced, name).__module__.startswith("wellsourced")


def test_a_name_that_is_not_public_is_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute `adit`"):
        getattr(wellsourced, "adit")  # noqa: B009 – a name that no checker may know


def _names(public: object) -> dict[str, object]:
    """Return the names that an example may use: the interface's, and its own module's."""
    return vars(sys.modules[public.__module__]) | {
        name: getattr(wellsourced, name) for name in PUBLIC
    }


@pytest.mark.parametrize("name", PUBLIC)
def test_the_example_of_a_public_name_runs(name: str, project: Path) -> None:
    if name == "write_docx" and not find_pandoc():
        pytest.skip("there is no Pandoc 3")
    public = getattr(wellsourced, name)
    finder = doctest.DocTestFinder(recurse=is_dataclass(public))
    examples = [
        found for found in finder.find(public, name, globs=_names(public)) if found.examples
    ]

    assert examples, f"{name} has no example"
    for example in examples:
        runner = doctest.DocTestRunner()
        runner.run(example)
        assert runner.failures == 0
    assert project.is_dir()


def test_the_examples_of_the_manual_run(project: Path) -> None:
    page = PACKAGE.parents[1] / "docs" / "python.md"
    told = page.read_text(encoding="utf-8")

    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0
    for name in set(PUBLIC) - {"Audit", "Config"}:
        assert f"`{name}" in told or f"wellsourced.{name}" in told, name
    assert project.is_dir()


def test_the_doctests_of_config_and_errors_run() -> None:
    for module in (config, errors):
        assert doctest.testmod(module).failed == 0


def test_the_interface_gives_what_the_command_prints(project: Path) -> None:
    printed = CliRunner().invoke(main, ["audit", "pages", "--output-format", "json"]).stdout

    assert wellsourced.render(wellsourced.audit("pages"), "json") == printed
    assert wellsourced.render(wellsourced.audit(project / "pages"), "json").count("claims") > 1


def test_a_text_is_audited_as_standard_input_is() -> None:
    printed = CliRunner().invoke(
        main, ["audit", "-", "--output-format", "json"], input=shelf.DANGLING
    )

    assert json.loads(wellsourced.render(wellsourced.audit(shelf.DANGLING), "json")) == json.loads(
        printed.stdout
    )


def test_a_text_and_paths_do_not_go_together() -> None:
    with pytest.raises(wellsourced.WellsourcedError, match="not both"):
        wellsourced.audit(shelf.DANGLING, "a.md")


def test_settings_may_be_handed_over(project: Path) -> None:
    chosen = wellsourced.Config(select=("CIT",), fail_on="never")
    found = wellsourced.audit(shelf.DANGLING, config=chosen)

    assert {finding.rule for finding in found.findings} == {"citation-undefined"}
    assert project.is_dir()


def test_what_cannot_be_read_is_an_error_of_ours(project: Path) -> None:
    with pytest.raises(errors.Unreadable, match=r"none\.md: there is no such file"):
        wellsourced.read("none.md")
    with pytest.raises(errors.Unreadable, match=r"none\.bib: there is no such file"):
        wellsourced.Library.open("none.bib")
    found = wellsourced.audit("none.md", "pages")
    assert [one.path for one in found.unread] == ["none.md"]
    assert len(found.articles) == 2
    assert project.is_dir()


def test_an_encoding_that_there_is_not_is_an_error_of_ours(project: Path) -> None:
    for act in (
        lambda: wellsourced.read("pages/willow.md", encoding="utf-88"),
        lambda: wellsourced.audit("pages/willow.md", encoding="utf-88"),
        lambda: wellsourced.read_references("works.bib", encoding="utf-88"),
        lambda: wellsourced.add_references("works.bib", encoding="utf-88"),
        lambda: wellsourced.list_references("pages", encoding="utf-88"),
    ):
        with pytest.raises(errors.BadUsage, match="no text encoding called `utf-88`"):
            act()
    assert project.is_dir()


def test_a_text_may_rest_on_a_library_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "works.bib").write_text(shelf.LIBRARY, encoding="utf-8")
    alone = wellsourced.audit(shelf.MEADOW)
    found = wellsourced.audit(shelf.MEADOW, library="works.bib")

    assert {link.status for one in alone.articles[0].citations for link in one.links} != {
        "resolved"
    }
    assert {link.status for one in found.articles[0].citations for link in one.links} == {
        "resolved"
    }


def test_an_audit_is_made_of_frozen_values() -> None:
    assert isinstance(wellsourced.audit(shelf.DANGLING), rule.Audit)
    with pytest.raises(AttributeError):
        wellsourced.audit(shelf.DANGLING).unread = ()  # type: ignore[misc]  # that is the test


def test_the_package_and_the_version_import_nothing_heavy() -> None:
    code = (
        "import sys; import wellsourced, wellsourced.cli; "
        "heavy = {'rich', 'jinja2', 'lxml', 'tomlkit', 'bibtexparser', 'turbohtml', 'nupunkt',"
        " 'rapidfuzz', 'markdown_it', 'wellsourced.interface', 'wellsourced.articles'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 – ours

    assert done.stdout == "[]\n"


def test_who_opens_a_library_imports_nothing_of_audits() -> None:
    code = (
        "import sys; import wellsourced; wellsourced.Library.open, wellsourced.search_library,"
        " wellsourced.find_rule; "
        "idle = {'wellsourced.auditing', 'wellsourced.claims', 'wellsourced.refparse',"
        " 'wellsourced.matching', 'wellsourced.csl', 'wellsourced.interface.changes'}; "
        "print(sorted(idle & set(sys.modules)))"
    )
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 – ours

    assert done.stdout == "[]\n"
