"""`audit` in every format, to files besides, as counts; findings that are known again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import shelf
import wellsourced
from wellsourced.cli import main
from wellsourced.cli.results import FORMATS, LIBRARY_FORMATS, report_name

WRAPPED = """# Burdock

Burdock lowered the fever of 40% of the patients within
two days. Most of them slept
better than before [4]. Burdock lowered the fever of 40% of the patients within two days.

## References

1. Ivers T. Burdock in fever. J Invented Med. 2019;1:1-9.
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "burdock.md").write_text(WRAPPED, encoding="utf-8")
    (tmp_path / "dangling.txt").write_text(shelf.DANGLING, encoding="utf-8")
    return tmp_path


def run(*words: str) -> Result:
    """Audit with no day but that of the tests, so that the bytes are the same."""
    return CliRunner().invoke(main, ["audit", "--as-of", "2026-11-21", *words])


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_gives_the_same_bytes_on_the_terminal_and_in_a_file(
    name: str, folder: Path
) -> None:
    first = run("--output-format", name, "burdock.md", "dangling.txt")
    again = run("--output-format", name, "burdock.md", "dangling.txt", "--also", f"{name}=made")

    assert first.exit_code == again.exit_code == 1
    assert first.stdout_bytes == again.stdout_bytes == (folder / "made").read_bytes()
    assert "wrote made" in again.stderr


@pytest.mark.parametrize("name", FORMATS)
def test_python_renders_what_the_command_prints(name: str, folder: Path) -> None:
    assert folder.is_dir()
    audited = wellsourced.audit("dangling.txt")
    if name in {"full", "grouped"}:  # which are laid out for the width of what they go to
        return
    printed = CliRunner().invoke(main, ["audit", "--output-format", name, "dangling.txt"]).stdout
    assert wellsourced.render(audited, report_name(name)) == printed


def test_every_format_has_its_row_in_the_manual() -> None:
    page = Path(__file__).parents[1] / "docs" / "outputs.md"
    table = page.read_text(encoding="utf-8").partition("## ")[0]
    rows = [line.split("`")[1] for line in table.splitlines() if line.startswith("| `")]
    assert sorted(rows[1:]) == sorted(FORMATS)


def test_no_article_is_no_reason_to_fall(folder: Path) -> None:
    (folder / "empty").mkdir()
    for name in FORMATS:
        result = run("--output-format", name, "empty")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        assert result.exit_code == 0


