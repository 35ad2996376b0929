"""What scripts rely on: commands and their help, the shape of JSON, names of rules, offsets."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator
from dataclasses import fields
from inspect import signature
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import shelf
import wellsourced
from wellsourced.cli import main
from wellsourced.cli.roof import LazyGroup

COMMANDS = (
    "audit",
    "collect",
    "export",
    "init",
    "library add",
    "library check",
    "library format",
    "library list",
    "library merge",
    "library rename",
    "library search",
    "library show",
    "parse",
    "report",
    "review",
    "rule",
)
# what the command line can do, the interface can: the functions that a command's options go to
FUNCTIONS: dict[str, tuple[Callable[..., object], ...]] = {
    "audit": (
        wellsourced.audit,
        wellsourced.explain,
        wellsourced.only_new,
        wellsourced.render,
        wellsourced.resume_audit,
        wellsourced.fails,
        wellsourced.fix,
    ),
    "collect": (wellsourced.collect,),
    "export": (
        wellsourced.export,
        wellsourced.list_references,
        wellsourced.write_references,
        wellsourced.write_docx,
    ),
    "init": (wellsourced.start_project,),
    "library add": (wellsourced.add_references,),
    "library check": (
        wellsourced.check_libraries,
        wellsourced.only_new,
        wellsourced.render,
        wellsourced.fails,
    ),
    "library format": (wellsourced.format_library, wellsourced.Layout),
    "library list": (wellsourced.Library.open,),
    "library merge": (wellsourced.merge_entries,),
    "library rename": (wellsourced.rename_key,),
    "library search": (wellsourced.search_library,),
    "library show": (wellsourced.find_entry, wellsourced.find_uses),
    "parse": (
        wellsourced.parse_file,
        wellsourced.parse_references,
        wellsourced.read_references,
        wellsourced.write_references,
    ),
    "report": (
        wellsourced.audit,
        wellsourced.render,
        wellsourced.render_bytes,
        wellsourced.write_reports,
        wellsourced.eject_templates,
        wellsourced.compare,
    ),
    "review": (
        wellsourced.open_review,
        wellsourced.record_verdict,
        wellsourced.record_level,
        wellsourced.record_certainty,
        wellsourced.record_waiver,
        wellsourced.record_todo,
        wellsourced.take_off_source,
    ),
    "rule": (
        wellsourced.list_rules,
        wellsourced.find_rule,
        wellsourced.list_packs,
        wellsourced.find_pack,
    ),
}
# options of the terminal: what is printed where, in which colours, from which settings
TERMINAL = {"quiet", "verbose", "no_color", "config", "output"}
# options whose parameter has another name, by command where it is one command's alone
PARAMETERS = {
    "add_doubtful": "doubtful",
    "explain": "places",
    "field_order": "fields",
    "format": "format_name",
    "keep_case": "lower",
    "keep_quotes": "braces",
    "library list library": "path",
    "library check files": "paths",
    "library format check": "dry_run",
    "library format file": "library",
    "map": "map_file",
    "audit paths": "what",
    "audit also": "template",
    "audit statistics": "template",
    "report paths": "what",
    "output_format": "template",
    "report to": "template",
    "parse file": "path",
    "sort_fields": "fields",
}
# options that are functions of their own
ANYWAY = {
    "audit fix": wellsourced.fix,
    "audit list_files": wellsourced.list_articles,
    "audit write_baseline": wellsourced.write_baseline,
    "report diff": wellsourced.compare,
    "report eject": wellsourced.eject_templates,
    "library check write_baseline": wellsourced.write_baseline,
}
# options that stand for settings: `dataclasses.replace(open_config(), select=("CIT",))`
SETTINGS = {"as_of", "exclude", "ignore", "select", "snapshot"}
NO_SETTINGS = {"init", "rule"}  # commands whose settings change nothing in a value
TOP = {"schema", "version", "as-of", "articles", "findings", "unread", "summary"}
ARTICLE = {"path", "format", "title", "references", "citations", "claims"}
REFERENCE = {"index", "label", "key", "start", "end", "raw", "record"}
CITATION = {"start", "end", "text", "form", "cites"}
CITE = {"index", "key", "status", "locator"}
CLAIM = {
    "id", "start", "end", "text", "unit", "kind", "needs-source", "score", "status", "sources",
    "topic", "exempt-because",
}  # fmt: skip
SOURCE = {"key", "index", "scope", "citation", "verdict"}
FINDING = {
    "code", "rule", "severity", "path", "start", "end", "line", "column", "end-line",
    "end-column", "message", "help", "fingerprint",
}  # fmt: skip
SUMMARY = {
    "articles", "unread", "claims", "needs-source", "sourced", "unsourced", "undefined",
    "waived", "verified",
}  # fmt: skip
FORMS = {
    "bracket", "parenthesis", "superscript", "glued", "author-year", "narrative", "key", "link",
    "footnote", "field",
}  # fmt: skip
UNITS = {"sentence", "list-item", "table-cell", "caption", "quotation"}
KINDS = {
    "statistic", "causal", "comparative", "definition", "descriptive", "recommendation",
    "historical", "regulatory", "quotation",
}  # fmt: skip
STATUSES = {"waived", "sourced", "undefined", "exempt", "unsourced"}
SCOPES = {"own", "lead-in", "following", "narrative", "row", "ledger"}
VERDICTS = {"supports", "partly", "does-not-support", "contradicts", "not-checked"}


def commands(group: click.Group = main, before: str = "") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, LazyGroup):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


ALL = dict(commands())


# --- commands ------------------------------------------------------------------------------


def test_the_commands_are_those_that_are_promised() -> None:
    assert tuple(ALL) == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(name: str) -> None:
    page = CliRunner().invoke(main, [*name.split(), "--help"], prog_name="wellsourced").stdout

    examples = re.findall(r"^ +(wellsourced .*)$", page, re.MULTILINE)
    assert page.startswith(f"Usage: wellsourced {name}")
    assert any(example.startswith(f"wellsourced {name}") for example in examples)
    for example in examples:
        read_command_line(example)


def read_command_line(line: str) -> None:
    """Have click read *line* up to the point where the command would run."""
    words = shlex.split(re.sub(r" [<>] \S+", "", line))[1:]
    command: click.Command = main
    context = click.Context(main)
    while isinstance(command, click.Group):
        found = command.get_command(context, words.pop(0))
        assert found is not None, line
        command = found
    command.make_context(command.name, words)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_knows_the_same_manners(name: str) -> None:
    names = {word for option in ALL[name].params for word in option.opts}

    assert {"-q", "-v", "--no-color", "--config"} <= names


def test_the_roof_shows_all_commands_and_the_exit_codes() -> None:
    page = CliRunner().invoke(main, ["--help"], prog_name="wellsourced").stdout

    for name in COMMANDS:
        assert f"\n  {name.split()[0]} " in page
    assert "Exit codes: 0" in page


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_can_do_the_interface_can(name: str) -> None:
    parameters = {one for public in FUNCTIONS[name] for one in signature(public).parameters}
    for option in map(str, (one.name for one in ALL[name].params)):
        if option in TERMINAL or f"{name} {option}" in ANYWAY:
            continue
        named = PARAMETERS.get(f"{name} {option}") or PARAMETERS.get(option, option)
        assert named in parameters | SETTINGS, option
    assert "config" in parameters or name in NO_SETTINGS
    assert {field.name for field in fields(wellsourced.Config)} >= SETTINGS


def test_every_public_function_is_what_a_command_does_or_serves_one() -> None:
    served = {one.__name__ for functions in FUNCTIONS.values() for one in functions}
    values = {"Audit", "Config", "Library", "WellsourcedError"}
    aids = {one.__name__ for one in ANYWAY.values()} | {"open_config", "read", "show_changes"}

    assert set(dir(wellsourced)) - {"__version__"} == (served - {"open"}) | values | aids


def test_a_function_that_takes_settings_takes_them_as_the_others() -> None:
    for functions in FUNCTIONS.values():
        for function in functions:
            found = signature(function).parameters
            for name in {"config", "dry_run", "library"} & set(found):
                assert found[name].default in (None, False), function


# --- the facts -----------------------------------------------------------------------------


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The facts of a project with articles of several styles, and a file that is none."""
    folder = shelf.start(tmp_path)
    monkeypatch.chdir(folder)
    (folder / "pages" / "dangling.txt").write_text(shelf.DANGLING)
    (folder / "pages" / "named.txt").write_text(shelf.NAMED)
    (folder / "pages" / "noise.txt").write_bytes(b"\0\0\0")
    result = CliRunner().invoke(main, ["audit", "--output-format", "json"])
    assert result.exit_code == 2
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


