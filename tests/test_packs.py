"""Packs by house: what they select, what counts more than they do, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import wellsourced
from wellsourced import hearing
from wellsourced.cli import main
from wellsourced.config import Config
from wellsourced.errors import BadConfiguration, BadUsage
from wellsourced.findings import Severity
from wellsourced.packs import Pack, apply_packs, parse_pack
from wellsourced.project.options import options_of
from wellsourced.project.projects import Project
from wellsourced.project.ruling import settle_rules

RULES = wellsourced.list_rules()
BY_NAME = {rule.name: rule for rule in RULES}
PACKS = wellsourced.list_packs()
OURS = """
title = "Ours"
[sources]
guide = "Our guide"
[rules.citation-overload]
severity = "error"
options = { most = 2 }
source = "guide"
[rules.CLM001]
"""
PAGE = """Naps At Work

Naps cut blood pressure by 12% in three trials.

Naps help the heart [1][2][3].

References
1. Able A. Naps and memory. J Rest. 2024;1(1):1-9.
2. Baker B. Naps and mood. J Rest. 2025;2(1):1-9.
3. Cole C. Naps and work. J Rest. 2025;3(1):1-9.
"""


def chosen(*select: str, ignore: tuple[str, ...] = ()) -> set[str]:
    _, config = settle_rules(Project(Path(), Config(select=select, ignore=ignore)))
    return {rule.name for rule in hearing.select_rules(RULES, config)}


def apply(text: str, config: Config) -> Config:
    return apply_packs(config, {"ours": parse_pack(text, "ours")}, RULES)


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_pack_names_rules_options_and_sources_that_are_there(pack: Pack) -> None:
    assert pack.title
    assert pack.about
    for row in pack.rows:
        assert row.why, row.rule
        assert row.source in pack.sources, row.rule
        assert set(row.options) <= set(options_of(BY_NAME[row.rule])), row.rule
    assert set(pack.sources) == {row.source for row in pack.rows}
    assert chosen(pack.name) == {row.rule for row in pack.rows}


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_claim_without_a_source_is_an_error_in_every_pack(pack: Pack) -> None:
    assert BY_NAME["claim-unsourced"].severity is Severity.WARNING
    _, config = settle_rules(Project(Path(), Config(select=(pack.name,))))
    assert config.severity["claim-unsourced"] is Severity.ERROR


def test_a_family_does_not_turn_on_what_is_opt_in_and_a_name_does() -> None:
    opt_in = {rule.name for rule in RULES if rule.opt_in}
    for select in ("CLM", "CIT", "LIB", "INT", "all"):
        assert not chosen(select) & opt_in
        assert chosen(select)
    assert not chosen() & opt_in
    assert "citation-overload" in chosen("CIT", "citation-overload")
    assert chosen("CIT007") == {"citation-overload"}
    assert "primary-source-only" in chosen("medrs")


def test_what_is_ignored_is_left_out_of_a_pack_by_name_and_by_family() -> None:
    whole = chosen("medrs")
    assert chosen("medrs", ignore=("CIT",)) == {
        name for name in whole if not BY_NAME[name].code.startswith("CIT")
    }
    assert chosen("medrs", ignore=("vague-attribution",)) == whole - {"vague-attribution"}
    with pytest.raises(BadConfiguration, match="leaves nothing of medrs"):
        chosen("medrs", ignore=("all",))


def test_the_settings_count_more_than_a_pack() -> None:
    told = apply(OURS, Config(select=("ours",)))
    assert told.select == ("citation-overload", "claim-unsourced")
    assert told.severity == {"citation-overload": "error"}
    assert told.options == {"citation-overload": {"most": 2}}

    own = Config(
        select=("ours", "CUR"),
        severity={"CIT007": Severity.WARNING},
        options={"CIT007": {"most": 7}},
    )
    told = apply(OURS, own)
    assert told.select == ("CUR", "citation-overload", "claim-unsourced")
    assert told.severity["citation-overload"] is Severity.WARNING
    assert told.options["citation-overload"] == {"most": 7}


def test_of_two_packs_the_later_one_counts() -> None:
    packs = {
        "a": parse_pack(OURS, "a"),
        "b": parse_pack("[rules.CIT007]\nseverity = 'warning'\noptions = {most = 9}", "b"),
    }
    told = apply_packs(Config(select=("a", "b")), packs, RULES)
    assert told.severity["citation-overload"] is Severity.WARNING
    assert told.options["citation-overload"] == {"most": 9}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules = [", "no valid TOML"),
        ("title = 'x'", "names no rule"),
        ("rules = 3", "must be a table"),
        ("titel = 'x'\n[rules.CIT001]", "unknown key `titel`; did you mean `title`?"),
        ("[rules.CIT001]\nseverty = 'error'", "did you mean `severity`?"),
        ("[rules.CIT001]\nseverity = 'grave'", "must be one of"),
        ("[rules.CIT001]\nsource = 'x'", "not in"),
        ("[rules.claim-unsorced]", "did you mean `claim-unsourced`?"),
    ],
)
def test_a_pack_that_cannot_be_used_is_refused_with_its_name(text: str, said: str) -> None:
    with pytest.raises(BadConfiguration, match=r"^ours: .*") as raised:
        apply(text, Config(select=("ours",)))
    assert said in str(raised.value)


# --- as commands ---------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "naps.txt").write_text(PAGE)
    (tmp_path / "wellsourced.toml").write_text('articles = ["naps.txt"]\n')
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, prog_name="wellsourced", catch_exceptions=False)


def test_a_pack_turns_a_warning_into_an_error(folder: Path) -> None:
    assert folder.is_dir()
    assert run("audit", "--as-of", "2026-11-21").exit_code == 0
    found = run("audit", "--select", "pif-tick", "--output-format", "concise")
    assert found.exit_code == 1
    assert "CLM001" in found.stdout


def test_a_pack_of_the_project_is_found_beside_the_settings(folder: Path) -> None:
    (folder / "house.toml").write_text(OURS)
    (folder / "wellsourced.toml").write_text('articles = ["naps.txt"]\nselect = ["house.toml"]\n')
    found = run("audit", "--output-format", "concise")
    assert found.exit_code == 1
    assert "CIT007" in found.stdout
    (folder / "house.toml").unlink()
    assert "house.toml" in run("audit").stderr
    assert run("audit").exit_code == 2


def test_a_misspelt_pack_names_the_nearest(folder: Path) -> None:
    assert folder.is_dir()
    found = run("audit", "--select", "medr")
    assert found.exit_code == 2
    assert "did you mean `medrs`?" in found.stderr


def test_a_pack_selects_rules_of_a_library_too(folder: Path) -> None:
    (folder / "works.bib").write_text("@book{able, title = {Naps}}\n")
    assert run("library", "check", "--select", "ama", "works.bib").exit_code == 0


def test_packs_are_listed_and_explained() -> None:
    listed = run("rule").stdout
    for pack in PACKS:
        assert f"\n{pack.name} " in listed
    shown = run("rule", "medrs").stdout
    outdated = BY_NAME["source-outdated"]
    told = f"CUR001  source-outdated  {outdated.severity} (years = 5, years-statistic = 5)"
    assert told in shown
    assert "CLM001  claim-unsourced  error" in shown
    assert "Wikipedia, Verifiability" in shown
    with pytest.raises(BadUsage, match="did you mean `ama`"):
        wellsourced.find_pack("amaa")