def test_files_are_written_besides_and_one_page_serves_them_all(folder: Path) -> None:
    words = ["--also", "sarif=a.sarif", "--also", "html=a.html", "--also", "junit=a.xml", "-q"]
    result = run("burdock.md", "--output-format", "concise", *words)

    assert result.stdout == run("burdock.md", "--output-format", "concise").stdout
    assert json.loads((folder / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert (folder / "a.html").read_text(encoding="utf-8").startswith("<!")
    assert (folder / "a.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert result.stderr == ""


@pytest.mark.parametrize("word", ["sarif", "sarif=", "sarif=-", "sarrif=a", "=a", "statistics=a"])
def test_what_is_no_format_and_file_is_refused_before_any_work(word: str, folder: Path) -> None:
    result = run("burdock.md", "--also", word)
    assert result.exit_code == 2
    assert "is no format and file such as sarif=audit.sarif" in result.stderr
    assert {path.name for path in folder.iterdir()} == {"burdock.md", "dangling.txt"}


def test_an_article_that_is_audited_is_not_written_over(folder: Path) -> None:
    result = run("burdock.md", "--also", "csv=burdock.md")
    assert result.exit_code == 2
    assert (folder / "burdock.md").read_text(encoding="utf-8") == WRAPPED


def test_statistics_count_by_rule_and_by_article(folder: Path) -> None:
    assert folder.is_dir()
    result = run("--statistics", "burdock.md", "dangling.txt")
    facts = json.loads(run("--output-format", "json", "burdock.md", "dangling.txt").stdout)
    lines = {line.split()[0]: line for line in result.stdout.splitlines() if line}
    codes = [finding["code"] for finding in facts["findings"]]

    assert result.exit_code == 1
    for code in set(codes):
        assert f"{codes.count(code)} of {len(codes)} (" in lines[code]
    needing = facts["summary"]["needs-source"]
    assert lines["total"].split()[2] == str(needing) or "total" in lines
    assert "burdock" in lines
    assert "dangling" in lines


def test_statistics_are_text(folder: Path) -> None:
    assert folder.is_dir()
    result = run("--statistics", "--output-format", "json", "burdock.md")
    assert result.exit_code == 2
    assert "--statistics prints counts as text" in result.stderr


def fingerprints(path: Path) -> list[tuple[str, str]]:
    """Return rule and fingerprint of every result that SARIF has for the article at *path*."""
    made = json.loads(run("--output-format", "sarif", path.name).stdout)
    return [
        (one["ruleId"], one["partialFingerprints"]["primaryLocationLineHash"])
        for one in made["runs"][0]["results"]
    ]


def test_a_finding_is_known_again_when_the_prose_flows_otherwise(folder: Path) -> None:
    path = folder / "burdock.md"
    before = fingerprints(path)
    head, *rest = WRAPPED.split("\n\n")
    flowed = "\n\n".join([head, "## What is known of it?", rest[0].replace("\n", " "), *rest[1:]])
    path.write_text(f"\n\n{flowed}", encoding="utf-8")

    assert fingerprints(path) == before
    assert {"claim-unsourced", "citation-undefined"} <= {rule for rule, _ in before}


def test_two_findings_of_the_same_words_and_rule_are_two(folder: Path) -> None:
    found = fingerprints(folder / "burdock.md")
    assert [rule for rule, _ in found].count("claim-unsourced") == 2
    assert len(set(found)) == len(found)


def test_the_rules_that_ran_stand_in_sarif_with_their_manual(folder: Path) -> None:
    assert folder.is_dir()
    made = json.loads(run("--output-format", "sarif", "burdock.md", "--select", "CIT").stdout)
    rules = made["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["properties"]["code"][:3] for rule in rules} == {"CIT"}
    for rule in rules:
        manual = wellsourced.find_rule(rule["id"]).manual.strip()
        assert rule["help"]["markdown"] == manual
        assert manual.startswith(rule["shortDescription"]["text"])
        assert rule["fullDescription"]["text"] != rule["shortDescription"]["text"]
        assert "#" not in rule["fullDescription"]["text"]


def test_columns_count_code_points(folder: Path) -> None:
    text = "𝔽𝔽 naïve 🌿 herbs: they help [7].\n\n# References\n\n1. Ivers T. Herbs. 2019.\n"
    (folder / "herbs.md").write_text(text, encoding="utf-8")
    made = json.loads(run("--output-format", "sarif", "herbs.md", "--select", "CIT001").stdout)
    (one,) = made["runs"][0]["results"]
    region = one["locations"][0]["physicalLocation"]["region"]
    line = text.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "[7]"


BROKEN = (
    "% works\n@book{open,\n  title = {Sorrel},\n  title = {Dock},\n\n@book{shut, title = {Mint}}\n"
)


@pytest.mark.parametrize("name", [one for one in LIBRARY_FORMATS if one != "json"])
def test_a_library_alone_is_reported_in_the_same_formats(name: str, folder: Path) -> None:
    (folder / "good.bib").write_text(shelf.LIBRARY, encoding="utf-8")
    (folder / "bad.bib").write_text(BROKEN, encoding="utf-8")
    words = ["library", "check", "--output-format", name]
    result = CliRunner().invoke(main, [*words, "good.bib", "bad.bib"])
    clean = CliRunner().invoke(main, [*words, "good.bib"])

    assert (result.exit_code, clean.exit_code) == (1, 0)
    assert "bad.bib" in result.stdout
    assert "entry" in result.stdout
    assert clean.exception is None or clean.exit_code == 0


def test_the_lines_of_a_library_are_shown_as_those_of_an_article_are(folder: Path) -> None:
    (folder / "bad.bib").write_text(BROKEN, encoding="utf-8")
    shown = CliRunner().invoke(main, ["library", "check", "bad.bib"]).stdout

    assert "    2 | @book{open,\n      | ^" in shown