def test_the_facts_have_the_promised_keys(facts: dict[str, object]) -> None:
    assert set(facts) >= TOP
    assert facts["schema"] == "wellsourced-audit/1"
    assert set(summary(facts)) == SUMMARY
    parts = {
        "articles": (inner([facts], "articles"), ARTICLE),
        "findings": (inner([facts], "findings"), FINDING),
        "references": (inner(inner([facts], "articles"), "references"), REFERENCE),
        "citations": (inner(inner([facts], "articles"), "citations"), CITATION),
        "claims": (inner(inner([facts], "articles"), "claims"), CLAIM),
        "unread": (inner([facts], "unread"), {"path", "reason"}),
    }
    for name, (rows, keys) in parts.items():
        assert rows, name
        for row in rows:
            assert set(row) >= keys, name


def test_words_and_links_are_those_that_are_promised(
    facts: dict[str, object],
) -> None:
    citations = inner(inner([facts], "articles"), "citations")
    cites = inner(citations, "cites")
    claims = inner(inner([facts], "articles"), "claims")
    sources = inner(claims, "sources")

    assert {one["form"] for one in citations} <= FORMS
    assert {one["unit"] for one in claims} <= UNITS
    assert {one["kind"] for one in claims} <= KINDS
    assert {one["status"] for one in claims} <= STATUSES
    assert {one["scope"] for one in sources} <= SCOPES
    assert {one["verdict"] for one in sources} <= VERDICTS
    assert all(set(one) >= SOURCE for one in sources)
    assert {one["status"] for one in cites} == {"resolved", "undefined", "near"}
    for one in cites:
        assert set(one) >= CITE
        assert (one["status"] == "resolved") == (one["key"] is not None)
        if one["status"] != "resolved":
            assert one["reason"]
            assert isinstance(one["candidates"], list)
    for one in claims:
        score = one["score"]
        assert isinstance(score, int | float)
        assert 0 <= score <= 1


