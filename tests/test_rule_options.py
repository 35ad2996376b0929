"""Options of rules: those that a rule reads are those of its page; others are refused."""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from wellsourced._leaves import leaves
from wellsourced.cli import main
from wellsourced.project.options import options_of
from wellsourced.rule import Rule

RULES = leaves("wellsourced.rules", "RULE", Rule)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_reads_the_options_of_its_page(rule: Rule) -> None:
    function = rule.check or rule.check_library or rule.check_waivers
    source = inspect.getsource(sys.modules[function.__module__]) if function else ""
    read = re.findall(r"setting\.(?:number|words|flag)\(\s*\"([^\"]+)\"", source)
    assert set(read) == set(options_of(rule))


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("source-outdated = { year = 5 }", "`source-outdated` has no option `year`; did you mean"),
        ("claim-drifted = { years = 5 }", "`claim-drifted` has no option `years`; it has none"),
    ],
)
@pytest.mark.parametrize("command", [["audit", "a.md"], ["library", "check"]], ids=" ".join)
def test_an_option_that_a_rule_has_not_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, said: str, command: list[str]
) -> None:
    text = f'library = "library.bib"\n[options]\n{option}\n'
    (tmp_path / "wellsourced.toml").write_text(text, encoding="utf-8")
    (tmp_path / "library.bib").write_text("", encoding="utf-8")
    (tmp_path / "a.md").write_text("One.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
