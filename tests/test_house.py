"""What is promised twice is checked once: rules and pages, commands and docs, sizes of rooms."""

from __future__ import annotations

import ast
import importlib.util
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from wellsourced import errors
from wellsourced._leaves import leaves
from wellsourced.cli import main
from wellsourced.form import Form
from wellsourced.format import Format
from wellsourced.reader import Reader
from wellsourced.report import Report
from wellsourced.rule import Rule

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "wellsourced"
LEAF_ROOMS = ("forms", "formats", "readers", "reports", "rules")
TOP_LEVEL = {
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "docs", "pyproject.toml",
    "references", "src", "templates", "tests",
}  # fmt: skip
SECTIONS = (
    "What it does",
    "Why is this bad?",
    "Example",
    "Use instead",
    "When to waive",
    "Options",
    "Known false positives",
)
FAMILIES = {"CLM", "CIT", "REF", "LIB", "IDN", "CUR", "INT"}
# which rooms may import a library, directly or in a function
LIBRARY_ROOMS = {
    "bibtexparser": ("bibtex",),
    "click": ("cli",),
    "jinja2": ("project.templates", "reports"),
    "lxml": ("archives",),
    "markdown_it": ("readers.markdown",),
    "nupunkt": ("sentences",),
    "faker": ("training",),
    "pycrfsuite": ("refparse.tagging", "training"),
    "pylatexenc": ("bibtex",),
    "rapidfuzz": ("anchoring", "matching"),
    "rich": ("cli",),
    "tomlkit": ("ledger", "project"),
    "turbohtml": ("readers.html",),
}
READS_AND_WRITES = {"read_text", "read_bytes", "write_text", "write_bytes", "iterdir"}
RULES = leaves("wellsourced.rules", "RULE", Rule)
MODULES = sorted(SOURCE.rglob("*.py"))


def functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


def commands(group: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, by the words that call it."""
    if not isinstance(group, click.Group):
        yield name, group
        return
    context = click.Context(group)
    for inner in group.list_commands(context):
        command = group.get_command(context, inner)
        assert command is not None
        yield from commands(command, f"{name} {inner}".strip())


COMMANDS = dict(commands(main))


def generated_pages() -> dict[Path, str]:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return dict(module.pages())


def test_the_top_level_holds_what_it_should_and_nothing_else() -> None:
    ignored = {"build", "dist", "evidence.html"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - ignored == TOP_LEVEL


def test_codes_of_rules_are_unique_and_of_a_known_family() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert {code.rstrip("0123456789") for code in codes} <= FAMILIES
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", code) for code in codes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_its_manual_and_its_page_of_tests(rule: Rule) -> None:
    assert tuple(re.findall(r"^## (.+)$", rule.manual, re.MULTILINE)) == SECTIONS
    assert (ROOT / "tests" / "rules" / f"{rule.name}.md").exists()


def test_every_page_of_tests_belongs_to_a_rule() -> None:
    pages = {path.stem for path in (ROOT / "tests" / "rules").glob("*.md")}
    assert pages == {rule.name for rule in RULES}


@pytest.mark.parametrize("path", generated_pages(), ids=lambda path: path.name)
def test_generated_pages_are_what_the_code_says(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == generated_pages()[path]


def test_no_page_of_a_rule_is_left_behind() -> None:
    found = set((ROOT / "docs" / "rules").glob("*.md"))
    assert found <= set(generated_pages())


@pytest.mark.parametrize(
    ("room", "constant", "kind"),
    [
        ("forms", "FORM", Form),
        ("formats", "FORMAT", Format),
        ("readers", "READER", Reader),
        ("reports", "REPORT", Report),
        ("rules", "RULE", Rule),
    ],
)
def test_every_module_of_a_room_of_leaves_is_a_leaf(
    room: str, constant: str, kind: type[Form | Format | Reader | Report | Rule]
) -> None:
    assert leaves(f"wellsourced.{room}", constant, kind)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_with_an_example_and_stands_in_the_docs(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert "Example" in command.help
    assert f"wellsourced {name}" in command.help
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    assert any(f"wellsourced {name}" in path.read_text(encoding="utf-8") for path in documents)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_is_for(name: str) -> None:
    options = [one for one in COMMANDS[name].params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == []


@pytest.mark.parametrize("reader", leaves("wellsourced.readers", "READER", Reader))
def test_a_format_stands_in_the_docs_with_its_suffixes(reader: Reader) -> None:
    page = (ROOT / "docs" / "articles.md").read_text(encoding="utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| `{reader.name}` |"))
    assert set(re.findall(r"`(\.\w+)`", row)) == reader.suffixes


def test_every_error_has_its_slug_in_the_docs() -> None:
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    kinds = [one for one in vars(errors).values() if isinstance(one, type)]
    slugs = {one.slug for one in kinds if issubclass(one, errors.WellsourcedError)} - {"error"}
    assert {slug for slug in slugs if f"`{slug}`" not in page} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_rooms_and_functions_keep_to_their_sizes(path: Path) -> None:
    room = path.relative_to(SOURCE).parts
    leaf = room[0] in LEAF_ROOMS and len(room) == 2
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= (120 if leaf else 300)
    long = [one.name for one in functions(path) if one.end_lineno - one.lineno >= 40]  # type: ignore[operator]  # parsed code has ends
    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_has_no_vague_name_and_swallows_nothing(path: Path) -> None:
    vague = {"utils", "helpers", "common", "misc", "core", "manager", "handler", "base"}
    assert path.stem not in vague
    text = path.read_text(encoding="utf-8")
    if path != SOURCE / "project" / "guarding.py":  # the border to the rules of a house
        assert "except Exception" not in text
    assert "if TYPE_CHECKING" not in text


def imported(path: Path) -> set[str]:
    """Return the libraries that a module imports, also inside its functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_library_is_imported_in_its_own_room_alone(path: Path) -> None:
    room = ".".join(path.relative_to(SOURCE).with_suffix("").parts)
    strangers = {
        library
        for library in imported(path) & set(LIBRARY_ROOMS)
        if not any(f"{room}.".startswith(f"{own}.") for own in LIBRARY_ROOMS[library])
    }
    assert strangers == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_only_the_project_and_the_workshop_open_files(path: Path) -> None:
    if any(path.is_relative_to(SOURCE / room) for room in ("project", "training")):
        return
    calls = [
        node.func
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    assert "open" not in {one.id for one in calls if isinstance(one, ast.Name)}
    methods = {one.attr for one in calls if isinstance(one, ast.Attribute)}
    assert methods & READS_AND_WRITES == set()


def test_every_dependency_has_its_line_in_the_decisions() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
    for dependency in project["dependencies"]:
        name, _, bounds = dependency.partition(">=")
        assert f"`{name}` >={bounds}" in page
        assert "," in bounds