def test_offsets_lines_and_columns_lead_to_the_words(
    facts: dict[str, object],
) -> None:
    for article in inner([facts], "articles"):
        text = Path(str(article["path"])).read_text(encoding="utf-8")
        for citation in inner([article], "citations"):
            assert text[number(citation, "start") : number(citation, "end")] == citation["text"]
        for claim in inner([article], "claims"):
            slices = text[number(claim, "start") : number(claim, "end")]
            assert " ".join(slices.split()) == " ".join(str(claim["text"]).split())
        for finding in inner([facts], "findings"):
            if finding["path"] == article["path"]:
                before = text[: number(finding, "start")]
                assert finding["line"] == before.count("\n") + 1
                assert finding["column"] == len(before) - (before.rfind("\n") + 1) + 1


def test_ids_count_up_and_coverage_adds_up(facts: dict[str, object]) -> None:
    for article in inner([facts], "articles"):
        ids = [str(claim["id"]) for claim in inner([article], "claims")]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"c\d{2,}", one) for one in ids)
    claims = inner(inner([facts], "articles"), "claims")
    counts = summary(facts)
    needing = [claim for claim in claims if claim["needs-source"]]
    assert counts["claims"] == len(claims)
    assert counts["needs-source"] == len(needing)
    assert counts["sourced"] == sum(claim["status"] == "sourced" for claim in needing)
    assert counts["unread"] == len(inner([facts], "unread"))


def test_fingerprints_are_distinct_and_stay(facts: dict[str, object]) -> None:
    fingerprints = [one["fingerprint"] for one in inner([facts], "findings")]
    page = Path("pages/dangling.txt")
    page.write_text(f"A new first line about nothing.\n\n{page.read_text()}")
    again = json.loads(CliRunner().invoke(main, ["audit", "--output-format", "json"]).stdout)

    assert len(set(fingerprints)) == len(fingerprints)
    old = {
        one["fingerprint"]
        for one in inner([facts], "findings")
        if one["rule"] == "citation-undefined"
    }
    new = {one["fingerprint"] for one in again["findings"] if one["rule"] == "citation-undefined"}
    assert old == new


def inner(rows: list[dict[str, object]], name: str) -> list[dict[str, object]]:
    """Return what *rows* hold under *name*, in one list."""
    found: list[dict[str, object]] = []
    for row in rows:
        held = row[name]
        assert isinstance(held, list)
        found.extend(held)
    return found


def summary(facts: dict[str, object]) -> dict[str, object]:
    counts = facts["summary"]
    assert isinstance(counts, dict)
    return counts


def number(row: dict[str, object], name: str) -> int:
    value = row[name]
    assert isinstance(value, int)
    return value


# --- rules ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "severity"),
    [
        ("claim-unsourced", "CLM001", "warning"),
        ("citation-undefined", "CIT001", "error"),
        ("citation-near", "CIT002", "error"),
        ("citation-ambiguous", "CIT003", "warning"),
        ("reference-unused", "REF001", "warning"),
        ("entry-unreadable", "LIB001", "error"),
    ],
)
def test_the_rules_that_scripts_name(name: str, code: str, severity: str) -> None:
    found = {rule.name: rule for rule in wellsourced.list_rules()}[name]

    assert (found.code, found.severity) == (code, severity)
