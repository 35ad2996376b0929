"""What other repositories take from this one: the action, run step by step, and the hooks."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import click
import pytest
import yaml

import shelf
from wellsourced._leaves import leaves
from wellsourced.cli import main
from wellsourced.reader import Reader

ROOT = Path(__file__).parents[1]
ACTION = ROOT / ".github" / "actions" / "audit"
BASH = shutil.which("bash")
# ${{ inputs.paths }}
EXPRESSION = re.compile(r"\$\{\{\s*(?P<name>[\w.-]+)\s*\}\}")
SHIM = """#!{bash}
if [ "$1 $2" = "-m pip" ]; then printf '%s\\n' "$@" >> "$PIP_LOG"; exit 0; fi
exec {python} "$@"
"""
needs_bash = pytest.mark.skipif(
    BASH is None or sys.platform == "win32", reason="there is no bash here"
)


def text_of(facts: object, *keys: str) -> str:
    for key in keys:
        assert isinstance(facts, dict)
        facts = facts.get(key, "")
    return str(facts)


def described() -> dict[str, object]:
    found = yaml.safe_load((ACTION / "action.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def steps() -> list[dict[str, object]]:
    found = described()["runs"]
    assert isinstance(found, dict)
    assert found["using"] == "composite"
    listed = found["steps"]
    assert isinstance(listed, list)
    return listed


@dataclass
class Runner:
    """A runner of GitHub's, as far as the steps of the action see one."""

    folder: Path
    inputs: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    log: str = ""

    def known(self, name: str) -> str:
        """Return what an expression stands for."""
        if name == "github.action_path":
            return str(ACTION)
        if name.startswith("inputs."):
            key = name.removeprefix("inputs.")
            return self.inputs.get(key, text_of(described(), "inputs", key, "default"))
        return self.outputs.get(name, "")

    def run(self, step: dict[str, object]) -> int:
        """Run one step as the runner does, and take in what it put into its output file."""
        given = step.get("env", {})
        assert isinstance(given, dict)
        told = {
            key: EXPRESSION.sub(lambda found: self.known(found["name"]), str(value))
            for key, value in given.items()
        }
        output = self.folder / "runner" / "output"
        output.write_text("", encoding="utf-8")
        runner = {
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.folder / "runner" / "summary"),
            "RUNNER_TEMP": str(self.folder / "runner"),
            "PIP_LOG": str(self.folder / "runner" / "pip"),
            "PATH": f"{self.folder / 'runner' / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
        }
        words = [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", str(step["run"])]
        done = subprocess.run(  # noqa: S603 – the action's own step
            words, cwd=self.folder / "work", env=os.environ | runner | told,
            capture_output=True, text=True, check=False, encoding="utf-8",
        )  # fmt: skip
        self.log += done.stdout + done.stderr
        for line in output.read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition("=")
            self.outputs[f"steps.{step['id']}.outputs.{key}"] = value
        return done.returncode

    def job(self) -> int:
        """Run the steps that are commands until one fails; return its exit code."""
        for step in steps():
            code = self.run(step) if "run" in step else 0
            if code:
                return code
        return 0

    def put(self, name: str) -> str:
        path = self.folder / name
        return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture(name="runner")
def _runner(tmp_path: Path) -> Runner:
    tools = tmp_path / "runner" / "bin"
    tools.mkdir(parents=True)
    python = tools / "python"
    python.write_text(SHIM.format(bash=BASH, python=shlex.quote(sys.executable)), encoding="utf-8")
    python.chmod(0o755)
    pages = tmp_path / "work" / "my pages"
    pages.mkdir(parents=True)
    (pages / "dangling.txt").write_text(shelf.DANGLING, encoding="utf-8")
    return Runner(tmp_path)


@needs_bash
def test_the_action_annotates_sums_up_writes_sarif_and_fails_at_the_end(runner: Runner) -> None:
    runner.inputs = {"paths": "my pages\n", "badge-file": "badge.json", "fail-on": "error"}

    assert runner.job() == 1
    assert (
        "::error title=citation-undefined (CIT001),file=my pages/dangling.txt,line=" in runner.log
    )
    assert runner.put("runner/summary").startswith("## wellsourced: ")
    made = json.loads(runner.put("work/wellsourced.sarif"))
    place = made["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20pages/dangling.txt"
    assert json.loads(runner.put("work/badge.json"))["color"] == "red"
    assert runner.outputs == {
        "steps.audit.outputs.exit-code": "1",
        "steps.audit.outputs.sarif-file": "wellsourced.sarif",
    }


@needs_bash
def test_the_action_installs_the_program_beside_it_or_what_is_named(runner: Runner) -> None:
    assert runner.run(steps()[0]) == 0
    runner.inputs = {"package": "wellsourced[pdf]==1.0"}
    assert runner.run(steps()[0]) == 0
    beside, named = (
        line for line in runner.put("runner/pip").splitlines() if "/" in line or "[" in line
    )
    assert Path(beside).resolve() == ROOT
    assert named == "wellsourced[pdf]==1.0"


@needs_bash
def test_the_action_does_what_its_inputs_say(runner: Runner) -> None:
    runner.inputs = {
        "paths": "my pages/dangling.txt",
        "fail-on": "never",
        "annotations": "false",
        "summary": "false",
        "sarif-file": "out put.sarif",
        "arguments": "--select\nCLM\n\n--no-color\n",
    }

    assert runner.job() == 0
    assert "::error" not in runner.log
    assert runner.put("runner/summary") == ""
    rules = json.loads(runner.put("work/out put.sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["properties"]["code"][:3] for rule in rules} == {"CLM"}
    assert not (runner.folder / "work" / "badge.json").exists()


@needs_bash
def test_the_action_says_that_the_program_could_not_run(runner: Runner) -> None:
    runner.inputs = {"paths": "my pages", "arguments": "--select\nnothing-of-that-name"}

    assert runner.job() == 2
    assert "nothing-of-that-name" in runner.log
    assert runner.outputs == {"steps.audit.outputs.exit-code": "2"}


@needs_bash
def test_no_input_is_read_as_a_command(runner: Runner) -> None:
    acting = "$(touch acted); `touch acted`; \"; touch acted; '"
    runner.inputs = dict.fromkeys(("paths", "arguments", "badge-file", "sarif-file"), acting)

    assert runner.job() == 2
    assert not (runner.folder / "work" / "acted").exists()
    for step in steps():
        assert "${{" not in str(step.get("run", ""))


def test_every_input_and_output_of_the_action_is_described_and_used() -> None:
    text = (ACTION / "action.yml").read_text(encoding="utf-8")
    manual = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")
    found = described()
    assert found["name"]
    assert found["description"]
    for kind in ("inputs", "outputs"):
        names = found[kind]
        assert isinstance(names, dict)
        for name, facts in names.items():
            assert text_of(facts, "description")
            assert f"`{name}`" in manual
            assert kind == "outputs" or f"inputs.{name} " in text


def test_upload_is_left_to_who_asks_for_it() -> None:
    (upload,) = [step for step in steps() if "uses" in step]
    assert "inputs.upload == 'true'" in str(upload["if"])
    assert str(upload["uses"]).startswith("github/codeql-action/upload-sarif@v")
    assert text_of(described(), "inputs", "upload", "default") == "false"
    assert text_of(upload, "with", "sarif_file") == "${{ steps.audit.outputs.sarif-file }}"
    assert steps().index(upload) < len(steps()) - 1  # what fails the job comes behind it


# hooks of pre-commit


def hooks() -> dict[str, dict[str, object]]:
    listed = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return {str(hook["id"]): hook for hook in listed}


def test_a_hook_has_what_pre_commit_requires_and_calls_a_command() -> None:
    for hook in hooks().values():
        assert {"id", "name", "entry", "language", "files"} <= set(hook)
        program, *words = shlex.split(str(hook["entry"]))
        assert (program, hook["language"]) == ("wellsourced", "python")
        found: click.Command | None = main
        for word in words:
            assert isinstance(found, click.Group)
            found = found.get_command(click.Context(found), word)
        assert found is not None
        assert not isinstance(found, click.Group)


def test_the_hook_runs_for_every_file_that_an_audit_reads() -> None:
    files = re.compile(str(hooks()["wellsourced-audit"]["files"]))
    suffixes = {
        suffix
        for reader in leaves("wellsourced.readers", "READER", Reader)
        for suffix in reader.suffixes
    }
    for suffix in (*suffixes, ".bib", ".MD"):
        assert files.search(f"pages/a{suffix}"), suffix
    assert files.search("references/claims/a.toml")
    assert not files.search("src/a.py")
    assert not files.search("pyproject.toml")
    assert not files.search("a.md.orig")
